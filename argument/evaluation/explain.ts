import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import type { Inference } from '../model/inference';
import { indexOf, stepsTo } from '../model/map-index';
import type { Standings } from './evaluate';

/**
 * The one thing that a standing rests on most. Of a claim: the reader's verdict; nobody speaks against it; a reason holds
 * it up, in spite of objections or without any; all objections fall; an objection brings it down, answered by nothing or in spite of its answers; its reasons fall;
 * an objection and a reason stand against each other; something is open, or rests on the claim itself in the end. Of a step: its premises, its undercutters, or
 * the reader's verdict.
 */
export type Ground =
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
export interface Why {
  readonly ground: Ground;
  /** The claims that say so best: several where co-premises do so together, none where it is the reader or nobody. */
  readonly by: readonly Id[];
  /** Whether it lies with the step that starts from those claims, and not with one of them. */
  readonly isStep: boolean;
}

/** Why a claim or step has the standing that it has among `standings`. Throws RangeError for an id that has none. */
export function whyStanding(map: ArgumentMap, standings: Standings, id: Id): Why {
  const { claims, inferences } = indexOf(map);
  const step = inferences.get(id);
  if (step) return whyStep(map, standings, step);
  if (!claims.has(id)) throw new RangeError(`no claim or step ${id} in this map`);
  const why = whyClaim(map, standings, id);
  return leadsBack(map, standings, id, why) ? { ...why, ground: 'circle' } : why;
}

function whyClaim(map: ArgumentMap, standings: Standings, id: Id): Why {
  const { verdict } = indexOf(map).claims.get(id) ?? {};
  const objections = stepsTo(map, id).filter(({ kind }) => kind === 'objection');
  const reasons = stepsTo(map, id).filter(({ kind }) => kind === 'reason');
  const first = (steps: readonly Inference[], standing: string) =>
    steps.find((step) => standings.get(step.id) === standing);
  const blame = (ground: Ground, step: Inference | undefined) => blameFor(standings, ground, step);
  const attacker = first(objections, 'stands');
  const support = first(reasons, 'stands');
  switch (standings.get(id)) {
    case 'falls':
      if (verdict === 'reject') return alone('rejected');
      return together(isAnsweredByNothing(map, attacker) ? 'unanswered-objection' : 'objection-stands', attacker);
    case 'stands':
      if (support) return together(objections.length > 0 ? 'supported-in-spite' : 'supported', support);
      return objections.length > 0 ? blame('all-answered', objections[0]) : alone('unopposed');
    case 'open':
      if (attacker) return together('contested', attacker);
      if (first(objections, 'open')) return blame('objection-open', first(objections, 'open'));
      if (first(reasons, 'open')) return blame('reason-open', first(reasons, 'open'));
      return reasons.length > 0 ? blame('reasons-fall', reasons[0]) : alone('doubted');
    default:
      throw new RangeError(`no standing of ${id}`);
  }
}

function whyStep(map: ArgumentMap, standings: Standings, step: Inference): Why {
  const isAny = (standing: string) => step.premises.some((id) => standings.get(id) === standing);
  const undercutter = (standing: string) =>
    stepsTo(map, step.id).find(({ id, kind }) => kind === 'objection' && standings.get(id) === standing);
  switch (standings.get(step.id)) {
    case 'falls':
      if (step.verdict === 'reject') return alone('rejected');
      return isAny('falls') ? blameFor(standings, 'premise-falls', step) : together('undercut', undercutter('stands'));
    case 'stands':
      return alone('holds');
    case 'open':
      if (isAny('open')) return blameFor(standings, 'premise-open', step);
      return undercutter('open') ? blameFor(standings, 'undercutter-open', undercutter('open')) : alone('doubted');
    default:
      throw new RangeError(`no standing of ${step.id}`);
  }
}

/** Whether what a claim is open for is open for the claim itself, however far round. */
function leadsBack(map: ArgumentMap, standings: Standings, id: Id, why: Why): boolean {
  const seen = new Set<Id>();
  let { ground, by, isStep } = why;
  while (!isStep && (ground === 'objection-open' || ground === 'reason-open')) {
    const [next] = by;
    if (next === undefined || seen.has(next)) return false;
    if (next === id) return true;
    seen.add(next);
    ({ ground, by, isStep } = whyClaim(map, standings, next));
  }
  return false;
}

function alone(ground: Ground): Why {
  return { ground, by: [], isStep: false };
}

/** All premises of a step: what they say, they say together. */
function together(ground: Ground, step: Inference | undefined): Why {
  return { ground, by: step?.premises ?? [], isStep: false };
}

/** The premise through which a step falls or is open; where it is none of them, the step itself. */
function blameFor(standings: Standings, ground: Ground, step: Inference | undefined): Why {
  const premise = step?.premises.find((id) => standings.get(id) === standings.get(step.id));
  return premise === undefined ? { ...together(ground, step), isStep: true } : { ground, by: [premise], isStep: false };
}

/** Whether nothing speaks against a step or its premises. */
function isAnsweredByNothing(map: ArgumentMap, step: Inference | undefined): boolean {
  return (
    step !== undefined &&
    [step.id, ...step.premises].every((id) => stepsTo(map, id).every(({ kind }) => kind === 'reason'))
  );
}
