import type { Source } from '../../model/argument-map';
import type { Anchor, Claim, Id } from '../../model/claim';
import { withoutUndefined } from '../../model/json';
import { type Command, editTo } from '../edit';

/** Adds a source after the others. Not applicable if its id is in use. */
export const addSource: Command<Source> = (map, source) =>
  map.sources.some(({ id }) => id === source.id)
    ? null
    : editTo(map, { ...map, sources: [...map.sources, source] }, null);

/** Sets properties of a source; undefined removes a property. Not applicable if nothing changes. */
export const setSource: Command<{ readonly source: Id; readonly properties: Partial<Omit<Source, 'id'>> }> = (
  map,
  { source, properties },
) =>
  editTo(
    map,
    {
      ...map,
      sources: map.sources.map((old) => (old.id === source ? withoutUndefined({ ...old, ...properties }) : old)),
    },
    null,
  );

/** Removes a source with all anchors in it. The claims stay. Not applicable to an unknown source. */
export const removeSource: Command<{ readonly source: Id }> = (map, { source }) => {
  const first = map.sources[0]?.id;
  const isOf = (anchor: Anchor) => (anchor.source ?? first) === source;
  const without = (claim: Claim): Claim => {
    if (!claim.anchors?.some(isOf)) return claim;
    const left = claim.anchors.filter((anchor) => !isOf(anchor));
    return withoutUndefined({ ...claim, anchors: left.length > 0 ? left : undefined });
  };
  return map.sources.some(({ id }) => id === source)
    ? editTo(
        map,
        { ...map, sources: map.sources.filter(({ id }) => id !== source), claims: map.claims.map(without) },
        null,
      )
    : null;
};
