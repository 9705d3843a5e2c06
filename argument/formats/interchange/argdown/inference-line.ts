import { plainText } from './content';
import { readData } from './data';
import { type Line, type Scan, trimmedEnd } from './scan';
import type { Fault, InferenceLine } from './syntax';

/**
 * Reads the line of inference that begins on a line of a block: hyphens, or rules and data between two pairs of
 * hyphens. Returns the index of the first line below it.
 */
export function readInference(
  scanned: Scan,
  block: readonly Line[],
  index: number,
): { readonly inference: InferenceLine; readonly next: number; readonly fault: Fault | null } {
  const { text, data: blocks } = scanned;
  const line = block[index] as Line;
  const from = line.start + hyphensFrom(text, line.start);
  const lineEnd = trimmedEnd(text, line.start, line.to);
  const isPlain = from === lineEnd;
  let end = index;
  let isClosed = isPlain ? from - line.start >= 4 : hyphensBefore(text, lineEnd) >= 2;
  if (isPlain || !isClosed) {
    const close = closingLine(scanned, block, index);
    isClosed ||= close !== null;
    end = close ?? index;
  }
  const { to } = block[end] as Line;
  const closeEnd = trimmedEnd(text, from, to);
  const closeFrom = Math.max(from, closeEnd - (isClosed ? hyphensBefore(text, closeEnd) : 0));
  const dataEnd = trimmedEnd(text, from, closeFrom);
  const dataFrom = blocks.get(dataEnd);
  const data = dataFrom === undefined ? null : readData(text.slice(dataFrom, dataEnd));
  const rule = plainText(text.slice(from, (data && dataFrom) ?? dataEnd));
  const isUnread = dataFrom !== undefined && data === null;
  return {
    inference: { kind: 'inference', rule, data, from: line.start, to: closeEnd },
    next: end + 1,
    fault: !isClosed
      ? { kind: 'unclosed-inference', at: line.start }
      : isUnread
        ? { kind: 'unread-data', at: dataFrom }
        : null,
  };
}

/** Returns the index of the line that closes an inference, null if a numbered statement or the like comes first. */
function closingLine({ text }: Scan, block: readonly Line[], index: number): number | null {
  for (let next = index + 1; next < block.length; next++) {
    const { start, to } = block[next] as Line;
    if (/^(?:\(\d+\)|<_|_[\s>]|[+-][^-])/.test(text.slice(start, start + 12))) return null;
    if (hyphensBefore(text, trimmedEnd(text, start, to)) >= 2) return next;
    if (text.startsWith('--', start)) return null;
  }
  return null;
}

function hyphensFrom(text: string, from: number): number {
  let end = from;
  while (text[end] === '-') end++;
  return end - from;
}

/** Returns the number of hyphens that end at an offset, without one that has a backslash before it. */
function hyphensBefore(text: string, to: number): number {
  let start = to;
  while (text[start - 1] === '-') start--;
  return to - start - (text[start - 1] === '\\' ? 1 : 0);
}
