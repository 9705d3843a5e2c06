/// <reference path="./linebreak.d.ts" />
import LineBreaker from 'linebreak';
import type { Font, Measure, Weight } from './font';
import { directionOf, isRightToLeft, piecesOf, type Run, runsOf, type TextDirection } from './runs';

/** One line of a wrapped text, with its runs and its width in px. */
export interface TextLine {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly width: number;
}

/** A text prepared for wrapping at any width: its paragraphs with their line break opportunities. */
export interface MeasuredText {
  readonly paragraphs: readonly MeasuredParagraph[];
  readonly widthOf: (part: string) => number;
}

/** Scripts without blanks between words. */
const WITHOUT_BLANKS =
  /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tai_Tham}\p{scx=New_Tai_Lue}\p{scx=Tai_Le}\p{scx=Tai_Viet}]/u;
/** Two signs that are one, such as an arrow or "not equal". */
const SIGN_PAIR = /^[-<>=!:&|~^+*/]{2}$/;
const SOFT_HYPHEN = '\u00ad';

interface MeasuredParagraph {
  readonly text: string;
  /**
   * Three numbers for each unbreakable piece: its end, its width in px, and its width without
   * trailing spaces, which may extend beyond the line. A flat list, since ten thousand texts are in
   * memory at once.
   */
  readonly pieces: readonly number[];
  /**
   * True if all its characters are in Inter. Otherwise each line is measured as a whole, since even
   * a space may be in another font.
   */
  readonly isPlain: boolean;
  readonly direction: TextDirection;
}

/**
 * Splits a text at the opportunities of Unicode Standard Annex 14, and by words in scripts without
 * blanks, and measures the pieces, once for all widths.
 */
export function measureText(text: string, font: { size: number; weight: Weight }, measure: Measure): MeasuredText {
  const widthOfRuns = (part: string) => widthOfText(part, font, measure);
  const space = widthOfRuns(' ');
  const paragraphs = stripControls(text)
    .split('\n')
    .map((paragraph): MeasuredParagraph => {
      // A line of both directions is drawn in one font, which is wider than Inter.
      const isMixed = isRightToLeft(paragraph);
      const widthOf = (part: string) =>
        isMixed
          ? piecesOf(part).reduce((sum, piece) => sum + measure(piece, { ...font, family: 'other' }), 0)
          : widthOfRuns(part);
      const pieces: number[] = [];
      let from = 0;
      const cut = (end: number) => {
        const piece = paragraph.slice(from, end);
        const bare = piece.trimEnd();
        const inner = visibleText(bare.endsWith(SOFT_HYPHEN) ? bare.slice(0, -1) : bare);
        const width = widthOf(inner);
        const rest = piece.slice(bare.length);
        const wide = width + (rest === '' ? 0 : rest === ' ' && !isMixed ? space : widthOf(rest));
        pieces.push(end, wide, inner === bare ? width : widthOf(visibleText(bare)));
        from = end;
      };
      for (const end of breakOpportunities(paragraph)) cut(end);
      const isPlain = runsOf(paragraph).every(({ family }) => family === 'inter');
      return { text: paragraph, pieces, isPlain, direction: isPlain ? 'ltr' : directionOf(paragraph) };
    });
  return { paragraphs, widthOf: widthOfRuns };
}

/** Yields the ends of the unbreakable pieces of a paragraph, in order. */
function* breakOpportunities(paragraph: string): Generator<number> {
  const breaker = new LineBreaker(paragraph);
  let from = 0;
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const { position } = found;
    if (position <= from || SIGN_PAIR.test(paragraph.slice(position - 1, position + 1))) continue;
    yield* wordEnds(paragraph.slice(from, position), from);
    yield position;
    from = position;
  }
  if (from < paragraph.length) yield paragraph.length;
}

