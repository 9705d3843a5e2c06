import type { ArgumentMap } from './argument-map';
import type { Id } from './claim';
import { forestOf, isHome } from './forest';
import type { Inference } from './inference';
import { inferencesTo } from './map-index';

/** What is shown together when a map is revealed bit by bit. */
export interface RevealStep {
  /** The step that is taken; null for a contention or a loose claim, which stands there first. */
  readonly inference: Id | null;
  /** The claims that come with it: its premises that have their home at it. None when all are known already. */
  readonly claims: readonly Id[];
}

/**
 * The order in which the structure of a map tells it, depth first through the forest: each root, then every step to it
 * with its premises, the reasons before the objections, each followed by what speaks to those premises and then to the
 * step itself. Every claim and every step comes once. With a branch only that claim and what is below it. Iterative;
 * O(claims + steps).
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
    waiting.push(...tasks.reverse());
  }
  return order;
}

/** What speaks to a claim or a step, the case for it before the case against it; else in file order. */
function reasonsFirst(map: ArgumentMap, target: Id): Inference[] {
  const inferences = inferencesTo(map, target);
  return [
    ...inferences.filter(({ kind }) => kind === 'reason'),
    ...inferences.filter(({ kind }) => kind === 'objection'),
  ];
}
