import type { ArgumentMap } from './argument-map';
import type { Id } from './claim';
import { branchOf, forestOf } from './forest';
import type { Inference } from './inference';
import { indexOf, stepsFrom, stepsTo } from './map-index';

/** What a step is called. Derived, never stored: roles belong to steps, not to claims. */
export type Role = 'reason' | 'objection' | 'rebuttal' | 'undercutter';

/** How the line of a step is drawn: reasons thin, objections thick, answers to an objection double. */
export type Stroke = 'thin' | 'thick' | 'double';

/**
 * The role of a step: a reason; an undercutter (an objection to a step); a rebuttal (an objection to a premise of an
 * objection); else an objection. A reason that speaks to a step is a reason.
 */
export function roleOf(map: ArgumentMap, step: Inference): Role {
  if (step.kind === 'reason') return 'reason';
  if (indexOf(map).inferences.has(step.target)) return 'undercutter';
  return stepsFrom(map, step.target).some((from) => from.kind === 'objection') ? 'rebuttal' : 'objection';
}

/** How the step is drawn. An undercutter against the step of an objection is an answer too, hence double. */
export function strokeOf(map: ArgumentMap, step: Inference): Stroke {
  switch (roleOf(map, step)) {
    case 'reason':
      return 'thin';
    case 'rebuttal':
      return 'double';
    case 'undercutter':
      return indexOf(map).inferences.get(step.target)?.kind === 'objection' ? 'double' : 'thick';
    case 'objection':
      return 'thick';
  }
}

/** Whether a rebuttal or an undercutter speaks to an objection. Answered is not the same as refuted. */
export function isAnswered(map: ArgumentMap, objection: Inference): boolean {
  const against = (id: Id) => stepsTo(map, id).some((step) => step.kind === 'objection');
  return against(objection.id) || objection.premises.some(against);
}

/** The steps of a map by role, each list in file order. */
export interface StepsByRole {
  readonly rebuttals: readonly Inference[];
  readonly undercutters: readonly Inference[];
  /** Steps with two premises or more. */
  readonly coPremises: readonly Inference[];
}

/** The rebuttals, undercutters and steps with co-premises of a map. */
export function stepsByRole(map: ArgumentMap): StepsByRole {
  return {
    rebuttals: map.inferences.filter((step) => roleOf(map, step) === 'rebuttal'),
    undercutters: map.inferences.filter((step) => roleOf(map, step) === 'undercutter'),
    coPremises: map.inferences.filter((step) => step.premises.length > 1),
  };
}

/** The counterclaims: the premises of the objections to a contention. Claim ids in file order of the steps. */
export function counterclaimsOf(map: ArgumentMap): Id[] {
  const found = new Set<Id>();
  const contentions = new Set(forestOf(map).contentions);
  for (const step of map.inferences) {
    if (step.kind === 'objection' && contentions.has(step.target)) for (const id of step.premises) found.add(id);
  }
  return [...found];
}

/** What folding a claim hides: how many claims, and how many of their objections nobody has answered. */
export interface Hidden {
  readonly claims: number;
  readonly unanswered: number;
}

/** Counts what lies in the branch below a claim, the claim itself left out. */
export function hiddenBelow(map: ArgumentMap, claim: Id): Hidden {
  const below = branchOf(map, claim).filter(({ id }) => id !== claim);
  const objections = new Set(below.flatMap(({ id }) => stepsFrom(map, id)).filter(({ kind }) => kind === 'objection'));
  let unanswered = 0;
  for (const step of objections) if (!isAnswered(map, step)) unanswered++;
  return { claims: below.length, unanswered };
}
