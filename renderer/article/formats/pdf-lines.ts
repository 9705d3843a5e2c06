import { titlesAmong } from '../../../argument/citations/paragraphs';
import { collapseSpaces } from '../../../argument/model/one-line';
import { jointOf, type Vocabulary, vocabularyOf } from './joined-words';
import { hasRightToLeft, inReadingOrder } from './line-order';
import { loweredText, raisedText } from './raised-text';

/**
 * A run of letters on a page: its start on the baseline and its font size, in pt from the lower
 * left corner of the page.
 */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** The text items of one page, and its height in pt. */
export interface PdfPage {
  readonly height: number;
  readonly items: readonly TextItem[];
}

interface PdfLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  page: number;
}

/** A paragraph that grows by lines: looking at the end of a growing string takes time proportional to its length. */
interface Paragraph {
  readonly pieces: string[];
  /** Its last characters. */
  ending: string;
  readonly heading: boolean;
}

/** The last characters of a paragraph that are kept: longer than a part of a word. */
const ENDING_LENGTH = 40;

/** A line whose font size exceeds that of the text by this factor is a heading. */
const HEADING_SIZE = 1.15;
/** A gap that exceeds the line spacing of the text by this factor separates paragraphs. */
const WIDE_GAP = 1.35;
/** The height of the header and of the footer of a page, as a share of the page. */
const EDGE_SHARE = 0.1;
/**
 * The narrowest gap within a line that is read as a space, as a share of the font size. A PDF has
 * no words, only letters at positions.
 */
const MIN_BLANK = 0.15;
/** The beginning of an item, and of what somebody says. */
const BULLET = /^[•▪◦‣]\s/;
const DASH = /^[–—-]\s/;
/** Letters that are smaller than this share of a line may be raised or lowered. */
const SMALL = 0.85;
/** The narrowest blank that the file holds itself, likewise. */
const MIN_BLANK_ITEM = 0.05;

/**
 * Returns the text of the pages. Lines are joined to paragraphs by their gaps and indents, across
 * page breaks too; words hyphenated at a line end are joined; larger lines become headings marked
 * as in Markdown; headers, footers and page numbers are left out.
 */
export function textOfPages(pages: readonly PdfPage[]): string {
  const all = pages.flatMap(({ items }, page) => linesOf(items, page));
  const lines = removeHeadersAndFooters(all, pages);
  const size = median(
    lines.flatMap((line) => Array.from<number>({ length: Math.ceil(line.text.length / 10) }).fill(line.size)),
  );
  const gap = usual(
    lines.flatMap((line, index) => {
      const before = lines[index - 1];
      const apart = before && before.page === line.page ? before.y - line.y : 0;
      return apart > 0 && apart < 4 * size ? [apart] : [];
    }),
  );
  const paragraphs: Paragraph[] = [];
  let vocabulary: Vocabulary | null = null;
  const words = () => {
    vocabulary ??= vocabularyOf(lines.map(({ text }) => text));
    return vocabulary;
  };
  lines.forEach((line, index) => {
    const heading = line.size > size * HEADING_SIZE && line.text.length < 200;
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    if (before && last && last.heading === heading && continuesParagraph(before, line, heading, gap, size))
      appendLine(last, line.text, words);
    else paragraphs.push({ pieces: [line.text], ending: line.text.slice(-ENDING_LENGTH), heading });
  });
  const texts = paragraphs.map(({ pieces }) => pieces.join(''));
  const isTitle = titlesAmong(texts);
  return paragraphs
    .map(({ pieces, heading }, index) => {
      // A title in letters of the same size has a line of its own.
      const isHeading = heading || (isTitle[index] && pieces.length === 1);
      return (isHeading ? '# ' : '') + texts[index];
    })
    .join('\n\n');
}

