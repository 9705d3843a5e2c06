import type { Kind } from '../../../model/inference';
import { withWholeWords } from '../../whole-words';

/** The mark before an item of a list. */
export interface ListMark {
  readonly sort: 'number' | 'bullet';
  /** Marks of one kind are on one level, such as all round bullets. */
  readonly kind: string;
  /** The number of code units that the mark and the blanks after it take. */
  readonly length: number;
  /** True for a mark with a tab or of a shape that only lists have, whose items are below a line without a mark. */
  readonly isDeep: boolean;
  /** The kind of the steps that a list of pros and cons has behind such marks. */
  readonly means?: Kind;
}

/** One line of a text that is pasted. */
export interface Line {
  /** The number of blanks before the text, a tab counting as four; on a page, the level of the list. */
  readonly indent: number;
  /** The text, with list marks and blanks at its end; a cell or an item of a page may have line breaks. */
  readonly text: string;
  /** True if an empty line is before it. */
  readonly isAfterGap: boolean;
}

const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
/** Blanks and invisible characters before a text. Marks of direction are none: they tell how the text is read. */
const BEGINNING = /^[\s\u200b\u2060\ufeff]*/;
const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/**
 * Returns the lines of a text in which something is seen. Line ends are those of Unicode, CR and LF in any combination.
 */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let isAfterGap = false;
  for (const line of withWholeWords(text).split(LINE_END)) {
    const blanks = BEGINNING.exec(line)?.[0] ?? '';
    const isEmpty = isBlank(line);
    if (!isEmpty) lines.push({ indent: widthOf(blanks), text: line.slice(blanks.length), isAfterGap });
    isAfterGap = isEmpty;
  }
  return lines;
}

/** Returns true for a text in which nothing is seen. */
export function isBlank(text: string): boolean {
  return UNSEEN.test(text);
}

/** Returns the number of blanks, a tab counting as four, and what has no width as none. */
export function widthOf(blanks: string): number {
  return blanks.replace(/[\u200b\u2060\ufeff]/g, '').replace(/\t/g, '    ').length;
}
