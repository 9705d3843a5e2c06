import type { Id } from '../../../model/claim';
import type { Inference, Kind } from '../../../model/inference';
import type { Place } from '../format';
import type { Placed } from '../sound-map';

/** A node of a file that stands for a step: its record without what the edges say. */
export interface StepNode {
  readonly step: Omit<Inference, 'premises' | 'target'>;
  readonly place: Place;
}

/** An edge of a file, from a premise to its step or from a step to its target. */
export interface GraphEdge {
  readonly from: Id;
  readonly to: Id;
}

/**
 * Returns the steps of a file whose claims and steps are nodes of a graph. A step with several targets becomes one for
 * each. One without a target has an empty one.
 */
export function stepsOfGraph(
  isClaim: (id: Id) => boolean,
  steps: ReadonlyMap<Id, StepNode>,
  edges: readonly GraphEdge[],
): Placed<Inference>[] {
  const premises = new Map<Id, Id[]>();
  const targets = new Map<Id, Set<Id>>();
  for (const { from, to } of edges) {
    if (steps.has(to) && isClaim(from)) premises.set(to, [...(premises.get(to) ?? []), from]);
    else if (steps.has(from) && (isClaim(to) || steps.has(to)))
      targets.set(from, (targets.get(from) ?? new Set()).add(to));
  }
  const taken = new Set(steps.keys());
  return [...steps].flatMap(([id, { step, place }]) => {
    const own = premises.get(id) ?? [];
    const to = [...(targets.get(id) ?? [])];
    // One to its own premise is left out if there are others.
    const others = to.filter((target) => target !== id && !own.includes(target));
    return (others.length > 0 ? others : [to[0] ?? '']).map((target, index) => ({
      record: { ...step, id: index === 0 ? id : freeId(id, taken), premises: own, target },
      place,
    }));
  });
}

/** The last number behind each id, for the ids that are taken. */
const numbers = new WeakMap<ReadonlySet<Id>, Map<Id, number>>();

/** Returns an id that is not taken, made of another one, and takes it. */
export function freeId(id: Id, taken: Set<Id>): Id {
  const known = numbers.get(taken) ?? new Map<Id, number>();
  numbers.set(taken, known);
  let number = known.get(id) ?? 2;
  while (taken.has(`${id}-${number}`)) number++;
  known.set(id, number + 1);
  taken.add(`${id}-${number}`);
  return `${id}-${number}`;
}

/** Returns the kind of step that a word names: an objection for conflicts and attacks, else a reason. */
export function kindNamed(word: string): Kind {
  return /conflict|attack|rebut|undercut|defeat|disagree|con(?:tra)?\b|object/i.test(word) ? 'objection' : 'reason';
}
