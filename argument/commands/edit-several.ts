import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { indexOf } from '../model/structure/map-index';
import { type Edit, editTo } from './edit';

/**
 * Applies a command to several claims or inferences in one edit, one after another; those that an
 * earlier one has removed are skipped. Null if it applies to none of them. Selects what the last
 * one selects.
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
