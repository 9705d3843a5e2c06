import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
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
    .filter(({ id, text, holder = '', note = '' }) => {
      return [text, holder, note].some((part) => plain(part).includes(wanted)) || numberOf(map, id) === wanted;
    })
    .map(({ id }) => id);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLocaleLowerCase();
}
