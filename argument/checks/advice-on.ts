import type { ArgumentMap } from '../model/argument-map';
import { circularSupport } from './circular-support';
import { hiddenInference } from './hidden-inference';
import { looseConclusionTerm } from './loose-conclusion-term';
import { loosePremiseTerm } from './loose-premise-term';
import { noGround } from './no-ground';
import { noHolder } from './no-holder';
import { noSentence } from './no-sentence';
import { type Advice, HINT_IDS, RULE_IDS, type Rule, type RuleId } from './rules';
import { sameClaimTwice } from './same-claim-twice';
import { supportsAndAttacks } from './supports-and-attacks';
import { twoClaims } from './two-claims';
import { unansweredObjection } from './unanswered-objection';

const RULE_BY_ID: Readonly<Record<RuleId, Rule>> = {
  'unanswered-objection': unansweredObjection,
  'circular-support': circularSupport,
  'supports-and-attacks': supportsAndAttacks,
  'same-claim-twice': sameClaimTwice,
  'hidden-inference': hiddenInference,
  'two-claims': twoClaims,
  'no-sentence': noSentence,
  'no-ground': noGround,
  'no-holder': noHolder,
  'loose-conclusion-term': looseConclusionTerm,
  'loose-premise-term': loosePremiseTerm,
};

/**
 * Returns the advice on a map, rule by rule, with weak hints only on request. Dismissed advice is left
 * out: all that a rule says of one claim or inference. Linear in the size of the map, but for the
 * premises of one inference.
 */
export function adviceOn(map: ArgumentMap, { hints = false }: { readonly hints?: boolean } = {}): Advice[] {
  const ignored = new Set(map.ignored?.map(({ rule, at }) => `${rule} ${at}`));
  return RULE_IDS.filter((rule) => hints || !HINT_IDS.has(rule)).flatMap((rule) =>
    RULE_BY_ID[rule](map)
      .map((advice): Advice => ({ rule, ...advice }))
      .filter(({ at }) => !ignored.has(`${rule} ${at}`)),
  );
}
