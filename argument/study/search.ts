import type { ArgumentMap } from '../model/argument-map';
import type { Claim, Id } from '../model/claim';
import { branchOf, forestOf, numberOf } from '../model/forest';

/**
 * The claims that hold some words, in reading order: in their text, their number, who says them, or their note. Upper and
 * lower case and accents do not matter. None for words that are only white space.
 */
export function claimsFound(map: ArgumentMap, words: string): Id[] {
  const wanted = plain(words.trim());
  if (wanted === '') return [];
  const claims = forestOf(map).roots.flatMap((root) => branchOf(map, root));
  return claims
    .filter((claim) => plainParts(claim).some((part) => part.includes(wanted)) || numberOf(map, claim.id) === wanted)
    .map(({ id }) => id);
}

const known = new WeakMap<Claim, readonly string[]>();

/** What is searched of a claim, made plain once: a claim that an edit has not touched is the same one. */
function plainParts(claim: Claim): readonly string[] {
  const { text, holder = '', note = '' } = claim;
  const parts = known.get(claim) ?? [text, holder, note].map(plain);
  known.set(claim, parts);
  return parts;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLocaleLowerCase();
}
