import type { Anchor } from '../model/claim';
import { commonLengths } from './common-lengths';
import type { EncodedText } from './fuzzy-match';
import { normalizeContext, type TextSpan } from './searchable-text';

/** The normalized context of an anchor; null on a side that it has none on. */
export interface Context {
  readonly before: string | null;
  readonly after: string | null;
}

/** The most characters of context on a side that are looked at; other programs may have written more. */
const MAX_CONTEXT = 512;

/** Returns the context of an anchor, as far as it is near. */
export function contextOf({ prefix, suffix }: Anchor): Context {
  return {
    before: prefix === undefined ? null : normalizeContext(prefix.slice(-MAX_CONTEXT)),
    after: suffix === undefined ? null : normalizeContext(suffix.slice(0, MAX_CONTEXT)),
  };
}

/** For each position of a text: how much of the context, letter by letter, ends and begins there. */
export interface Agreement {
  before(place: number): number;
  after(place: number): number;
}

/** Returns a function that computes the agreement of a text with a context when it is first needed. */
export function lazyAgreement({ codes, alphabet }: EncodedText, { before, after }: Context): () => Agreement {
  let made: Agreement | null = null;
  return () => {
    if (made) return made;
    const ending = commonLengths(encode(before ?? '', alphabet).reverse(), codes.slice().reverse());
    const beginning = commonLengths(encode(after ?? '', alphabet), codes);
    made = {
      before: (place) => ending[codes.length - place] ?? 0,
      after: (place) => beginning[place] ?? 0,
    };
    return made;
  };
}

function encode(text: string, alphabet: ReadonlyMap<string, number>): Int32Array {
  return Int32Array.from({ length: text.length }, (_, index) => alphabet.get(text.charAt(index)) ?? -1);
}

/** Returns the starts of the exact words, in the order of the text. */
export function exactStarts({ codes, alphabet }: EncodedText, exact: string): readonly number[] {
  const starts: number[] = [];
  commonLengths(encode(exact, alphabet), codes).forEach((length, start) => {
    if (length === exact.length) starts.push(start);
  });
  return starts;
}

/** Returns whether a span has letters of an exact match. The starts ascend. */
export function overlapsExact({ start, end }: TextSpan, starts: readonly number[], { length }: string): boolean {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! + length <= start) low = middle + 1;
    else high = middle;
  }
  return (starts[low] ?? Number.POSITIVE_INFINITY) < end;
}
