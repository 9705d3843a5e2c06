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
import { messages } from '../../messages/messages';
import type { AppActions, AppState } from './app';

/** What the store lends to the actions that edit the open map. */
interface EditingContext {
  /** Whether edits go into the file. */
  savesEdits(): boolean;
  /** Whether the map can be changed just now; if not, the person is asked or told, and `then` may follow. */
  ensureEditable(then: () => void): boolean;
  /** Shows what an edit made of the map, and has it saved. */
  setEditor(editor: EditorState, when: 'now' | 'soon'): void;
  notify(text: string): void;
  actions(): AppActions;
}

type EditingActionName =
  | 'edit'
  | 'addClaim'
  | 'startTextEdit'
  | 'updateText'
  | 'commitTextEdit'
  | 'cancelTextEdit'
  | 'select'
  | 'selectSeveral'
  | 'toggleSelected'
  | 'reveal'
  | 'undo'
  | 'redo';

/** Editing, writing and selecting in the open map. */
export function editingActions(
  { getState: get, setState: set }: StoreApi<AppState>,
  context: EditingContext,
): Pick<AppActions, EditingActionName> {
  let undoGroups = 0;
  return {
    edit(make) {
      context.actions().commitTextEdit();
      const { editor } = get();
      const edit = make(editor.map);
      if (!edit) return false;
      // What is only looked at can be folded too: that changes no claim, and stays in this window.
      const isLocalView = changesOnlyView(edit.change) && !context.savesEdits();
      if (!isLocalView && !context.ensureEditable(() => void context.actions().edit(make))) return false;
      const next = applyChange(editor.map, edit.change);
      if (!next || validate(next).length > 0) return false;
      context.setEditor(dispatch(editor, edit), 'now');
      return true;
    },
    addClaim(make) {
      context.actions().commitTextEdit();
      const { editor } = get();
      const { map } = editor;
      const edit = make(map, map.copyOf !== undefined || map.student !== undefined ? ME : undefined);
      if (!edit?.select || !context.ensureEditable(() => void context.actions().addClaim(make))) return false;
      const undoGroup = `write ${undoGroups++}`;
      let next = dispatch(editor, edit, undoGroup);
      // What is added into a folded branch must be seen, so the branch opens with it.
      for (const folded of foldedAbove(next.map, edit.select)) {
        const opening = toggleFold(next.map, { claim: folded });
        if (opening) next = dispatch(next, { ...opening, select: edit.select }, undoGroup);
      }
      set({ editor: next, textEdit: { claim: edit.select, undoGroup, isNew: true }, tabAddsReason: true });
      return true;
    },
    startTextEdit(claim) {
      if (get().textEdit?.claim === claim) return;
      context.actions().commitTextEdit();
      if (!indexOf(get().editor.map).claims.has(claim)) return;
      if (!context.ensureEditable(() => context.actions().startTextEdit(claim))) return;
      const editor = select(get().editor, claim);
      set({ editor, textEdit: { claim, undoGroup: `write ${undoGroups++}`, isNew: false }, tabAddsReason: true });
    },
    updateText(text) {
      const { textEdit, editor } = get();
      if (!textEdit) return;
      const edit = setText(editor.map, { claim: textEdit.claim, text });
      if (!edit) return;
      const next = dispatch(editor, edit, textEdit.undoGroup);
      if (text.trim() === '') set({ editor: next });
      else context.setEditor(next, 'soon');
    },
    commitTextEdit() {
      const { textEdit, editor } = get();
      if (!textEdit) return true;
      const text = indexOf(editor.map).claims.get(textEdit.claim)?.text ?? '';
      if (text.trim() === '') {
        context.actions().cancelTextEdit();
        return !textEdit.isNew;
      }
      set({ textEdit: null });
      context.setEditor(editor, 'now');
      return true;
    },
    cancelTextEdit() {
      const { textEdit, editor } = get();
      if (!textEdit) return;
      // What was said when the box came is not so any more when it goes.
      set(textEdit.isNew ? { textEdit: null, notice: null } : { textEdit: null });
      context.setEditor(discardGroup(editor, textEdit.undoGroup), 'now');
    },
    select(id) {
      const { textEdit, editor } = get();
      if (textEdit && textEdit.claim !== id) context.actions().commitTextEdit();
      set({ editor: select(textEdit ? get().editor : editor, id) });
    },
    selectSeveral(ids) {
      context.actions().commitTextEdit();
      set(({ editor }) => ({ editor: selectSeveral(editor, ids) }));
    },
    toggleSelected(id) {
      context.actions().commitTextEdit();
      set(({ editor }) => ({ editor: toggleSelected(editor, id) }));
    },
    reveal(id) {
      const { editor } = get();
      const folded = foldedAbove(editor.map, id);
      const opening = editSeveral(editor.map, folded, (map, claim) => toggleFold(map, { claim }));
      // Opening a branch is an edit like folding it.
      if (opening) context.setEditor(dispatch(editor, { ...opening, select: id }), 'now');
      context.actions().select(id);
    },
    undo() {
      context.actions().commitTextEdit();
      const editor = undo(get().editor);
      if (!editor) return context.notify(messages.status.nothingToUndo);
      context.setEditor(editor, 'now');
      context.notify(messages.status.undone);
    },
    redo() {
      context.actions().commitTextEdit();
      const editor = redo(get().editor);
      if (!editor) return context.notify(messages.status.nothingToRedo);
      context.setEditor(editor, 'now');
      context.notify(messages.status.redone);
    },
  };
}
