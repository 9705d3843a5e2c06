import { indexOf } from '../model/map-index';
import { counterclaimsOf } from '../model/roles';
import type { Rule } from './advice';

/** A counterclaim of which it is not said who says it: the author of the text hardly does. */
export const unattributed: Rule = (map) => {
  const { claims } = indexOf(map);
  return counterclaimsOf(map)
    .filter((id) => !claims.get(id)?.holder && !claims.get(id)?.unstated)
    .map((at) => ({ at }));
};
