import type { ArgumentMap } from '../argument-map';
import type { Claim, Id } from '../claim';
import type { Inference } from '../inference';
import { memoize } from '../memo';

/** Look-up tables over one map. Lists are in file order. */
export interface MapIndex {
  readonly claims: ReadonlyMap<Id, Claim>;
  readonly inferences: ReadonlyMap<Id, Inference>;
  /** The place of each inference in the file, counted from 0. */
  readonly order: ReadonlyMap<Id, number>;
  /** The inferences that target a claim or an inference. */
  readonly byTarget: ReadonlyMap<Id, readonly Inference[]>;
  /** The inferences that a claim is a premise of. */
  readonly byPremise: ReadonlyMap<Id, readonly Inference[]>;
}

type InferenceIndex = Omit<MapIndex, 'claims'>;

const mapIndexes = new WeakMap<ArgumentMap, MapIndex>();
const claimIndexes = new WeakMap<ArgumentMap['claims'], MapIndex['claims']>();
const inferenceIndexes = new WeakMap<ArgumentMap['inferences'], InferenceIndex>();

/**
 * Returns the look-up tables of a map, built once per map value. The tables over a list that an
 * edit has not touched are shared with the map before it. O(records).
 */
export function indexOf(map: ArgumentMap): MapIndex {
  return memoize(mapIndexes, map, () => ({
    claims: memoize(claimIndexes, map.claims, (list) => new Map(list.map((claim) => [claim.id, claim]))),
    ...memoize(inferenceIndexes, map.inferences, indexInferences),
  }));
}

function indexInferences(list: readonly Inference[]): InferenceIndex {
  const inferences = new Map(list.map((inference) => [inference.id, inference]));
  const order = new Map(list.map(({ id }, index) => [id, index]));
  const byTarget = new Map<Id, Inference[]>();
  const byPremise = new Map<Id, Inference[]>();
  for (const inference of list) {
    push(byTarget, inference.target, inference);
    for (const premise of inference.premises) push(byPremise, premise, inference);
  }
  return { inferences, order, byTarget, byPremise };
}

/** Returns the inferences that target a claim or an inference, in file order. */
export function inferencesTo(map: ArgumentMap, target: Id): readonly Inference[] {
  return indexOf(map).byTarget.get(target) ?? [];
}

/** Returns the inferences that a claim is a premise of, in file order. */
export function inferencesFrom(map: ArgumentMap, claim: Id): readonly Inference[] {
  return indexOf(map).byPremise.get(claim) ?? [];
}

function push<V>(lists: Map<Id, V[]>, key: Id, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
