import type { ArgumentMap } from '../model/argument-map';
import { type Advice, HINTS, RULES, type Rule, type RuleId } from './advice';
import { circularSupport } from './circular-support';
import { hiddenInference } from './hidden-inference';
import { looseConclusionTerm, loosePremiseTerm } from './loose-terms';
import { noGround } from './no-ground';
import { noHolder } from './no-holder';
import { noSentence } from './no-sentence';
import { sameClaimTwice } from './same-claim-twice';
import { supportsAndAttacks } from './supports-and-attacks';
import { twoClaims } from './two-claims';
import { unansweredObjection } from './unanswered-objection';

const BY_ID: Readonly<Record<RuleId, Rule>> = {
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
 * Advice on the reasoning of a map, rule by rule; hints only when they are wanted. What the person has put aside with a
 * reason is left out. Linear in the size of the map.
 */
export function adviceOn(map: ArgumentMap, { hints = false }: { readonly hints?: boolean } = {}): Advice[] {
  const aside = new Set(map.ignored?.map(({ rule, at }) => `${rule} ${at}`));
  return RULES.filter((rule) => hints || !HINTS.has(rule)).flatMap((rule) =>
    BY_ID[rule](map)
      .map((advice): Advice => ({ rule, ...advice }))
      .filter(({ at }) => !aside.has(`${rule} ${at}`)),
  );
}
