import type { ArgumentMap } from '../../../../model/argument-map';
import { longestAscending } from '../../../../model/change';
import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { indexOf } from '../../../../model/structure/map-index';
import { visibleText } from '../escape';
import { hasTag, type Node } from '../nodes';
import type { Draft } from '../steps';
import { isUnwritten } from '../write';
import { formOf } from './match-ids';
import { type Reading, textOf } from './reading';

/** The parts in which a text and a map are not the same. */
export interface Difference {
  /** The claims with another text, or another tag. */
  readonly texts: readonly { readonly node: Node; readonly claim: Claim }[];
  /** The claims and steps that only the text has. */
  readonly goneClaims: readonly Node[];
  readonly goneSteps: readonly Draft[];
  /** Those that only the map has; a step that stands among others than in the text is in both lists. */
  readonly newClaims: readonly Claim[];
  readonly newSteps: readonly Inference[];
}

/** Returns the number of parts in which a text and a map are not the same. */
export function sizeOf({ texts, goneClaims, goneSteps, newClaims, newSteps }: Difference): number {
  return texts.length + goneClaims.length + goneSteps.length + newClaims.length + newSteps.length;
}

/** Returns the parts in which a text and a map are not the same. Linear time. */
export function differenceOf({ found, ids, records }: Reading, map: ArgumentMap): Difference {
  const { claims } = indexOf(map);
  const texts: { node: Node; claim: Claim }[] = [];
  const goneClaims: Node[] = [];
  const inText = new Set<Id>();
  for (const node of found.claims) {
    const id = ids.get(node) as Id;
    inText.add(id);
    const claim = claims.get(id);
    if (!claim) goneClaims.push(node);
    else if (!isWritten(node, claim)) texts.push({ node, claim });
  }
  const forms = new Map<Id, Draft>();
  const goneSteps: Draft[] = [];
  const steps = new Map(map.inferences.map((step) => [step.id, step]));
  for (const draft of found.drafts) {
    const id = ids.get(draft) as Id;
    const step = steps.get(id);
    const premises = draft.premises.map((node) => ids.get(node));
    const isSame =
      step && formOf(step.kind, step.premises, step.target) === formOf(draft.kind, premises, ids.get(draft.target));
    if (isSame) forms.set(id, draft);
    else goneSteps.push(draft);
  }
  const moved = movedSteps(
    records.inferences.filter(({ id }) => forms.has(id)),
    map.inferences,
  );
  return {
    texts,
    goneClaims,
    goneSteps: [...goneSteps, ...[...forms].flatMap(([id, draft]) => (moved.has(id) ? [draft] : []))],
    newClaims: map.claims.filter(({ id }) => !inText.has(id) && !isUnwritten(map, id)),
    newSteps: map.inferences.filter(({ id }) => !forms.has(id) || moved.has(id)),
  };
}

/** Returns true if a node says the text of a claim, and if the claim is stated. */
function isWritten(node: Node, claim: Claim): boolean {
  const text = visibleText(claim.text);
  const written = visibleText(textOf(node));
  const isSame = written === '' ? text === '' || text === visibleText(node.title ?? '') : text === written;
  return isSame && hasTag(node, 'unstated') === (claim.unstated === true);
}

/** Returns the steps that do not stand among those to their target as they do in the text. */
function movedSteps(inText: readonly Inference[], inMap: readonly Inference[]): ReadonlySet<Id> {
  const place = new Map(inMap.map(({ id }, index) => [id, index]));
  const rows = new Map<Id, Id[]>();
  for (const { id, target } of inText) {
    const row = rows.get(target);
    if (row) row.push(id);
    else rows.set(target, [id]);
  }
  const moved = new Set<Id>();
  for (const row of rows.values()) {
    const places = row.map((id) => place.get(id) as number);
    const stayed = longestAscending(places);
    for (const [index, id] of row.entries()) if (!stayed.has(places[index] as number)) moved.add(id);
  }
  return moved;
}
