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

type StepIndex = Omit<MapIndex, 'claims'>;

const known = new WeakMap<ArgumentMap, MapIndex>();
const knownClaims = new WeakMap<ArgumentMap['claims'], MapIndex['claims']>();
const knownSteps = new WeakMap<ArgumentMap['inferences'], StepIndex>();

/**
 * The look-up tables of a map, made once per map value; those over a list that an edit has not touched are the same as
 * before it. O(records).
 */
export function indexOf(map: ArgumentMap): MapIndex {
  return once(known, map, () => ({
    claims: once(knownClaims, map.claims, (list) => new Map(list.map((claim) => [claim.id, claim]))),
    ...once(knownSteps, map.inferences, indexSteps),
  }));
}

function indexSteps(steps: readonly Inference[]): StepIndex {
  const inferences = new Map(steps.map((inference) => [inference.id, inference]));
  const speakingTo = new Map<Id, Inference[]>();
  const startingFrom = new Map<Id, Inference[]>();
  for (const inference of steps) {
    push(speakingTo, inference.target, inference);
    for (const premise of inference.premises) push(startingFrom, premise, inference);
  }
  return { inferences, speakingTo, startingFrom };
}

/** The steps that speak to a claim or a step, in file order. */
export function stepsTo(map: ArgumentMap, target: Id): readonly Inference[] {
  return indexOf(map).speakingTo.get(target) ?? [];
}

/** The steps that start from a claim, in file order. */
export function stepsFrom(map: ArgumentMap, claim: Id): readonly Inference[] {
  return indexOf(map).startingFrom.get(claim) ?? [];
}

function once<K extends object, V>(made: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  const existing = made.get(key);
  if (existing !== undefined) return existing;
  const value = make(key);
  made.set(key, value);
  return value;
}

function push<V>(lists: Map<Id, V[]>, key: Id, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
