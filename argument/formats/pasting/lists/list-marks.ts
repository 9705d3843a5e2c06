import { asciiDigit } from '../../../model/ascii-digit';
import type { Line, ListMark } from '../lines/line';
import { plainOutline } from '../recognisers/plain-outline';
import { bulletMarks, SHAPES } from './bullet-marks';

/** A heading of Markdown. With one "#" there have to be several, since it also stands for a number. */
const HEADING = /^(#{1,6})\s+(?=\S)/;

const NUMBERS = {
  inParentheses: /^\((\d{1,3}|\p{L}|[ivx]{2,5})\)(\s+)/iu,
  beforeParenthesis: /^(\d{1,3}(?:\.\d{1,2})*|\p{L}|[ivx]{2,5})\.?\)(\s+)/iu,
  beforeDot: /^(\d{1,6}|[a-z]|[ivx]{2,5})\.-?(\s+)/i,
  wide: /^[(（]?(\d{1,3}|[一二三四五六七八九十]{1,3})[．）、](\s*)(?!\d)/,
  ofLevels: /^(\d{1,2}(?:\.\d{1,2})+)(\.?)(\s+)/,
};

const CIRCLED = /^([①-⑳])\s*/;
/** The beginning of a line with a number whose digits are of any script, such as "١." and "（１）". */
const NUMBER_BEGINNING = /^[(（]?[\p{Nd}.．]+/u;

/** Languages whose dates begin with a number and a full stop, as in "3. Oktober". */
const DATE_LANGUAGES = ['de', 'da', 'nb', 'fi', 'cs', 'sk', 'sl', 'hr', 'et', 'lv', 'is'];
/** The names of months in these languages, once they are needed. */
let months: ReadonlySet<string> | undefined;

/**
 * Returns lines with each mark that stands alone put before the next line, as viewers of PDFs copy lists.
 */
export function withLoneMarks(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const next = lines[index + 1];
    if (!line) break;
    const isLone = next !== undefined && !next.isAfterGap && LONE_MARK.test(line.text.trimEnd());
    joined.push(isLone ? { ...line, text: `${line.text.trimEnd()}\t${next.text}` } : line);
    if (isLone) index++;
  }
  return joined;
}

const LONE_MARK = new RegExp(`^(?:[${SHAPES}]|\\d{1,3}[.)]|[a-z]\\))$`);

/** A list number that was read, and its digits. */
interface Candidate {
  readonly mark: ListMark;
  readonly digits: string;
  /**
   * A sure mark is one wherever it stands; a weak one only after a sure one, a loose one also if it makes two, others
   * after or before any in a row.
   */
  readonly evidence: 'sure' | 'row' | 'loose' | 'weak';
}

/**
 * Returns the list marks that lines begin with; undefined for a line without one. A number is a mark only with the
 * punctuation of a list ("1." "1)" "(1)" "a)" "1.2."), and one before a full stop only if it is a 1 or stands in a row:
 * neither "3.5 million" nor "2020. That" nor "3. Oktober" begins with a mark.
 */
export function listMarks(lines: readonly Line[]): (ListMark | undefined)[] {
  const bullets = bulletMarks(lines);
  const outline = plainOutline(lines);
  const headings = lines.filter(({ text }) => HEADING.test(text));
  const hasHeadings = headings.length > 1 || headings.some(({ text }) => text.startsWith('##'));
  const marks: (ListMark | undefined)[] = [];
  /** The newest number at each place of a row, which a later one goes on from. */
  const rows = new Map<string, { readonly index: number; readonly mark: ListMark }>();
  lines.forEach(({ text }, index) => {
    const bullet = (hasHeadings ? headingOf(text) : null) ?? bullets[index];
    if (bullet) {
      marks.push(bullet);
      return;
    }
    const inRow = outline.get(index);
    const candidate = inRow ? numbered(inRow.digits, inRow.whole, inRow.whole, 'sure') : numberOf(text);
    if (!candidate) {
      marks.push(undefined);
      return;
    }
    const { digits, evidence } = candidate;
    const kinds = kindsOf(digits);
    const kind = (kinds.length > 1 && kinds.find((one) => rows.has(placeBefore(one, digits)))) || kinds[0];
    const mark = { ...candidate.mark, kind };
    const before = rows.get(placeBefore(kind, digits));
    const value = lastValue(digits, kind);
    const makesRow = evidence === 'sure' || evidence === 'row' || (evidence === 'loose' && value === 2);
    if (before && value < 1000 && makesRow) marks[before.index] = before.mark;
    const isSure = evidence === 'sure' || (before !== undefined && marks[before.index] !== undefined);
    marks.push(isSure ? mark : undefined);
    rows.set(place(kind, digits.split('.').slice(0, -1), value), { index, mark });
  });
  return marks;
}

function headingOf(text: string): ListMark | null {
  const heading = HEADING.exec(text);
  return heading && { sort: 'bullet', kind: `${heading[1]}`, length: heading[0].length, isDeep: false };
}

function numberOf(line: string): Candidate | null {
  const text = withAsciiNumber(line);
  const circled = CIRCLED.exec(text);
  if (circled) return numbered(String(`${circled[1]}`.charCodeAt(0) - 0x245f), circled[0], '', 'sure');
  const levels = NUMBERS.ofLevels.exec(text);
  if (levels) {
    const [whole, digits = '', dot, blanks = ''] = levels;
    // A small letter goes on with a sentence: "24.12. is a holiday", "3.5 million".
    const goesOn = !blanks.includes('\t') && /^\p{Ll}/u.test(text.slice(whole.length));
    return numbered(digits, whole, blanks, goesOn ? 'weak' : dot === '.' ? 'sure' : 'loose');
  }
  const parenthesis =
    NUMBERS.inParentheses.exec(text) ?? NUMBERS.beforeParenthesis.exec(text) ?? NUMBERS.wide.exec(text);
  if (parenthesis) return numbered(`${parenthesis[1]}`, parenthesis[0], `${parenthesis[2]}`, 'sure');
  const dotted = NUMBERS.beforeDot.exec(text);
  if (!dotted) return null;
  const [whole, digits = '', blanks = ''] = dotted;
  if (blanks.includes('\t')) return numbered(digits, whole, blanks, 'sure');
  const word = /^\p{L}+/u.exec(text.slice(whole.length))?.[0];
  if (word !== undefined && /^\d/.test(digits) && isMonth(word)) return null;
  return numbered(digits, whole, blanks, digits === '1' ? 'sure' : 'row');
}

/** Returns a line with the digits at its beginning in ASCII, if that takes as many code units. */
function withAsciiNumber(line: string): string {
  if (/^[(（]?[ -~]/.test(line)) return line;
  const number = NUMBER_BEGINNING.exec(line)?.[0] ?? '';
  const ascii = [...number].map(asciiDigit).join('');
  return ascii.length === number.length ? ascii + line.slice(number.length) : line;
}

function numbered(digits: string, whole: string, blanks: string, evidence: Candidate['evidence']): Candidate {
  const mark = { sort: 'number', kind: '', length: whole.length, isDeep: blanks.includes('\t') } as const;
  return { mark, digits, evidence };
}

/** Returns the kinds that a number may be of, the likeliest first: decimal by its levels, Roman, or a letter. */
function kindsOf(digits: string): readonly [string, ...string[]] {
  if (/^\d/.test(digits)) return [`1${'.1'.repeat(digits.split('.').length - 1)}`];
  if (!/^[a-z]+$/i.test(digits)) return ['一'];
  const [roman, letter] = digits === digits.toLowerCase() ? ['i', 'a'] : ['I', 'A'];
  if (digits.length > 1) return [roman];
  return digits.toLowerCase() === 'i' ? [roman, letter] : [letter, roman];
}

/** Returns the place of the number before one in its row; that of the number above it if it is the first below that. */
function placeBefore(kind: string, digits: string): string {
  const above = digits.split('.').slice(0, -1);
  const value = lastValue(digits, kind);
  if (value > 1 || above.length === 0) return place(kind, above, value - 1);
  return place(kind.slice(0, -2), above.slice(0, -1), Number(above.at(-1)));
}

function place(kind: string, above: readonly string[], value: number): string {
  return [kind, ...above, value].join(' ');
}

/** Returns the value of a number, of the last one if it has several levels. */
function lastValue(digits: string, kind: string): number {
  if (/^\d/.test(digits)) return Number(digits.split('.').at(-1));
  const letters = digits.toLowerCase();
  if (!/^[iI]$/.test(kind)) return letters.charCodeAt(0) - 96;
  const values = [...letters].map((letter) => ({ i: 1, v: 5, x: 10 })[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

function isMonth(word: string): boolean {
  months ??= new Set(DATE_LANGUAGES.flatMap(monthNames));
  return months.has(word.toLowerCase());
}

function monthNames(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2000, month, 1));
    return parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
  });
}
