import { type AnchorResolution, resolveAnchor } from '../../argument/citations/resolve-anchor';
import { SearchableText, type TextSpan } from '../../argument/citations/searchable-text';
import type { Anchor } from '../../argument/model/claim';

/** A sentence of an article and the paragraph that it is in. */
export interface Sentence extends TextSpan {
  readonly paragraph: number;
}

/** Texts that were read last; to read one takes as long as it is. */
const known = new Map<string, SearchableText>();
const MOST_KNOWN = 8;

/** An article made ready for finding passages in it. */
export function readOf(text: string): SearchableText {
  const read = known.get(text) ?? new SearchableText(text);
  known.delete(text);
  known.set(text, read);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  return read;
}

const sentencesOfRead = new WeakMap<SearchableText, readonly Sentence[]>();

/** The sentences of the paragraphs of an article, headings left out. */
export function sentencesOf(read: SearchableText): readonly Sentence[] {
  const made = sentencesOfRead.get(read) ?? sentencesIn(read);
  sentencesOfRead.set(read, made);
  return made;
}

function sentencesIn({ text, paragraphs }: SearchableText): Sentence[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  return paragraphs.flatMap(({ number, start, end }) => {
    if (number === null) return [];
    const parts = [...segmenter.segment(text.slice(start, end))];
    return parts.flatMap(({ segment, index }): Sentence[] => {
      const said = segment.trim();
      const from = start + index + segment.indexOf(said);
      return /[\p{L}\p{N}]/u.test(said) ? [{ start: from, end: from + said.length, paragraph: number }] : [];
    });
  });
}

const findings = new WeakMap<Anchor, { readonly read: SearchableText; readonly finding: AnchorResolution }>();

/** What became of an anchor in a text, if that was looked up already. */
export function knownFinding(read: SearchableText, anchor: Anchor): AnchorResolution | null {
  const last = findings.get(anchor);
  return last?.read === read ? last.finding : null;
}

/** What became of an anchor in a text. An anchor is a value, so it is looked up once for each text. */
export function findingOf(read: SearchableText, anchor: Anchor): AnchorResolution {
  const finding = knownFinding(read, anchor) ?? resolveAnchor(read, anchor);
  findings.set(anchor, { read, finding });
  return finding;
}
