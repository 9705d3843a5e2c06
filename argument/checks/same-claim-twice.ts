import { foldForms } from '../finding/folding';
import type { Id } from '../model/claim';
import type { Rule } from './rules';

/**
 * Advice on two boxes with the same text, ignoring letter case, spaces and punctuation. The later
 * one is named.
 */
export const sameClaimTwice: Rule = (map) => {
  const first = new Map<string, Id>();
  return map.claims.flatMap(({ id, text }) => {
    const normalized = foldForms(text)
      .text.toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim();
    if (normalized === '') return [];
    const other = first.get(normalized);
    if (other !== undefined) return [{ at: id, others: [other] }];
    first.set(normalized, id);
    return [];
  });
};
