import type { Id } from '../claim';
import type { Inference } from '../inference';

/** A further place of a claim: an inference that it is a premise of, while another one is its home. */
export interface Reference {
  readonly claim: Id;
  readonly inference: Id;
}

/**
 * Returns inferences in an order in which every claim gets the home that it has in `homes`: of those at one depth the
 * first one is the home. An inference comes after the one before it with its target, after the one that it
 * undercuts, and after the homes of the claims that it refers to; else the order stays. Linear time.
 */
export function homesFirst(
  inferences: readonly Inference[],
  homes: ReadonlyMap<Id, Id>,
  references: readonly Reference[],
): Inference[] {
  if (references.length === 0 && areBelowTargets(inferences)) return [...inferences];
  const all = new Map(inferences.map((inference) => [inference.id, inference]));
  const after = new Map<Id, Id[]>();
  const addOrder = (first: Id | undefined, then: Id) => {
    if (first === undefined || first === then || !all.has(first)) return;
    const known = after.get(then);
    if (known) known.push(first);
    else after.set(then, [first]);
  };
  const newest = new Map<Id, Id>();
  for (const { id, target } of inferences) {
    addOrder(newest.get(target), id);
    addOrder(target, id);
    newest.set(target, id);
  }
  for (const { claim, inference } of references) addOrder(homes.get(claim), inference);

  const ordered = new Set<Inference>();
  const begun = new Set<Id>();
  for (const { id } of inferences) {
    const waiting = [id];
    for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
      const inference = all.get(top);
      if (begun.has(top)) {
        waiting.pop();
        if (inference) ordered.add(inference);
        continue;
      }
      begun.add(top);
      for (const first of after.get(top) ?? []) if (!begun.has(first)) waiting.push(first);
    }
  }
  return [...ordered];
}

/** Returns true if no step stands before the step that it speaks to. */
function areBelowTargets(inferences: readonly Inference[]): boolean {
  const waited = new Set<Id>();
  return inferences.every(({ id, target }) => {
    waited.add(target);
    return !waited.has(id);
  });
}
