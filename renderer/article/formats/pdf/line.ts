import { collapseSpaces } from '../../../../argument/model/one-line';
import { withoutInnerStops } from '../../../../argument/model/sentence-stops';
import { loweredText, raisedText } from '../formulas/raised-text';
import { hasRightToLeft, inReadingOrder } from './line-order';

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
  /** The name of its font in the file, which may be none that a person knows. */
  readonly font: string;
}

/** The text items of one page, and its height in pt. */
export interface PdfPage {
  readonly height: number;
  readonly items: readonly TextItem[];
}

/** A line of a page, with the size of its largest letters. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  /** The font of the whole line; an empty string if it has several. */
  readonly font: string;
  /** True if a wide gap parts it, as the cells of a table. */
  readonly hasCells: boolean;
}

/**
 * The narrowest gap within a line that is read as a space, as a share of the font size. A PDF has
 * no words, only letters at positions.
 */
const MIN_BLANK = 0.15;
/** The narrowest gap between cells, likewise: that of justified lines is narrower. */
const CELL_GAP = 2;
/** Letters that are smaller than this share of a line may be raised or lowered. */
const SMALL = 0.85;
/** The narrowest blank that the file holds itself, likewise. */
const MIN_BLANK_ITEM = 0.05;

const SENTENCE_END = /[\p{STerm}…:"'\p{Pe}\p{Pf}\p{Pi}⁰¹²³⁴-⁹]$/u;
/** The letters of two lines that are looked at for an abbreviation between them. */
const ENDING = 40;

/** Returns true if a sentence ends at the end of a line, and not only an abbreviation. */
export function endsSentence(line: PdfLine, next: PdfLine): boolean {
  if (!SENTENCE_END.test(line.text)) return false;
  if (!line.text.endsWith('.')) return true;
  const ending = line.text.slice(-ENDING);
  return withoutInnerStops(`${ending} ${next.text.slice(0, ENDING)}`).charAt(ending.length - 1) === '.';
}

/** A line to which items are being added. */
interface UnfinishedLine {
  pieces: string[];
  readonly fonts: Set<string>;
  x: number;
  right: number;
  y: number;
  size: number;
  readonly page: number;
  hasCells: boolean;
  isReversed: boolean;
}

/** Returns the lines of a page in the order in which the file holds them. */
export function linesOf(items: readonly TextItem[], page: number): PdfLine[] {
  const lines: UnfinishedLine[] = [];
  for (const { text: raw, x, y, width, size, font } of items) {
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
      if (x - last.right > CELL_GAP * size && !isMark(last.pieces)) last.hasCells = true;
      last.pieces.push(size < SMALL * last.size ? shiftedText(text, (y - last.y) / last.size) : text);
      last.right = x + width;
      last.size = Math.max(last.size, size);
      addFont(last, text, font);
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
      addFont(last, text, font);
      last.isReversed = true;
    } else {
      const line = {
        pieces: [text],
        fonts: new Set<string>(),
        x,
        right: x + width,
        y,
        size,
        page,
        hasCells: false,
        isReversed: false,
      };
      addFont(line, text, font);
      lines.push(line);
    }
  }
  return lines
    .map(({ pieces, fonts, isReversed, ...line }) => ({
      ...line,
      font: fonts.size === 1 ? ([...fonts][0] as string) : '',
      text: collapseSpaces(inReadingOrder(pieces).join('')),
    }))
    .filter(({ text }) => text !== '');
}

/** Returns true for the bullet or number of an item, behind which a gap may be wide. */
function isMark(pieces: readonly string[]): boolean {
  return /^(?:[•▪◦‣–—*-]|\(?\w{1,3}[.)])\s*$/.test(pieces.join(''));
}

/** Notes the font of a piece, unless it has only signs and numbers, which are often those of another one. */
function addFont({ fonts }: UnfinishedLine, text: string, font: string): void {
  if (/\p{L}/u.test(text)) fonts.add(font);
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
