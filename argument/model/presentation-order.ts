import type { ArgumentMap } from './argument-map';
import type { Id } from './claim';
import { indexOf } from './map-index';
import { type RevealStep, structuralOrder } from './structural-order';

/** What is told in one go: a step with the claims that it brings, or a claim that stands there by itself. */
export interface PresentationStep extends RevealStep {
  /** The id of the step, or of the claim where there is no step. */
  readonly key: Id;
  readonly isLeftOut: boolean;
}

/**
 * The parts of a map in the order in which it is told: as a person has put them, else as the structure has them; one that
 * came after the person chose comes right after the part that goes before it in the structure. Every claim and every step
 * is in exactly one part. With a branch only that claim and what is below it. O(claims + steps).
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
  let before: Id | null = null;
  for (const part of structured) {
    if (chosen.has(part.key)) before = part.key;
    else if (before === null) first.push(part);
    else following.set(before, [...(following.get(before) ?? []), part]);
  }
  return [
    ...first,
    ...[...chosen].flatMap((key) => [byKey.get(key) as PresentationStep, ...(following.get(key) ?? [])]),
  ];
}

/** The parts that are told, in their order. */
export function presentationSteps(map: ArgumentMap, branch?: Id): PresentationStep[] {
  return presentationOrder(map, branch).filter(({ isLeftOut }) => !isLeftOut);
}

/** The claims and steps that are there once some parts are told. */
export function revealedIds(steps: readonly RevealStep[]): Set<Id> {
  return new Set(steps.flatMap(({ inference, claims }) => (inference === null ? claims : [inference, ...claims])));
}

function stepKey({ inference, claims }: RevealStep): Id {
  const key = inference ?? claims[0];
  if (key === undefined) throw new RangeError('a part without a claim and without a step');
  return key;
}

/**
 * From which part on, counted from 0, everything that is told is to be seen: claims from their own; steps from when their
 * target is to be seen too, since a line that leads nowhere tells nothing. What is never seen is not in it. O(claims + steps).
 */
export function visibleFrom(map: ArgumentMap, steps: readonly RevealStep[]): ReadonlyMap<Id, number> {
  const { inferences } = indexOf(map);
  const visible = new Map<Id, number>();
  const presentedAt = new Map<Id, number>();
  for (const [at, { inference, claims }] of steps.entries()) {
    for (const id of claims) visible.set(id, at);
    if (inference !== null) presentedAt.set(inference, at);
  }
  for (const id of presentedAt.keys()) {
    // Down to what is known: a claim, or a step that was looked at before.
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
