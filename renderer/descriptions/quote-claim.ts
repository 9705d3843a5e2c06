import { setVerdicts } from '../../argument/commands/set-verdicts';
import type { WhatIf } from '../../argument/evaluation/evaluate';
import { explainStatus } from '../../argument/evaluation/explain';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { applyChange } from '../../argument/model/change';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/forest';
import type { Inference } from '../../argument/model/inference';
import { indexOf } from '../../argument/model/map-index';
import { indicatorWord } from '../../argument/model/map-labels';
import { roleOf } from '../../argument/model/roles';
import { strings } from '../../messages/messages';
import type { Outcome } from '../store/evaluation';

const words = strings.standing;
const LONGEST = 90;

/** A claim with its number, or a step with the numbers of what it leads from and to. */
export function quoted(map: ArgumentMap, id: Id, longest = LONGEST): string {
  const { claims, inferences } = indexOf(map);
  const step = inferences.get(id);
  if (step) return stepInNumbers(map, step);
  const text = claims.get(id)?.text.replace(/\s+/g, ' ') ?? '';
  const short = text.length > longest ? `${text.slice(0, longest).replace(/\s+\S*$/, '')}…` : text;
  return words.quoted(numberOf(map, id), short);
}

/** What a step leads to and from, by their numbers; an undercutter leads to a step. */
export function stepInNumbers(map: ArgumentMap, step: Inference): string {
  const from = step.premises.map((premise) => numberOf(map, premise)).join(' + ');
  const to = numberOf(map, step.target);
  const { stepSays, theStep } = strings.details;
  return stepSays(from, indicatorWord(roleOf(map, step)), indexOf(map).inferences.has(step.target) ? theStep(to) : to);
}

/** Why something stands, falls or is open, as one sentence, with what is tried out. */
export function sentenceFor(map: ArgumentMap, trial: WhatIf | null, outcome: Outcome, id: Id): string {
  const tried = trial && setVerdicts(map, { verdicts: trial, select: null });
  const seen = (tried && applyChange(map, tried.change)) || map;
  const { kind, claimIds, isInference } = explainStatus(seen, outcome, id);
  const [first, ...others] = claimIds;
  const said = first === undefined ? '' : quoted(map, first);
  const numbers = others.map((other) => numberOf(map, other));
  const all = others.length > 0 ? words.together(said, numbers) : said;
  return words.why(words.because[kind](all, isInference ? 'step' : 'claim'));
}
