import type { ArgumentMap } from '../argument-map';
import type { Id } from '../claim';
import { forestOf } from './forest';

/** Returns the claims that answered something before an edit and are at the top of a tree after it, in file order. */
export function separatedClaims(before: ArgumentMap, after: ArgumentMap): Id[] {
  if (before.inferences === after.inferences) return [];
  const { roots, positions } = forestOf(before);
  const wasRoot = new Set(roots);
  return forestOf(after).roots.filter((id) => positions.has(id) && !wasRoot.has(id));
}
