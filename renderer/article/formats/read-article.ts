import { type AnchorResolution, resolveAnchor } from '../../../argument/citations/resolve-anchor';
import { SearchableText, type TextSpan } from '../../../argument/citations/searchable-text';
import { type Anchor, MAX_WRITTEN_LENGTH } from '../../../argument/model/claim';

/** A sentence of an article, and the paragraph that holds it. */
export interface Sentence extends TextSpan {
  readonly paragraph: number;
}

/** The texts read last: reading one takes time proportional to its length. */
const readTextCache = new Map<string, SearchableText>();
const MAX_CACHED_TEXTS = 8;

/** Returns an article prepared for searching; cached. */
export function readTextOf(text: string): SearchableText {
  const read = readTextCache.get(text) ?? new SearchableText(text);
  readTextCache.delete(text);
  readTextCache.set(text, read);
  const [oldest] = readTextCache.keys();
  if (readTextCache.size > MAX_CACHED_TEXTS && oldest !== undefined) readTextCache.delete(oldest);
  return read;
}

const sentenceCache = new WeakMap<SearchableText, readonly Sentence[]>();

/** Returns the sentences of the paragraphs of an article, without headings; cached. */
export function sentencesOf(read: SearchableText): readonly Sentence[] {
  const made = sentenceCache.get(read) ?? segmentSentences(read);
  sentenceCache.set(read, made);
  return made;
}

function segmentSentences({ text, paragraphs }: SearchableText): Sentence[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  return paragraphs.flatMap(({ number, start, end }) => {
    if (number === null) return [];
    const segments = [...segmenter.segment(text.slice(start, end))].flatMap(cutLong);
    return segments.flatMap(({ segment, index }): Sentence[] => {
      const trimmed = segment.trim();
      const from = start + index + segment.indexOf(trimmed);
      return /[\p{L}\p{N}]/u.test(trimmed) ? [{ start: from, end: from + trimmed.length, paragraph: number }] : [];
    });
  });
}

interface Segment {
  readonly segment: string;
  readonly index: number;
}

/** Cuts a segment that is longer than the text of a box may be, after a blank where there is one. */
function cutLong({ segment, index }: Segment): Segment[] {
  const cut: Segment[] = [];
  for (let from = 0; from < segment.length; ) {
    const piece = segment.slice(from, from + MAX_WRITTEN_LENGTH);
    const isLast = from + piece.length === segment.length;
    // A pair of surrogates is one character.
    const whole = /[\ud800-\udbff]$/.test(piece) ? piece.slice(0, -1) : piece;
    const kept = isLast ? piece : whole.slice(0, piece.lastIndexOf(' ') + 1) || whole;
    cut.push({ segment: kept, index: index + from });
    from += kept.length;
  }
  return cut;
}

const findingCache = new WeakMap<Anchor, { readonly read: SearchableText; readonly finding: AnchorResolution }>();

/** Returns the cached resolution of an anchor in a text, or null if it has not been looked up yet. */
export function cachedFinding(read: SearchableText, anchor: Anchor): AnchorResolution | null {
  const last = findingCache.get(anchor);
  return last?.read === read ? last.finding : null;
}

/**
 * Returns the resolution of an anchor in a text. Anchors are immutable, so each is looked up once
 * for a text.
 */
export function findingOf(read: SearchableText, anchor: Anchor): AnchorResolution {
  const finding = cachedFinding(read, anchor) ?? resolveAnchor(read, anchor);
  findingCache.set(anchor, { read, finding });
  return finding;
}
