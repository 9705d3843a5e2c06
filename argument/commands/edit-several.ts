import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { indexOf } from '../model/map-index';
import { type Edit, editTo } from './edit';

/**
 * One edit that does to several claims or steps what a command does to one, one after another; those that an earlier
 * one has taken away are passed over. Null when it applies to none of them. Selects what the last one selects.
 */
export function editSeveral(
  map: ArgumentMap,
  ids: readonly Id[],
  make: (map: ArgumentMap, id: Id) => Edit | null,
): Edit | null {
  let last: Edit | null = null;
  for (const id of ids) {
    const now: ArgumentMap = last?.map ?? map;
    const { claims, inferences } = indexOf(now);
    if (claims.has(id) || inferences.has(id)) last = make(now, id) ?? last;
  }
  return last && (last.from === map ? last : editTo(map, last.map, last.select));
}
