import type { ArgumentMap } from '../../model/argument-map';
import type { Anchor, Claim, Id } from '../../model/claim';
import type { Inference, Kind } from '../../model/inference';
import { newId } from '../../model/new-id';
import { homeInference } from '../../model/structure/forest';
import { indexOf } from '../../model/structure/map-index';
import { type Command, type Edit, editTo, insertAfter, withInference } from '../edit';

/** The text of a new claim, its holder if that is not the author, and its anchors. */
export interface NewClaim {
  readonly text: string;
  readonly holder?: string;
  readonly unstated?: boolean;
  readonly anchors?: readonly Anchor[];
}

/**
 * Adds a claim as a reason for, or an objection to, a claim; or as an objection to an inference (an
 * undercutter). It comes last among the answers of its target, or right after the inference
 * `after`. Not applicable to an unknown target, nor as a reason for an inference. Selects the new
 * claim.
 */
export const addAnswer: Command<{
  readonly target: Id;
  readonly kind: Kind;
  readonly claim: NewClaim;
  readonly after?: Id;
}> = (map, { target, kind, claim, after }) => {
  const { claims, inferences } = indexOf(map);
  if (!claims.has(target) && !(inferences.has(target) && kind === 'objection')) return null;
  const added = makeClaim(map, claim);
  const inference: Inference = { id: newId(map, 'i'), kind, premises: [added.id], target };
  const next = { ...map, claims: [...map.claims, added] };
  return editTo(
    map,
    { ...next, inferences: insertAfter(map.inferences, ({ id }) => id === after, inference) },
    added.id,
  );
};

/**
 * Adds a co-premise to the home inference of a claim, right after the claim. Not applicable to a
 * root.
 */
export const addCoPremise: Command<{ readonly beside: Id; readonly claim: NewClaim }> = (map, { beside, claim }) => {
  const home = homeInference(map, beside);
  if (!home) return null;
  const added = makeClaim(map, claim);
  const next = withInference({ ...map, claims: [...map.claims, added] }, home.id, (inference) => ({
    ...inference,
    premises: insertAfter(inference.premises, (id) => id === beside, added.id),
  }));
  return editTo(map, next, added.id);
};

/**
 * Adds a claim with the same target and kind as a given claim, right after it. Not applicable to a
 * root.
 */
export const addSibling: Command<{ readonly of: Id; readonly claim: NewClaim }> = (map, { of, claim }) => {
  const home = homeInference(map, of);
  return home ? addAnswer(map, { target: home.target, kind: home.kind, claim, after: home.id }) : null;
};

/**
 * Adds an undercutter: "even if true, it does not follow". `to` is an inference, or a claim for its
 * home inference. Not applicable to a root.
 */
export const addUndercutter: Command<{ readonly to: Id; readonly claim: NewClaim }> = (map, { to, claim }) => {
  const inference = indexOf(map).inferences.get(to) ?? homeInference(map, to);
  return inference ? addAnswer(map, { target: inference.id, kind: 'objection', claim }) : null;
};

/** Adds a claim in no inference. */
export function addLooseClaim(map: ArgumentMap, claim: NewClaim): Edit | null {
  const added = makeClaim(map, claim);
  return editTo(map, { ...map, claims: [...map.claims, added] }, added.id);
}

/**
 * Inserts a claim between another one and its target: the new one takes over its place and kind,
 * and the other becomes a reason for it, with its co-premises. Not applicable to a root.
 */
export const insertBetween: Command<{ readonly below: Id; readonly claim: NewClaim }> = (map, { below, claim }) => {
  const home = homeInference(map, below);
  if (!home) return null;
  const added = makeClaim(map, claim);
  const inference: Inference = { id: newId(map, 'i'), kind: home.kind, premises: [added.id], target: home.target };
  const inferences = map.inferences.flatMap((old) =>
    old.id === home.id ? [inference, { ...old, kind: 'reason' as const, target: added.id }] : [old],
  );
  return editTo(map, { ...map, claims: [...map.claims, added], inferences }, added.id);
};

function makeClaim(map: ArgumentMap, { text, holder, unstated, anchors }: NewClaim): Claim {
  return {
    id: newId(map, 'c'),
    text,
    ...(holder ? { holder } : {}),
    ...(unstated ? { unstated } : {}),
    ...(anchors ? { anchors } : {}),
  };
}
