import type { ArgumentMap, MapView } from '../../model/argument-map';
import type { Id } from '../../model/claim';
import type { Inference } from '../../model/inference';
import { withoutUndefined } from '../../model/json';
import { branchOf, forestOf, homeInference } from '../../model/structure/forest';
import { indexOf, inferencesTo } from '../../model/structure/map-index';
import { type Command, editTo } from '../edit';

/**
 * Deletes a claim. An inference of which it was a premise goes only if no premise remains; what
 * targets the claim, or an inference that goes, stays as trees of its own. Selects the target of
 * the claim.
 */
export const deleteClaim: Command<{ readonly claim: Id }> = (map, { claim }) => deleteClaims(map, { claims: [claim] });

/** Deletes several claims, as one after another. Selects the target of the last one. */
export const deleteClaims: Command<{ readonly claims: readonly Id[] }> = (map, { claims }) =>
  withoutClaims(map, claims, new Set(claims));

/**
 * Deletes a claim with its branch, and with the undercutters of its inference if that goes too.
 * Selects the target of the claim.
 */
export const deleteBranch: Command<{ readonly claim: Id }> = (map, { claim }) =>
  deleteBranches(map, { claims: [claim] });

/** Deletes several claims with the branches that they have in this map. Selects the target of the last one. */
export const deleteBranches: Command<{ readonly claims: readonly Id[] }> = (map, { claims }) =>
  withoutClaims(map, claims, claimsMovedWith(map, claims));

/**
 * Returns the claims that move with some claims: their branches, and the undercutters of the home
 * inferences that have no other premise. Takes linear time, apart from sorting.
 */
export function claimsMovedWith(map: ArgumentMap, claims: readonly Id[]): ReadonlySet<Id> {
  const { positions } = forestOf(map);
  const depthOf = (id: Id) => positions.get(id)?.depth ?? 0;
  const asked = new Set(claims);
  const homes = new Set<Inference>();
  const moved = new Set<Id>();
  // A claim in the branch of another one comes after that, and need not be gone through again.
  for (const claim of [...asked].sort((a, b) => depthOf(a) - depthOf(b))) {
    if (moved.has(claim)) continue;
    for (const { id } of branchOf(map, claim)) moved.add(id);
    const home = positions.get(claim)?.home;
    if (!home || homes.has(home)) continue;
    homes.add(home);
    if (home.premises.every((id) => asked.has(id))) for (const { id } of branchOf(map, home.id)) moved.add(id);
  }
  return moved;
}

/** Deletes an inference and keeps its premises as trees of their own. Selects its target. */
export const deleteInference: Command<{ readonly step: Id }> = (map, { step }) => {
  const found = indexOf(map).inferences.get(step);
  return found ? editTo(map, withoutInferences(map, new Set([step])), found.target) : null;
};

/** Returns a map without some inferences and those that target them, recursively. */
export function withoutInferences(map: ArgumentMap, steps: ReadonlySet<Id>): ArgumentMap {
  const going = new Set<Id>();
  const waiting = [...steps];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (going.has(id)) continue;
    going.add(id);
    for (const inference of inferencesTo(map, id)) waiting.push(inference.id);
  }
  return { ...map, inferences: map.inferences.filter(({ id }) => !going.has(id)) };
}

function withoutClaims(map: ArgumentMap, asked: readonly Id[], going: ReadonlySet<Id>) {
  const last = asked.findLast((id) => indexOf(map).claims.has(id));
  if (last === undefined) return null;
  const emptied = new Set<Id>();
  const inferences = map.inferences.map((inference) => {
    if (going.has(inference.target)) emptied.add(inference.id);
    if (!inference.premises.some((id) => going.has(id))) return inference;
    const premises = inference.premises.filter((id) => !going.has(id));
    if (premises.length === 0) emptied.add(inference.id);
    return { ...inference, premises };
  });
  const next = withoutInferences({ ...map, inferences }, emptied);
  const claims = map.claims.filter(({ id }) => !going.has(id));
  return editTo(map, { ...next, claims, ...viewWithout(map.view, going) }, selectionAfter(map, last, going));
}

/**
 * Returns the selection after deleting a claim: its target, otherwise a neighbour, otherwise any
 * claim.
 */
function selectionAfter(map: ArgumentMap, asked: Id, going: ReadonlySet<Id>): Id | null {
  const home = homeInference(map, asked);
  const target =
    home && (indexOf(map).claims.has(home.target) ? home.target : home.premises.find((id) => id !== asked));
  const step = home && !target ? indexOf(map).inferences.get(home.target)?.premises[0] : undefined;
  const chosen = target ?? step;
  if (chosen !== undefined && !going.has(chosen)) return chosen;
  return map.claims.find(({ id }) => !going.has(id))?.id ?? null;
}

function viewWithout(view: MapView | undefined, going: ReadonlySet<Id>): { view?: MapView } {
  if (!view) return {};
  const folded = view.folded?.filter((id) => !going.has(id));
  const offsets = view.offsets && Object.fromEntries(Object.entries(view.offsets).filter(([id]) => !going.has(id)));
  return { view: withoutUndefined({ ...view, folded, offsets }) };
}
