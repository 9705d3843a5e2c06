import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { forestOf, homeInference, inferencesBelow, isHome } from '../model/structure/forest';
import { indexOf, inferencesTo } from '../model/structure/map-index';

/**
 * The directions of the arrow keys: to the target, the first answer, or the previous or next
 * sibling.
 */
export type NavigationDirection = 'target' | 'answer' | 'previous' | 'next';

/**
 * Returns the claim or inference in a direction, by structure and not by layout; null if there is
 * none. From a claim, the target is that of its home inference (for an undercutter an inference);
 * from an inference, its target, its premises and its siblings. Folded branches are not entered.
 */
export function neighbour(map: ArgumentMap, from: Id, direction: NavigationDirection): Id | null {
  const { claims, inferences } = indexOf(map);
  if (!claims.has(from) && !inferences.has(from)) return null;
  switch (direction) {
    case 'target':
      return (inferences.get(from) ?? homeInference(map, from))?.target ?? null;
    case 'answer':
      return inferences.has(from) ? homePremise(map, from) : (visibleAnswers(map, from)[0] ?? null);
    case 'previous':
      return sibling(map, from, -1);
    case 'next':
      return sibling(map, from, 1);
  }
}

/**
 * Returns the claim that is selected when a person first enters the map: the thesis, or null in an
 * empty map.
 */
export function firstClaim(map: ArgumentMap): Id | null {
  return forestOf(map).roots[0] ?? null;
}

/**
 * Returns every claim that is not in a folded branch, in reading order: each claim before its
 * answers.
 */
export function visibleClaims(map: ArgumentMap): Id[] {
  const found: Id[] = [];
  const folded = new Set(map.view?.folded);
  const waiting = [...forestOf(map).roots].reverse();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    found.push(id);
    if (!folded.has(id)) for (const answer of answersTo(map, id).reverse()) waiting.push(answer);
  }
  return found;
}

/** Returns the folded claims that hide a claim, outermost first. */
export function foldedAbove(map: ArgumentMap, claim: Id): Id[] {
  const { inferences } = indexOf(map);
  const folded = new Set(map.view?.folded);
  const above: Id[] = [];
  for (let home = homeInference(map, claim); home; ) {
    const inference = inferences.get(home.target);
    if (inference) {
      home = inference;
      continue;
    }
    if (folded.has(home.target)) above.unshift(home.target);
    home = homeInference(map, home.target);
  }
  return above;
}

/**
 * Returns the claims with their home in an answer to a claim, each followed by those in
 * undercutters of that answer.
 */
function answersTo(map: ArgumentMap, claim: Id): Id[] {
  return inferencesBelow(map, claim).flatMap(({ id: step, premises }) =>
    premises.filter((id) => isHome(map, id, step)),
  );
}

/** Returns the answers to a claim; none if it is folded. */
function visibleAnswers(map: ArgumentMap, claim: Id): Id[] {
  return map.view?.folded?.includes(claim) ? [] : answersTo(map, claim);
}

function homePremise(map: ArgumentMap, step: Id): Id | null {
  const premises = indexOf(map).inferences.get(step)?.premises ?? [];
  return premises.find((id) => isHome(map, id, step)) ?? premises[0] ?? null;
}

function sibling(map: ArgumentMap, from: Id, by: -1 | 1): Id | null {
  const { inferences } = indexOf(map);
  const inference = inferences.get(from);
  const row = inference ? inferencesTo(map, inference.target).map(({ id }) => id) : siblingsOf(map, from);
  return row[row.indexOf(from) + by] ?? null;
}

/** Returns the siblings of a claim: those with the same target, or the roots of the forest. */
function siblingsOf(map: ArgumentMap, claim: Id): readonly Id[] {
  const { inferences } = indexOf(map);
  let home = homeInference(map, claim);
  if (!home) return forestOf(map).roots;
  for (let inference = inferences.get(home.target); inference; inference = inferences.get(home.target))
    home = inference;
  return visibleAnswers(map, home.target);
}
