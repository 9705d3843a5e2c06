import type { ArgumentMap } from '../argument-map';
import type { Id } from '../claim';
import type { Inference } from '../inference';
import { branchOf, forestOf } from './forest';
import { indexOf, inferencesFrom, inferencesTo } from './map-index';

/** The role of an inference. Derived, never stored: roles belong to inferences, not to claims. */
export type Role = 'reason' | 'objection' | 'rebuttal' | 'undercutter';

/**
 * The line style of an inference: thin for reasons, thick for objections, double for answers to an
 * objection.
 */
export type Stroke = 'thin' | 'thick' | 'double';

/**
 * Returns the role of an inference: a reason; an undercutter (an objection to an inference); a
 * rebuttal (an objection to a premise of an objection); otherwise an objection. A reason that
 * targets an inference is a reason.
 */
export function roleOf(map: ArgumentMap, inference: Inference): Role {
  if (inference.kind === 'reason') return 'reason';
  if (indexOf(map).inferences.has(inference.target)) return 'undercutter';
  return inferencesFrom(map, inference.target).some((from) => from.kind === 'objection') ? 'rebuttal' : 'objection';
}

/**
 * Returns the line style of an inference. An undercutter of an objection is an answer too, hence
 * double.
 */
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

/**
 * Returns true if a rebuttal or an undercutter targets an objection. Answered does not mean
 * refuted.
 */
export function isAnswered(map: ArgumentMap, objection: Inference): boolean {
  const against = (id: Id) => inferencesTo(map, id).some((inference) => inference.kind === 'objection');
  return against(objection.id) || objection.premises.some(against);
}

/** The inferences of a map by role, each list in file order. */
export interface InferencesByRole {
  readonly rebuttals: readonly Inference[];
  readonly undercutters: readonly Inference[];
  /** The inferences with two premises or more. */
  readonly coPremises: readonly Inference[];
}

/** Returns the rebuttals, the undercutters and the inferences with co-premises of a map. */
export function inferencesByRole(map: ArgumentMap): InferencesByRole {
  return {
    rebuttals: map.inferences.filter((inference) => roleOf(map, inference) === 'rebuttal'),
    undercutters: map.inferences.filter((inference) => roleOf(map, inference) === 'undercutter'),
    coPremises: map.inferences.filter((inference) => inference.premises.length > 1),
  };
}

/**
 * Returns the counterclaims: the premises of the objections to a contention, in file order of the
 * inferences.
 */
export function counterclaimsOf(map: ArgumentMap): Id[] {
  const found = new Set<Id>();
  const contentions = new Set(forestOf(map).contentions);
  for (const inference of map.inferences) {
    if (inference.kind === 'objection' && contentions.has(inference.target))
      for (const id of inference.premises) found.add(id);
  }
  return [...found];
}

/** The counts of what a folded claim hides: its claims, and the unanswered objections among them. */
export interface HiddenCounts {
  readonly claims: number;
  readonly unanswered: number;
}

/** Counts what is in the branch below a claim, the claim itself excluded. */
export function countHidden(map: ArgumentMap, claim: Id): HiddenCounts {
  const below = branchOf(map, claim).filter(({ id }) => id !== claim);
  // A rebuttal or an undercutter need not be answered itself.
  const objections = new Set(
    below.flatMap(({ id }) => inferencesFrom(map, id)).filter((inference) => roleOf(map, inference) === 'objection'),
  );
  let unanswered = 0;
  for (const inference of objections) if (!isAnswered(map, inference)) unanswered++;
  return { claims: below.length, unanswered };
}
