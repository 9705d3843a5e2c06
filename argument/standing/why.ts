import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import type { Inference } from '../model/inference';
import { indexOf, stepsTo } from '../model/map-index';
import type { Standings } from './standing-of';

/**
 * The one thing that a standing rests on most. Of a claim: the reader's verdict; nobody speaks against it; a reason holds
 * it up; all objections fall; an objection brings it down, answered by nothing or in spite of its answers; its reasons fall;
 * an objection and a reason stand against each other; something is open. Of a step: its premises, its undercutters, or
 * the reader's verdict.
 */
export type Ground =
  | 'rejected'
  | 'doubted'
  | 'unopposed'
  | 'supported'
  | 'all-answered'
  | 'unanswered-objection'
  | 'objection-stands'
  | 'reasons-fall'
  | 'contested'
  | 'objection-open'
  | 'reason-open'
  | 'premise-falls'
  | 'undercut'
  | 'premise-open'
  | 'undercutter-open'
  | 'holds';

/** Why something stands, falls or is open; `by` is the claim that says so best, absent where it is the reader or nobody. */
export interface Why {
  readonly ground: Ground;
  readonly by?: Id;
}

/** Why a claim or step has the standing that it has among `standings`. Throws RangeError for an id that has none. */
export function whyStanding(map: ArgumentMap, standings: Standings, id: Id): Why {
  const { claims, inferences } = indexOf(map);
  const step = inferences.get(id);
  if (step) return whyStep(map, standings, step);
  if (!claims.has(id)) throw new RangeError(`no claim or step ${id} in this map`);
  return whyClaim(map, standings, id);
}

function whyClaim(map: ArgumentMap, standings: Standings, id: Id): Why {
  const { verdict } = indexOf(map).claims.get(id) ?? {};
  const objections = stepsTo(map, id).filter(({ kind }) => kind === 'objection');
  const reasons = stepsTo(map, id).filter(({ kind }) => kind === 'reason');
  const first = (steps: readonly Inference[], standing: string) =>
    steps.find((step) => standings.get(step.id) === standing);
  const by = (ground: Ground, step: Inference | undefined): Why => ({
    ground,
    ...(step?.premises[0] ? { by: step.premises[0] } : {}),
  });
  const attacker = first(objections, 'stands');
  const support = first(reasons, 'stands');
  switch (standings.get(id)) {
    case 'falls':
      if (verdict === 'reject') return { ground: 'rejected' };
      return by(isAnsweredByNothing(map, attacker) ? 'unanswered-objection' : 'objection-stands', attacker);
    case 'stands':
      if (support) return by('supported', support);
      return objections.length > 0 ? by('all-answered', objections[0]) : { ground: 'unopposed' };
    case 'open':
      if (attacker) return by('contested', attacker);
      if (objections.some((step) => standings.get(step.id) === 'open'))
        return by('objection-open', first(objections, 'open'));
      if (reasons.some((step) => standings.get(step.id) === 'open')) return by('reason-open', first(reasons, 'open'));
      return reasons.length > 0 ? by('reasons-fall', reasons[0]) : { ground: 'doubted' };
    default:
      throw new RangeError(`no standing of ${id}`);
  }
}

function whyStep(map: ArgumentMap, standings: Standings, step: Inference): Why {
  const premise = (standing: string) => step.premises.find((id) => standings.get(id) === standing);
  const undercutter = (standing: string) =>
    stepsTo(map, step.id).find(({ id, kind }) => kind === 'objection' && standings.get(id) === standing)?.premises[0];
  const by = (ground: Ground, id: Id | undefined): Why => ({ ground, ...(id ? { by: id } : {}) });
  switch (standings.get(step.id)) {
    case 'falls':
      if (step.verdict === 'reject') return { ground: 'rejected' };
      return premise('falls') ? by('premise-falls', premise('falls')) : by('undercut', undercutter('stands'));
    case 'stands':
      return { ground: 'holds' };
    case 'open':
      if (premise('open')) return by('premise-open', premise('open'));
      return undercutter('open') ? by('undercutter-open', undercutter('open')) : { ground: 'doubted' };
    default:
      throw new RangeError(`no standing of ${step.id}`);
  }
}

/** Whether nothing speaks against a step or its premises. */
function isAnsweredByNothing(map: ArgumentMap, step: Inference | undefined): boolean {
  return (
    step !== undefined &&
    [step.id, ...step.premises].every((id) => stepsTo(map, id).every(({ kind }) => kind === 'reason'))
  );
}
