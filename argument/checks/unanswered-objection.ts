import { isAnswered, roleOf } from '../model/structure/roles';
import type { Rule } from './rules';

/**
 * Advice on an objection that neither a rebuttal nor an undercutter answers. A rebuttal needs no
 * answer.
 */
export const unansweredObjection: Rule = (map) =>
  map.inferences
    .filter(
      (inference) =>
        inference.kind === 'objection' && roleOf(map, inference) === 'objection' && !isAnswered(map, inference),
    )
    .map(({ premises }) => ({ at: premises[0] as string }));
