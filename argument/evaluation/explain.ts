import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import type { Inference } from '../model/inference';
import { memoize } from '../model/memo';
import { indexOf, inferencesTo } from '../model/structure/map-index';
import type { Evaluation } from './evaluate';

/**
 * The main cause of a status. Of a claim: the reader's verdict; no objections; a reason that
 * stands, with or without objections; all objections fall; an objection stands, unopposed or not;
 * its reasons fall; an objection and a reason both stand; something is open, or depends on the
 * claim itself. Of an inference: its premises, its undercutters, or the reader's verdict.
 */
export type ExplanationKind =
  | 'rejected'
  | 'doubted'
  | 'unopposed'
  | 'supported'
  | 'supported-in-spite'
  | 'all-answered'
  | 'unanswered-objection'
  | 'objection-stands'
  | 'reasons-fall'
  | 'contested'
  | 'circle'
  | 'objection-open'
  | 'reason-open'
  | 'premise-falls'
  | 'undercut'
  | 'premise-open'
  | 'undercutter-open'
  | 'holds';

/** The explanation of why something stands, falls or is open. */
export interface Explanation {
  readonly kind: ExplanationKind;
  /**
   * The claims that explain it best: several if they are co-premises; none if the cause is the
   * reader, or that nobody objects.
   */
  readonly claimIds: readonly Id[];
  /** True if the cause is the inference from those claims, not one of the claims. */
  readonly isInference: boolean;
}

/**
 * Returns the explanation of the status of a claim or an inference. Throws RangeError for an id
 * that the map or the evaluation does not have.
 */
export function explainStatus(map: ArgumentMap, evaluation: Evaluation, id: Id): Explanation {
  const { claims, inferences } = indexOf(map);
  const inference = inferences.get(id);
  if (inference) return explainInference(map, evaluation, inference);
  if (!claims.has(id)) throw new RangeError(`no claim or inference ${id} in this map`);
  const why = explainClaim(map, evaluation, id);
  return dependsOnItself(map, evaluation, id) ? { ...why, kind: 'circle' } : why;
}

function explainClaim(map: ArgumentMap, evaluation: Evaluation, id: Id): Explanation {
  const { verdict } = indexOf(map).claims.get(id) ?? {};
  const objections = inferencesTo(map, id).filter(({ kind }) => kind === 'objection');
  const reasons = inferencesTo(map, id).filter(({ kind }) => kind === 'reason');
  const first = (inferences: readonly Inference[], status: string) =>
    inferences.find((inference) => evaluation.get(inference.id) === status);
  const blame = (ground: ExplanationKind, inference: Inference | undefined) =>
    explainByPremise(evaluation, ground, inference);
  const attacker = first(objections, 'stands');
  const support = first(reasons, 'stands');
  switch (evaluation.get(id)) {
    case 'falls':
      if (verdict === 'reject') return explainWithoutClaims('rejected');
      return explainByPremises(isUnopposed(map, attacker) ? 'unanswered-objection' : 'objection-stands', attacker);
    case 'stands':
      if (support) return explainByPremises(objections.length > 0 ? 'supported-in-spite' : 'supported', support);
      return objections.length > 0 ? blame('all-answered', objections[0]) : explainWithoutClaims('unopposed');
    case 'open':
      if (attacker) return explainByPremises('contested', attacker);
      if (first(objections, 'open')) return blame('objection-open', first(objections, 'open'));
      if (first(reasons, 'open')) return blame('reason-open', first(reasons, 'open'));
      return reasons.length > 0 ? blame('reasons-fall', reasons[0]) : explainWithoutClaims('doubted');
    default:
      throw new RangeError(`no status of ${id}`);
  }
}

function explainInference(map: ArgumentMap, evaluation: Evaluation, inference: Inference): Explanation {
  const isAny = (status: string) => inference.premises.some((id) => evaluation.get(id) === status);
  const undercutter = (status: string) =>
    inferencesTo(map, inference.id).find(({ id, kind }) => kind === 'objection' && evaluation.get(id) === status);
  switch (evaluation.get(inference.id)) {
    case 'falls':
      if (inference.verdict === 'reject') return explainWithoutClaims('rejected');
      return isAny('falls')
        ? explainByPremise(evaluation, 'premise-falls', inference)
        : explainByPremises('undercut', undercutter('stands'));
    case 'stands':
      return explainWithoutClaims('holds');
    case 'open':
      if (isAny('open')) return explainByPremise(evaluation, 'premise-open', inference);
      return undercutter('open')
        ? explainByPremise(evaluation, 'undercutter-open', undercutter('open'))
        : explainWithoutClaims('doubted');
    default:
      throw new RangeError(`no status of ${inference.id}`);
  }
}

/** The claims that are known to depend on themselves, or not to. */
const circles = new WeakMap<Evaluation, Map<Id, boolean>>();

/**
 * Returns true if a claim is open because of something that depends on the claim itself, at any
 * distance. Each claim has one cause, so a walk along the causes ends in a circle or without one, and
 * is made once for all claims on it.
 */
function dependsOnItself(map: ArgumentMap, evaluation: Evaluation, id: Id): boolean {
  const known = memoize(circles, evaluation, () => new Map<Id, boolean>());
  const walk: Id[] = [];
  let next: Id | undefined = id;
  for (const seen = new Set<Id>(); next !== undefined && !known.has(next) && !seen.has(next); ) {
    seen.add(next);
    walk.push(next);
    next = openBecauseOf(map, evaluation, next);
  }
  const start = next === undefined || known.has(next) ? walk.length : walk.indexOf(next);
  for (const [index, claim] of walk.entries()) known.set(claim, index >= start);
  return known.get(id) ?? false;
}

/** Returns the claim whose openness makes a claim open. */
function openBecauseOf(map: ArgumentMap, evaluation: Evaluation, id: Id): Id | undefined {
  const { kind, claimIds, isInference } = explainClaim(map, evaluation, id);
  return !isInference && (kind === 'objection-open' || kind === 'reason-open') ? claimIds[0] : undefined;
}

function explainWithoutClaims(ground: ExplanationKind): Explanation {
  return { kind: ground, claimIds: [], isInference: false };
}

/** Explains by all premises of an inference, which act only together. */
function explainByPremises(ground: ExplanationKind, inference: Inference | undefined): Explanation {
  return { kind: ground, claimIds: inference?.premises ?? [], isInference: false };
}

/**
 * Explains by the premise that makes an inference fall or stay open; if it is none of them, by the
 * inference itself.
 */
function explainByPremise(
  evaluation: Evaluation,
  ground: ExplanationKind,
  inference: Inference | undefined,
): Explanation {
  const premise = inference?.premises.find((id) => evaluation.get(id) === evaluation.get(inference.id));
  return premise === undefined
    ? { ...explainByPremises(ground, inference), isInference: true }
    : { kind: ground, claimIds: [premise], isInference: false };
}

/** Returns true if nothing is against an inference or its premises. */
function isUnopposed(map: ArgumentMap, inference: Inference | undefined): boolean {
  return (
    inference !== undefined &&
    [inference.id, ...inference.premises].every((id) => inferencesTo(map, id).every(({ kind }) => kind === 'reason'))
  );
}
