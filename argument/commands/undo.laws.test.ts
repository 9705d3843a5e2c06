import { describe, expect, it } from 'vitest';
import { dispatch, openEditor, redo, undo } from '../editor/editor-state';
import { writeMap } from '../formats/native';
import { checkEdit } from '../testing/check-edit';
import { depth, lawRuns } from '../testing/depth';
import { RANDOM_EDITS, randomEdit } from '../testing/random-edit';
import { pickIndex, pickOne, randomMap, seededRandom } from '../testing/random-map';

const runs = lawRuns(400, 5000);

describe('undo and redo', () => {
  it(`take ${runs} random sequences of up to 50 edits back to the start and forward to the end, byte for byte`, () => {
    for (let seed = 1; seed <= runs; seed++) {
      const random = seededRandom(seed);
      let editor = openEditor(randomMap(random, 12));
      const start = writeMap(editor.map);
      for (let left = pickIndex(random, 51); left > 0; left--) {
        const edit = randomEdit(editor.map, random);
        if (edit) editor = dispatch(editor, edit, random() < 0.3 ? pickOne(random, ['a', 'b']) : undefined);
        if (random() < 0.1) editor = undo(editor) ?? editor;
      }
      for (let next = redo(editor); next; next = redo(next)) editor = next;
      const end = writeMap(editor.map);
      for (let back = undo(editor); back; back = undo(back)) editor = back;
      expect(writeMap(editor.map) === start, `seed ${seed}: undo to the start`).toBe(true);
      for (let next = redo(editor); next; next = redo(next)) editor = next;
      expect(writeMap(editor.map) === end, `seed ${seed}: redo to the end`).toBe(true);
    }
  });
});

describe('every command', () => {
  for (const [name, make] of Object.entries(RANDOM_EDITS)) {
    it(`${name} keeps the laws on random maps, and applies somewhere`, () => {
      let applied = 0;
      for (let seed = 1; seed <= depth(100, 300); seed++) {
        const random = seededRandom(seed);
        const map = randomMap(random, 24);
        const edit = make(
          map,
          random,
          pickOne(random, map.claims).id,
          pickOne(random, [...map.claims, ...map.inferences]).id,
        );
        if (!edit) continue;
        applied++;
        checkEdit(map, edit);
      }
      expect(applied).toBeGreaterThan(5);
    });
  }
});
