import type { Verdict } from '../model/claim';

/**
 * The evaluation status of a claim or an inference: in, out and undecided in the terms of
 * argumentation frameworks. It means "unanswered in this map", never "true".
 */
export type EvaluationStatus = 'stands' | 'falls' | 'open';

/** The number of claims or inferences that stand and that fall; the others are open. */
export interface StatusTally {
  readonly total: number;
  readonly standing: number;
  readonly falling: number;
}

/** The inputs of the status of an inference. */
export interface InferenceInputs {
  readonly premises: StatusTally;
  /** The objections to the inference itself. */
  readonly undercutters: StatusTally;
  readonly verdict: Verdict | undefined;
}

/** The inputs of the status of a claim: the inferences that target it. */
export interface ClaimInputs {
  readonly objections: StatusTally;
  readonly reasons: StatusTally;
  readonly verdict: Verdict | undefined;
}

/*
 * The two functions below contain every choice of how a map is evaluated; docs/decisions/0070 gives
 * the reasons and worked examples. Both are monotone: a status derived while some inputs are open
 * is never withdrawn when they are settled. So every map has one least outcome, cycles included
 * (the grounded one; P. M. Dung, On the acceptability of arguments, Artificial Intelligence 77,
 * 1995).
 */

/**
 * Returns the status of an inference. It falls when one of its premises falls, when an undercutter
 * of it stands, or when the reader rejects it. It stands when all its premises stand, every
 * undercutter falls, and the reader neither doubts nor rejects it.
 */
export function inferenceStatus({ premises, undercutters, verdict }: InferenceInputs): EvaluationStatus {
  if (premises.falling > 0 || undercutters.standing > 0 || verdict === 'reject') return 'falls';
  const isHeld = premises.standing === premises.total && undercutters.falling === undercutters.total;
  return isHeld && verdict !== 'doubt' ? 'stands' : 'open';
}

/**
 * Returns the status of a claim. It falls when the reader rejects it, or when an objection to it
 * stands and every reason for it falls. It stands when every objection to it falls and either a
 * reason for it stands, or there is no reason and the reader does not doubt it: a leaf counts as
 * long as nobody objects. A claim that has only lost its reasons is open, not refuted.
 */
export function claimStatus({ objections, reasons, verdict }: ClaimInputs): EvaluationStatus {
  if (verdict === 'reject') return 'falls';
  if (objections.standing > 0 && reasons.falling === reasons.total) return 'falls';
  if (objections.falling < objections.total) return 'open';
  return reasons.standing > 0 || (reasons.total === 0 && verdict !== 'doubt') ? 'stands' : 'open';
}
