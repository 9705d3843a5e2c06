import type { Rule } from './advice';

/** The end of a sentence with another one after it; a semicolon is one too. Not after an abbreviation or a number. */
const JOINT = /(?:[\p{L}\p{N}\p{Pe}”"»]{3}[.!?…]["”»)]?\s+(?=["“«(]?\p{Lu}))|;\s|[。！？；](?=\S)/u;
const ABBREVIATED = /(?:\b(?:e\.g|i\.e|z\.B|d\.h|Dr|Mr|Mrs|Ms|Prof|vs|etc|bzw|ca|usw|No|Nr|St)\.|\b\p{Lu}\.)\s+/gu;

/** Two claims in one box: only one of them can be answered. */
export const twoClaims: Rule = (map) =>
  map.claims.filter(({ text }) => JOINT.test(text.replace(ABBREVIATED, 'x '))).map(({ id }) => ({ at: id }));
