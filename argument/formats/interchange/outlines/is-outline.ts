/** The characters of a text that are looked at. */
const MAX_LENGTH = 100_000;

const HEADING = /^#{1,6} /;
const ITEM = /^(?:[-*+•]|\d{1,3}[.)])\s/;
const INDENTED = /^(?:\t| {2,})/;

/**
 * Returns true for a text that looks like an outline: at least half of its lines, headings apart, are items of a list
 * or indented, and one is below another.
 */
export function isOutline(text: string): boolean {
  const lines = text
    .slice(0, MAX_LENGTH)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '' && !HEADING.test(line));
  const inner = lines.filter((line) => INDENTED.test(line)).length;
  const items = lines.filter((line) => !INDENTED.test(line) && ITEM.test(line)).length;
  return inner > 0 && (inner + items) * 2 >= lines.length;
}
