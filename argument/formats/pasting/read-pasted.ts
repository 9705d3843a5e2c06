import type { Fragment } from '../../model/fragment';
import { isValidFragment } from '../fragment-json';
import { type Entry, fragmentOfEntries } from './fragment-of-entries';
import { beginsWithClause, readIndicator } from './indicator-words';
import { isBlank, type Line, linesOf } from './lines/line';
import { withoutBranches, withoutQuoteMarks, withoutRules } from './lines/line-prefixes';
import { joinWrappedLines } from './lines/wrapped-lines';
import { type Item, withListLevels } from './lists/list-levels';
import { listMarks, withLoneMarks } from './lists/list-marks';
import { readChatMessages } from './recognisers/chat-messages';
import { readOwnOutline } from './recognisers/own-outline';
import { readPageLines } from './recognisers/page-lines';
import { readQuotedCells, withBreaks } from './recognisers/quoted-cells';

/** The contents of the clipboard in two types; an empty string for a type that it does not have. */
export interface Clipboard {
  readonly text: string;
  readonly html: string;
}

/**
 * The numbers of what a reader took away: list numbers, bullets, line breaks, the quotation marks of cells, the marks
 * of quotations before lines, the times of messages, the indicator words that speak against a step without one.
 */
export interface Removed {
  readonly numbers: number;
  readonly bullets: number;
  readonly breaks: number;
  readonly cells: number;
  readonly quotes: number;
  readonly stamps: number;
  readonly words: number;
}

/** The claims that a clipboard was read as. */
export interface Pasted {
  readonly fragment: Fragment;
  /** Null if nothing was taken away. */
  readonly removed: Removed | null;
  /** The lines of the clipboard with every character; null if nothing was taken away. */
  readonly asCopied: Fragment | null;
}

/** A way to read a clipboard. Returns null for one that it is not for. */
interface Recogniser {
  readonly name: string;
  readonly read: (clipboard: Clipboard) => { readonly fragment: Fragment | null; readonly removed: Removed } | null;
}

const NOTHING: Removed = { numbers: 0, bullets: 0, breaks: 0, cells: 0, quotes: 0, stamps: 0, words: 0 };

/** The ways to read a clipboard, in the order in which they are tried. */
const RECOGNISERS: readonly Recogniser[] = [
  { name: 'outline of Counterpoint', read: ({ text }) => outlineOf(linesOf(text)) },
  { name: 'lists and tables of a page', read: readPage },
  { name: 'messages of a chat', read: readChat },
  { name: 'cells in quotation marks', read: readCells },
  { name: 'indented lines', read: ({ text }) => readLines(linesOf(text)) },
];

/**
 * Returns the claims of a clipboard by the first way to read it that fits; null without a claim. In indented lines a
 * deeper one answers the one above it; a line without an indicator word is a reason, and one with "and" joins the step
 * of the line before it on its level. List marks are taken off and tell the levels; lines that a program broke are
 * joined. Linear time.
 */
export function readPasted(clipboard: Clipboard): Pasted | null {
  for (const { read } of RECOGNISERS) {
    const found = read(clipboard);
    if (!found?.fragment) continue;
    const { fragment, removed } = found;
    const copied = Object.values(removed).some((count) => count > 0) ? asCopied(clipboard.text) : null;
    // The plain text of a page may have its lists without marks.
    return copied && !isSame(copied, fragment)
      ? { fragment, removed, asCopied: copied }
      : { fragment, removed: null, asCopied: null };
  }
  return null;
}

/** Returns true if two fragments have the same texts and the same steps between them. */
function isSame(a: Fragment, b: Fragment): boolean {
  const stepsOf = ({ inferences }: Fragment) =>
    inferences.map(({ kind, premises, target }) => [kind, target, ...premises]);
  if (a.claims.length !== b.claims.length || a.claims.some(({ text }, at) => text !== b.claims[at]?.text)) return false;
  return String(stepsOf(a)) === String(stepsOf(b)) && a.roots.length === b.roots.length;
}

/** Returns the lines of a text as claims, word for word, by their indentation. */
function asCopied(text: string): Fragment | null {
  return fragmentOfEntries(
    linesOf(text).map(({ indent, text: line }) => ({ indent, means: 'reason', claim: { text: line.trimEnd() } })),
  );
}

function outlineOf(lines: readonly Line[]) {
  const fragment = fragmentOfEntries(readOwnOutline(lines) ?? []);
  // A reference may be to a claim that was not copied.
  if (!fragment || !isValidFragment(fragment)) return null;
  return { fragment, removed: { ...NOTHING, numbers: fragment.claims.length } };
}

function readPage({ html }: Clipboard) {
  const page = readPageLines(html);
  if (!page) return null;
  const { lines, numbers, bullets } = page;
  // The page of an outline of Counterpoint has its title before the list, and the sources after it.
  const begin = lines.findIndex(({ indent }) => indent > 0);
  const end = lines.findIndex(({ indent }, index) => index > begin && indent === 0);
  const outline = outlineOf(lines.slice(Math.max(begin, 0), end === -1 ? lines.length : end));
  if (outline) return outline;
  return claimsOf(lines, { numbers, bullets });
}

function readChat({ text }: Clipboard) {
  const said = readChatMessages(text);
  if (!said) return null;
  return claimsOf(
    said.map((message) => ({ ...message, indent: 0 })),
    { stamps: said.length },
  );
}

function readCells({ text }: Clipboard) {
  const cells = readQuotedCells(text);
  if (!cells) return null;
  const lines = linesOf(cells.text).map((line) => ({ ...line, text: withBreaks(line.text) }));
  return claimsOf(lines, { cells: cells.cells });
}

function readLines(copied: readonly Line[]) {
  const quoted = withoutQuoteMarks(copied);
  const tree = withoutBranches(withoutRules(quoted.lines));
  const lines = withLoneMarks(tree.lines);
  const marks = listMarks(lines);
  const items = lines.map((line, index) => {
    const mark = marks[index];
    return mark ? { ...line, text: line.text.slice(mark.length), mark } : line;
  });
  const { items: joined, joined: breaks } = joinWrappedLines(items);
  const countOf = (sort: string) => marks.filter((mark) => mark?.sort === sort).length;
  return claimsOf(withListLevels(joined), {
    numbers: countOf('number'),
    bullets: countOf('bullet') + tree.count,
    breaks,
    quotes: quoted.count,
  });
}

/**
 * Returns the claims of lines, with what was taken away before. An indicator word becomes the label of a step; one that
 * speaks against a step has none to speak against on the top level, so it is counted as taken away.
 */
function claimsOf(
  lines: readonly (Pick<Item, 'indent' | 'text' | 'mark'> & { readonly sender?: string })[],
  removed: Partial<Removed>,
): { readonly fragment: Fragment | null; readonly removed: Removed } {
  const top = lines.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const entries: Entry[] = [];
  let words = 0;
  for (const { indent, text, mark, sender } of lines) {
    const isTop = indent === top;
    const read = isTop && beginsWithClause(text) ? null : readIndicator(text);
    // The side of a list of pros and cons tells more than a word.
    const word = mark?.means && read?.means !== mark.means ? null : read;
    const content = (word?.rest ?? text).trim();
    if (isBlank(content)) continue;
    if (isTop && word?.means === 'undercutter') words++;
    const claim = { text: content, ...(sender === undefined ? {} : { holder: sender }) };
    entries.push({ indent, means: word?.means ?? mark?.means ?? 'reason', claim });
  }
  return { fragment: fragmentOfEntries(entries), removed: { ...NOTHING, ...removed, words } };
}
