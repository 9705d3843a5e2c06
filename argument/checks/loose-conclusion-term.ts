import { contentWords } from './content-words';
import { reasonsWithClaims } from './reasons-with-claims';
import type { Rule } from './rules';

/**
 * Advice by the rabbit rule: terms of the conclusion that no premise of the reason contains, which
 * points to an unstated premise. (C. Twardy, Argument maps improve critical thinking, Teaching
 * Philosophy 27, 2004.)
 */
export const looseConclusionTerm: Rule = (map) =>
  reasonsWithClaims(map).flatMap(({ inference, premises, conclusion }) => {
    const otherTerms = new Set(premises.flatMap(({ text }) => [...contentWords(text).keys()]));
    const isolated = [...contentWords(conclusion.text)].filter(([term]) => !otherTerms.has(term));
    return isolated.length > 0
      ? [{ at: inference.id, others: [conclusion.id], terms: isolated.map(([, word]) => word) }]
      : [];
  });
