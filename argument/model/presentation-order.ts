import type { ArgumentMap } from './argument-map';
import type { Id } from './claim';
import { indexOf } from './map-index';
import { type Reveal, revealOrder } from './reveal-order';

/** What is told in one go: a step with the claims that it brings, or a claim that stands there by itself. */
export interface Part extends Reveal {
  /** The id of the step, or of the claim where there is no step. */
  readonly key: Id;
  readonly isLeftOut: boolean;
}

/**
 * The parts of a map in the order in which it is told: as a person has put them, else as the structure has them; one that
 * came after the person chose comes right after the part that goes before it in the structure. Every claim and every step
 * is in exactly one part. With a branch only that claim and what is below it. O(claims + steps).
 */
export function partsOf(map: ArgumentMap, branch?: Id): Part[] {
  const { order = [], leftOut = [] } = map.telling ?? {};
  const isLeftOut = new Set(leftOut);
  const structured = revealOrder(map, branch).map((reveal): Part => {
    const key = keyOf(reveal);
    return { ...reveal, key, isLeftOut: isLeftOut.has(key) };
  });
  if (order.length === 0) return structured;
  const parts = new Map(structured.map((part) => [part.key, part]));
  const chosen = new Set(order.filter((key) => parts.has(key)));
  const first: Part[] = [];
  const following = new Map<Id, Part[]>();
  let before: Id | null = null;
  for (const part of structured) {
    if (chosen.has(part.key)) before = part.key;
    else if (before === null) first.push(part);
    else following.set(before, [...(following.get(before) ?? []), part]);
  }
  return [...first, ...[...chosen].flatMap((key) => [parts.get(key) as Part, ...(following.get(key) ?? [])])];
}

/** The parts that are told, in their order. */
export function toldParts(map: ArgumentMap, branch?: Id): Part[] {
  return partsOf(map, branch).filter(({ isLeftOut }) => !isLeftOut);
}

/** The claims and steps that are there once some parts are told. */
export function idsOf(parts: readonly Reveal[]): Set<Id> {
  return new Set(parts.flatMap(({ step, claims }) => (step === null ? claims : [step, ...claims])));
}

function keyOf({ step, claims }: Reveal): Id {
  const key = step ?? claims[0];
  if (key === undefined) throw new RangeError('a part without a claim and without a step');
  return key;
}

/**
 * From which part on, counted from 0, everything that is told is to be seen: claims from their own; steps from when their
 * target is to be seen too, since a line that leads nowhere tells nothing. What is never seen is not in it. O(claims + steps).
 */
export function whenSeen(map: ArgumentMap, parts: readonly Reveal[]): ReadonlyMap<Id, number> {
  const { inferences } = indexOf(map);
  const seen = new Map<Id, number>();
  const told = new Map<Id, number>();
  for (const [at, { step, claims }] of parts.entries()) {
    for (const id of claims) seen.set(id, at);
    if (step !== null) told.set(step, at);
  }
  for (const id of told.keys()) {
    // Down to what is known: a claim, or a step that was looked at before.
    const chain: Id[] = [];
    let target = id;
    for (; !seen.has(target) && told.has(target); target = inferences.get(target)?.target ?? '') chain.push(target);
    let when = seen.get(target) ?? Number.POSITIVE_INFINITY;
    for (const step of chain.reverse()) {
      when = Math.max(when, told.get(step) ?? 0);
      seen.set(step, when);
    }
  }
  for (const [id, when] of seen) if (when === Number.POSITIVE_INFINITY) seen.delete(id);
  return seen;
}
