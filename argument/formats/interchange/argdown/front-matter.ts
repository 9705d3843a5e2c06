import { type Data, type DataValue, readValue } from './data';
import type { Fault } from './syntax';

const OPENING = /^\s*={3,}[ \t]*(?:\r\n?|\n)/;
const CLOSING = /^={3,}[ \t]*$/gm;
const EMPTY_LINE = /^[ \t]*$/gm;
const ENTRY = /^([^\s:#"'{}[\]][^:]*|"[^"]*"|'[^']*'):(?:[ \t](.*))?$/;

/** The front matter of a text. */
export interface FrontMatter {
  /** The keys at the margin and their values; null without front matter. */
  readonly data: Data | null;
  /** The offset behind it. */
  readonly end: number;
  readonly isClosed: boolean;
  readonly faults: readonly Fault[];
}

/**
 * Reads the front matter: keys at the margin, each with its value on the line, or indented below `|` or `>`. Other
 * indented lines are settings of programs that draw the text, and are left out. One that is not closed ends at the
 * first empty line.
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return { data: null, end: 0, isClosed: true, faults: [] };
  const from = opening.length;
  CLOSING.lastIndex = from;
  const closing = CLOSING.exec(text);
  const faults: Fault[] = [];
  let [to, end] = [closing?.index ?? text.length, closing ? closing.index + closing[0].length : text.length];
  if (!closing) {
    EMPTY_LINE.lastIndex = from;
    to = end = EMPTY_LINE.exec(text)?.index ?? text.length;
    faults.push({ kind: 'unclosed-head', at: from - opening.trimStart().length });
  }
  return { data: readEntries(text.slice(from, to), from, faults), end, isClosed: closing !== null, faults };
}

function readEntries(text: string, offset: number, faults: Fault[]): Data {
  const entries = new Map<string, DataValue>();
  const lines = text.split(/\r\n?|\n/);
  let at = 0;
  for (const [index, line] of lines.entries()) {
    const start = text.indexOf(line, at);
    at = start + line.length;
    if (line.trim() === '' || /^(?:\s|#|\/\/)/.test(line)) continue;
    const found = ENTRY.exec(line);
    const key = found?.[1]?.trim().replace(/^(["'])(.*)\1$/, '$2');
    const written = found?.[2]?.trim() ?? '';
    const value = /^[|>][+-]?$/.test(written) ? indented(lines, index, written) : readValue(written);
    if (key === undefined || value === undefined)
      faults.push({ kind: 'syntax', at: offset + start, about: line.slice(0, 40) });
    else entries.set(key, value);
  }
  return entries;
}

/** Returns the indented lines below a line, as a text of several lines (`|`) or of one (`>`). */
function indented(lines: readonly string[], index: number, kind: string): string {
  let end = index + 1;
  while (end < lines.length && !/^\S/.test(lines[end] as string)) end++;
  const found = lines.slice(index + 1, end).map((line) => line.trim());
  return found.join(kind.startsWith('|') ? '\n' : ' ').trim();
}
