import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { branchOf } from '../../argument/model/structure/forest';
import { inferencesTo } from '../../argument/model/structure/map-index';

/** Returns the ids of the claims of a branch and of the inferences to them. */
export function idsOfBranch(map: ArgumentMap, branch: Id): ReadonlySet<Id> {
  const stack = branchOf(map, branch).map(({ id }) => id);
  const ids = new Set(stack);
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    for (const inference of inferencesTo(map, id)) {
      if (ids.has(inference.id)) continue;
      ids.add(inference.id);
      stack.push(inference.id);
    }
  }
  return ids;
}
