import type { ArgumentMap } from '../model/argument-map';
import type { Anchor, Claim, Id } from '../model/claim';
import { homeInference } from '../model/forest';
import type { Inference, Kind } from '../model/inference';
import { indexOf } from '../model/map-index';
import { newId } from '../model/new-id';
import { type Command, type Edit, editTo, insertAfter, withInference } from './edit';

/** What a new claim says, who says it when it is not the author, and where it was read. */
export interface NewClaim {
  readonly text: string;
  readonly holder?: string;
  readonly unstated?: boolean;
  readonly anchors?: readonly Anchor[];
}

/**
 * Adds a claim as a reason for, or an objection to, a claim; or as an objection to a step (an undercutter). It comes
 * last among the answers of its target, or right after the step `after`. Not applicable to an unknown target, nor as a
 * reason for a step. Selects the new claim.
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
 * Adds a co-premise to the step that a claim starts at its home: both then work only together. It comes right after
 * the claim. Not applicable to a root, which starts no step at its home.
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
 * Adds another of the same kind: a claim that answers what the given claim answers, in the same way, right after it.
 * Not applicable to a root.
 */
export const addSibling: Command<{ readonly of: Id; readonly claim: NewClaim }> = (map, { of, claim }) => {
  const home = homeInference(map, of);
  return home ? addAnswer(map, { target: home.target, kind: home.kind, claim, after: home.id }) : null;
};

/**
 * Adds an undercutter: "even if true, it does not follow". `to` is a step, or a claim for the step that it starts at
 * its home. Not applicable to a root.
 */
export const addUndercutter: Command<{ readonly to: Id; readonly claim: NewClaim }> = (map, { to, claim }) => {
  const inference = indexOf(map).inferences.get(to) ?? homeInference(map, to);
  return inference ? addAnswer(map, { target: inference.id, kind: 'objection', claim }) : null;
};

/** Adds a claim that is in no step yet. */
export function addLooseClaim(map: ArgumentMap, claim: NewClaim): Edit | null {
  const added = makeClaim(map, claim);
  return editTo(map, { ...map, claims: [...map.claims, added] }, added.id);
}

/**
 * Puts a claim between another and what it answers: the new one takes over its place and kind, and the other becomes a
 * reason for it. Co-premises come along. Not applicable to a root.
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