/** Yields the ends of the words inside a piece that has no blanks between them. */
function* wordEnds(piece: string, from: number): Generator<number> {
  if (!WITHOUT_BLANKS.test(piece)) return;
  for (const { index } of words.segment(piece)) {
    const isBetweenWords =
      WITHOUT_BLANKS.test(piece.slice(index - 1, index)) && WITHOUT_BLANKS.test(piece.slice(index, index + 1));
    // No dictionary has all words: a letter that stands below the one before it begins none.
    if (index > 0 && isBetweenWords && !/[\u1039\u17d2]/.test(piece.charAt(index - 1))) yield from + index;
  }
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Returns a line as it is seen: a soft hyphen only at its end. */
function visibleText(line: string): string {
  if (!line.includes(SOFT_HYPHEN)) return line;
  return line.replaceAll(SOFT_HYPHEN, '') + (line.endsWith(SOFT_HYPHEN) ? '-' : '');
}

/**
 * Wraps a text into lines up to a limit in px: greedily, with the line breaks of the author. A word
 * wider than a line is broken between graphemes. Trailing spaces are dropped, and soft hyphens, which
 * are hyphens where a line ends at one. An empty text is one empty line. Linear time.
 */
export function breakLines(text: MeasuredText, limit: number): TextLine[] {
  const lines: TextLine[] = [];
  wrapGreedily(text, limit, (paragraph, from, to, width) => {
    const line = visibleText(paragraph.text.slice(from, to).trimEnd());
    lines.push({ text: line, runs: runsOf(line, paragraph.direction), width });
  });
  return lines;
}

/** The size of a wrapped text: the number of lines, and the widths of the widest and of the last one in px. */
export interface LinesSize {
  readonly lines: number;
  readonly width: number;
  readonly lastWidth: number;
}

/**
 * Returns the size of a text wrapped at a limit in px, as {@link breakLines} would give, without
 * making the lines.
 */
export function measureLines(text: MeasuredText, limit: number): LinesSize {
  let lines = 0;
  let widest = 0;
  let lastWidth = 0;
  wrapGreedily(text, limit, (_paragraph, _from, _to, width) => {
    lines++;
    lastWidth = width;
    widest = Math.max(widest, width);
  });
  return { lines, width: widest, lastWidth };
}

type VisitLine = (paragraph: MeasuredParagraph, from: number, to: number, width: number) => void;

/** Calls `onLine` for each line: its range in the paragraph, and its width without trailing spaces. */
function wrapGreedily({ paragraphs, widthOf }: MeasuredText, limit: number, onLine: VisitLine): void {
  for (const paragraph of paragraphs) {
    const { text, pieces, isPlain } = paragraph;
    let from = 0;
    let to = 0;
    let width = 0;
    let bare = 0;
    let isWhole = !isPlain;
    const finish = () => {
      // Kerning makes letters differ in width from their sum; words do not.
      onLine(paragraph, from, to, isWhole ? widthOf(visibleText(text.slice(from, to).trimEnd())) : bare);
      from = to;
      width = 0;
      bare = 0;
      isWhole = !isPlain;
    };
    for (let index = 0; index < pieces.length; index += 3) {
      const end = pieces[index] as number;
      const own = pieces[index + 2] as number;
      if (to > from && width + own > limit) finish();
      if (own <= limit) {
        if (own > 0) bare = width + own;
        width += pieces[index + 1] as number;
        to = end;
        continue;
      }
      for (const part of graphemesOf(text.slice(to, end))) {
        const partWidth = widthOf(part);
        const isInk = part.trim() !== '';
        if (to > from && width + partWidth > limit && isInk) finish();
        to += part.length;
        isWhole = true;
        width += partWidth;
        if (isInk) bare = width;
      }
    }
    finish();
  }
}

/** Wraps a text for which only one width is needed. */
export function wrapText(
  text: string,
  font: { size: number; weight: Weight },
  limit: number,
  measure: Measure,
): TextLine[] {
  return breakLines(measureText(text, font, measure), limit);
}

/** Returns the width of a text in px: the sum over its runs, each in its own font. */
export function widthOfText(text: string, font: { size: number; weight: Weight }, measure: Measure): number {
  let width = 0;
  for (const run of runsOf(text)) width += measure(run.text, fontOf(font, run));
  return width;
}

/** Returns the font of a run. */
export function fontOf({ size, weight }: { size: number; weight: Weight }, run: Run): Font {
  return { size, weight, family: run.family };
}

/** Removes control characters, which have no glyph, and replaces tabs by spaces. */
function stripControls(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '');
}

/**
 * A base with its marks, a joined emoji, a pair of regional indicators, the letters of a Hangul syllable, and a letter
 * with those that its marks put below it (of Devanagari, Bengali, Gujarati, Oriya, Telugu, Malayalam, Burmese, Khmer).
 */
const GRAPHEME =
  /\p{Regional_Indicator}{2}|(?:\P{M}|^\p{M})(?:\p{M}|[\u{1f3fb}-\u{1f3ff}\u1160-\u11ff]|\u200d\P{M}|(?<=[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d\u1039\u17d2])\p{L})*/gu;

function graphemesOf(text: string): string[] {
  return text.match(GRAPHEME) ?? [];
}
