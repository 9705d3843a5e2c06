import type { Line } from '../lines/line';

/** A number without a full stop, or one of several levels; a small letter goes on with a sentence instead. */
const NUMBER = /^(\d{1,2}(?=\s)|\d{1,2}(?:\.\d{1,2})+)\.?(\s+)(?=\S)/;
/** The fewest numbers that make an outline. */
const FEWEST = 3;

/** A number of an outline, with the line that it is in. */
interface OutlineNumber {
  readonly index: number;
  readonly digits: string;
  /** The number, and the blanks after it. */
  readonly whole: string;
}

/**
 * Returns the numbers of an outline whose first level has no full stop ("1", "1.1", "1.2", "2"), by their lines: each
 * follows from the one before it. None without numbers of two levels.
 */
export function plainOutline(lines: readonly Line[]): ReadonlyMap<number, OutlineNumber> {
  const numbers = lines.flatMap(({ text }, index): OutlineNumber[] => {
    const [whole = '', digits = '', blanks = ''] = NUMBER.exec(text) ?? [];
    const goesOn = !blanks.includes('\t') && /^\p{Ll}/u.test(text.slice(whole.length));
    return whole === '' || goesOn ? [] : [{ index, digits, whole }];
  });
  const row: OutlineNumber[] = [];
  numbers.forEach((number, at) => {
    const before = row.at(-1)?.digits;
    const isFirst = number.digits === '1' || numbers[at + 1]?.digits === `${number.digits}.1`;
    if (before === undefined ? isFirst : follows(number.digits, before)) row.push(number);
  });
  const isOutline = row.length >= FEWEST && row.some(({ digits }) => digits.includes('.'));
  return new Map(isOutline ? row.map((number) => [number.index, number]) : []);
}

/** Returns true for the first number below one, and for the next one on its level or on a level above. */
function follows(digits: string, before: string): boolean {
  if (digits === `${before}.1`) return true;
  const parts = digits.split('.');
  const last = Number(parts.pop());
  const above = before.split('.').slice(0, parts.length + 1);
  return Number(above.pop()) === last - 1 && above.join('.') === parts.join('.');
}
