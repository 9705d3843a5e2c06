import type { ArgumentMap } from '../model/argument-map';
import { applyChange } from '../model/change';
import type { Id } from '../model/claim';
import { indexOf } from '../model/map-index';
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
  let now = map;
  let select: Id | null = null;
  for (const id of ids) {
    const { claims, inferences } = indexOf(now);
    if (!claims.has(id) && !inferences.has(id)) continue;
    const edit = make(now, id);
    const next = edit && applyChange(now, edit.change);
    if (!edit || !next) continue;
    now = next;
    select = edit.select;
  }
  return editTo(map, now, select);
}
