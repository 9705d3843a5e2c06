import type { Anchor, Id } from '../model/claim';
import { nearMatches } from './near-matches';
import { plainWords, type ReadText, type Span } from './read-text';

/** How much of what stands before and after a passage is kept with it, as web annotation tools do. */
const CONTEXT = 32;
/** The most that is kept where the same words stand in several places. */
const LONGEST_CONTEXT = 256;

/** The share of a passage that may have changed while it is still the same passage. */
export const LARGEST_CHANGE = 0.3;

/**
 * The anchor of a passage: its words, what stands around them (more where the words stand in several places, until that
 * tells them apart), where they stand, and whether another place reads the same or nearly so. Null for white space.
 */
export function anchorAt(read: ReadText, span: Span, source?: Id): Anchor | null {
  const { start, end } = trimmed(read.text, span);
  if (start >= end) return null;
  const exact = read.text.slice(start, end);
  const twins = twinsOf(read, exact);
  let reach = CONTEXT;
  const around = () => ({
    prefix: read.text.slice(Math.max(0, start - reach), start),
    suffix: read.text.slice(end, end + reach),
  });
  if (twins === 'same') {
    while (reach < LONGEST_CONTEXT && !isOnlyOne(read.text, around().prefix + exact + around().suffix)) reach *= 2;
  }
  return {
    ...(source === undefined ? {} : { source }),
    paragraph: read.paragraphAt(start),
    exact,
    ...around(),
    start,
    end,
    ...(twins ? { twins } : {}),
  };
}

/** A stretch without the white space at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  let from = Math.max(0, start);
  let to = Math.min(text.length, end);
  while (from < to && text.slice(from, from + 1).trim() === '') from++;
  while (to > from && text.slice(to - 1, to).trim() === '') to--;
  return { start: from, end: to };
}

/** Whether some words stand in a text more than once, or another place of it is close enough to be taken for them. */
function twinsOf(read: ReadText, exact: string): Anchor['twins'] {
  const words = plainWords(exact);
  if (!isOnlyOne(read.plain, words)) return 'same';
  const near = nearMatches(read.codes, words, Math.floor(words.length * LARGEST_CHANGE));
  return near.length > 1 ? 'alike' : undefined;
}

function isOnlyOne(text: string, part: string): boolean {
  return text.indexOf(part, text.indexOf(part) + 1) === -1;
}
