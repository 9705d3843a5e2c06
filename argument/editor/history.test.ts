import { expect, it } from 'vitest';
import { setText } from '../commands/set-text';
import { mapOf } from '../testing/map-builder';
import { dispatch, type EditorState, openEditor, undo } from './editor-state';
import { recentHistory } from './history';

const write = (state: EditorState, text: string, undoGroup?: string): EditorState => {
  const edit = setText(state.map, { claim: 'c1', text });
  if (!edit) throw new Error('the text is the same');
  return dispatch(state, edit, undoGroup);
};
const afterSteps = (count: number, textOf: (step: number) => string) => {
  let state = openEditor(mapOf('Thesis'));
  for (let step = 1; step <= count; step++) state = write(state, textOf(step));
  return state;
};

it('a kept history undoes and redoes what it was kept of', () => {
  const undone = undo(afterSteps(3, (step) => `Text ${step}`)) ?? openEditor(mapOf('Thesis'));
  const kept = JSON.parse(JSON.stringify(recentHistory(undone))) as ReturnType<typeof recentHistory>;
  const again = openEditor(undone.map, null, kept);
  expect(again).toEqual({ ...undone, selection: null });
});

it('the newest two hundred steps are kept', () => {
  const { past } = recentHistory(afterSteps(250, (step) => `Text ${step}`));
  expect(past).toHaveLength(200);
  expect(JSON.stringify(past.at(-1))).toContain('Text 250');
});

it('steps of more than a megabyte are not kept, nor those before them', () => {
  const long = 'x'.repeat(2_000_000);
  const { past } = recentHistory(afterSteps(9, (step) => (step === 5 ? long : `Text ${step}`)));
  expect(past).toHaveLength(3);
});

it('the next burst of typing does not join a kept one', () => {
  const kept = recentHistory(write(openEditor(mapOf('Thesis')), 'One', 'write 0'));
  const again = openEditor(mapOf('One'), null, kept);
  expect(write(again, 'Two', 'write 0').past).toHaveLength(2);
});
