import { contentWords } from './content-words';
import { reasonsWithClaims } from './reasons-with-claims';
import type { Rule } from './rules';

/**
 * Advice by the holding-hands rule: terms of a premise that neither the conclusion nor a co-premise
 * contains, which points to an unstated premise. (C. Twardy, Argument maps improve critical
 * thinking, Teaching Philosophy 27, 2004.)
 */
export const loosePremiseTerm: Rule = (map) =>
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
