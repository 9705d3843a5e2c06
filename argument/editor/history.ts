import type { Change } from '../model/change';
import type { EditorState, HistoryEntry } from './editor-state';

/** The steps that undo and redo take, apart from the map that they start from. Plain JSON. */
export type History = Pick<EditorState, 'past' | 'future'>;

/** The largest number of steps that are kept in either direction. */
export const MAX_KEPT_STEPS = 200;
/** The largest length of all kept changes as JSON, in UTF-16 code units. */
const MAX_KEPT_LENGTH = 1_000_000;

const lengths = new WeakMap<Change, number>();

/**
 * Returns the steps to keep when a map is closed: the newest ones up to a number and a size, without their undo
 * groups, so that the next edit does not join them. Each change is measured once, so that a call is linear in the
 * number of steps.
 */
export function recentHistory({ past, future }: History): History {
  let room = MAX_KEPT_LENGTH;
  const newest = (steps: readonly HistoryEntry[]) => {
    const kept: HistoryEntry[] = [];
    for (const { change, before, after } of steps.slice(-MAX_KEPT_STEPS).reverse()) {
      room -= lengthOf(change);
      if (room < 0) break;
      kept.push({ change, before, after });
    }
    return kept.reverse();
  };
  return { past: newest(past), future: newest(future) };
}

function lengthOf(change: Change): number {
  const known = lengths.get(change);
  if (known !== undefined) return known;
  const { length } = JSON.stringify(change);
  lengths.set(change, length);
  return length;
}
