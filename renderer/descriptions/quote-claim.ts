import { setVerdicts } from '../../argument/commands/set-verdicts';
import type { WhatIf } from '../../argument/evaluation/evaluate';
import { explainStatus } from '../../argument/evaluation/explain';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import type { Inference } from '../../argument/model/inference';
import { collapseSpaces } from '../../argument/model/one-line';
import { numberOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { indicatorWord } from '../../argument/model/structure/map-labels';
import { roleOf } from '../../argument/model/structure/roles';
import { messages } from '../../messages/messages';
import type { MapEvaluation } from '../store/evaluation';

const words = messages.evaluation;
const MAX_QUOTE_LENGTH = 90;

/** Returns a claim with its number, or an inference with the numbers of its premises and target. */
export function quoteClaim(map: ArgumentMap, id: Id, maxLength = MAX_QUOTE_LENGTH): string {
  const { claims, inferences } = indexOf(map);
  const inference = inferences.get(id);
  if (inference) return describeInference(map, inference);
  // A quote stands within a sentence, which has punctuation of its own.
  const text = collapseSpaces(claims.get(id)?.text ?? '').replace(/(?<![.…])[.。]$/u, '');
  const short = text.length > maxLength ? `${text.slice(0, maxLength).replace(/\s+\S*$/, '')}…` : text;
  return words.quoted({ number: numberOf(map, id), text: short });
}

/**
 * Returns the premises and the target of an inference by their numbers; the target of an
 * undercutter is an inference.
 */
export function describeInference(map: ArgumentMap, inference: Inference): string {
  const from = inference.premises.map((premise) => numberOf(map, premise)).join(' + ');
  const to = numberOf(map, inference.target);
  const { stepSays, theStep } = messages.details;
  return stepSays({
    from,
    word: indicatorWord(roleOf(map, inference)),
    to: indexOf(map).inferences.has(inference.target) ? theStep({ number: to }) : to,
  });
}

/**
 * Returns one sentence that explains the status of a claim or inference, with the what-if verdicts
 * applied.
 */
export function describeStatus(map: ArgumentMap, whatIf: WhatIf | null, evaluation: MapEvaluation, id: Id): string {
  const tried = whatIf && setVerdicts(map, { verdicts: whatIf, select: null });
  const evaluatedMap = tried?.map ?? map;
  const { kind, claimIds, isInference } = explainStatus(evaluatedMap, evaluation, id);
  const [first, ...others] = claimIds;
  const firstQuote = first === undefined ? '' : quoteClaim(map, first);
  const numbers = others.map((other) => numberOf(map, other));
  const all = others.length > 0 ? words.together({ first: firstQuote, others: numbers }) : firstQuote;
  return words.why({ because: words.because[kind]({ by: all, via: isInference ? 'step' : 'claim' }) });
}
