import type { ArgumentMap } from '../../model/argument-map';
import type { Id } from '../../model/claim';
import type { Inference } from '../../model/inference';
import { newId } from '../../model/new-id';
import { homeInference } from '../../model/structure/forest';
import { indexOf, inferencesTo } from '../../model/structure/map-index';
import { type Command, editTo, insertAfter, withInference } from '../edit';
import { claimsMovedWith, withoutInferences } from './delete';

/**
 * Merges the inference of a claim with the one before it of the same kind and target: their
 * premises become co-premises, and what targets either inference targets the merged one. Not
 * applicable if there is no such inference before it.
 */
export const joinWithPrevious: Command<{ readonly claim: Id }> = (map, { claim }) => {
  const home = homeInference(map, claim);
  const before = home && previousOfKind(map, home);
  if (!home || !before) return null;
  const premises = [...before.premises, ...home.premises.filter((id) => !before.premises.includes(id))];
  return editTo(map, mergeInferences(map, home, { ...before, premises }), claim);
};

/**
 * Makes a claim a co-premise of the home inference of another one, right after it. The claim takes
 * its branch along; an inference of which it was the only premise goes, and what targets that
 * targets the common one. Not applicable beside a root, nor if the other claim is in the branch of
 * the claim or already its co-premise.
 */
export const joinAsCoPremise: Command<{ readonly claim: Id; readonly beside: Id }> = (map, { claim, beside }) => {
  const common = homeInference(map, beside);
  if (!common || !indexOf(map).claims.has(claim) || common.premises.includes(claim)) return null;
  if (claimsMovedWith(map, [claim]).has(beside)) return null;
  const own = homeInference(map, claim);
  const grown = { ...common, premises: insertAfter(common.premises, (id) => id === beside, claim) };
  if (own?.premises.length === 1) return editTo(map, mergeInferences(map, own, grown), claim);
  const parted = own
    ? withInference(map, own.id, (inference) => ({
        ...inference,
        premises: inference.premises.filter((id) => id !== claim),
      }))
    : map;
  return editTo(
    map,
    withInference(parted, common.id, () => grown),
    claim,
  );
};

/** Returns a map in which one inference has absorbed another, with everything that targets it. */
function mergeInferences(map: ArgumentMap, going: Inference, staying: Inference): ArgumentMap {
  const redirected = map.inferences.map((inference) =>
    inference.target === going.id ? { ...inference, target: staying.id } : inference,
  );
  const next = withInference({ ...map, inferences: redirected }, staying.id, () => staying);
  return withoutInferences(next, new Set([going.id]));
}

/**
 * Separates a claim from its co-premises: it gets an inference of its own, of the same kind and
 * target, right after the old one. Not applicable to a claim without co-premises.
 */
export const separateCoPremise: Command<{ readonly claim: Id }> = (map, { claim }) => {
  const home = homeInference(map, claim);
  if (!home || home.premises.length < 2) return null;
  const own: Inference = { id: newId(map, 'i'), kind: home.kind, premises: [claim], target: home.target };
  const rest = withInference(map, home.id, (inference) => ({
    ...inference,
    premises: inference.premises.filter((id) => id !== claim),
  }));
  return editTo(map, { ...rest, inferences: insertAfter(rest.inferences, ({ id }) => id === home.id, own) }, claim);
};

function previousOfKind(map: ArgumentMap, inference: Inference): Inference | undefined {
  const siblings = inferencesTo(map, inference.target).filter(({ kind }) => kind === inference.kind);
  return siblings[siblings.findIndex(({ id }) => id === inference.id) - 1];
}
