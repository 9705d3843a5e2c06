import type { TextItem } from '../line';

/** The size of the letters of {@link itemOf}, in pt. */
export const SIZE = 10;

/** Returns a run of letters at a height of a page, at its left margin, in letters of one width. */
export function itemOf(y: number, text: string, more: Partial<TextItem> = {}): TextItem {
  return { text, x: 50, y, width: text.length * 5, size: SIZE, font: 'plain', ...more };
}
