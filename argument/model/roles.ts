import type { ArgumentMap } from './argument-map';
import type { Id } from './claim';
import { branchOf, forestOf } from './forest';
import type { Inference } from './inference';
import { indexOf, inferencesFrom, inferencesTo } from './map-index';

/** What a step is called. Derived, never stored: roles belong to steps, not to claims. */
export type Role = 'reason' | 'objection' | 'rebuttal' | 'undercutter';

/** How the line of a step is drawn: reasons thin, objections thick, answers to an objection double. */
export type Stroke = 'thin' | 'thick' | 'double';

/**
 * The role of a step: a reason; an undercutter (an objection to a step); a rebuttal (an objection to a premise of an
 * objection); else an objection. A reason that speaks to a step is a reason.
 */
export function roleOf(map: ArgumentMap, inference: Inference): Role {
  if (inference.kind === 'reason') return 'reason';
  if (indexOf(map).inferences.has(inference.target)) return 'undercutter';
  return inferencesFrom(map, inference.target).some((from) => from.kind === 'objection') ? 'rebuttal' : 'objection';
}

/** How the step is drawn. An undercutter against the step of an objection is an answer too, hence double. */
export function strokeOf(map: ArgumentMap, inference: Inference): Stroke {
  switch (roleOf(map, inference)) {
    case 'reason':
      return 'thin';
    case 'rebuttal':
      return 'double';
    case 'undercutter':
      return indexOf(map).inferences.get(inference.target)?.kind === 'objection' ? 'double' : 'thick';
    case 'objection':
      return 'thick';
  }
}

/** Whether a rebuttal or an undercutter speaks to an objection. Answered is not the same as refuted. */
export function isAnswered(map: ArgumentMap, objection: Inference): boolean {
  const against = (id: Id) => inferencesTo(map, id).some((inference) => inference.kind === 'objection');
  return against(objection.id) || objection.premises.some(against);
}

/** The steps of a map by role, each list in file order. */
export interface InferencesByRole {
  readonly rebuttals: readonly Inference[];
  readonly undercutters: readonly Inference[];
  /** Steps with two premises or more. */
  readonly coPremises: readonly Inference[];
}

/** The rebuttals, undercutters and steps with co-premises of a map. */
export function inferencesByRole(map: ArgumentMap): InferencesByRole {
  return {
    rebuttals: map.inferences.filter((inference) => roleOf(map, inference) === 'rebuttal'),
    undercutters: map.inferences.filter((inference) => roleOf(map, inference) === 'undercutter'),
    coPremises: map.inferences.filter((inference) => inference.premises.length > 1),
  };
}

/** The counterclaims: the premises of the objections to a contention. Claim ids in file order of the steps. */
export function counterclaimsOf(map: ArgumentMap): Id[] {
  const found = new Set<Id>();
  const contentions = new Set(forestOf(map).contentions);
  for (const inference of map.inferences) {
    if (inference.kind === 'objection' && contentions.has(inference.target))
      for (const id of inference.premises) found.add(id);
  }
  return [...found];
}

/** What folding a claim hides: how many claims, and how many of their objections nobody has answered. */
export interface HiddenCounts {
  readonly claims: number;
  readonly unanswered: number;
}

/** Counts what lies in the branch below a claim, the claim itself left out. */
export function countHidden(map: ArgumentMap, claim: Id): HiddenCounts {
  const below = branchOf(map, claim).filter(({ id }) => id !== claim);
  const objections = new Set(
    below.flatMap(({ id }) => inferencesFrom(map, id)).filter(({ kind }) => kind === 'objection'),
  );
  let unanswered = 0;
  for (const inference of objections) if (!isAnswered(map, inference)) unanswered++;
  return { claims: below.length, unanswered };
}
