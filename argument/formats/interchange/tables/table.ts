/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse';
import type { Place, Problem } from '../format';

/** A row under the headings of a table. */
export interface TableRow {
  readonly place: Place;
  /** Returns a cell; an empty string if the table has no such column. */
  readonly cell: (column: string) => string;
}

/** A table that was read. */
export interface Table {
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly TableRow[];
  readonly problems: readonly Problem[];
}

/** The longest table that is read, in UTF-16 units. */
const MAX_LENGTH = 20_000_000;
const DELIMITERS = [',', ';', '\t', '|'];
/** A first line in which a program tells another one what is between the cells. */
const SEPARATOR_LINE = /^\ufeff?sep=(.)\r?\n?/i;

/**
 * Returns the headings of a text that is a table with some of the named ones; null if there are none. Headings are
 * told by any of their names, without regard to capitals and blanks.
 */
function headingsOf(text: string, names: ReadonlyMap<string, string>) {
  const separator = SEPARATOR_LINE.exec(text);
  const start = separator?.[0].length ?? 0;
  const first = text.slice(start, start + 5000).replace(/^\ufeff/, '');
  const end = /[\r\n]/.exec(first)?.index ?? first.length;
  const candidates = separator?.[1] === undefined ? DELIMITERS : [separator[1]];
  let best: { start: number; delimiter: string; columns: string[]; known: number } | null = null;
  for (const delimiter of candidates) {
    if (/["\r\n]/.test(delimiter)) continue;
    const [cells = []] = Papa.parse(first.slice(0, end), { delimiter, preview: 1 }).data;
    const columns = cells.map((cell) => names.get(cell.trim().toLowerCase()) ?? cell);
    const known = new Set(columns.filter((column) => names.has(column))).size;
    if (known > (best?.known ?? 0)) best = { start, delimiter, columns, known };
  }
  return best;
}

/** Returns the names of the columns of a text that is a table; an empty set for any other text. */
export function columnsOf(text: string, names: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set(headingsOf(text, names)?.columns ?? []);
}

/** Reads a table whose first row has headings. Returns a problem for a text that has none of them. */
export function readTable(text: string, names: ReadonlyMap<string, string>): Table | Problem {
  if (text.length > MAX_LENGTH) return { kind: 'too-large' };
  const headings = headingsOf(text, names);
  if (!headings) return { kind: 'broken' };
  const { start, delimiter, columns } = headings;
  const { data, errors } = Papa.parse(text.slice(start), { delimiter });
  const at = new Map<string, number>();
  for (const [index, column] of columns.entries()) if (!at.has(column)) at.set(column, index);

  const rows: TableRow[] = [];
  const lines: number[] = [];
  const known = new Set(names.values());
  const isRead = columns.map((name, index) => known.has(name) && at.get(name) === index);
  const unread = new Set<string>();
  const extra: Problem[] = [];
  let line = start > 0 ? 2 : 1;
  for (const [index, cells] of data.entries()) {
    lines.push(line);
    const place = { line, column: 1 };
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    if (index === 0 || cells.every((cell) => cell === '')) continue;
    rows.push({ place, cell: (column) => cells[at.get(column) ?? -1] ?? '' });
    for (const [column, cell] of cells.entries()) {
      if (cell === '') continue;
      if (column >= columns.length) extra.push({ kind: 'syntax', place, about: cell });
      else if (!isRead[column]) unread.add(columns[column] ?? '');
    }
  }
  const faulty = new Set(errors.map(({ row }) => lines[row ?? 0] ?? 1));
  const problems = [
    ...[...unread].map((about): Problem => ({ kind: 'no-place', place: { line: lines[0] ?? 1, column: 1 }, about })),
    ...[...faulty].map((line): Problem => ({ kind: 'syntax', place: { line, column: 1 } })),
    ...extra,
  ];
  return { columns: new Set(columns), rows, problems };
}

/** The beginning of a cell that a spreadsheet takes for a formula, or that looks as if it had been escaped. */
const FORMULA = /^'*(?:[=+\-@＝＋－＠\t\r\n]|$)/;
const ESCAPED = /^'+(?:[=+\-@＝＋－＠\t\r\n]|$)/;

/** Returns a table as text: in UTF-8 with a byte order mark, lines as on Windows, as spreadsheets expect it. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return `\ufeff${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;
}

/** Returns the contents of a cell that no spreadsheet calculates. An empty text is an empty cell. */
export function cellOf(text: string): string {
  return text !== '' && FORMULA.test(text) ? `'${text}` : text;
}

/** Returns the contents of a cell for a text that may be missing: an apostrophe alone is an empty text. */
export function optionalCell(text: string | undefined): string {
  return text === undefined ? '' : text === '' ? "'" : cellOf(text);
}

/** Returns the text of a cell. */
export function textOf(cell: string): string {
  return ESCAPED.test(cell) ? cell.slice(1) : cell;
}

/** Returns the text of a cell; undefined for an empty one. */
export function optionalText(cell: string): string | undefined {
  return cell === '' ? undefined : textOf(cell);
}
