import type { Id } from '../model/claim';
import { indexOf } from '../model/structure/map-index';
import type { Rule } from './rules';

/**
 * Advice on circular support: reasons that lead from a claim back to itself. For each circle (a
 * strongly connected component of the claims by reasons; R. Tarjan, Depth-first search and linear
 * graph algorithms, SIAM Journal on Computing 1, 1972) the last inference in file order is named,
 * since it closed the circle.
 */
export const circularSupport: Rule = (map) => {
  const groups = stronglyConnectedComponents(
    map.claims.map(({ id }) => id),
    (id) => (indexOf(map).byPremise.get(id) ?? []).filter(({ kind }) => kind === 'reason').map(({ target }) => target),
  );
  const closing = new Map<number, { at: Id; others: readonly Id[] }>();
  for (const inference of map.inferences) {
    if (inference.kind !== 'reason') continue;
    const group = groups.get(inference.target);
    const inside = inference.premises.filter((id) => group !== undefined && groups.get(id) === group);
    if (group !== undefined && inside.length > 0)
      closing.set(group, { at: inference.id, others: [inference.target, ...inside] });
  }
  return [...closing.values()];
};

/**
 * Returns the component number of each claim that is on a circle. Iterative, since maps may be
 * deep.
 */
function stronglyConnectedComponents(ids: readonly Id[], next: (id: Id) => readonly Id[]): ReadonlyMap<Id, number> {
  const known = new Set(ids);
  const order = new Map<Id, number>();
  const low = new Map<Id, number>();
  const open: Id[] = [];
  const isOpen = new Set<Id>();
  const groups = new Map<Id, number>();
  let count = 0;
  const enter = (id: Id) => {
    order.set(id, order.size);
    low.set(id, order.size - 1);
    open.push(id);
    isOpen.add(id);
    return { id, ways: next(id).filter((to) => known.has(to)), at: 0 };
  };
  const lower = (id: Id, value: number) => low.set(id, Math.min(low.get(id) ?? value, value));
  for (const start of ids) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = top.ways[top.at++];
      if (to !== undefined) {
        if (!order.has(to)) path.push(enter(to));
        else if (isOpen.has(to)) lower(top.id, order.get(to) ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lower(above.id, low.get(top.id) ?? 0);
      if (low.get(top.id) !== order.get(top.id)) continue;
      const members: Id[] = [];
      for (let member = open.pop(); member !== undefined; member = open.pop()) {
        isOpen.delete(member);
        members.push(member);
        if (member === top.id) break;
      }
      if (members.length > 1) for (const member of members) groups.set(member, count);
      count++;
    }
  }
  return groups;
}
