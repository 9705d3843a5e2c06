import type { Id } from '../model/claim';
import type { Rule } from './rules';

/** Advice on a claim that is a premise both of a reason and of an objection with the same target. */
export const supportsAndAttacks: Rule = (map) => {
  const sides = new Map<string, { at: Id; target: Id; kinds: Set<string> }>();
  for (const { kind, premises, target } of map.inferences) {
    for (const at of premises) {
      const key = JSON.stringify([at, target]);
      const side = sides.get(key) ?? { at, target, kinds: new Set() };
      side.kinds.add(kind);
      sides.set(key, side);
    }
  }
  return [...sides.values()].filter(({ kinds }) => kinds.size > 1).map(({ at, target }) => ({ at, others: [target] }));
};
