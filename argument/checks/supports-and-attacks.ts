import type { Id } from '../model/claim';
import type { Rule } from './advice';

/** A claim that is a premise both of a reason for something and of an objection to the same thing. */
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
