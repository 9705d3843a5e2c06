import type { ArgumentMap } from '../model/argument-map';
import { type Change, diffMaps, isEmptyChange } from '../model/change';
import type { Claim, Id } from '../model/claim';
import type { Inference } from '../model/inference';

/**
 * The result of a command: the map that it built, the change that leads to it, and the claim or inference that is
 * selected afterwards (null for none). `map` equals `applyChange(from, change)`, so callers need not apply the change.
 */
export interface Edit {
  /** The map that the edit was made for. */
  readonly from: ArgumentMap;
  readonly map: ArgumentMap;
  readonly change: Change;
  readonly select: Id | null;
}

/**
 * A pure function of a map and its arguments. Returns an edit, or null if it does not apply.
 */
export type Command<Args> = (map: ArgumentMap, args: Args) => Edit | null;

/** Returns the edit that leads from one map to the next; null when they are the same. */
export function editTo(from: ArgumentMap, map: ArgumentMap, select: Id | null): Edit | null {
  const change = diffMaps(from, map);
  return isEmptyChange(change) ? null : { from, map, change, select };
}

/** Returns a map with one claim replaced by the result of a function. */
export function withClaim(map: ArgumentMap, id: Id, alter: (claim: Claim) => Claim): ArgumentMap {
  return { ...map, claims: map.claims.map((claim) => (claim.id === id ? alter(claim) : claim)) };
}

/** Returns a map with one inference replaced by the result of a function. */
export function withInference(map: ArgumentMap, id: Id, alter: (inference: Inference) => Inference): ArgumentMap {
  return {
    ...map,
    inferences: map.inferences.map((inference) => (inference.id === id ? alter(inference) : inference)),
  };
}

/**
 * Returns a list with items inserted after the first item that is accepted; at the end if there is
 * none.
 */
export function insertAfter<T>(list: readonly T[], accepts: (item: T) => boolean, ...items: T[]): T[] {
  const at = list.findIndex(accepts);
  return at === -1 ? [...list, ...items] : [...list.slice(0, at + 1), ...items, ...list.slice(at + 1)];
}
