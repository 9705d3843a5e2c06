import type { ArgumentMap } from '../argument-map';
import type { Id } from '../claim';
import type { Inference } from '../inference';
import { inferencesFrom, inferencesTo } from './map-index';
import { isAnswered, type Role, roleOf } from './roles';

/**
 * The structure of the argument about a claim, in the terms that teachers use. Ids throughout, in
 * file order.
 */
export interface ArgumentStructure {
  /** The claims that each support it independently: the premises of reasons with one premise. */
  readonly independent: readonly Id[];
  /** The co-premises of each reason that has several: they support it only together. */
  readonly linked: readonly (readonly Id[])[];
  /**
   * Chains of reasons from the claim down: two inferences or more, in which each claim between has
   * the next one as its only reason. A chain stops before a claim that it already contains.
   */
  readonly chains: readonly (readonly Id[])[];
  /** The premises of each objection that a rebuttal or an undercutter answers. */
  readonly answered: readonly (readonly Id[])[];
  /** The premises of each other objection. */
  readonly unanswered: readonly (readonly Id[])[];
  /** True if the claim is itself a premise of several inferences. */
  readonly shared: boolean;
}

/**
 * Returns the structure of the argument for and against a claim: its direct inferences and the
 * chains below it.
 */
export function structureOf(map: ArgumentMap, claim: Id): ArgumentStructure {
  const inferences = inferencesTo(map, claim);
  const reasons = inferences.filter(({ kind }) => kind === 'reason');
  const objections = inferences.filter(({ kind }) => kind === 'objection');
  const premises = (list: readonly Inference[]) => list.map((inference) => inference.premises);
  return {
    independent: reasons.flatMap((inference) => (inference.premises.length === 1 ? inference.premises : [])),
    linked: premises(reasons.filter((inference) => inference.premises.length > 1)),
    chains: reasons.map((inference) => chainFrom(map, claim, inference)).filter((chain) => chain.length > 2),
    answered: premises(objections.filter((inference) => isAnswered(map, inference))),
    unanswered: premises(objections.filter((inference) => !isAnswered(map, inference))),
    shared: inferencesFrom(map, claim).length > 1,
  };
}

function chainFrom(map: ArgumentMap, top: Id, first: Inference): Id[] {
  const chain = [top];
  for (let inference: Inference | undefined = first; inference; ) {
    const [premise, ...others]: readonly Id[] = inference.premises;
    if (premise === undefined || others.length > 0 || chain.includes(premise)) break;
    chain.push(premise);
    const reasons: readonly Inference[] = inferencesTo(map, premise).filter(({ kind }) => kind === 'reason');
    inference = reasons.length === 1 ? reasons[0] : undefined;
  }
  return chain;
}

/** The rank of an inference among those with its role and its target, counted from 1. */
export interface OrdinalInRole {
  readonly role: Role;
  readonly ordinal: number;
  readonly total: number;
}

/**
 * Returns the rank of an inference in its role, such as the second of three reasons. O(inferences
 * with the same target).
 */
export function ordinalInRole(map: ArgumentMap, inference: Inference): OrdinalInRole {
  const role = roleOf(map, inference);
  const like = inferencesTo(map, inference.target).filter((other) => roleOf(map, other) === role);
  return { role, ordinal: like.findIndex(({ id }) => id === inference.id) + 1, total: like.length };
}
