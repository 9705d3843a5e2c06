import type { StoreApi } from 'zustand/vanilla';
import { editSeveral } from '../../argument/commands/edit-several';
import { toggleFold } from '../../argument/commands/fold';
import { setText } from '../../argument/commands/set-text';
import {
  discardGroup,
  dispatch,
  type EditorState,
  redo,
  select,
  selectSeveral,
  toggleSelected,
  undo,
} from '../../argument/editor/editor-state';
import { foldedAbove } from '../../argument/editor/navigation';
import { applyChange, changesOnlyView } from '../../argument/model/change';
import { ME } from '../../argument/model/claim';
import { indexOf } from '../../argument/model/map-index';
import { validate } from '../../argument/model/validate';
import { strings } from '../../messages/messages';
import type { AppActions, AppState } from './app';

/** What the store lends to the actions that edit the open map. */
interface Desk {
  /** Whether edits go into the file. */
  isKept(): boolean;
  /** Whether the map can be changed just now; if not, the person is asked or told, and `then` may follow. */
  mayEdit(then: () => void): boolean;
  /** Shows what an edit made of the map, and has it saved. */
  setEditor(editor: EditorState, when: 'now' | 'soon'): void;
  notify(text: string): void;
  actions(): AppActions;
}

type Editing =
  | 'edit'
  | 'add'
  | 'startWriting'
  | 'write'
  | 'commit'
  | 'cancel'
  | 'select'
  | 'selectSeveral'
  | 'toggleSelected'
  | 'reveal'
  | 'undo'
  | 'redo';

/** Editing, writing and selecting in the open map. */
export function editingActions(
  { getState: get, setState: set }: StoreApi<AppState>,
  desk: Desk,
): Pick<AppActions, Editing> {
  let bursts = 0;
  return {
    edit(make) {
      desk.actions().commit();
      const { editor } = get();
      const edit = make(editor.map);
      if (!edit) return false;
      // What is only looked at can be folded too: that changes no claim, and stays in this window.
      const looks = changesOnlyView(edit.change) && !desk.isKept();
      if (!looks && !desk.mayEdit(() => void desk.actions().edit(make))) return false;
      const next = applyChange(editor.map, edit.change);
      if (!next || validate(next).length > 0) return false;
      desk.setEditor(dispatch(editor, edit), 'now');
      return true;
    },
    add(make) {
      desk.actions().commit();
      const { editor } = get();
      const { map } = editor;
      const edit = make(map, map.copyOf !== undefined || map.student !== undefined ? ME : undefined);
      if (!edit?.select || !desk.mayEdit(() => void desk.actions().add(make))) return false;
      const burst = `write ${bursts++}`;
      let next = dispatch(editor, edit, burst);
      // What is added into a folded branch must be seen, so the branch opens with it.
      for (const folded of foldedAbove(next.map, edit.select)) {
        const opening = toggleFold(next.map, { claim: folded });
        if (opening) next = dispatch(next, { ...opening, select: edit.select }, burst);
      }
      set({ editor: next, writing: { claim: edit.select, burst, isNew: true }, tabBuilds: true });
      return true;
    },
    startWriting(claim) {
      if (get().writing?.claim === claim) return;
      desk.actions().commit();
      if (!indexOf(get().editor.map).claims.has(claim)) return;
      if (!desk.mayEdit(() => desk.actions().startWriting(claim))) return;
      const editor = select(get().editor, claim);
      set({ editor, writing: { claim, burst: `write ${bursts++}`, isNew: false }, tabBuilds: true });
    },
    write(text) {
      const { writing, editor } = get();
      if (!writing) return;
      const edit = setText(editor.map, { claim: writing.claim, text });
      if (!edit) return;
      const next = dispatch(editor, edit, writing.burst);
      if (text.trim() === '') set({ editor: next });
      else desk.setEditor(next, 'soon');
    },
    commit() {
      const { writing, editor } = get();
      if (!writing) return true;
      const text = indexOf(editor.map).claims.get(writing.claim)?.text ?? '';
      if (text.trim() === '') {
        desk.actions().cancel();
        return !writing.isNew;
      }
      set({ writing: null });
      desk.setEditor(editor, 'now');
      return true;
    },
    cancel() {
      const { writing, editor } = get();
      if (!writing) return;
      // What was said when the box came is not so any more when it goes.
      set(writing.isNew ? { writing: null, notice: null } : { writing: null });
      desk.setEditor(discardGroup(editor, writing.burst), 'now');
    },
    select(id) {
      const { writing, editor } = get();
      if (writing && writing.claim !== id) desk.actions().commit();
      set({ editor: select(writing ? get().editor : editor, id) });
    },
    selectSeveral(ids) {
      desk.actions().commit();
      set(({ editor }) => ({ editor: selectSeveral(editor, ids) }));
    },
    toggleSelected(id) {
      desk.actions().commit();
      set(({ editor }) => ({ editor: toggleSelected(editor, id) }));
    },
    reveal(id) {
      const { editor } = get();
      const folded = foldedAbove(editor.map, id);
      const opening = editSeveral(editor.map, folded, (map, claim) => toggleFold(map, { claim }));
      // Opening a branch is an edit like folding it.
      if (opening) desk.setEditor(dispatch(editor, { ...opening, select: id }), 'now');
      desk.actions().select(id);
    },
    undo() {
      desk.actions().commit();
      const editor = undo(get().editor);
      if (!editor) return desk.notify(strings.status.nothingToUndo);
      desk.setEditor(editor, 'now');
      desk.notify(strings.status.undone);
    },
    redo() {
      desk.actions().commit();
      const editor = redo(get().editor);
      if (!editor) return desk.notify(strings.status.nothingToRedo);
      desk.setEditor(editor, 'now');
      desk.notify(strings.status.redone);
    },
  };
}
