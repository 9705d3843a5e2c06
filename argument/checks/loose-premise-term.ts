import { contentWords } from './content-words';
import { reasonsWithClaims } from './reasons-with-claims';
import type { Rule } from './rules';

/**
 * Advice by the holding-hands rule: terms of a premise that neither the conclusion nor a co-premise
 * contains, which points to an unstated premise. (C. Twardy, Argument maps improve critical
 * thinking, Teaching Philosophy 27, 2004.)
 */
export const loosePremiseTerm: Rule = (map) =>
  reasonsWithClaims(map).flatMap(({ inference, premises, conclusion }) => {
    const wordsOf = premises.map(({ text }) => contentWords(text));
    const uses = new Map<string, number>();
    for (const words of [contentWords(conclusion.text), ...wordsOf])
      for (const term of words.keys()) uses.set(term, (uses.get(term) ?? 0) + 1);
    return premises.flatMap((premise, index) => {
      const isolated = [...(wordsOf[index] ?? [])].filter(([term]) => uses.get(term) === 1);
      return isolated.length > 0
        ? [{ at: inference.id, others: [premise.id], terms: isolated.map(([, word]) => word) }]
        : [];
    });
  });
