import { isAnswered, roleOf } from '../model/roles';
import type { Rule } from './advice';

/** An objection that neither a rebuttal nor an undercutter speaks to. An answer to an objection need not be answered. */
export const unansweredObjection: Rule = (map) =>
  map.inferences
    .filter((step) => step.kind === 'objection' && roleOf(map, step) === 'objection' && !isAnswered(map, step))
    .map(({ premises }) => ({ at: premises[0] as string }));
