import type { ArgumentMap } from '../model/argument-map';
import { type Advice, HINT_IDS, RULE_IDS, type Rule, type RuleId } from './advice';
import { circularSupport } from './circular-support';
import { compoundClaim } from './compound-claim';
import { duplicateClaim } from './duplicate-claim';
import { hiddenInference } from './hidden-inference';
import { incompleteSentence } from './incomplete-sentence';
import { holdingHandsRule, rabbitRule } from './rabbit-and-holding-hands';
import { supportsAndAttacks } from './supports-and-attacks';
import { unansweredObjection } from './unanswered-objection';
import { unattributed } from './unattributed';
import { unsupportedLeaf } from './unsupported-leaf';

const RULE_BY_ID: Readonly<Record<RuleId, Rule>> = {
  'unanswered-objection': unansweredObjection,
  'circular-support': circularSupport,
  'supports-and-attacks': supportsAndAttacks,
  'same-claim-twice': duplicateClaim,
  'hidden-inference': hiddenInference,
  'two-claims': compoundClaim,
  'no-sentence': incompleteSentence,
  'no-ground': unsupportedLeaf,
  'no-holder': unattributed,
  'loose-conclusion-term': rabbitRule,
  'loose-premise-term': holdingHandsRule,
};

/**
 * Returns the advice on a map, rule by rule, with hints only on request. Dismissed advice is left
 * out. Linear in the size of the map.
 */
export function adviceOn(map: ArgumentMap, { hints = false }: { readonly hints?: boolean } = {}): Advice[] {
  const ignored = new Set(map.ignored?.map(({ rule, at }) => `${rule} ${at}`));
  return RULE_IDS.filter((rule) => hints || !HINT_IDS.has(rule)).flatMap((rule) =>
    RULE_BY_ID[rule](map)
      .map((advice): Advice => ({ rule, ...advice }))
      .filter(({ at }) => !ignored.has(`${rule} ${at}`)),
  );
}
