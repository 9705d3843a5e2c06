import type { Verdict } from '../model/claim';

/**
 * The computed outcome of a claim or a step. It means "unanswered in this map", never "true". In the words of
 * argumentation frameworks: in, out, undecided.
 */
export type EvaluationStatus = 'stands' | 'falls' | 'open';

/** How many of some claims or steps stand, and how many fall; the rest is open. */
export interface StatusTally {
  readonly total: number;
  readonly standing: number;
  readonly falling: number;
}

/** What the standing of a step follows from. */
export interface InferenceInputs {
  readonly premises: StatusTally;
  /** The objections to the step itself. */
  readonly undercutters: StatusTally;
  readonly verdict: Verdict | undefined;
}

/** What the standing of a claim follows from: the steps that speak to it. */
export interface ClaimInputs {
  readonly objections: StatusTally;
  readonly reasons: StatusTally;
  readonly verdict: Verdict | undefined;
}

/*
 * Every choice of how a map is evaluated is in the two functions below, and nowhere else; docs/decisions/0070 gives the
 * reasons and worked examples. Each says no more when it knows less: of a part that is still open it never takes back
 * what it says once that part is settled. So there is one least outcome for every map, cycles and all (the grounded one;
 * P. M. Dung, On the acceptability of arguments, Artificial Intelligence 77, 1995).
 */

/**
 * A step falls when one of its premises falls, when an undercutter of it stands, or when the reader rejects it. It stands
 * when all its premises stand, every undercutter falls, and the reader neither doubts nor rejects it.
 */
export function inferenceStatus({ premises, undercutters, verdict }: InferenceInputs): EvaluationStatus {
  if (premises.falling > 0 || undercutters.standing > 0 || verdict === 'reject') return 'falls';
  const isHeld = premises.standing === premises.total && undercutters.falling === undercutters.total;
  return isHeld && verdict !== 'doubt' ? 'stands' : 'open';
}

/**
 * A claim falls when the reader rejects it, or when an objection to it stands and every reason for it falls. It stands
 * when every objection to it falls and either a reason for it stands, or there is no reason and the reader does not doubt
 * it: a leaf counts as long as nobody speaks against it. A claim that has only lost its reasons is open, not refuted.
 */
export function claimStatus({ objections, reasons, verdict }: ClaimInputs): EvaluationStatus {
  if (verdict === 'reject') return 'falls';
  if (objections.standing > 0 && reasons.falling === reasons.total) return 'falls';
  if (objections.falling < objections.total) return 'open';
  return reasons.standing > 0 || (reasons.total === 0 && verdict !== 'doubt') ? 'stands' : 'open';
}
