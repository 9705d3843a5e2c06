import { type AnchorResolution, resolveAnchor } from '../../argument/citations/resolve-anchor';
import { SearchableText, type TextSpan } from '../../argument/citations/searchable-text';
import type { Anchor } from '../../argument/model/claim';

/** A sentence of an article and the paragraph that it is in. */
export interface Sentence extends TextSpan {
  readonly paragraph: number;
}

/** Texts that were read last; to read one takes as long as it is. */
const readTextCache = new Map<string, SearchableText>();
const MAX_CACHED_TEXTS = 8;

/** An article made ready for finding passages in it. */
export function readTextOf(text: string): SearchableText {
  const read = readTextCache.get(text) ?? new SearchableText(text);
  readTextCache.delete(text);
  readTextCache.set(text, read);
  const [oldest] = readTextCache.keys();
  if (readTextCache.size > MAX_CACHED_TEXTS && oldest !== undefined) readTextCache.delete(oldest);
  return read;
}

const sentenceCache = new WeakMap<SearchableText, readonly Sentence[]>();

/** The sentences of the paragraphs of an article, headings left out. */
export function sentencesOf(read: SearchableText): readonly Sentence[] {
  const made = sentenceCache.get(read) ?? segmentSentences(read);
  sentenceCache.set(read, made);
  return made;
}

function segmentSentences({ text, paragraphs }: SearchableText): Sentence[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  return paragraphs.flatMap(({ number, start, end }) => {
    if (number === null) return [];
    const parts = [...segmenter.segment(text.slice(start, end))];
    return parts.flatMap(({ segment, index }): Sentence[] => {
      const trimmed = segment.trim();
      const from = start + index + segment.indexOf(trimmed);
      return /[\p{L}\p{N}]/u.test(trimmed) ? [{ start: from, end: from + trimmed.length, paragraph: number }] : [];
    });
  });
}

const findingCache = new WeakMap<Anchor, { readonly read: SearchableText; readonly finding: AnchorResolution }>();

/** What became of an anchor in a text, if that was looked up already. */
export function cachedFinding(read: SearchableText, anchor: Anchor): AnchorResolution | null {
  const last = findingCache.get(anchor);
  return last?.read === read ? last.finding : null;
}

/** What became of an anchor in a text. An anchor is a value, so it is looked up once for each text. */
export function findingOf(read: SearchableText, anchor: Anchor): AnchorResolution {
  const finding = cachedFinding(read, anchor) ?? resolveAnchor(read, anchor);
  findingCache.set(anchor, { read, finding });
  return finding;
}
