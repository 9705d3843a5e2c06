import { sameJson } from './json';

/**
 * The change of one key of the map itself, such as `title` or `view`. An absent side means an absent key. With a
 * `splice` the sides are those of what the value has besides its text, both absent where that stays.
 */
export interface KeyChange {
  readonly key: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly splice?: TextSplice;
}

/** A part of the `text` of a value that is replaced. The offset is in UTF-16 units, the same before and after. */
export interface TextSplice {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  /** Checksums of the whole text before and after, since the part may stand in another text too. */
  readonly sums: readonly [before: number, after: number];
}

/** A value that begins with a text, such as the map as Argdown: a letter that is typed must not change all of it. */
interface TextValue {
  readonly text: string;
}

/** Returns the change from one value of a key to another; undefined stands for an absent key. */
export function changeOfKey(key: string, before: unknown, after: unknown): KeyChange {
  if (!isTextValue(before) || !isTextValue(after))
    return { key, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  const { text: was, ...rest } = before;
  const { text: is, ...otherRest } = after;
  const splice = spliceOf(was, is);
  return sameJson(rest, otherRest) ? { key, splice } : { key, before: rest, after: otherRest, splice };
}

/** Returns the change that takes a change back. */
export function invertedKeyChange({ key, before, after, splice }: KeyChange): KeyChange {
  return {
    key,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
    ...(splice ? { splice: invertedSplice(splice) } : {}),
  };
}

function invertedSplice({ at, before, after, sums: [was, is] }: TextSplice): TextSplice {
  return { at, before: after, after: before, sums: [is, was] };
}

/** Returns the value of a key after a change, in an object; null if the value is not as the change says. */
export function changedValue(value: unknown, { before, after, splice }: KeyChange): { readonly value: unknown } | null {
  if (!splice) return sameJson(value, before) ? { value: after } : null;
  if (!isTextValue(value)) return null;
  const { text, ...rest } = value;
  const end = splice.at + splice.before.length;
  if (text.slice(splice.at, end) !== splice.before || checksum(text) !== splice.sums[0]) return null;
  const isRestKept = before === undefined && after === undefined;
  if (!isRestKept && !sameJson(rest, before)) return null;
  return {
    value: { text: text.slice(0, splice.at) + splice.after + text.slice(end), ...(isRestKept ? rest : Object(after)) },
  };
}

function isTextValue(value: unknown): value is TextValue {
  return typeof value === 'object' && value !== null && Object.keys(value)[0] === 'text' && hasText(value);
}

function hasText(value: object): value is TextValue {
  return 'text' in value && typeof value.text === 'string';
}

/** Returns what is between the common beginning and the common end of two texts. No pair of surrogates is parted. */
function spliceOf(was: string, is: string): TextSplice {
  const most = Math.min(was.length, is.length);
  let start = 0;
  while (start < most && was.charCodeAt(start) === is.charCodeAt(start)) start++;
  if (isHigh(was.charCodeAt(start - 1))) start--;
  let end = 0;
  while (end < most - start && was.charCodeAt(was.length - 1 - end) === is.charCodeAt(is.length - 1 - end)) end++;
  if (end > 0 && isLow(was.charCodeAt(was.length - end))) end--;
  const [before, after] = [was.slice(start, was.length - end), is.slice(start, is.length - end)];
  return { at: start, before, after, sums: [checksum(was), checksum(is)] };
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Returns a number of 32 bits for a text (FNV-1a over its UTF-16 units; G. Fowler, L. Noll, K.-P. Vo, 1991). */
function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return sum >>> 0;
}
