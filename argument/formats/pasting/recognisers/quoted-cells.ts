/** The longest cell: that of Excel, with all its quotation marks doubled. */
const MAX_CELL_LENGTH = 2 * 32_767;
/** The character that stands for a line break of a cell until the lines are told apart; no text has it. */
const BREAK = '\ufdd0';

/** A text whose quoted cells were read. */
export interface CellText {
  readonly text: string;
  readonly cells: number;
}

/**
 * Returns the text of a table without the quotation marks around its cells, as spreadsheets write those with a line
 * break, a tab or a quotation mark (doubled) in them; null for a text without such a cell. A sentence in quotation
 * marks is none.
 */
export function readQuotedCells(text: string): CellText | null {
  const pieces: string[] = [];
  let cells = 0;
  let hasSpecial = false;
  let from = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at)) {
    const end = beginsCell(text, at) ? endOfCell(text, at) : -1;
    if (end === -1) {
      at++;
      continue;
    }
    const content = text.slice(at + 1, end);
    hasSpecial ||= /[\t\r\n"]/.test(content);
    cells++;
    pieces.push(
      text.slice(from, at),
      content
        .replaceAll('""', '"')
        .trim()
        .replace(/\r\n|[\r\n]/g, BREAK),
    );
    from = end + 1;
    at = from;
  }
  pieces.push(text.slice(from));
  return hasSpecial ? { text: pieces.join(''), cells } : null;
}

/** Returns a text with the line breaks of its cells, and their number. */
export function withBreaks(text: string): string {
  return text.replaceAll(BREAK, '\n');
}

function beginsCell(text: string, at: number): boolean {
  return at === 0 || /[\t\r\n,;]/.test(text.charAt(at - 1));
}

/** Returns the place of the quotation mark that ends a cell; -1 if the text goes on after it, so that it is no cell. */
function endOfCell(text: string, start: number): number {
  for (
    let at = text.indexOf('"', start + 1);
    at !== -1 && at - start < MAX_CELL_LENGTH;
    at = text.indexOf('"', at + 2)
  ) {
    if (text.charAt(at + 1) === '"') continue;
    return at + 1 === text.length || /[\t\r\n,;]/.test(text.charAt(at + 1)) ? at : -1;
  }
  return -1;
}
