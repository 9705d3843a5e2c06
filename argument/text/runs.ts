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
 * Characters that take the font of the one before them: combining marks, skin tones, and those that
 * have no shape, such as joiners, variation selectors, soft hyphens and marks of direction.
 */
const COMBINING =
  /^(?:\p{M}|\p{Emoji_Modifier}|\u061c|[\u00ad\u180e\ufeff]|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|[\u{e0000}-\u{e00ff}])$/u;
/** Emoji unless U+FE0E follows; the other pictographs are letters unless U+FE0F follows. */
const EMOJI = /^(?:(?=\P{Emoji_Modifier})\p{Emoji_Presentation}|\p{Regional_Indicator}|\u20e3)/u;
/** A pictograph with the emoji selector, with a skin tone, or joined to another one; a keycap. */
const EMOJI_SEQUENCE =
  /^(?:\p{Extended_Pictographic}.*(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})|[0-9#*].*\u20e3)/u;
const CJK =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\u2e80-\u2fff\u3000-\u303f\u31c0-\u31ef\u3200-\u33ff\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef\u{1f200}-\u{1f2ff}]/u;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const ASCII = /^[\x20-\x7e]*$/;

/** The most UTF-16 units of a run: the time that a browser takes for one letter is the square of its marks. */
const MAX_RUN_LENGTH = 1000;

/**
 * Splits a line into runs of one font each. Combining marks, joined emoji and surrogate pairs stay
 * whole. A line with right-to-left script stays one run, whose order the drawing surface resolves;
 * the direction of its paragraph is its base direction.
 */
export function runsOf(line: string, paragraph?: TextDirection): Run[] {
  if (line === '') return [];
  if (ASCII.test(line)) return [{ text: line, family: 'inter', ...(paragraph === 'rtl' ? { direction: 'rtl' } : {}) }];
  if (isRightToLeft(line)) {
    const direction = paragraph ?? directionOf(line);
    return piecesOf(line).map((text) => ({ text, family: 'other', direction }));
  }
  const runs: { text: string; family: Family }[] = [];
  for (const letter of graphemesOf(line)) {
    const family = familyOf(letter);
    const last = runs.at(-1);
    // A space between two runs of one script needs no change of font.
    const goesOn = last && last.text.length < MAX_RUN_LENGTH;
    if (goesOn && (last.family === family || (letter === ' ' && last.family === 'cjk'))) last.text += letter;
    else for (const text of piecesOf(letter)) runs.push({ text, family });
  }
  return runs;
}

/** Cuts a text that is longer than any line of a box; only hundreds of marks on one letter make one so long. */
export function piecesOf(text: string): string[] {
  if (text.length <= MAX_RUN_LENGTH) return [text];
  const pieces = [''];
  for (const character of text) {
    if ((pieces.at(-1) as string).length >= MAX_RUN_LENGTH) pieces.push('');
    pieces[pieces.length - 1] += character;
  }
  return pieces;
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
 * Returns the base direction of a paragraph, by its first letter or mark of direction (rule P2 of
 * Unicode Standard Annex 9). An English sentence about a Hebrew word is left to right.
 */
export function directionOf(paragraph: string): TextDirection {
  const first = /[\p{L}\u061c\u200e\u200f]/u.exec(paragraph)?.[0] ?? '';
  return isRightToLeft(first) || /[\u061c\u200f]/.test(first) ? 'rtl' : 'ltr';
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
  if ((EMOJI.test(base) && !clinging.includes('\ufe0e')) || EMOJI_SEQUENCE.test(letter)) return 'emoji';
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
