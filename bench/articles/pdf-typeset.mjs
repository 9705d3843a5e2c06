import { wrappedLines } from './wrapped-lines.mjs';

/** @typedef {import('./pdf-sheets.mjs').Sheet} Sheet */

/**
 * A paragraph as it is set.
 *
 * @typedef {object} Block
 * @property {string} text
 * @property {number} size
 * @property {string} font
 * @property {number} [indent] of its first line
 * @property {number} [inset] of all lines, on both sides
 * @property {number} [before] the room above
 * @property {number} [after] the room below
 * @property {boolean} [isHeading]
 */

/**
 * @typedef {object} Setting
 * @property {readonly number[]} columns the left edges
 * @property {number} width of a column
 * @property {number} bottom
 * @property {(number: number) => number} begin writes head and foot of a new sheet, and returns the top of its text
 * @property {string} parted words with the hyphens at which they may be parted
 * @property {number} noteSize
 */

const ROMAN = 'Times-Roman';
const LEAD = 1.22;
const MARK = /[¹²³]+/g;

/**
 * Writes the words of a line one by one, without blanks, as TeX does; all lines but the last of a paragraph are full.
 *
 * @param {Sheet} sheet @param {string} line @param {number} x @param {number} y
 * @param {{ size: number, font: string, width?: number, isHeading?: boolean }} look
 */
function writeWords({ write, widthOf }, line, x, y, { size, font, width, isHeading = false }) {
  const words = line.split(' ');
  const widths = words.map((word) => widthOf(word, size, font));
  const bare = widths.reduce((sum, each) => sum + each, 0);
  const gap = width && words.length > 1 ? (width - bare) / (words.length - 1) : widthOf(' ', size, font);
  let at = x;
  words.forEach((word, index) => {
    write(word, at, y, size, font);
    // The number of a heading stands apart.
    at += (widths[index] ?? 0) + (isHeading && /^[\d.]+$/.test(word) ? size : gap);
  });
}

/**
 * Sets paragraphs as LaTeX does: justified, in columns, each note at the foot of the column in which its mark stands.
 *
 * @param {Sheet} sheet @param {readonly Block[]} blocks @param {ReadonlyMap<string, string>} notes by their marks
 * @param {Setting} setting
 */
export function typeset(sheet, blocks, notes, { columns, width, bottom, begin, parted, noteSize }) {
  const noteLead = noteSize * LEAD;
  const noteLines = (/** @type {string} */ line) =>
    (line.match(MARK) ?? []).flatMap((mark) =>
      wrappedLines(notes.get(mark) ?? '', (part) => sheet.widthOf(part, noteSize, ROMAN) <= width, parted).map(
        (part, index, all) => ({ part, isLast: index === all.length - 1 }),
      ),
    );
  /** @type {ReturnType<typeof noteLines>} */
  let foot = [];
  let number = 0;
  let column = columns.length;
  let top = 0;
  let y = 0;
  const left = () => columns[column] ?? 0;
  const writeFoot = () => {
    if (foot.length === 0) return;
    const first = bottom - (foot.length - 1) * noteLead;
    sheet.fill(left(), first - noteLead - 2, width * 0.4, 0.4);
    foot.forEach(({ part, isLast }, index) => {
      const look = { size: noteSize, font: ROMAN, ...(isLast ? {} : { width }) };
      writeWords(sheet, part, left(), first + index * noteLead, look);
    });
    foot = [];
  };
  const goOn = () => {
    writeFoot();
    column++;
    if (column >= columns.length) {
      column = 0;
      number++;
      top = begin(number);
    }
    y = top;
  };
  const room = (/** @type {number} */ count) => (count > 0 ? count * noteLead + 8 : 0);
  goOn();
  for (const { text, size, font, indent = 0, inset = 0, before = 0, after = 0, isHeading = false } of blocks) {
    const across = width - 2 * inset;
    const fits = (/** @type {string} */ line) =>
      sheet.widthOf(line, size, font) <= across - (text.startsWith(line.slice(0, 12)) ? indent : 0);
    const lines = wrappedLines(text, fits, isHeading ? '' : parted);
    if (y > top) y += before;
    lines.forEach((line, index) => {
      const mine = noteLines(line);
      const needed = isHeading && index === 0 ? (lines.length + 1) * size * LEAD + after : 0;
      if (y + needed > bottom - room(foot.length + mine.length)) goOn();
      const inward = inset + (index === 0 ? indent : 0);
      const isFull = !isHeading && index < lines.length - 1;
      const look = { size, font, isHeading, ...(isFull ? { width: width - inset - inward } : {}) };
      writeWords(sheet, line, left() + inward, y, look);
      foot = [...foot, ...mine];
      y += size * LEAD;
    });
    y += after;
  }
  writeFoot();
}
