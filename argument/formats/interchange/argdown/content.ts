import { type Data, readData } from './data';
import { MAX_TITLE, type Scan, trimmedEnd } from './scan';

/** The title at the start of an element, and the way in which it stands there. */
export interface TitleFound {
  readonly kind: 'statement' | 'argument';
  readonly title: string;
  /** A use has no text behind the title; a lax definition has one, but no colon. */
  readonly form: 'definition' | 'use' | 'lax';
  /** The offset of the bracket behind it; null if one is missing. */
  readonly close: number | null;
  /** The end of the title and its signs. */
  readonly to: number;
}

/** The title of a definition of which one bracket is missing. */
export interface HalfTitle extends Omit<TitleFound, 'form'> {
  readonly form: 'half';
  readonly missing: string;
}

/** The text behind a title, and what is not part of it. */
export interface Content {
  readonly text: string;
  readonly tags: readonly string[];
  readonly data: Data | null;
  /** The end of the text, before the tags and data that are behind it. */
  readonly textTo: number;
  /** The end, without blanks. */
  readonly to: number;
  /** The offsets of a data block that cannot be read, and of one that is not closed. */
  readonly unread: number | null;
  readonly unclosed: number | null;
}

/** The tags that have a meaning here; all others stay in the text. */
const OWN_TAGS = ['unstated', 'objection', 'reason'] as const;

const TAG =
  /\\[^\r\n]|\[[^\]\n]{0,300}\]\([^)\n]{0,300}\)|#(?:\(([^)]{1,100})\)|([a-zA-Z0-9\-\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]+))/g;

/** Our own tags at the end of a text. */
const LAST_TAGS = /(?:(?<!\\)#(?:unstated|objection|reason)[\s\0]*)+$/;

/** A data block that nothing closes. */
const BEGUN_DATA = /(?<=^|[\s\0])\{\s*[\p{L}\w-]+:[^{}]*$/u;

/** A definition of which one bracket is missing. */
const HALF_OPEN = /^(?:\[[^[\]<>:\0]{1,80}|<[^[\]<>:\0]{1,80}|[^[\]<>:\0]{1,80}[\]>]):(?=[ \t])/;

const OTHER_BRACKET: Readonly<Record<string, string>> = { '[': ']', ']': '[', '<': '>', '>': '<' };

/** Returns the title of a definition of which one bracket is missing, null if there is none. */
export function brokenTitleAt({ text }: Scan, from: number, lineEnd: number): HalfTitle | null {
  const found = HALF_OPEN.exec(text.slice(from, Math.min(lineEnd, from + 100)))?.[0];
  if (found === undefined) return null;
  const bracket = /[[\]<>]/.exec(found)?.[0] as string;
  return {
    kind: /[<>]/.test(bracket) ? 'argument' : 'statement',
    title: found.replace(/[[\]<>]|:$/g, ''),
    form: 'half',
    missing: OTHER_BRACKET[bracket] as string,
    close: null,
    to: from + found.length,
  };
}

/** Returns the title that begins at an offset, null if there is none. */
export function titleAt(scan: Scan, from: number, lineEnd: number): TitleFound | null {
  const { text } = scan;
  const open = text[from];
  if ((open !== '[' && open !== '<') || text[from + 1] === '-') return null;
  const line = text.slice(from, Math.min(lineEnd, from + MAX_TITLE + 2));
  const close = closeOf(line, open === '[' ? ']' : '>');
  if (close < 2) return null;
  const kind = open === '[' ? 'statement' : 'argument';
  const title = line.slice(1, close);
  const behind = line[close + 1];
  const end = from + close;
  if (behind === ':') return { kind, title, form: 'definition', close: end, to: end + 2 };
  if (behind === '(' && open === '[') return null;
  const rest = text.slice(end + 1, lineEnd);
  const isUse = /^[\s\0]*(?:#(?:\([^)]{1,100}\)|[^\s#{]+)[\s\0]*)*(?:\{|$)/.test(rest);
  return { kind, title, form: isUse ? 'use' : 'lax', close: end, to: end + 1 };
}

/** Returns the place of the bracket that closes a title: with a colon behind it, if no other bracket is open there. */
function closeOf(line: string, bracket: string): number {
  const first = line.indexOf(bracket);
  const open = line[0] as string;
  if (line[first + 1] === ':' || !line.slice(1, first).includes(open)) return first;
  const defined = line.indexOf(`${bracket}:`);
  const count = (character: string) => line.slice(0, defined + 1).split(character).length;
  return defined !== -1 && count(open) === count(bracket) ? defined : first;
}

/** Reads what stands behind a title or a sign. */
export function readContent(scan: Scan, from: number, to: number): Content {
  const { text } = scan;
  const end = trimmedEnd(text, from, to);
  const block = scan.data.get(end);
  const dataFrom = block === undefined || block < from ? null : block;
  const data = dataFrom === null ? null : readData(text.slice(dataFrom, end));
  // A block that is not read stays in the text, so that nothing is lost.
  const hasData = data !== null && dataFrom !== null;
  const raw = text.slice(from, hasData ? dataFrom : end);
  const tags: string[] = [];
  const unread = hasData ? null : dataFrom;
  const begun = dataFrom === null && raw.includes('{') ? BEGUN_DATA.exec(raw) : null;
  const unclosed = begun && from + begun.index;
  if (!raw.includes('#'))
    return {
      text: plainText(raw),
      tags,
      data,
      textTo: trimmedEnd(text, from, from + raw.length),
      to: end,
      unread,
      unclosed,
    };
  const untagged = raw.replace(TAG, (found: string, long?: string, short?: string) => {
    const tag = long ?? short;
    if (tag === undefined) return found;
    tags.push(tag);
    return (OWN_TAGS as readonly string[]).includes(tag) ? ' ' : found;
  });
  const textTo = trimmedEnd(text, from, from + raw.replace(LAST_TAGS, '').length);
  return { text: plainText(untagged), tags, data, textTo, to: end, unread, unclosed };
}

/** Blanks other than single ones between words; searched one by one, which is many times as fast as a pattern. */
const BLANKS = ['\t', '\r', '\n', '\0', '  '];

/** Returns a text on one line, without comments and escapes. */
export function plainText(raw: string): string {
  let from = 0;
  while (from < raw.length && isBlank(raw[from] as string)) from++;
  const inner = raw.slice(from, trimmedEnd(raw, from, raw.length));
  const line = BLANKS.some((blanks) => inner.includes(blanks)) ? inner.replace(/[ \t\r\n\0]+/g, ' ') : inner;
  return line.includes('\\') ? line.replace(/\\([^\r\n])/gu, '$1') : ownCopy(line);
}

/** Returns a text of its own memory. Else a part of a text would keep all of it, as it was when the part was read. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

function isBlank(character: string): boolean {
  return /[ \t\r\n\0]/.test(character);
}
