import { type Edit, editTo } from '../../../argument/commands/edit';
import { editSeveral } from '../../../argument/commands/edit-several';
import { toggleFold } from '../../../argument/commands/map/fold';
import { setText } from '../../../argument/commands/set-text';
import { discardGroup, dispatch, select, selectSeveral, toggleSelected } from '../../../argument/editor/editor-state';
import { foldedAbove } from '../../../argument/editor/navigation';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import { type Id, ME } from '../../../argument/model/claim';
import { numberOf } from '../../../argument/model/structure/forest';
import { indexOf } from '../../../argument/model/structure/map-index';
import { validate } from '../../../argument/model/validate';
import { messages } from '../../../messages/messages';
import type { ActionContext } from '../action-context';
import { type DocumentState, ensureEditable, refusesLongText, setEditor } from './document-slice';
import type { UiActions, UiState } from './ui-slice';

/** The text of a box while a person writes it. */
export interface TextEdit {
  readonly claim: Id;
  /** The key of the one undo step that everything written in one go becomes. */
  readonly undoGroup: string;
  /** True if the box is new: it vanishes if it is left empty. */
  readonly isNew: boolean;
  /** The text that the box had before. */
  readonly before: string;
}

/** The writing of a text in the map. */
export interface EditingState {
  readonly textEdit: TextEdit | null;
  /** True if Tab adds a reason, as after a click, an arrow key or typing; otherwise Tab moves the focus on. */
  readonly tabAddsReason: boolean;
}

/** The actions that write texts and select boxes. */
export interface EditingActions {
  /**
   * Applies an edit that adds a claim, and opens its text, with which it is saved. `holder` is the
   * student in a copy.
   */
  addClaim(make: (map: ArgumentMap, holder?: string) => Edit | null): boolean;
  startTextEdit(claim: Id): void;
  /** Opens the text of a claim, if it is not open, with what a person has typed into it. */
  write(claim: Id, text: string): void;
  updateText(text: string): void;
  /**
   * Applies what a person types where the whole map is a text: `make` returns the next map, null if there is none. What
   * has the same undo group is undone together. What is selected stays so. Returns whether it was applied; where it
   * needs a copy of the template, it is applied to that one later.
   */
  writeMap(make: (map: ArgumentMap) => ArgumentMap | null, undoGroup: string): boolean;
  /** Ends the writing; keeps the text unless it is empty. Returns whether the box is still there. */
  commitTextEdit(): boolean;
  cancelTextEdit(): void;
  select(id: Id | null): void;
  /** Selects several claims; the last one is where keys go from. */
  selectSeveral(ids: readonly Id[]): void;
  /** Adds a claim to the selection, or takes it away again. */
  toggleSelected(id: Id): void;
  /** Unfolds every branch that hides a claim, and selects it. */
  reveal(id: Id): void;
  setTabAddsReason(addsReason: boolean): void;
}

/** The part of the state that opening a map resets. */
export const EDITING_AT_OPENING = { textEdit: null } satisfies Partial<EditingState>;

/** The state at the start. */
export const INITIAL_EDITING: EditingState = { ...EDITING_AT_OPENING, tabAddsReason: false };

