import type { ArgumentMap } from './argument-map';
import type { Claim, Id } from './claim';
import { branchOf, type Forest, forestOf, numberOf } from './forest';
import { indexOf } from './map-index';

/**
 * The claims that hold some words, in reading order: in their text, their number, who says them, or their note. Upper and
 * lower case and accents do not matter. None for words that are only white space.
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

/** Every claim in reading order, folded away or not; made once per forest. */
function readingOrder(map: ArgumentMap): readonly Id[] {
  const forest = forestOf(map);
  const order = readingOrders.get(forest) ?? forest.roots.flatMap((root) => branchOf(map, root).map(({ id }) => id));
  readingOrders.set(forest, order);
  return order;
}

const searchableTexts = new WeakMap<Claim, string>();

/** What is searched of a claim, a line for each part, made plain once: a claim that an edit has not touched is the same one. */
function searchableText(claim: Claim): string {
  const { text, holder = '', note = '' } = claim;
  const made = searchableTexts.get(claim) ?? foldText(`${text}\n${holder}\n${note}`);
  searchableTexts.set(claim, made);
  return made;
}

function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLocaleLowerCase();
}
