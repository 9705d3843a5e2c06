import type { ArgumentMap } from '../../model/argument-map';
import type { Id } from '../../model/claim';
import { newId } from '../../model/new-id';
import { branchOf, forestOf, homeInference } from '../../model/structure/forest';
import { indexOf, inferencesTo } from '../../model/structure/map-index';
import { type Command, editTo, withInference } from '../edit';
import { claimsMovedWith } from './delete';

/**
 * Moves a claim with its branch to another target, as a reason or as an objection. Co-premises stay
 * behind. A root or loose claim is attached. Not applicable to a target in its own branch, nor if
 * it would change nothing.
 */
export const moveTo: Command<{ readonly claim: Id; readonly target: Id; readonly kind: 'reason' | 'objection' }> = (
  map,
  { claim, target, kind },
) => {
  if (!moveTargets(map, claim).some(({ id }) => id === target)) return null;
  const home = homeInference(map, claim);
  if (home && home.target === target && home.kind === kind && home.premises.length === 1) return null;
  if (home && home.premises.length === 1) {
    const moved = { ...home, target, kind };
    const others = map.inferences.filter(({ id }) => id !== home.id);
    return editTo(map, { ...map, inferences: [...others, moved] }, claim);
  }
  const own = { id: newId(map, 'i'), kind, premises: [claim], target };
  const parted = home
    ? withInference(map, home.id, (inference) => ({
        ...inference,
        premises: inference.premises.filter((id) => id !== claim),
      }))
    : map;
  return editTo(map, { ...parted, inferences: [...parted.inferences, own] }, claim);
};

/**
 * Returns the claims that a claim may be moved to: those that would not move with it. In reading order, that of their
 * numbers.
 */
export function moveTargets(map: ArgumentMap, claim: Id): ArgumentMap['claims'] {
  if (!indexOf(map).claims.has(claim)) return [];
  const carried = claimsMovedWith(map, [claim]);
  return forestOf(map)
    .roots.flatMap((root) => branchOf(map, root))
    .filter(({ id }) => !carried.has(id));
}

/**
 * Moves the inference of a claim one place earlier (-1) or later (+1) among the answers to its
 * target; a co-premise moves within its frame first. Not applicable at the end of the row.
 */
export const reorder: Command<{ readonly claim: Id; readonly by: -1 | 1 }> = (map, { claim, by }) => {
  const home = homeInference(map, claim);
  if (!home) return null;
  const at = home.premises.indexOf(claim);
  const beside = home.premises[at + by];
  if (beside !== undefined) {
    const premises = home.premises.map((id) => (id === claim ? beside : id === beside ? claim : id));
    return editTo(
      map,
      withInference(map, home.id, (inference) => ({ ...inference, premises })),
      claim,
    );
  }
  const row = inferencesTo(map, home.target);
  const other = row[row.findIndex(({ id }) => id === home.id) + by];
  if (!other) return null;
  const swapped = map.inferences.map((inference) =>
    inference.id === home.id ? other : inference.id === other.id ? home : inference,
  );
  return editTo(map, { ...map, inferences: swapped }, claim);
};

/**
 * Moves a claim right before or after another one: among the co-premises of an inference, or its
 * inference among the answers to the same target. Not applicable if the two have different targets,
 * nor if it would change nothing.
 */
export const placeBeside: Command<{ readonly claim: Id; readonly other: Id; readonly where: 'before' | 'after' }> = (
  map,
  { claim, other, where },
) => {
  const own = homeInference(map, claim);
  const its = homeInference(map, other);
  if (!own || !its || claim === other || own.target !== its.target) return null;
  if (own.id === its.id) {
    const premises = moveBeside(own.premises, claim, other, where);
    return editTo(
      map,
      withInference(map, own.id, (inference) => ({ ...inference, premises })),
      claim,
    );
  }
  const row = inferencesTo(map, its.target);
  if (row.indexOf(own) - row.indexOf(its) === (where === 'after' ? 1 : -1)) return null;
  const inferences = moveBeside(map.inferences, own, its, where);
  return editTo(map, { ...map, inferences }, claim);
};

function moveBeside<T>(list: readonly T[], item: T, other: T, where: 'before' | 'after'): T[] {
  return list.flatMap((one) =>
    one === item ? [] : one !== other ? [one] : where === 'before' ? [item, one] : [one, item],
  );
}
