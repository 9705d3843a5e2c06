import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import type { Inference } from '../model/inference';
import { indexOf, inferencesTo } from '../model/map-index';
import type { Evaluation } from './evaluate';

/**
 * The one thing that a standing rests on most. Of a claim: the reader's verdict; nobody speaks against it; a reason holds
 * it up, in spite of objections or without any; all objections fall; an objection brings it down, answered by nothing or in spite of its answers; its reasons fall;
 * an objection and a reason stand against each other; something is open, or rests on the claim itself in the end. Of a step: its premises, its undercutters, or
 * the reader's verdict.
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

/** Why something stands, falls or is open. */
export interface Explanation {
  readonly kind: ExplanationKind;
  /** The claims that say so best: several where co-premises do so together, none where it is the reader or nobody. */
  readonly claimIds: readonly Id[];
  /** Whether it lies with the step that starts from those claims, and not with one of them. */
  readonly isInference: boolean;
}

/** Why a claim or step has the standing that it has among `standings`. Throws RangeError for an id that has none. */
export function explainStatus(map: ArgumentMap, evaluation: Evaluation, id: Id): Explanation {
  const { claims, inferences } = indexOf(map);
  const inference = inferences.get(id);
  if (inference) return explainInference(map, evaluation, inference);
  if (!claims.has(id)) throw new RangeError(`no claim or step ${id} in this map`);
  const why = explainClaim(map, evaluation, id);
  return dependsOnItself(map, evaluation, id, why) ? { ...why, kind: 'circle' } : why;
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
      throw new RangeError(`no standing of ${id}`);
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
      throw new RangeError(`no standing of ${inference.id}`);
  }
}

/** Whether what a claim is open for is open for the claim itself, however far round. */
function dependsOnItself(map: ArgumentMap, evaluation: Evaluation, id: Id, why: Explanation): boolean {
  const seen = new Set<Id>();
  let { kind, claimIds, isInference } = why;
  while (!isInference && (kind === 'objection-open' || kind === 'reason-open')) {
    const [next] = claimIds;
    if (next === undefined || seen.has(next)) return false;
    if (next === id) return true;
    seen.add(next);
    ({ kind, claimIds, isInference } = explainClaim(map, evaluation, next));
  }
  return false;
}

function explainWithoutClaims(ground: ExplanationKind): Explanation {
  return { kind: ground, claimIds: [], isInference: false };
}

/** All premises of a step: what they say, they say together. */
function explainByPremises(ground: ExplanationKind, inference: Inference | undefined): Explanation {
  return { kind: ground, claimIds: inference?.premises ?? [], isInference: false };
}

/** The premise through which a step falls or is open; where it is none of them, the step itself. */
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

/** Whether nothing speaks against a step or its premises. */
function isUnopposed(map: ArgumentMap, inference: Inference | undefined): boolean {
  return (
    inference !== undefined &&
    [inference.id, ...inference.premises].every((id) => inferencesTo(map, id).every(({ kind }) => kind === 'reason'))
  );
}
