import type { ArgumentMap } from '../argument-map';
import type { Id } from '../claim';
import type { Inference } from '../inference';
import { forestOf, isHome } from './forest';
import { inferencesTo } from './map-index';

/** The elements that appear together when a map is revealed step by step. */
export interface RevealStep {
  /**
   * The inference that appears; null for a contention or a loose claim, which is there from the
   * start.
   */
  readonly inference: Id | null;
  /**
   * The claims that appear with it: its premises that have their home at it. Empty if all have
   * appeared already.
   */
  readonly claims: readonly Id[];
}

/**
 * Returns the order in which the structure presents a map, depth first through the forest: each
 * root, then every inference to it with its premises, reasons before objections, each followed by
 * the inferences to those premises and then to the inference itself. Every claim and every
 * inference occurs once. With `branch` only that claim and what is below it. Iterative; O(claims +
 * inferences).
 */
export function structuralOrder(map: ArgumentMap, branch?: Id): RevealStep[] {
  const order: RevealStep[] = [];
  type Task = { readonly reveal: RevealStep } | { readonly below: Id };
  const roots = branch === undefined ? forestOf(map).roots : [branch];
  const waiting: Task[] = roots
    .flatMap((id): Task[] => [{ reveal: { inference: null, claims: [id] } }, { below: id }])
    .reverse();
  for (let task = waiting.pop(); task; task = waiting.pop()) {
    if ('reveal' in task) {
      order.push(task.reveal);
      continue;
    }
    const tasks = reasonsFirst(map, task.below).flatMap(({ id, premises }): Task[] => {
      const claims = premises.filter((premise) => isHome(map, premise, id));
      return [{ reveal: { inference: id, claims } }, ...claims.map((below) => ({ below })), { below: id }];
    });
    for (const next of tasks.reverse()) waiting.push(next);
  }
  return order;
}

/**
 * Returns the inferences to a claim or an inference, reasons before objections, otherwise in file
 * order.
 */
function reasonsFirst(map: ArgumentMap, target: Id): Inference[] {
  const inferences = inferencesTo(map, target);
  return [
    ...inferences.filter(({ kind }) => kind === 'reason'),
    ...inferences.filter(({ kind }) => kind === 'objection'),
  ];
}
