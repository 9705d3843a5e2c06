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
const ITEM =
  /^[ \t\u00a0]*(?:[–—•▪◦‣·*-]|\*{1,3}\)|\(?\d{1,3}[.)]|\(?\p{L}\)|[ivx]+\)|\[\d{1,3}\]|[¹²³⁰⁴-⁹]{1,3}\)?)[ \t\u00a0]+/u;
/**
 * A mark that may also be a quantity, an initial or a word: that of a clause, 2.1 or § 2., and a letter. One without a
 * stop at its end is before a capital letter: 2.1 million is a quantity.
 */
const COUNTED =
  /^[ \t\u00a0]*(§[ \u00a0]|(?:\d{1,2}\.){1,3})?(\d{1,2}|[a-z]|[ivx]{2,5})(\.(?=[ \t\u00a0]+\p{L})|(?=[ \t\u00a0]+[\p{Lu}\p{Lo}]))[ \t\u00a0]+/u;
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');
/** The marks that no line begins with that only goes on. */
const SURE_ITEM = /^[ \t\u00a0]*(?:[•▪◦‣]|\(?\w{1,3}\))/u;
const ENDED = new RegExp(`[\\p{STerm}…:;]${CLOSERS}\\s*$`, 'u');
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028]/g;
/** Marks of notes after a stop: ¹, [12], * and a small number that has lost its height. */
const NOTE_MARKS = new RegExp(
  `(?<=[\\p{STerm}…]${CLOSERS})(?:\\[\\d{1,3}\\]|[⁰¹²³⁴-⁹]+|[*†‡]+)+|(?<=\\p{L}[.!?]${CLOSERS})\\d{1,3}(?=\\s+["“„«]?\\p{Lu})`,
  'gu',
);
/** A question or an exclamation within a sentence: „Halt!“ rief er. A name may follow a quote that began it. */
const GOES_ON = new RegExp(
  `[!?‽]{1,4}(?:(?=${CLOSERS}[\\s\\u00a0]{1,9}\\p{Ll})|(?=["”’»][\\s\\u00a0]{1,9}\\p{Lu}\\p{Ll}{0,15} (?:said|asked|replied|answered|cried|shouted|whispered)\\b)(?<=(?:^|[.!?…]${CLOSERS}\\s)\\s{0,9}["“«‘][^"“”«»]{0,300}))`,
  'gu',
);
/** The end of what is said, in Japanese, Korean and Chinese, before the word that says so. */
const SAID =
  /[。！？](?=[」』](?:と|って|など|の|は|が|を|に|で|も))|[.!?](?=["”’」』](?:라고|이라고|라며|라는|하고|고|는))|[。！？](?=[”」』]\p{Script=Han}{0,8}(?:说|説|說|道|问|問|答|喊|叫))/gu;
/** Speech after a colon, in Chinese and Japanese: it belongs to the sentence, whose end is its own. */
const QUOTED = /(?<=：[“「『])[^“”「」『』]{1,80}[”」』]/gu;
/** A quote or bracket that opens where one sentence has ended without a blank. */
const NEXT_QUOTE = /(?<=[。！？])[“‘「『《（](?=[^\s”’」』》）])/gu;
/** A remark behind what is said, in Japanese and Chinese: 「はい。」（笑）. */
const REMARK = /(?<=[。！？…][」』”]?)（[^（）。！？\s]{1,6}）/gu;
/** A dash before what is said next. */
const NEXT_DASH = /(?<=[\p{Ll}\p{Pe}\p{Pf}"][.!?…]{1,3}["“”»]?[ \u00a0])[–—](?=[ \u00a0]["“„«»‚‘]?\p{Lu})/gu;
/** The word that says what was quoted before it, in scripts without capitals. */
const ASKED =
  /[؟!?.](?=["»”][\s\u00a0](?:قال|قالت|سأل|سألت|تساءل|تساءلت|أجاب|أجابت|رد|ردت|صاح|صاحت|صرخ|هتف|أضاف|أضافت|אמר|אמרה|שאל|שאלה|ענה|ענתה|קרא|קראה)(?![\p{L}\p{M}]))/gu;
/** A number begins a sentence; a word as long as this before the stop is no abbreviation. */
const BEFORE_NUMBER = new RegExp(`(?<=\\p{L}{5})\\.(?=${CLOSERS}[\\s\\u00a0]{1,9}["“„«(]?\\d)`, 'gu');
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
  const counted = countedMarks(paragraphs);
  return paragraphs.flatMap(({ number, text, start: at }) => {
    if (number === null) return [];
    return itemsOf(text, counted)
      .flatMap((item) => sentencesOfItem(item, segmenter))
      .flatMap(cutLong)
      .flatMap(({ segment, index }): Sentence[] => {
        const trimmed = segment.trim();
        const start = at + index + segment.indexOf(trimmed);
        return /[\p{L}\p{N}]/u.test(trimmed) ? [{ start, end: start + trimmed.length, paragraph: number }] : [];
      });
  });
}

/** Returns the marks of the lines of a text that are counted one after the other: 2.1 and 2.2, a. and b. */
function countedMarks(paragraphs: readonly TextParagraph[]): Set<string> {
  const counted = new Set<string>();
  const first = new Set<string>();
  let last: string | null = null;
  for (const { text } of paragraphs)
    for (const line of text.split(LINE_BREAK)) {
      const [, above = '', own = '', stop = ''] = COUNTED.exec(line) ?? [];
      if (own === '' || (above === '' && (stop === '' || /^\d/.test(own)))) continue;
      if (last !== null && placesBefore(own).some((before) => above + before + stop === last))
        counted.add(last).add(above + own + stop);
      last = above + own + stop;
      if (own === '1') first.add(last);
    }
  // A clause may be the only one of its article.
  if ([...counted].some((mark) => /^\d/.test(mark))) for (const mark of first) counted.add(mark);
  return counted;
}

/** Returns the numbers or letters that one may follow: i follows h, and nothing as the first of the Roman numbers. */
function placesBefore(own: string): string[] {
  if (/^\d/.test(own)) return [String(Number(own) - 1)];
  const roman = ROMAN[ROMAN.indexOf(own) - 1];
  const letter = own.length === 1 ? [String.fromCharCode(own.charCodeAt(0) - 1)] : [];
  return roman === undefined ? letter : [roman, ...letter];
}

/** Cuts a paragraph at the lines that begin an item of a list, and leaves out the marks of the items. */
function itemsOf(paragraph: string, counted: ReadonlySet<string>): Segment[] {
  const items: Segment[] = [];
  const markOf = (line: string) => {
    const item = ITEM.exec(line);
    if (item) return item[0].length;
    const mark = COUNTED.exec(line);
    return mark && counted.has(mark.slice(1).join('')) ? mark[0].length : 0;
  };
  let from = 0;
  const add = (to: number) => {
    const line = paragraph.slice(from, to);
    const mark = markOf(line);
    if (line.trim() !== '') items.push({ segment: line.slice(mark), index: from + mark });
  };
  const isList = markOf(paragraph) > 0;
  for (const { index, 0: lineBreak } of paragraph.matchAll(LINE_BREAK)) {
    const next = index + lineBreak.length;
    const beginning = paragraph.slice(next, next + 40);
    // A line may begin with the number of a day, or with a dash.
    const isItem = isList || SURE_ITEM.test(beginning) || ENDED.test(paragraph.slice(Math.max(0, index - 20), index));
    if (!isItem || markOf(beginning) === 0) continue;
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
  if (plain.includes('：')) plain = plain.replace(QUOTED, asOne);
  if (/["”’」』]/.test(plain)) plain = plain.replace(SAID, '、');
  if (/[»”"]/.test(plain)) plain = plain.replace(ASKED, ',');
  if (plain.includes('）')) plain = plain.replace(REMARK, (found) => ')'.repeat(found.length));
  if (/[“‘「『《（]/.test(plain)) plain = plain.replace(NEXT_QUOTE, '一');
  if (/[–—]/.test(plain)) plain = plain.replace(NEXT_DASH, 'X');
  if (/\d/.test(plain)) plain = plain.replace(BEFORE_NUMBER, '!');
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

/** Returns what is quoted without the ends of sentences in it, save the last. */
function asOne(quoted: string): string {
  return `${quoted.slice(0, -2).replace(/[。！？]/g, '，')}${quoted.at(-2)})`;
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
    // A pair of surrogates is one character.
    const whole = /[\ud800-\udbff]/.test(text.charAt(to - 1)) ? to - 1 : to;
    chunks.push({ segment: text.slice(from, whole), index: from });
    from = whole;
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