/** Makes the actions of the slice. */
export function editingActions(
  context: ActionContext<
    EditingState & DocumentState & UiState,
    EditingActions & Pick<UiActions, 'notify' | 'setDraft'>
  >,
): EditingActions {
  const { actions, get, set } = context;
  let undoGroups = 0;
  /** Ends the writing of a text and takes it back. */
  const discard = ({ isNew, undoGroup }: TextEdit) => {
    const { editor } = get();
    // The notice of a new box is no longer true when the box goes.
    set(isNew ? { textEdit: null, notice: null } : { textEdit: null });
    setEditor(context, discardGroup(editor, undoGroup), 'now');
  };
  return {
    addClaim(make) {
      actions.commitTextEdit();
      const { editor } = get();
      const { map } = editor;
      const edit = make(map, map.copyOf !== undefined || map.student !== undefined ? ME : undefined);
      if (!edit?.select || !ensureEditable(context, () => void actions.addClaim(make))) return false;
      const undoGroup = `write ${undoGroups++}`;
      let next = dispatch(editor, edit, undoGroup);
      // A claim that is added to a folded branch must be visible, so the branch unfolds with it.
      for (const folded of foldedAbove(next.map, edit.select)) {
        const unfolding = toggleFold(next.map, { claim: folded });
        if (unfolding) next = dispatch(next, { ...unfolding, select: edit.select }, undoGroup);
      }
      set({ editor: next, textEdit: { claim: edit.select, undoGroup, isNew: true, before: '' }, tabAddsReason: true });
      return true;
    },
    startTextEdit(claim) {
      if (get().textEdit?.claim === claim) return;
      actions.commitTextEdit();
      const before = indexOf(get().editor.map).claims.get(claim)?.text;
      if (before === undefined || !ensureEditable(context, () => actions.startTextEdit(claim))) return;
      const editor = select(get().editor, claim);
      const undoGroup = `write ${undoGroups++}`;
      set({ editor, textEdit: { claim, undoGroup, isNew: false, before }, tabAddsReason: true });
    },
    write(claim, text) {
      if (get().textEdit?.claim !== claim) {
        const { editor, dialog } = get();
        const isAsking = dialog?.kind === 'make-copy' && dialog.draft !== undefined;
        if (isAsking) return actions.setDraft(text);
        if (!indexOf(editor.map).claims.has(claim)) return;
        if (!ensureEditable(context, () => undefined, { claim, text })) return;
        actions.startTextEdit(claim);
      }
      actions.updateText(text);
    },
    updateText(text) {
      const { textEdit, editor } = get();
      if (!textEdit) return;
      const edit = setText(editor.map, { claim: textEdit.claim, text });
      if (!edit || refusesLongText(context, edit.change, textEdit.before.length)) return;
      const next = dispatch(editor, edit, textEdit.undoGroup);
      if (text.trim() === '') set({ editor: next });
      else setEditor(context, next, 'soon');
    },
    writeMap(make, undoGroup) {
      actions.commitTextEdit();
      const { editor } = get();
      const next = make(editor.map);
      const edit = next && editTo(editor.map, next, select({ ...editor, map: next }, editor.selection).selection);
      if (!edit || !ensureEditable(context, () => void actions.writeMap(make, undoGroup))) return false;
      if (validate(edit.map).length > 0 || refusesLongText(context, edit.change)) return false;
      const { claims } = indexOf(edit.map);
      const otherSelected = editor.otherSelected.filter((id) => claims.has(id));
      setEditor(context, { ...dispatch(editor, edit, undoGroup), otherSelected }, 'soon');
      return true;
    },
    commitTextEdit() {
      const { textEdit, editor } = get();
      if (!textEdit) return true;
      const text = indexOf(editor.map).claims.get(textEdit.claim)?.text ?? '';
      // A blank that was put at the end to go on from is no edit.
      if (text.trim() === '' || text.trimEnd() === textEdit.before) {
        discard(textEdit);
        return !textEdit.isNew;
      }
      set({ textEdit: null });
      setEditor(context, editor, 'now');
      return true;
    },
    cancelTextEdit() {
      const { textEdit, editor } = get();
      if (!textEdit) return;
      const { claim, isNew, before } = textEdit;
      const { text } = indexOf(editor.map).claims.get(claim) ?? { text: before };
      const number = numberOf(editor.map, claim);
      discard(textEdit);
      if (!isNew && text.trimEnd() !== before) actions.notify(messages.status.textRestored({ number }));
    },
    select(id) {
      const { textEdit } = get();
      if (textEdit && textEdit.claim !== id) actions.commitTextEdit();
      set(({ editor }) => ({ editor: select(editor, id) }));
    },
    selectSeveral(ids) {
      actions.commitTextEdit();
      set(({ editor }) => ({ editor: selectSeveral(editor, ids) }));
    },
    toggleSelected(id) {
      actions.commitTextEdit();
      set(({ editor }) => ({ editor: toggleSelected(editor, id) }));
    },
    reveal(id) {
      const { editor } = get();
      const folded = foldedAbove(editor.map, id);
      const unfolding = editSeveral(editor.map, folded, (map, claim) => toggleFold(map, { claim }));
      // Unfolding is an edit, like folding.
      if (unfolding) setEditor(context, dispatch(editor, { ...unfolding, select: id }), 'now');
      actions.select(id);
    },
    setTabAddsReason(tabAddsReason) {
      if (get().tabAddsReason !== tabAddsReason) set({ tabAddsReason });
    },
  };
}
