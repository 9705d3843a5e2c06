import { type Evaluation, evaluateMap, type WhatIf } from '../../argument/evaluation/evaluate';
import type { ArgumentMap } from '../../argument/model/argument-map';

/** Returns the evaluation of the map, with the verdicts that are tried out. */
export type MapEvaluation = Evaluation;

const evaluations = new WeakMap<ArgumentMap, { readonly trial: WhatIf | null; readonly outcome: MapEvaluation }>();

/** The outcome of a map, worked out once for it and what is tried out. */
export function evaluationOf(map: ArgumentMap, whatIf: WhatIf | null): MapEvaluation {
  const last = evaluations.get(map);
  if (last?.trial === whatIf) return last.outcome;
  const evaluation = evaluateMap(map, whatIf ?? undefined);
  evaluations.set(map, { trial: whatIf, outcome: evaluation });
  return evaluation;
}
