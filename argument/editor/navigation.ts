import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { forestOf, isHome, stepsBelow } from '../model/forest';
import { indexOf, stepsTo } from '../model/map-index';

/** Where an arrow key leads: to the target, the first answer, or the neighbour before or after. */
export type Direction = 'target' | 'answer' | 'previous' | 'next';

/**
 * The claim or step that a direction leads to from a claim or a step, over the structure whatever the layout; null
 * where there is none. From a claim the target of its home step (for an undercutter that is a step); from a step its
 * target, its premises, and the steps beside it. Folded branches are not entered.
 */
export function neighbour(map: ArgumentMap, from: Id, direction: Direction): Id | null {
  const { claims, inferences } = indexOf(map);
  if (!claims.has(from) && !inferences.has(from)) return null;
  switch (direction) {
    case 'target':
      return (inferences.get(from) ?? homeOf(map, from))?.target ?? null;
    case 'answer':
      return inferences.has(from) ? answersOfStep(map, from) : (answersTo(map, from)[0] ?? null);
    case 'previous':
      return beside(map, from, -1);
    case 'next':
      return beside(map, from, 1);
  }
}

/** The claim that is selected when a person first enters the map: the thesis, or null in an empty map. */
export function firstClaim(map: ArgumentMap): Id | null {
  return forestOf(map).roots[0] ?? null;
}

/** Every claim that is not hidden in a folded branch, in reading order: each claim before what answers it. */
export function visibleClaims(map: ArgumentMap): Id[] {
  const found: Id[] = [];
  const waiting = [...forestOf(map).roots].reverse();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    found.push(id);
    waiting.push(...answersTo(map, id).reverse());
  }
  return found;
}

/** The folded claims that hide a claim, outermost first. */
export function foldedAbove(map: ArgumentMap, claim: Id): Id[] {
  const { inferences } = indexOf(map);
  const folded = new Set(map.view?.folded);
  const above: Id[] = [];
  for (let home = homeOf(map, claim); home; ) {
    const step = inferences.get(home.target);
    if (step) {
      home = step;
      continue;
    }
    if (folded.has(home.target)) above.unshift(home.target);
    home = homeOf(map, home.target);
  }
  return above;
}

/** The claims at home in the steps that speak to a claim, undercutters of those steps after each; none when folded. */
function answersTo(map: ArgumentMap, claim: Id): Id[] {
  if (map.view?.folded?.includes(claim)) return [];
  return stepsBelow(map, claim).flatMap(({ id: step, premises }) => premises.filter((id) => isHome(map, id, step)));
}

function answersOfStep(map: ArgumentMap, step: Id): Id | null {
  const premises = indexOf(map).inferences.get(step)?.premises ?? [];
  return premises.find((id) => isHome(map, id, step)) ?? premises[0] ?? null;
}

function beside(map: ArgumentMap, from: Id, by: -1 | 1): Id | null {
  const { inferences } = indexOf(map);
  const step = inferences.get(from);
  const row = step ? stepsTo(map, step.target).map(({ id }) => id) : rowOf(map, from);
  return row[row.indexOf(from) + by] ?? null;
}

/** The claims beside a claim: those that answer the same claim, or the roots of the forest. */
function rowOf(map: ArgumentMap, claim: Id): readonly Id[] {
  const { inferences } = indexOf(map);
  let home = homeOf(map, claim);
  if (!home) return forestOf(map).roots;
  for (let step = inferences.get(home.target); step; step = inferences.get(home.target)) home = step;
  return answersTo(map, home.target);
}

function homeOf(map: ArgumentMap, claim: Id) {
  return forestOf(map).places.get(claim)?.home ?? null;
}
