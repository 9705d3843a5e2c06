import type { ArgumentMap } from '../model/argument-map';
import type { Claim, Id } from '../model/claim';
import { memoize } from '../model/memo';
import { branchOf, type Forest, forestOf, numberOf } from '../model/structure/forest';
import { indexOf } from '../model/structure/map-index';
import { foldText } from './folding';

/**
 * Returns the claims that contain the given words, in reading order: in their text, number, holder
 * or note. What is alike is found, as by {@link foldText}. Empty if the words are only white space.
 */
export function searchClaims(map: ArgumentMap, words: string): Id[] {
  const wanted = foldText(words).trim();
  if (wanted === '') return [];
  const { claims } = indexOf(map);
  return readingOrder(map).filter((id) => {
    const claim = claims.get(id);
    const texts = claim === undefined ? [] : searchableTexts(claim);
    return texts.some((text) => text.includes(wanted)) || numberOf(map, id) === wanted;
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

const foldedTexts = new WeakMap<Claim, readonly string[]>();

/** Returns the texts of a claim that are searched, folded; computed once per claim value. */
function searchableTexts(claim: Claim): readonly string[] {
  return memoize(foldedTexts, claim, ({ text, holder = '', note = '' }) => [text, holder, note].map(foldText));
}
