import { isAnswered, roleOf } from '../model/roles';
import type { Rule } from './advice';

/** An objection that neither a rebuttal nor an undercutter speaks to. An answer to an objection need not be answered. */
export const unansweredObjection: Rule = (map) =>
  map.inferences
    .filter(
      (inference) =>
        inference.kind === 'objection' && roleOf(map, inference) === 'objection' && !isAnswered(map, inference),
    )
    .map(({ premises }) => ({ at: premises[0] as string }));
