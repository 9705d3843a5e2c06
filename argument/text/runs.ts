import type { Family } from './font';
import { INTER_COVERAGE } from './inter-coverage';

/** A piece of text in one font. */
export interface Run {
  readonly text: string;
  readonly family: Family;
  /**
   * The base direction of a line with right-to-left script, or in such a paragraph; absent
   * otherwise.
   */
  readonly direction?: TextDirection;
}

/** The base direction of a line. */
export type TextDirection = 'ltr' | 'rtl';

const interRanges: readonly (readonly [number, number])[] = INTER_COVERAGE.split(' ').map((range) => {
  const [from = '0', to = from] = range.split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
});

/**
 * Characters that take the font of the one before them: joiners, variation selectors, combining
 * marks, skin tones.
 */
const COMBINING = /^(?:\p{M}|\u200c|\u200d|[\ufe00-\ufe0f]|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}])$/u;
const EMOJI = /^\p{Extended_Pictographic}|^\p{Regional_Indicator}|^[\u20e3]/u;
const CJK =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * Splits a line into runs of one font each. Combining marks, joined emoji and surrogate pairs stay
 * whole. A line with right-to-left script stays one run, whose order the drawing surface resolves;
 * the direction of its paragraph is its base direction.
 */
export function runsOf(line: string, paragraph?: TextDirection): Run[] {
  if (line === '') return [];
  if (ASCII.test(line)) return [{ text: line, family: 'inter', ...(paragraph === 'rtl' ? { direction: 'rtl' } : {}) }];
  if (isRightToLeft(line)) return [{ text: line, family: 'other', direction: paragraph ?? directionOf(line) }];
  const runs: { text: string; family: Family }[] = [];
  for (const letter of graphemesOf(line)) {
    const family = familyOf(letter);
    const last = runs.at(-1);
    // A space between two runs of one script needs no change of font.
    if (last && (last.family === family || (letter === ' ' && last.family === 'cjk'))) last.text += letter;
    else runs.push({ text: letter, family });
  }
  return runs;
}

/** Returns the characters of a line, each with its combining marks and joined characters. */
function graphemesOf(line: string): string[] {
  const letters: string[] = [];
  let joins = false;
  for (const character of line) {
    if (letters.length > 0 && (joins || COMBINING.test(character))) letters[letters.length - 1] += character;
    else letters.push(character);
    joins = character === '\u200d';
  }
  return letters;
}

/**
 * Returns the base direction of a paragraph, by its first letter (rule P2 of Unicode Standard Annex
 * 9). An English sentence about a Hebrew word is left to right.
 */
export function directionOf(paragraph: string): TextDirection {
  return isRightToLeft(/\p{L}/u.exec(paragraph)?.[0] ?? '') ? 'rtl' : 'ltr';
}

/** Returns true if a line contains right-to-left script. */
export function isRightToLeft(line: string): boolean {
  return RIGHT_TO_LEFT.test(line);
}

/**
 * Returns the font stack of a character. A letter with a mark that Inter lacks takes another font
 * as a whole; otherwise the mark would be an empty box.
 */
function familyOf(letter: string): Family {
  const [base = '', ...clinging] = letter;
  const point = base.codePointAt(0) ?? 0;
  // The keycap mark turns a plain digit into an emoji.
  if ((EMOJI.test(base) && point > 0xff) || clinging.includes('\u20e3')) return 'emoji';
  const marks = clinging.filter((character) => /\p{M}/u.test(character) && !/[\ufe00-\ufe0f]/.test(character));
  if (isCovered(point) && marks.every((mark) => isCovered(mark.codePointAt(0) ?? 0))) return 'inter';
  return CJK.test(base) ? 'cjk' : 'other';
}

function isCovered(point: number): boolean {
  let low = 0;
  let high = interRanges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = interRanges[middle] as readonly [number, number];
    if (point < from) high = middle - 1;
    else if (point > to) low = middle + 1;
    else return true;
  }
  return false;
}
