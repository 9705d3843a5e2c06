import type { ArgumentMap, MapView } from '../../model/argument-map';
import type { Id } from '../../model/claim';
import { withoutUndefined } from '../../model/json';
import { indexOf } from '../../model/structure/map-index';
import { type Command, editTo } from '../edit';

/**
 * Moves the branch of a claim by an offset in px at zoom 1, in addition to its present one. The
 * offset applies wherever the layout puts the branch, until {@link clearOffsets}.
 */
export const offsetBranch: Command<{ readonly claim: Id; readonly x: number; readonly y: number }> = (
  map,
  { claim, x, y },
) => {
  if (!indexOf(map).claims.has(claim)) return null;
  const { [claim]: was = { x: 0, y: 0 }, ...others } = map.view?.offsets ?? {};
  const now = { x: Math.round(was.x + x), y: Math.round(was.y + y) };
  const offsets = now.x === 0 && now.y === 0 ? others : { ...others, [claim]: now };
  return editTo(map, withOffsets(map, offsets), claim);
};

/** Clears the offset of a claim. Not applicable if it has none. */
export const clearOffset: Command<{ readonly claim: Id }> = (map, { claim }) => {
  const { [claim]: _, ...others } = map.view?.offsets ?? {};
  return editTo(map, withOffsets(map, others), claim);
};

/** Clears all offsets. Not applicable if there are none. */
export const clearOffsets: Command<{ readonly select: Id | null }> = (map, { select }) =>
  editTo(map, withOffsets(map, {}), select);

function withOffsets(map: ArgumentMap, offsets: NonNullable<MapView['offsets']>): ArgumentMap {
  const view = withoutUndefined({ ...map.view, offsets: Object.keys(offsets).length > 0 ? offsets : undefined });
  return withoutUndefined({ ...map, view: Object.keys(view).length > 0 ? view : undefined });
}
