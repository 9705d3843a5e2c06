import type { ArgumentMap } from './argument-map';
import type { Claim, Id } from './claim';
import type { Inference } from './inference';

/** Look-up tables over one map. Lists are in file order. */
export interface MapIndex {
  readonly claims: ReadonlyMap<Id, Claim>;
  readonly inferences: ReadonlyMap<Id, Inference>;
  /** The steps that speak to a claim or to a step. */
  readonly speakingTo: ReadonlyMap<Id, readonly Inference[]>;
  /** The steps that start from a claim. */
  readonly startingFrom: ReadonlyMap<Id, readonly Inference[]>;
}

const known = new WeakMap<ArgumentMap, MapIndex>();

/** The look-up tables of a map, made once per map value. O(records). */
export function indexOf(map: ArgumentMap): MapIndex {
  const existing = known.get(map);
  if (existing) return existing;
  const claims = new Map(map.claims.map((claim) => [claim.id, claim]));
  const inferences = new Map(map.inferences.map((inference) => [inference.id, inference]));
  const speakingTo = new Map<Id, Inference[]>();
  const startingFrom = new Map<Id, Inference[]>();
  for (const inference of map.inferences) {
    push(speakingTo, inference.target, inference);
    for (const premise of inference.premises) push(startingFrom, premise, inference);
  }
  const index = { claims, inferences, speakingTo, startingFrom };
  known.set(map, index);
  return index;
}

/** The steps that speak to a claim or a step, in file order. */
export function stepsTo(map: ArgumentMap, target: Id): readonly Inference[] {
  return indexOf(map).speakingTo.get(target) ?? [];
}

/** The steps that start from a claim, in file order. */
export function stepsFrom(map: ArgumentMap, claim: Id): readonly Inference[] {
  return indexOf(map).startingFrom.get(claim) ?? [];
}

function push<V>(lists: Map<Id, V[]>, key: Id, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
