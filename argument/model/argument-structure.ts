import type { ArgumentMap } from './argument-map';
import type { Id } from './claim';
import type { Inference } from './inference';
import { stepsFrom, stepsTo } from './map-index';
import { isAnswered, type Role, roleOf } from './roles';

/** How what speaks to a claim is built, in the words that teachers use for it. Ids throughout, in file order. */
export interface Shape {
  /** The claims that each support it by themselves: the premises of reasons with one premise. */
  readonly independent: readonly Id[];
  /** The co-premises of each reason that has several: they support it only together. */
  readonly linked: readonly (readonly Id[])[];
  /**
   * Runs of reasons, each from the claim itself down: two steps or more, every claim between resting on the next one
   * alone. A run stops before a claim that it holds already.
   */
  readonly chains: readonly (readonly Id[])[];
  /** The premises of each objection that a rebuttal or an undercutter speaks to. */
  readonly answered: readonly (readonly Id[])[];
  /** The premises of each other objection. */
  readonly unanswered: readonly (readonly Id[])[];
  /** Whether the claim is itself a premise of several steps. */
  readonly shared: boolean;
}

/** The shape of the argument for and against a claim: its direct steps, and the chains below it. */
export function shapeOf(map: ArgumentMap, claim: Id): Shape {
  const steps = stepsTo(map, claim);
  const reasons = steps.filter(({ kind }) => kind === 'reason');
  const objections = steps.filter(({ kind }) => kind === 'objection');
  const premises = (list: readonly Inference[]) => list.map((step) => step.premises);
  return {
    independent: reasons.flatMap((step) => (step.premises.length === 1 ? step.premises : [])),
    linked: premises(reasons.filter((step) => step.premises.length > 1)),
    chains: reasons.map((step) => chainFrom(map, claim, step)).filter((chain) => chain.length > 2),
    answered: premises(objections.filter((step) => isAnswered(map, step))),
    unanswered: premises(objections.filter((step) => !isAnswered(map, step))),
    shared: stepsFrom(map, claim).length > 1,
  };
}

function chainFrom(map: ArgumentMap, top: Id, first: Inference): Id[] {
  const chain = [top];
  for (let step: Inference | undefined = first; step; ) {
    const [premise, ...others]: readonly Id[] = step.premises;
    if (premise === undefined || others.length > 0 || chain.includes(premise)) break;
    chain.push(premise);
    const reasons: readonly Inference[] = stepsTo(map, premise).filter(({ kind }) => kind === 'reason');
    step = reasons.length === 1 ? reasons[0] : undefined;
  }
  return chain;
}

/** Where a step stands among those of its role that speak to the same target, counted from 1. */
export interface PlaceAmongLike {
  readonly role: Role;
  readonly place: number;
  readonly of: number;
}

/** The place of a step among its like: the second of three reasons. O(steps to the same target). */
export function placeAmongLike(map: ArgumentMap, step: Inference): PlaceAmongLike {
  const role = roleOf(map, step);
  const like = stepsTo(map, step.target).filter((other) => roleOf(map, other) === role);
  return { role, place: like.findIndex(({ id }) => id === step.id) + 1, of: like.length };
}
