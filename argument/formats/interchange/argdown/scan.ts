import type { Fault, Range } from './syntax';

/** A line with something on it besides comments. Offsets are those in the scanned text. */
export interface Line {
  readonly from: number;
  /** The end, before the line break. */
  readonly to: number;
  /** The first character that is not blank. */
  readonly start: number;
  /** The number of blanks before it. */
  readonly indent: number;
}

/** A text in lines. */
export interface Scan {
  /** The text, with every character of a comment as U+0000. */
  readonly text: string;
  /** The lines of each block: what stands between empty lines. */
  readonly blocks: readonly (readonly Line[])[];
  /** The start of each data block, by its end. */
  readonly data: ReadonlyMap<number, number>;
  readonly comments: readonly Range[];
  /** The comments that nothing closes, up to the ends of their blocks. Each has a fault. */
  readonly unclosed: readonly Range[];
  readonly faults: readonly Fault[];
}

/** The longest title, in UTF-16 units. */
export const MAX_TITLE = 300;

/** Returns the end of a part of a scanned text without the blanks and comments at its end. */
export function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[ \t\r\n\0]/.test(text[end - 1] as string)) end--;
  return end;
}

const SPECIAL = /[\\\r\n</{[]/g;
const EMPTY_LINE = /(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/g;
const BREAK = /[\r\n]/g;

/**
 * Finds the comments, data blocks and lines of a text, in one pass. A data block ends in the block that it begins in,
 * so that one that is not closed has no effect elsewhere; so does a comment before another one. Linear time.
 */
export function scan(original: string): Scan {
  const text = original.replaceAll('\0', '\ufffd');
  const comments: Range[] = [];
  const unclosed: Range[] = [];
  const hidden: Range[] = [];
  const data = new Map<number, number>();
  const breaks: [number, number][] = [];
  const faults: Fault[] = [];
  const next = finders(text);
  let unbalancedUntil = 0;

  const commentEnd = (at: number): number | null => {
    const end = closedEnd(at);
    if (end !== null) comments.push({ from: at, to: end });
    if (end !== null || !text.startsWith('<!--', at)) return end;
    const to = Math.min(next.emptyLine(at), text.length);
    faults.push({ kind: 'unclosed-comment', at, about: '<!--' });
    unclosed.push({ from: at, to });
    return to;
  };

  const closedEnd = (at: number): number | null => {
    const isMarkup = text.startsWith('<!--', at);
    if (!isMarkup && text.startsWith('//', at)) return text[at - 1] === ':' ? null : next.lineEnd(at);
    if (!isMarkup && !text.startsWith('/*', at)) return null;
    const [closed, opened] = isMarkup
      ? [next.markupClose(at + 4) + 3, next.markupOpen(at + 4)]
      : [next.starClose(at + 2) + 2, next.starOpen(at + 2)];
    const blockEnd = next.emptyLine(at);
    return closed <= text.length && (opened >= closed || opened < blockEnd) ? closed : null;
  };

  const dataEnd = (at: number): number | null => {
    const blockEnd = next.emptyLine(at);
    const brace = next.brace(at);
    if (brace >= blockEnd) return null;
    const balanced = at < unbalancedUntil ? null : balancedEnd(text, at, blockEnd);
    if (balanced === null) unbalancedUntil = blockEnd;
    return balanced ?? brace + 1;
  };

  const titleEnd = (at: number): number => {
    const isStatement = text[at] === '[';
    const close = isStatement ? next.bracket(at) : next.angle(at);
    const lineEnd = next.lineEnd(at);
    // Between braces is data, not a title.
    if (close >= Math.min(lineEnd, next.braceOpen(at)) || close - at > MAX_TITLE) return at + 1;
    const isLink = isStatement && text[close + 1] === '(' && next.parenthesis(close) < lineEnd;
    return (isLink ? next.parenthesis(close) : close) + 1;
  };

  SPECIAL.lastIndex = 0;
  for (let found = SPECIAL.exec(text); found; found = SPECIAL.exec(text)) {
    const at = found.index;
    const character = found[0];
    let end = at + 1;
    if (character === '\\') end = /[\r\n]/.test(text[at + 1] ?? '\n') ? at + 1 : at + 2;
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[end] === '\n') end++;
      breaks.push([at, end]);
    } else if (character === '{') {
      const closed = dataEnd(at);
      if (closed !== null) data.set(closed, at);
      end = closed ?? end;
    } else {
      const closed = character === '[' ? null : commentEnd(at);
      if (closed !== null) hidden.push({ from: at, to: closed });
      end = closed ?? (character === '/' ? end : titleEnd(at));
    }
    SPECIAL.lastIndex = end;
  }
  const blanked = blankOut(text, hidden);
  return { text: blanked, blocks: blocksOf(blanked, breaks), data, comments, unclosed, faults };
}

/** Returns functions that find what comes next at or after an offset, the length of the text if nothing does. */
function finders(text: string) {
  const of = (find: (at: number) => number) => {
    let from = 0;
    let found = -1;
    return (at: number) => {
      if (found >= at && at >= from) return found;
      const index = find(at);
      from = at;
      found = index === -1 ? text.length : index;
      return found;
    };
  };
  const ofText = (searched: string) => of((at) => text.indexOf(searched, at));
  const ofPattern = (pattern: RegExp) =>
    of((at) => {
      pattern.lastIndex = at;
      return pattern.exec(text)?.index ?? -1;
    });
  return {
    lineEnd: ofPattern(BREAK),
    emptyLine: ofPattern(EMPTY_LINE),
    markupOpen: ofText('<!--'),
    markupClose: ofText('-->'),
    starOpen: ofText('/*'),
    starClose: ofText('*/'),
    braceOpen: ofText('{'),
    brace: ofText('}'),
    bracket: ofText(']'),
    angle: ofText('>'),
    parenthesis: ofText(')'),
  };
}

/** Returns the end of the braces at an offset, null if they or quotes in them are not closed before `end`. */
function balancedEnd(text: string, at: number, end: number): number | null {
  let depth = 0;
  let before = '';
  for (let index = at; index < end; index++) {
    const character = text[index] as string;
    if ((character === '"' || character === "'") && /[:,[{]/.test(before)) {
      index++;
      while (index < end && text[index] !== character) index += text[index] === '\\' && character === '"' ? 2 : 1;
      if (index >= end) return null;
    } else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return index + 1;
    if (!/\s/.test(character)) before = character;
  }
  return null;
}

function blankOut(text: string, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of ranges) {
    parts.push(text.slice(at, from), '\0'.repeat(to - from));
    at = to;
  }
  return parts.join('') + text.slice(at);
}

function blocksOf(text: string, breaks: readonly [number, number][]): Line[][] {
  const blocks: Line[][] = [];
  let block: Line[] = [];
  let from = 0;
  for (const [to, end] of [...breaks, [text.length, text.length] as const]) {
    let start = from;
    let indent = 0;
    let hasComment = false;
    for (; start < to && /[ \t\0]/.test(text[start] as string); start++) {
      const isComment = text[start] === '\0';
      hasComment ||= isComment;
      indent = isComment ? 0 : indent + 1;
    }
    if (start < to) {
      if (block.length === 0) blocks.push(block);
      block.push({ from, to, start, indent });
    } else if (!hasComment) block = [];
    from = end;
  }
  return blocks;
}