/** Returns true if a line continues the paragraph, or the heading, of the line before it. */
function continuesParagraph(before: PdfLine, line: PdfLine, heading: boolean, gap: number, size: number): boolean {
  const isRightToLeft = hasRightToLeft(before.text) && hasRightToLeft(line.text);
  const indent = isRightToLeft ? before.right - line.right : line.x - before.x;
  const isIndented = indent > 0.8 * size && indent < 6 * size;
  if (BULLET.test(line.text)) return false;
  const endsSentence = /[\p{STerm}…:"'\p{Pe}\p{Pf}\p{Pi}⁰¹²³⁴-⁹]$/u.test(before.text);
  if (before.page !== line.page || line.y >= before.y) {
    // Across a page or column break, a sentence that has not ended continues.
    return !endsSentence || /^\p{Ll}/u.test(line.text);
  }
  if (endsSentence && DASH.test(line.text)) return false;
  // Larger letters have larger gaps.
  const isLarger = heading && Math.abs(before.size - line.size) < 0.5;
  if (before.y - line.y > gap * WIDE_GAP * (isLarger ? line.size / size : 1)) return false;
  const isShort = isRightToLeft ? before.x > line.x + 6 * size : before.right < line.right - 6 * size;
  return !(endsSentence && (isIndented || isShort));
}

/** Appends a line to a paragraph; a word that the line end parted becomes one word again. */
function appendLine(paragraph: Paragraph, line: string, words: () => Vocabulary): void {
  const { pieces } = paragraph;
  const { dropsHyphen, between } = jointOf(paragraph.ending, line, words);
  if (dropsHyphen) pieces.push(pieces.pop()?.slice(0, -1) ?? '');
  const added = between + line;
  pieces.push(added);
  const ending = dropsHyphen ? paragraph.ending.slice(0, -1) : paragraph.ending;
  paragraph.ending = (ending + added.slice(-ENDING_LENGTH)).slice(-ENDING_LENGTH);
}

/** Returns the lines of a page in the order in which the file holds them. */
function linesOf(items: readonly TextItem[], page: number): PdfLine[] {
  const lines: (Omit<PdfLine, 'text'> & { pieces: string[]; isReversed: boolean })[] = [];
  for (const { text: raw, x, y, width, size } of items) {
    const last = lines.at(-1);
    const text = withPlainLetters(raw);
    const isParted = last?.pieces.at(last.isReversed ? 0 : -1)?.endsWith(' ');
    if (text.trim() === '') {
      // A blank without a width only goes back to the place of a mark.
      if (last && text !== '' && !isParted && width > MIN_BLANK_ITEM * size) last.pieces.push(' ');
      continue;
    }
    // Small letters above or below the baseline, such as footnote marks, belong to the line.
    const isOnLine = last && Math.abs(last.y - y) < 0.6 * Math.max(size, last.size);
    if (last && isOnLine && x > last.right - 2 * size && x < last.right + 8 * size) {
      const apart = x - last.right > MIN_BLANK * size && !isParted;
      if (last.size < SMALL * size && last.pieces.length <= 2) {
        // The mark of a note before its text, and its blank.
        const mark = last.pieces.join('');
        last.pieces = [shiftedText(mark, (last.y - y) / size), ...(mark.endsWith(' ') ? [' '] : [])];
        last.y = y;
      }
      if (apart) last.pieces.push(' ');
      last.pieces.push(size < SMALL * last.size ? shiftedText(text, (y - last.y) / last.size) : text);
      last.right = x + width;
      last.size = Math.max(last.size, size);
    } else if (
      last &&
      isOnLine &&
      hasRightToLeft(text) &&
      x + width < last.x + 2 * size &&
      x + width > last.x - 8 * size
    ) {
      // Some files hold a line from right to left piece by piece.
      if (last.x - x - width > MIN_BLANK * size) last.pieces.unshift(' ');
      last.pieces.unshift(text);
      last.x = x;
      last.size = Math.max(last.size, size);
      last.isReversed = true;
    } else {
      lines.push({ pieces: [text], x, right: x + width, y, size, page, isReversed: false });
    }
  }
  return lines
    .map(({ pieces, isReversed, ...line }) => ({ ...line, text: collapseSpaces(inReadingOrder(pieces).join('')) }))
    .filter(({ text }) => text !== '');
}

/** Returns the number of a note, an exponent or an index as such, by its place above or below the line, in sizes. */
function shiftedText(text: string, shift: number): string {
  if (!/^\s*[\d,]{1,5}\s*$/.test(text)) return text;
  if (shift > 0.2) return raisedText(text);
  return shift < -0.05 ? loweredText(text) : text;
}

/** Letters of other code points that look like letters: ligatures, Arabic letters in their forms, Kangxi radicals. */
const LOOKALIKES = /[\ufb00-\ufb4f\ufb50-\ufdfb\ufe70-\ufefc\u2e80-\u2fdf]/g;

function withPlainLetters(text: string): string {
  return text.replace(LOOKALIKES, (letter) => letter.normalize('NFKC'));
}

/** Removes lines that recur at the edge of several pages (numbers ignored), and page numbers. */
function removeHeadersAndFooters(lines: readonly PdfLine[], pages: readonly PdfPage[]): PdfLine[] {
  const isAtEdge = ({ y, page }: PdfLine) => {
    const height = pages[page]?.height ?? 0;
    return y < height * EDGE_SHARE || y > height * (1 - EDGE_SHARE);
  };
  const shape = ({ text }: PdfLine) => text.replace(/\d+/g, '#');
  const seen = new Map<string, Set<number>>();
  for (const line of lines) {
    if (!isAtEdge(line)) continue;
    const on = seen.get(shape(line)) ?? new Set();
    on.add(line.page);
    seen.set(shape(line), on);
  }
  const isNumber = ({ text }: PdfLine) => /^[-–\s]*(?:\d+|[ivxlc]+)[-–\s]*$/i.test(text);
  return lines.filter((line) => !isAtEdge(line) || !(isNumber(line) || (seen.get(shape(line))?.size ?? 0) > 1));
}

/** Returns the value that most are near to, which is below the median where few are large. */
function usual(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * 0.4)] ?? 12;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 12;
}
