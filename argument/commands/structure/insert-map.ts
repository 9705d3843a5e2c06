import type { ArgumentMap } from '../../model/argument-map';
import type { Anchor, Id } from '../../model/claim';
import { fragmentOfMap } from '../../model/fragment';
import { newId } from '../../model/new-id';
import { type Command, editTo } from '../edit';
import { paste } from './paste';

/**
 * Inserts the claims, steps and sources of another map below a claim or an inference, as `paste` does with a fragment.
 * The title of the other map, and all else that belongs to it as a whole, is left out.
 */
export const insertMap: Command<{
  readonly other: ArgumentMap;
  readonly target: Id | null;
  readonly holder?: string;
}> = (map, { other, target, holder }) => {
  const first = Number(newId(map, 's').slice(1));
  const ids = new Map(other.sources.map(({ id }, index) => [id, `s${first + index}`]));
  const sources = other.sources.map((source) => ({ ...source, id: ids.get(source.id) ?? source.id }));
  const claims = other.claims.map((claim) =>
    claim.anchors ? { ...claim, anchors: claim.anchors.map((anchor) => withSource(anchor, ids)) } : claim,
  );
  const piece = fragmentOfMap({ ...other, claims });
  const pasted = piece && paste({ ...map, sources: [...map.sources, ...sources] }, { piece, target, holder });
  return pasted && editTo(map, pasted.map, pasted.select);
};

/** Returns an anchor with the new id of its source; without one that is not in the map. */
function withSource({ source, ...rest }: Anchor, ids: ReadonlyMap<Id, Id>): Anchor {
  const id = source === undefined ? undefined : ids.get(source);
  return id === undefined ? rest : { ...rest, source: id };
}
