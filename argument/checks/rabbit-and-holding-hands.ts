import type { ArgumentMap } from '../model/argument-map';
import type { Claim } from '../model/claim';
import { indexOf } from '../model/structure/map-index';
import { contentWords } from './content-words';
import type { Rule } from './rules';

/*
 * Two rules of thumb of argument mapping. Rabbit rule: every term of the conclusion occurs in a
 * premise too. Holding hands: every term of a premise occurs in the conclusion or in a co-premise.
 * A term that occurs once points to an unstated premise. (C. Twardy, Argument maps improve critical
 * thinking, Teaching Philosophy 27, 2004.)
 */

/** Advice by the rabbit rule: terms of the conclusion that no premise of the reason contains. */
export const rabbitRule: Rule = (map) =>
  reasonsWithClaims(map).flatMap(({ inference, premises, conclusion }) => {
    const otherTerms = new Set(premises.flatMap(({ text }) => [...contentWords(text).keys()]));
    const isolated = [...contentWords(conclusion.text)].filter(([term]) => !otherTerms.has(term));
    return isolated.length > 0
      ? [{ at: inference.id, others: [conclusion.id], terms: isolated.map(([, word]) => word) }]
      : [];
  });

/**
 * Advice by the holding-hands rule: terms of a premise that neither the conclusion nor a co-premise
 * contains.
 */
export const holdingHandsRule: Rule = (map) =>
  reasonsWithClaims(map).flatMap(({ inference, premises, conclusion }) =>
    premises.flatMap((premise) => {
      const others = [conclusion, ...premises.filter(({ id }) => id !== premise.id)];
      const otherTerms = new Set(others.flatMap(({ text }) => [...contentWords(text).keys()]));
      const isolated = [...contentWords(premise.text)].filter(([term]) => !otherTerms.has(term));
      return isolated.length > 0
        ? [{ at: inference.id, others: [premise.id], terms: isolated.map(([, word]) => word) }]
        : [];
    }),
  );

const NONE: readonly Claim[] = [];

function reasonsWithClaims(map: ArgumentMap) {
  const { claims } = indexOf(map);
  return map.inferences.flatMap((inference) => {
    const conclusion = claims.get(inference.target);
    const premises = inference.premises.flatMap((id) => claims.get(id) ?? NONE);
    return inference.kind === 'reason' && conclusion ? [{ inference, premises, conclusion }] : [];
  });
}
