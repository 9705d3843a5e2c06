import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { branchOf } from '../../argument/model/forest';
import { inferencesTo } from '../../argument/model/map-index';

/** The claims of a branch, and the steps that speak to them. */
export function litPart(map: ArgumentMap, branch: Id): ReadonlySet<Id> {
  const waiting = branchOf(map, branch).map(({ id }) => id);
  const lit = new Set(waiting);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const step of inferencesTo(map, id)) {
      if (lit.has(step.id)) continue;
      lit.add(step.id);
      waiting.push(step.id);
    }
  }
  return lit;
}
