import type { ArgumentMap } from '../argument-map';
import type { Claim, Id } from '../claim';
import { memoize } from '../memo';
import { branchOf, type Forest, forestOf, numberOf } from './forest';
import { indexOf } from './map-index';

/**
 * Returns the claims that contain the given words, in reading order: in their text, number, holder
 * or note. Letter case and accents are ignored. Empty if the words are only white space.
 */
export function searchClaims(map: ArgumentMap, words: string): Id[] {
  const wanted = foldText(words.trim());
  if (wanted === '') return [];
  const { claims } = indexOf(map);
  return readingOrder(map).filter((id) => {
    const claim = claims.get(id);
    return (claim && searchableText(claim).includes(wanted)) || numberOf(map, id) === wanted;
  });
}

const readingOrders = new WeakMap<Forest, readonly Id[]>();

/** Returns every claim in reading order, folded or not; computed once per forest. */
function readingOrder(map: ArgumentMap): readonly Id[] {
  const forest = forestOf(map);
  return memoize(readingOrders, forest, ({ roots }) =>
    roots.flatMap((root) => branchOf(map, root).map(({ id }) => id)),
  );
}

const searchableTexts = new WeakMap<Claim, string>();

/** Returns the searchable text of a claim, one part a line; computed once per claim value. */
function searchableText(claim: Claim): string {
  return memoize(searchableTexts, claim, ({ text, holder = '', note = '' }) => foldText(`${text}\n${holder}\n${note}`));
}

function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLocaleLowerCase();
}
