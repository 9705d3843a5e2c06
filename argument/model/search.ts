import type { ArgumentMap } from './argument-map';
import type { Claim, Id } from './claim';
import { branchOf, type Forest, forestOf, numberOf } from './forest';
import { indexOf } from './map-index';

/**
 * The claims that hold some words, in reading order: in their text, their number, who says them, or their note. Upper and
 * lower case and accents do not matter. None for words that are only white space.
 */
export function claimsFound(map: ArgumentMap, words: string): Id[] {
  const wanted = plain(words.trim());
  if (wanted === '') return [];
  const { claims } = indexOf(map);
  return readingOrder(map).filter((id) => {
    const claim = claims.get(id);
    return (claim && plainText(claim).includes(wanted)) || numberOf(map, id) === wanted;
  });
}

const knownOrders = new WeakMap<Forest, readonly Id[]>();

/** Every claim in reading order, folded away or not; made once per forest. */
function readingOrder(map: ArgumentMap): readonly Id[] {
  const forest = forestOf(map);
  const order = knownOrders.get(forest) ?? forest.roots.flatMap((root) => branchOf(map, root).map(({ id }) => id));
  knownOrders.set(forest, order);
  return order;
}

const known = new WeakMap<Claim, string>();

/** What is searched of a claim, a line for each part, made plain once: a claim that an edit has not touched is the same one. */
function plainText(claim: Claim): string {
  const { text, holder = '', note = '' } = claim;
  const made = known.get(claim) ?? plain(`${text}\n${holder}\n${note}`);
  known.set(claim, made);
  return made;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLocaleLowerCase();
}
