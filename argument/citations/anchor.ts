import type { Anchor, Id } from '../model/claim';
import { fuzzyMatches } from './fuzzy-match';
import { normalizeText, type SearchableText, type TextSpan } from './searchable-text';

/**
 * The number of characters of context that are kept on each side of a passage, as web annotation
 * tools do.
 */
const MIN_CONTEXT = 32;
/** The greatest length of the context, for words that occur several times. */
const MAX_CONTEXT = 256;

/** The share of a passage that may have changed while it still counts as the same passage. */
export const MAX_CHANGE = 0.3;

/**
 * Returns the anchor of a passage: its words, their context (extended until it is unique if the
 * words occur several times), their position, and if another passage has the same or similar words.
 * Null for white space.
 */
export function createAnchor(text: SearchableText, span: TextSpan, source?: Id): Anchor | null {
  const { start, end } = trimSpan(text.text, span);
  if (start >= end) return null;
  const exact = text.text.slice(start, end);
  const twins = findTwins(text, exact);
  let reach = MIN_CONTEXT;
  const around = () => ({
    prefix: text.text.slice(Math.max(0, start - reach), start),
    suffix: text.text.slice(end, end + reach),
  });
  if (twins === 'same') {
    while (reach < MAX_CONTEXT && !occursOnce(text.text, around().prefix + exact + around().suffix)) reach *= 2;
  }
  return {
    ...(source === undefined ? {} : { source }),
    paragraph: text.paragraphAt(start),
    exact,
    ...around(),
    start,
    end,
    ...(twins ? { twins } : {}),
  };
}

/** Returns a span without the white space at its ends. */
function trimSpan(text: string, { start, end }: TextSpan): TextSpan {
  let from = Math.max(0, start);
  let to = Math.min(text.length, end);
  while (from < to && text.slice(from, from + 1).trim() === '') from++;
  while (to > from && text.slice(to - 1, to).trim() === '') to--;
  return { start: from, end: to };
}

/**
 * Returns 'same' if the words occur more than once in a text, 'alike' if another passage is close
 * enough to be confused with them, otherwise undefined.
 */
function findTwins(read: SearchableText, exact: string): Anchor['twins'] {
  const words = normalizeText(exact);
  if (!occursOnce(read.normalized, words)) return 'same';
  const near = fuzzyMatches(read.encoded, words, Math.floor(words.length * MAX_CHANGE));
  return near.length > 1 ? 'alike' : undefined;
}

function occursOnce(text: string, part: string): boolean {
  return text.indexOf(part, text.indexOf(part) + 1) === -1;
}
