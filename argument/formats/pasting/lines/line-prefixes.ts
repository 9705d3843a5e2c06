import { type Line, widthOf } from './line';

/** Lines without the signs that a program put before them, and the number of lines that had some. */
export interface BareLines {
  readonly lines: readonly Line[];
  readonly count: number;
}

const QUOTE = /^(?:>[ \u00a0]?)+/;
/** The beginning of a line that says "greater than" by the sign. */
const COMPARISON = /^>\s*[\d.,]/;

/**
 * Returns lines without the marks of quotations, as mails have them: at least two lines in a row begin with one. A
 * paragraph ends where the depth of the quotations changes.
 */
export function withoutQuoteMarks(lines: readonly Line[]): BareLines {
  const bare: Line[] = [];
  let count = 0;
  let isAfterGap = false;
  let depth = 0;
  lines.forEach((line, index) => {
    const isQuoted = line.text.startsWith('>') && isInQuotation(lines, index);
    const mark = isQuoted ? `${QUOTE.exec(line.text)?.[0]}` : '';
    const newDepth = mark.split('>').length - 1;
    isAfterGap ||= line.isAfterGap || newDepth !== depth;
    depth = newDepth;
    if (isQuoted) count++;
    const rest = line.text.slice(mark.length);
    const text = rest.trimStart();
    if (text !== '') {
      bare.push({ indent: line.indent + widthOf(rest.slice(0, rest.length - text.length)), text, isAfterGap });
    }
    isAfterGap = text === '';
  });
  return { lines: bare, count };
}

function isInQuotation(lines: readonly Line[], index: number): boolean {
  const isQuote = (at: number) => lines[at]?.text.startsWith('>') === true;
  const isComparison = (at: number) => COMPARISON.test(lines[at]?.text ?? '');
  const near = [index - 1, index + 1].filter(isQuote);
  return near.length > 0 && !(isComparison(index) && near.every(isComparison));
}

/** The branches of a tree that was drawn with lines, before its names; dashes in a table are none. */
const BRANCH = /^[│┃|\s]*(?:[├└┣┗╰][─━╴]*|[|`+\\]-{2,}(?![-+|:]))\s*/;
const TRUNK = /^[│┃|\s]+$/;

/** Returns lines without the branches of a drawn tree, which become blanks: their width is the level. */
export function withoutBranches(lines: readonly Line[]): BareLines {
  const branches = lines.map(({ text }) => BRANCH.exec(text)?.[0].length ?? 0);
  const count = branches.filter((length) => length > 0).length;
  // A single one is something else.
  if (count < 2) return { lines, count: 0 };
  const bare = lines.map((line, index) => {
    const length = branches[index] ?? 0;
    return { ...line, indent: line.indent + length, text: line.text.slice(length) };
  });
  return { lines: bare.filter(({ text }) => text !== '' && !TRUNK.test(text)), count };
}

const FENCE = /^`{3,}[\w+-]*$/;
/** One sign that is repeated: a rule, the underline of a title, the beginning of a signature in a mail. */
const RULE = /^([-–—*_=~])(?:\s*\1)+$/;
const TABLE_RULE = /^[-|:\s]+$/;

/** Returns true for a rule, or the underline of a title. */
export function isRepeatedSign(line: string): boolean {
  return RULE.test(line.trimEnd());
}

/** Returns lines without those of signs that only part a text, such as rules; a paragraph ends there. */
export function withoutRules(lines: readonly Line[]): Line[] {
  const isRule = (line: string) => {
    const text = line.trimEnd();
    return FENCE.test(text) || isRepeatedSign(text) || (text.includes('--') && TABLE_RULE.test(text));
  };
  return lines.flatMap((line, index) => {
    if (isRule(line.text)) return [];
    const before = lines[index - 1];
    return [before && isRule(before.text) ? { ...line, isAfterGap: true } : line];
  });
}
