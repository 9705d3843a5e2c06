import type { ArgumentMap } from '../argument-map';
import type { Id } from '../claim';
import { indexOf } from './map-index';
import { type RevealStep, structuralOrder } from './structural-order';

/**
 * One step of a presentation: an inference with the claims that it introduces, or a claim on its
 * own.
 */
export interface PresentationStep extends RevealStep {
  /** The id of the inference, or of the claim if there is no inference. */
  readonly key: Id;
  readonly isLeftOut: boolean;
}

/**
 * Returns the steps of a map in presentation order, those left out included: the person's order,
 * otherwise the structural one. A step that is not in the person's order follows its structural
 * predecessor. Every claim and every inference is in exactly one step. With `branch` only that
 * claim and what is below it. O(claims + inferences).
 */
export function presentationOrder(map: ArgumentMap, branch?: Id): PresentationStep[] {
  const { order = [], leftOut = [] } = map.telling ?? {};
  const isLeftOut = new Set(leftOut);
  const structured = structuralOrder(map, branch).map((reveal): PresentationStep => {
    const key = stepKey(reveal);
    return { ...reveal, key, isLeftOut: isLeftOut.has(key) };
  });
  if (order.length === 0) return structured;
  const byKey = new Map(structured.map((part) => [part.key, part]));
  const chosen = new Set(order.filter((key) => byKey.has(key)));
  const first: PresentationStep[] = [];
  const following = new Map<Id, PresentationStep[]>();
  let others = first;
  for (const part of structured) {
    if (chosen.has(part.key)) {
      others = [];
      following.set(part.key, others);
    } else others.push(part);
  }
  return [
    ...first,
    ...[...chosen].flatMap((key) => [byKey.get(key) as PresentationStep, ...(following.get(key) ?? [])]),
  ];
}

/** Returns the steps that are presented, in their order. */
export function presentationSteps(map: ArgumentMap, branch?: Id): PresentationStep[] {
  return presentationOrder(map, branch).filter(({ isLeftOut }) => !isLeftOut);
}

/** Returns the ids of the claims and inferences that have appeared after the given steps. */
export function revealedIds(steps: readonly RevealStep[]): Set<Id> {
  return new Set(steps.flatMap(({ inference, claims }) => (inference === null ? claims : [inference, ...claims])));
}

function stepKey({ inference, claims }: RevealStep): Id {
  const key = inference ?? claims[0];
  if (key === undefined) throw new RangeError('a presentation step without a claim and without an inference');
  return key;
}

/**
 * Returns the index of the first step at which each id is visible. A claim appears at its own step;
 * an inference waits for its target, since a line needs an end. Ids that never appear are absent.
 * O(claims + inferences).
 */
export function visibleFrom(map: ArgumentMap, steps: readonly RevealStep[]): ReadonlyMap<Id, number> {
  const { inferences } = indexOf(map);
  const visible = new Map<Id, number>();
  const presentedAt = new Map<Id, number>();
  for (const [index, { inference, claims }] of steps.entries()) {
    for (const id of claims) visible.set(id, index);
    if (inference !== null) presentedAt.set(inference, index);
  }
  for (const id of presentedAt.keys()) {
    // Follow the targets to one whose step is known: a claim, or an inference that was resolved
    // before.
    const chain: Id[] = [];
    let target = id;
    for (; !visible.has(target) && presentedAt.has(target); target = inferences.get(target)?.target ?? '')
      chain.push(target);
    let when = visible.get(target) ?? Number.POSITIVE_INFINITY;
    for (const step of chain.reverse()) {
      when = Math.max(when, presentedAt.get(step) ?? 0);
      visible.set(step, when);
    }
  }
  for (const [id, when] of visible) if (when === Number.POSITIVE_INFINITY) visible.delete(id);
  return visible;
}
