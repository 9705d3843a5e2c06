import { indexOf } from '../model/structure/map-index';
import { counterclaimsOf } from '../model/structure/roles';
import type { Rule } from './rules';

/** Advice on a counterclaim without a holder: the author of the text hardly asserts it. */
export const noHolder: Rule = (map) => {
  const { claims } = indexOf(map);
  return counterclaimsOf(map)
    .filter((id) => !claims.get(id)?.holder && !claims.get(id)?.unstated)
    .map((at) => ({ at }));
};
