import type { Anchor, Id } from '../../../../model/claim';
import { isSame, type Json } from '../../foreign';
import { objectOf } from '../../parse-json';
import type { GraphEdge } from '../argument-graph';
import type { Speech } from './holders';
import { MARK } from './nodes';
import type { XaifText } from './xaif-text';

/** Returns the passages that claims were read from: those of their nodes, and of the locutions that say them. */
export function anchorsInText(
  edges: readonly GraphEdge[],
  isClaim: (id: Id) => boolean,
  { locutions, illocutions }: Speech,
  quotes: XaifText['quotes'],
): Map<Id, readonly Anchor[]> {
  const anchors = new Map<Id, readonly Anchor[]>();
  const add = (claim: Id, node: Id) => {
    const found = quotes.get(node)?.map((exact): Anchor => ({ exact })) ?? [];
    if (found.length > 0) anchors.set(claim, [...(anchors.get(claim) ?? []), ...found]);
  };
  for (const id of quotes.keys()) if (isClaim(id)) add(id, id);
  const said = new Map(edges.flatMap(({ from, to }) => (locutions.has(from) ? [[to, from]] : [])));
  for (const { from, to } of edges) if (illocutions.has(from) && isClaim(to)) add(to, said.get(from) ?? '');
  return anchors;
}

/** Returns the key of a node for the passages of its claim; no key if the text of the file says the same. */
export function anchorsKey(anchors: readonly Anchor[] | undefined, inText: readonly Anchor[] | undefined): Json {
  return isSame(anchors, inText) ? {} : { [MARK]: { anchors: anchors ?? null } };
}

/** Returns the passages that a node itself has: null for none, undefined if the text of the file has them. */
export function anchorsInNode(node: Json): readonly Anchor[] | null | undefined {
  return objectOf(node[MARK])?.anchors as readonly Anchor[] | null | undefined;
}
