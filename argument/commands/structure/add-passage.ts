import type { Anchor, Claim, Id } from '../../model/claim';
import type { Kind } from '../../model/inference';
import { collapseSpaces } from '../../model/one-line';
import { indexOf } from '../../model/structure/map-index';
import { type Command, editTo, withClaim } from '../edit';
import { addAnswer, addLooseClaim } from './add';

/** A passage of an article: its text and its anchor. */
export interface Passage {
  readonly text: string;
  readonly anchor: Anchor;
}

/**
 * Makes a claim of a passage: on its own, or as a reason for or an objection to the selection. On
 * its own it fills the selected box if that is empty. After an answer the selection stays, so that
 * the next passage can answer it too.
 */
export const addPassage: Command<{
  readonly passage: Passage;
  readonly as: 'claim' | Kind;
  readonly selected: Id | null;
}> = (map, { passage, as, selected }) => {
  const claim = { text: collapseSpaces(passage.text), anchors: [passage.anchor] };
  if (claim.text === '') return null;
  if (as !== 'claim') {
    const edit = selected === null ? null : addAnswer(map, { target: selected, kind: as, claim });
    return edit && { ...edit, select: selected };
  }
  const empty = selected === null ? undefined : indexOf(map).claims.get(selected);
  if (empty?.text.trim() !== '') return addLooseClaim(map, claim);
  return editTo(
    map,
    withClaim(map, empty.id, (old) => ({ ...old, ...claim })),
    empty.id,
  );
};

/**
 * Replaces an anchor of a claim; adds `anchor` if `old` is null, and removes `old` if `anchor` is
 * null. Anchors are in the order of their paragraphs. Not applicable to an unknown claim.
 */
export const setAnchor: Command<{ readonly claim: Id; readonly old: Anchor | null; readonly anchor: Anchor | null }> = (
  map,
  { claim, old, anchor },
) =>
  indexOf(map).claims.has(claim)
    ? editTo(
        map,
        withClaim(map, claim, (was) => withAnchor(was, old, anchor)),
        claim,
      )
    : null;

function withAnchor(claim: Claim, old: Anchor | null, anchor: Anchor | null): Claim {
  const others = (claim.anchors ?? []).filter((one) => one !== old);
  const all = anchor ? [...others.filter((one) => !isSameAnchor(one, anchor)), anchor] : others;
  const { anchors: _, ...rest } = claim;
  const byPlace = (a: Anchor, b: Anchor) => (a.paragraph ?? 0) - (b.paragraph ?? 0) || (a.start ?? 0) - (b.start ?? 0);
  return all.length > 0 ? { ...claim, anchors: [...all].sort(byPlace) } : rest;
}

/** An anchor of a whole paragraph is replaced by one of words in it; equal anchors occur once. */
function isSameAnchor(one: Anchor, other: Anchor): boolean {
  if (one.source !== other.source || one.paragraph !== other.paragraph) return false;
  return one.exact === undefined || (one.exact === other.exact && one.start === other.start);
}
