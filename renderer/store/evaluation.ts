import { type Evaluation, evaluateMap, type WhatIf } from '../../argument/evaluation/evaluate';
import type { ArgumentMap } from '../../argument/model/argument-map';

/** How everything stands, with what is tried out. */
export type Outcome = Evaluation;

const known = new WeakMap<ArgumentMap, { readonly trial: WhatIf | null; readonly outcome: Outcome }>();

/** The outcome of a map, worked out once for it and what is tried out. */
export function outcomeOf(map: ArgumentMap, trial: WhatIf | null): Outcome {
  const last = known.get(map);
  if (last?.trial === trial) return last.outcome;
  const outcome = evaluateMap(map, trial ?? undefined);
  known.set(map, { trial, outcome });
  return outcome;
}
