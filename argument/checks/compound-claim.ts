import type { Rule } from './advice';

/** The end of a sentence with another one after it; a semicolon is one too. Not after an abbreviation or a number. */
const SENTENCE_BOUNDARY =
  /(?:[\p{L}\p{N}\p{Pe}”“"»’]{3}[.!?…][”“"»’)]?\s+(?=["“„«(¿¡]?\p{Lu}))|;\s|[。！？；](?=[^\s\p{Pe}\p{Pf}”’"])/u;
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|z\.\s?B|d\.\s?h|u\.\s?a|p\. ex|Dr|Mr|Mrs|Ms|Prof|vs|etc|bzw|ca|vgl|usw|No|Nr|St|\d{1,3})\.|\b\p{Lu}\.)\s+/gu;
/** What somebody says may have several sentences: it is one statement, that they said so. */
const QUOTATION = /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|「[^「」]*」|『[^『』]*』|"[^"]*"/gu;
/** All that could end a sentence, but for what stands last. */
const INNER_SENTENCE_END = /[.!?…;。！？；](?=.)/gsu;

/** Where in a text a second claim begins, in UTF-16 units; null where there is only one. */
export function secondClaimStart(text: string): number | null {
  const plain = text
    .replace(QUOTATION, (said) => said.slice(0, -2).replace(INNER_SENTENCE_END, ',') + said.slice(-2))
    .replace(ABBREVIATION, (found) => `${'x'.repeat(found.length - 1)} `);
  const joint = SENTENCE_BOUNDARY.exec(plain);
  return joint && joint.index + joint[0].length;
}

/** Two claims in one box: only one of them can be answered. */
export const compoundClaim: Rule = (map) =>
  map.claims.filter(({ text }) => secondClaimStart(text) !== null).map(({ id }) => ({ at: id }));
