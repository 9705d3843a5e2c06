import type { Rule } from './advice';

/** The end of a sentence with another one after it; a semicolon is one too. Not after an abbreviation or a number. */
const JOINT = /(?:[\p{L}\p{N}\p{Pe}”"»]{3}[.!?…]["”»)]?\s+(?=["“«(]?\p{Lu}))|;\s|[。！？；](?=\S)/u;
const ABBREVIATED = /(?:\b(?:e\.g|i\.e|z\.B|d\.h|Dr|Mr|Mrs|Ms|Prof|vs|etc|bzw|ca|usw|No|Nr|St)\.|\b\p{Lu}\.)\s+/gu;

/** Where in a text a second claim begins, in UTF-16 units; null where there is only one. */
export function secondClaimAt(text: string): number | null {
  const plain = text.replace(ABBREVIATED, (found) => `${'x'.repeat(found.length - 1)} `);
  const joint = JOINT.exec(plain);
  return joint && joint.index + joint[0].length;
}

/** Two claims in one box: only one of them can be answered. */
export const twoClaims: Rule = (map) =>
  map.claims.filter(({ text }) => secondClaimAt(text) !== null).map(({ id }) => ({ at: id }));
