import { MAX_WRITTEN_LENGTH } from '../model/claim';
import { withoutInnerStops } from '../model/sentence-stops';
import type { TextParagraph } from './paragraphs';
import type { TextSpan } from './searchable-text';

/** A sentence of an article, and the paragraph that holds it. */
export interface Sentence extends TextSpan {
  readonly paragraph: number;
}

/** A piece of a paragraph, and its position there. */
interface Segment {
  readonly segment: string;
  readonly index: number;
}

/** Quotes and brackets after a stop; a longer row of them is no text. */
const CLOSERS = '[\\p{Pe}\\p{Pf}\\p{Pi}"\'’]{0,4}';
/** A line that begins an item of a list: its mark is no part of the sentence. */
const ITEM = /^[ \t\u00a0]*(?:[–—•▪◦‣·*-]|\(?\d{1,3}[.)]|\(?\p{L}\)|[ivx]+\))[ \t\u00a0]+/u;
/** The marks that no line begins with that only goes on. */
const SURE_ITEM = /^[ \t\u00a0]*(?:[•▪◦‣]|\(?\w{1,3}\))/u;
const ENDED = new RegExp(`[\\p{STerm}…:;]${CLOSERS}\\s*$`, 'u');
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028]/g;
/** Marks of notes after a stop: ¹, [12], * and a small number that has lost its height. */
const NOTE_MARKS = new RegExp(
  `(?<=[\\p{STerm}…]${CLOSERS})(?:\\[\\d{1,3}\\]|[⁰¹²³⁴-⁹]+|[*†‡]+)+|(?<=\\p{L}[.!?]${CLOSERS})\\d{1,3}(?=\\s+["“„«]?\\p{Lu})`,
  'gu',
);
/** A question or an exclamation in the middle of a sentence: „Halt!“ rief er. */
const GOES_ON = new RegExp(`[!?‽]{1,4}(?=${CLOSERS}[\\s\\u00a0]{1,9}\\p{Ll})`, 'gu');
/** The end of what is said, in Japanese, before the word that says so. */
const SAID = /[。！？](?=[」』](?:と|って|など|の|は|が|を|に|で|も))/gu;
/** Dots that leave a sentence open, before another one. */
const ELLIPSIS = new RegExp(`(?<=[\\p{L}\\p{M}])…(?=${CLOSERS}[\\s\\u00a0]{1,9}["“„«»‚‘(]*\\p{Lu})`, 'gu');
/** A blank before a closing quote that has one, as in French. */
const PARTED_CLOSER = /(?<=\p{STerm})[ \u00a0\u202f](?=»)/gu;
const CHUNK_LENGTH = 2000;
const MAX_CHUNK_LENGTH = 20_000;
const SURE_END = /[.!?][\p{Pe}\p{Pf}]*\s+(?=\p{Lu})|[。！？।۔؟]\s*(?=[\p{L}\p{N}])/gu;
const GREEK_QUESTION = /(?<=\p{Script=Greek})[;\u037e](?=\s|$|[\p{Pe}\p{Pf}"])/gu;

/** Returns the sentences of the paragraphs of a text, without headings; none is longer than a box may have. */
export function splitSentences(paragraphs: readonly TextParagraph[]): Sentence[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return paragraphs.flatMap(({ number, text, start: at }) => {
    if (number === null) return [];
    return itemsOf(text)
      .flatMap((item) => sentencesOfItem(item, segmenter))
      .flatMap(cutLong)
      .flatMap(({ segment, index }): Sentence[] => {
        const trimmed = segment.trim();
        const start = at + index + segment.indexOf(trimmed);
        return /[\p{L}\p{N}]/u.test(trimmed) ? [{ start, end: start + trimmed.length, paragraph: number }] : [];
      });
  });
}

/** Cuts a paragraph at the lines that begin an item of a list, and leaves out the marks of the items. */
function itemsOf(paragraph: string): Segment[] {
  const items: Segment[] = [];
  let from = 0;
  const add = (to: number) => {
    const line = paragraph.slice(from, to);
    const mark = ITEM.exec(line)?.[0].length ?? 0;
    if (line.trim() !== '') items.push({ segment: line.slice(mark), index: from + mark });
  };
  const isList = ITEM.test(paragraph);
  for (const { index, 0: lineBreak } of paragraph.matchAll(LINE_BREAK)) {
    const next = index + lineBreak.length;
    const beginning = paragraph.slice(next, next + 40);
    // A line may begin with the number of a day, or with a dash.
    const isItem = isList || SURE_ITEM.test(beginning) || ENDED.test(paragraph.slice(Math.max(0, index - 20), index));
    if (!isItem || !ITEM.test(beginning)) continue;
    add(next);
    from = next;
  }
  add(paragraph.length);
  return items;
}

function sentencesOfItem({ segment, index }: Segment, segmenter: Intl.Segmenter): Segment[] {
  // All of these keep the length, so that positions in the changed text are those in the text.
  let plain = withoutInnerStops(segment.replace(LINE_BREAK, (lineBreak) => ' '.repeat(lineBreak.length)));
  if (/[\]⁰¹²³⁴-⁹*†‡]|[.!?]\S{0,4}\d/.test(plain))
    plain = plain.replace(NOTE_MARKS, (found) => ')'.repeat(found.length));
  if (/[!?‽]/.test(plain)) plain = plain.replace(GOES_ON, (found) => ','.repeat(found.length));
  if (/[」』]/.test(plain)) plain = plain.replace(SAID, '、');
  if (plain.includes('…')) plain = plain.replace(ELLIPSIS, '!');
  if (plain.includes('»')) plain = plain.replace(PARTED_CLOSER, ')');
  if (/[;\u037e]/.test(plain)) plain = plain.replace(GREEK_QUESTION, '?');
  return chunksOf(plain).flatMap((chunk) =>
    Array.from(segmenter.segment(chunk.segment), (sentence) => {
      const start = chunk.index + sentence.index;
      return { segment: segment.slice(start, start + sentence.segment.length), index: index + start };
    }),
  );
}

/** Cuts a long text where one sentence ends for sure: the segmenter takes a time that grows with the square of it. */
function chunksOf(text: string): Segment[] {
  const chunks: Segment[] = [];
  let from = 0;
  while (text.length - from > CHUNK_LENGTH) {
    SURE_END.lastIndex = from + CHUNK_LENGTH;
    const end = SURE_END.exec(text);
    const most = from + MAX_CHUNK_LENGTH;
    const isSure = end !== null && end.index < most;
    const to = isSure
      ? end.index + end[0].length
      : text.lastIndexOf(' ', most) > from
        ? text.lastIndexOf(' ', most)
        : most;
    if (to >= text.length) break;
    chunks.push({ segment: text.slice(from, to), index: from });
    from = to;
  }
  chunks.push({ segment: text.slice(from), index: from });
  return chunks;
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
