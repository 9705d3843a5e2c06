import { type Evaluation, evaluateMap, type WhatIf } from '../../argument/evaluation/evaluate';
import type { ArgumentMap } from '../../argument/model/argument-map';

/** The evaluation of the map, with the verdicts that are tried out. */
export type MapEvaluation = Evaluation;

const evaluations = new WeakMap<ArgumentMap, { readonly whatIf: WhatIf | null; readonly evaluation: MapEvaluation }>();

/** Returns the evaluation of a map, made once for it and the verdicts that are tried out. */
export function evaluationOf(map: ArgumentMap, whatIf: WhatIf | null): MapEvaluation {
  const last = evaluations.get(map);
  if (last?.whatIf === whatIf) return last.evaluation;
  const evaluation = evaluateMap(map, whatIf ?? undefined);
  evaluations.set(map, { whatIf, evaluation });
  return evaluation;
}
