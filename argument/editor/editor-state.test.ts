import { describe, expect, it } from 'vitest';
import type { Edit } from '../commands/edit';
import { toggleFold } from '../commands/map/fold';
import { setText } from '../commands/set-text';
import { addAnswer } from '../commands/structure/add';
import type { ArgumentMap } from '../model/argument-map';
import { checkEdit } from '../testing/check-edit';
import { idOf, mapOf } from '../testing/map-builder';
import { randomMap, seededRandom } from '../testing/random-map';
import {
  discardGroup,
  dispatch,
  type EditorState,
  openEditor,
  redo,
  select,
  selectedIds,
  selectSeveral,
  toggleSelected,
  undo,
} from './editor-state';
import { firstClaim, foldedAbove, neighbour, visibleClaims } from './navigation';

const map = mapOf(`T
  because A
    because B
      doesn't follow, since U
  and C
  but D`);
const id = (text: string) => idOf(map, text);

function made(edit: Edit | null): Edit {
  if (!edit) throw new Error('the command does not apply');
  return edit;
}

function typed(state: EditorState, claim: string, texts: string[]): EditorState {
  return texts.reduce((now, text) => dispatch(now, made(setText(now.map, { claim, text })), `text of ${claim}`), state);
}

describe('the history', () => {
  it('undoes a burst of typing in one step, and restores the selection', () => {
    const start = openEditor(map, id('D'));
    const written = typed(start, id('A'), ['A!', 'A!!', 'A!!!']);
    expect(written.past).toHaveLength(1);
    const undone = undo(written);
    expect(undone).toMatchObject({ map, selection: id('D'), past: [] });
    expect(undone && redo(undone)).toMatchObject({ selection: id('A'), map: written.map });
  });

  it('keeps bursts in different boxes apart', () => {
    expect(typed(typed(openEditor(map), id('A'), ['x', 'xy']), id('C'), ['z']).past).toHaveLength(2);
  });

  it('has no entry for a burst that ends with the initial text', () => {
    const state = typed(openEditor(map), id('A'), ['x', 'A']);
    expect(state.past).toEqual([]);
    expect(state.map).toEqual(map);
  });

  it('discards a cancelled burst without a trace, and only that one', () => {
    const before = typed(openEditor(map), id('C'), ['first']);
    const after = discardGroup(typed(before, id('A'), ['x']), `text of ${id('A')}`);
    expect(after).toMatchObject({ map: before.map, future: [] });
    expect(after.past).toHaveLength(1);
    expect(discardGroup(after, 'something else')).toBe(after);
  });

  it('has nothing to redo after a new edit, and nothing to undo in a new map', () => {
    const undone = undo(typed(openEditor(map), id('A'), ['x']));
    if (!undone) throw new Error('nothing was undone');
    expect(redo(typed(undone, id('C'), ['y']))).toBeNull();
    expect(undo(openEditor(map))).toBeNull();
  });

  it('rejects an edit that was made for another map', () => {
    const foreign = made(addAnswer(mapOf('Other'), { target: 'c1', kind: 'reason', claim: { text: 'x' } }));
    expect(() => dispatch(openEditor(map), foreign)).toThrow();
  });
});

it('selecting an unknown id selects nothing', () => {
  expect(select(openEditor(map), id('A')).selection).toBe(id('A'));
  expect(select(openEditor(map, id('A')), 'nobody').selection).toBeNull();
});

it('several claims are selected and deselected one by one, and a single selection replaces them', () => {
  const two = toggleSelected(openEditor(map, id('A')), id('D'));
  expect(selectedIds(two)).toEqual([id('A'), id('D')]);
  expect(selectedIds(toggleSelected(two, id('D')))).toEqual([id('A')]);
  expect(selectedIds(select(two, id('D')))).toEqual([id('D')]);
  expect(selectedIds(selectSeveral(two, [id('A'), 'nobody', id('A'), id('C')]))).toEqual([id('A'), id('C')]);
});

describe('the arrow keys', () => {
  const go = (from: string, direction: Parameters<typeof neighbour>[2]) => {
    const to = neighbour(map, id(from), direction);
    return map.claims.find((claim) => claim.id === to)?.text ?? to;
  };

  it('lead up to the target and down to the first answer', () => {
    expect([go('B', 'target'), go('A', 'answer'), go('T', 'answer'), go('T', 'target'), go('D', 'answer')]).toEqual([
      'A',
      'B',
      'A',
      null,
      null,
    ]);
  });

  it('lead left and right through the answers to the same claim, co-premises among them', () => {
    expect([go('A', 'next'), go('C', 'next'), go('D', 'next'), go('D', 'previous'), go('A', 'previous')]).toEqual([
      'C',
      'D',
      null,
      'C',
      null,
    ]);
  });

  it('lead from an undercutter to its target, and from an inference to its target and premise', () => {
    const step = neighbour(map, id('U'), 'target');
    expect(map.inferences.some((one) => one.id === step)).toBe(true);
    expect(neighbour(map, step ?? '', 'target')).toBe(id('A'));
    expect(neighbour(map, step ?? '', 'answer')).toBe(id('B'));
  });

  it('reach every unfolded claim of any map, by going down and to the right', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random: ArgumentMap = randomMap(seededRandom(seed), 20);
      const reached = new Set<string>();
      const waiting = [firstClaim(random)];
      for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        if (at === null || reached.has(at)) continue;
        reached.add(at);
        waiting.push(neighbour(random, at, 'answer'), neighbour(random, at, 'next'));
      }
      expect([...reached].sort(), `seed ${seed}`).toEqual(visibleClaims(random).sort());
    }
  });

  it('do not enter a folded branch', () => {
    const folded = checkEdit(map, toggleFold(map, { claim: id('A') }));
    expect(neighbour(folded, id('A'), 'answer')).toBeNull();
    expect(visibleClaims(folded)).not.toContain(id('B'));
    expect(foldedAbove(folded, id('U'))).toEqual([id('A')]);
    expect(foldedAbove(folded, id('C'))).toEqual([]);
  });

  it('begin at the thesis, and nowhere in an empty map', () => {
    expect(firstClaim(map)).toBe(id('T'));
    expect(firstClaim({ ...map, claims: [], inferences: [] })).toBeNull();
  });
});
