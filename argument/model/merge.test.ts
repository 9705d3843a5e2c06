import { describe, expect, it } from 'vitest';
import { toggleFold } from '../commands/map/fold';
import { setMapProperties } from '../commands/map/map-properties';
import { setText } from '../commands/set-text';
import { addAnswer } from '../commands/structure/add';
import { deleteClaim } from '../commands/structure/delete';
import { reorder } from '../commands/structure/move';
import { dispatch, type EditorState, openEditor, redo, undo } from '../editor/editor-state';
import { rebaseEditor } from '../editor/rebase';
import { mapOf } from '../testing/map-builder';
import { randomEdit } from '../testing/random-edit';
import { randomMap, seededRandom } from '../testing/random-map';
import { type ArgumentMap, TABLES } from './argument-map';
import { sameJson } from './json';
import { clashingIds, mergeMaps } from './merge';
import { renameIds } from './rename-ids';
import { validate } from './validate';

const base = mapOf('Thesis\n  because Reason\n  but Objection');
const texts = (map: ArgumentMap | null) => map?.claims.map(({ text }) => text);
const written = (claim: string, text: string, map = base) => setText(map, { claim, text })?.map ?? map;
const answered = (text: string, map = base) =>
  addAnswer(map, { target: 'c1', kind: 'reason', claim: { text } })?.map ?? map;

function merged(mine: ArgumentMap, theirs: ArgumentMap): ArgumentMap | null {
  return mergeMaps(base, renameIds(mine, clashingIds(base, [mine], theirs)), theirs);
}

describe('two changes of a map are merged', () => {
  it('if they write in different boxes', () => {
    expect(texts(merged(written('c2', 'Mine'), written('c3', 'Theirs')))).toEqual(['Thesis', 'Mine', 'Theirs']);
  });

  it('if both add a box, which have the same ids', () => {
    const [mine, theirs] = [answered('Mine'), answered('Theirs')];
    expect(mine.claims.at(-1)?.id).toBe(theirs.claims.at(-1)?.id);
    const map = merged(mine, theirs);
    expect(texts(map)?.sort()).toEqual(['Mine', 'Objection', 'Reason', 'Theirs', 'Thesis']);
    expect(map?.inferences).toHaveLength(4);
  });

  it('if both add very many boxes, in linear time', () => {
    // In quadratic time this takes many minutes, so the test would not end.
    const added = (text: string): ArgumentMap => {
      const own = Array.from({ length: 40_000 }, (_, index) => ({ id: `c${index + 10}`, text }));
      return { ...base, claims: [...base.claims, ...own] };
    };
    const both = texts(merged(added('Mine'), added('Theirs')));
    expect(both?.slice(40_001, 40_005)).toEqual(['Mine', 'Mine', 'Theirs', 'Theirs']);
  });

  it('if both add boxes with ids of more digits than a number has', () => {
    const ids = ['c1', 'c2'].map((id) => `${id}${'0'.repeat(30)}`);
    const added = (text: string) => ({ ...base, claims: [...base.claims, ...ids.map((id) => ({ id, text }))] });
    const huge = ['8', '9'].map((digit) => `c${'9'.repeat(30)}${digit}`);
    const also = (text: string) => ({ ...base, claims: [...base.claims, ...huge.map((id) => ({ id, text }))] });
    expect(merged(added('Mine'), added('Theirs'))?.claims).toHaveLength(7);
    expect(merged(also('Mine'), also('Theirs'))?.claims).toHaveLength(7);
  });

  it('if one only brings boxes into another order, or folds', () => {
    const moved = reorder(base, { claim: 'c3', by: -1 })?.map ?? base;
    expect(merged(moved, answered('New'))?.inferences).toHaveLength(3);
    const folded = toggleFold(answered('Below', base), { claim: 'c1' })?.map ?? base;
    expect(merged(folded, written('c2', 'Theirs'))?.view?.folded).toEqual(['c1']);
  });
});

describe('two changes of a map are not merged', () => {
  it('if they write in the same box', () => {
    expect(merged(written('c2', 'Mine'), written('c2', 'Theirs'))).toBeNull();
    expect(merged(written('c2', 'Same'), written('c2', 'Same'))).not.toBeNull();
  });

  it('if one changes or answers what the other deletes', () => {
    const without = deleteClaim(base, { claim: 'c2' })?.map ?? base;
    expect(merged(written('c2', 'Mine'), without)).toBeNull();
    const reply = addAnswer(base, { target: 'c2', kind: 'objection', claim: { text: 'No' } })?.map ?? base;
    expect(merged(reply, without)).toBeNull();
    expect(merged(without, reply)).toBeNull();
  });

  it('if both change the title', () => {
    const titled = (title: string) => setMapProperties(base, { title })?.map ?? base;
    expect(merged(titled('Mine'), titled('Theirs'))).toBeNull();
    expect(merged(titled('Mine'), written('c2', 'Theirs'))).toMatchObject({ title: 'Mine' });
  });
});

describe('of random changes', () => {
  const random = seededRandom(18);
  const edited = (from: ArgumentMap, steps: number): EditorState => {
    let state = openEditor(from, from.claims[0]?.id ?? null);
    for (let step = 0; step < steps; step++) {
      const edit = randomEdit(state.map, random);
      if (edit) state = dispatch(state, edit);
    }
    return state;
  };
  const cases = Array.from({ length: 400 }, () => {
    const start = randomMap(random, 3 + Math.floor(random() * 12));
    return { start, mine: edited(start, 1 + Math.floor(random() * 3)), theirs: edited(start, 1).map };
  });

  it('each record is as the side that changed it has it, and nothing else is lost', () => {
    let count = 0;
    for (const { start, mine: state, theirs } of cases) {
      const mine = renameIds(state.map, clashingIds(start, [state.map], theirs));
      const map = mergeMaps(start, mine, theirs);
      if (!map) continue;
      count++;
      expect(validate(map)).toEqual([]);
      for (const table of TABLES) {
        const ids = new Set([start, mine, theirs, map].flatMap((one) => one[table].map(({ id }) => id)));
        for (const id of ids) {
          const [was, my, their, is] = [start, mine, theirs, map].map((one) => one[table].find((it) => it.id === id));
          expect(sameJson(is, sameJson(my, was) ? their : my)).toBe(true);
        }
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  it('the own steps can be undone and done again after those of others', () => {
    let steps = 0;
    for (const { start, mine, theirs } of cases) {
      const rebased = rebaseEditor(mine, start, theirs);
      if (!rebased) continue;
      let state = rebased.state;
      const [past, end] = [state.past.length, state.map];
      for (let step = 0; step < past; step++) {
        const before = undo(state);
        if (!before) throw new Error('a step cannot be undone');
        state = before;
        steps++;
      }
      if (past === mine.past.length) expect(sameJson(mergeMaps(start, start, theirs), state.map)).toBe(true);
      for (let step = 0; step < past; step++) state = redo(state) ?? state;
      expect(sameJson(state.map, end)).toBe(true);
    }
    expect(steps).toBeGreaterThan(100);
  });
});
