import type { Edit } from '../commands/edit';
import { dispatch, openEditor, redo, undo } from '../editor/editor-state';
import { readMap, writeMap } from '../formats/native';
import { type ArgumentMap, TABLES } from '../model/argument-map';
import { applyChange, diffMaps, invertChange } from '../model/change';
import { indexOf } from '../model/structure/map-index';
import { validate } from '../model/validate';

/**
 * Proves the laws of every command on an edit: its change leads to its map, the map stays valid, undo and redo restore
 * the same bytes, change and map survive JSON, the change equals the difference of the maps, and the selection exists.
 * Returns the map after the edit. Throws Error with the name of the law that is broken.
 */
export function checkEdit(map: ArgumentMap, edit: Edit | null): ArgumentMap {
  if (!edit) throw new Error('the command does not apply');
  const after = edit.map;
  const law = (holds: boolean, name: string) => {
    if (!holds) throw new Error(`law broken: ${name}\n${JSON.stringify(edit.change)}`);
  };
  const bytes = writeMap(map);
  const afterBytes = writeMap(after);
  law(edit.from === map, 'an edit names the map that it was made for');
  const applied = applyChange(map, edit.change);
  law(applied !== null && writeMap(applied) === afterBytes, 'the change leads to the map of the edit, byte for byte');
  law(applied !== null && sharesRecords(applied, after, map), 'records that the change does not name are shared');
  law(validate(after).length === 0, `the map stays valid (${validate(after)[0]?.kind})`);
  const back = applyChange(after, invertChange(edit.change));
  law(back !== null && writeMap(back) === bytes, 'undo gives the same bytes');
  const again = back && applyChange(back, edit.change);
  law(again !== null && writeMap(again) === afterBytes, 'redo gives the same bytes');
  const sent = applyChange(map, JSON.parse(JSON.stringify(edit.change)));
  law(sent !== null && writeMap(sent) === afterBytes, 'a change survives JSON');
  const read = readMap(afterBytes);
  law(read.ok && writeMap(read.map) === afterBytes, 'a map survives its file');
  const difference = applyChange(map, diffMaps(map, after));
  law(
    difference !== null && writeMap(difference) === afterBytes,
    'the difference of two maps leads from one to the other',
  );
  law(back !== null && Object.keys(diffMaps(map, back)).length === 0, 'a change and its inverse change nothing');
  law(applyChange(after, edit.change) === null || afterBytes === bytes || isReorder(map, after), 'a change fits once');
  const { claims, inferences } = indexOf(after);
  law(edit.select === null || claims.has(edit.select) || inferences.has(edit.select), 'the selection exists');
  const editor = dispatch(openEditor(map), edit);
  const undone = undo(editor);
  const redone = undone && redo(undone);
  law(undone?.map !== undefined && writeMap(undone.map) === bytes, 'the history undoes');
  law(redone?.map !== undefined && writeMap(redone.map) === afterBytes, 'the history redoes');
  return after;
}

/** Returns whether two maps took over the same records of an earlier one, as the same objects. */
function sharesRecords(one: ArgumentMap, other: ArgumentMap, earlier: ArgumentMap): boolean {
  return TABLES.every((table) => {
    const known = new Set<unknown>(earlier[table]);
    return one[table].every((record, index) => !known.has(record) || other[table][index] === record);
  });
}

/** Returns true if a change only reorders records. Such a change may fit twice; others may not. */
function isReorder(before: ArgumentMap, after: ArgumentMap): boolean {
  const sorted = (map: ArgumentMap) => [...map.inferences, ...map.claims].map((r) => JSON.stringify(r)).sort();
  return JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));
}
