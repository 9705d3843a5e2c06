import type { Edit } from '../../../argument/commands/edit';
import { dispatch, type EditorState, openEditor, redo, undo } from '../../../argument/editor/editor-state';
import { type ArgumentMap, TABLES } from '../../../argument/model/argument-map';
import { type Change, changesOnlyView, type RecordChange } from '../../../argument/model/change';
import { type Id, MAX_WRITTEN_LENGTH } from '../../../argument/model/claim';
import { validate } from '../../../argument/model/validate';
import type { MapRef, ReadOnlyReason, SharedFolder, StoredRoom } from '../../../contract/stored-maps';
import { messages } from '../../../messages/messages';
import type { ActionContext } from '../action-context';
import type { SaveStatus } from '../document/saver';
import type { Dialog, TextDraft, UiActions, UiState } from './ui-slice';

/** The open map, its file and its history. */
export interface DocumentState {
  readonly opened: {
    readonly ref: MapRef;
    readonly name: string;
    readonly readOnly?: ReadOnlyReason;
    /** Counts the maps that were opened in this window; a map keeps its count when it is renamed. */
    readonly count: number;
    /** Set if an article kept with the map is passed on by that. */
    readonly sharedFolder?: SharedFolder;
    /** The arrangements that this content had when it was open before. */
    readonly rooms?: readonly StoredRoom[];
  } | null;
  readonly editor: EditorState;
  readonly saveStatus: SaveStatus;
  /** True while the host can be reached. */
  readonly connected: boolean;
  /** True if the person chose to edit the template itself and is not asked again. */
  readonly isEditingTemplate: boolean;
}

/** The actions on the open map as a whole. */
export interface DocumentActions {
  /**
   * Applies the edit that `make` builds for the map, or several that follow each other and are undone one by one, after
   * the copy of a template where one is needed. Returns whether they were applied.
   */
  edit(make: (map: ArgumentMap) => Edit | readonly Edit[] | null): boolean;
  undo(): void;
  redo(): void;
  editTemplate(): void;
  saveNow(): Promise<void>;
  /** Tells the host that the open map is on the screen. */
  finishOpening(): void;
  /** Keeps the arrangements of a map for the next time it is opened, if it is in the file as it is. */
  keepRooms(map: ArgumentMap, rooms: readonly StoredRoom[]): void;
  /** Returns whether something would be lost if the window closed now. */
  hasUnsavedChanges(): boolean;
}

type DocumentContext = ActionContext<
  DocumentState & UiState,
  DocumentActions & Pick<UiActions, 'notify'> & { commitTextEdit(): boolean; write(claim: Id, text: string): void }
>;

/** The document state when no map is open. */
export const NO_DOCUMENT = {
  opened: null,
  editor: openEditor({ format: '', title: '', sources: [], claims: [], inferences: [] }),
} satisfies Partial<DocumentState>;

/** The state at the start. */
export const INITIAL_DOCUMENT: DocumentState = {
  ...NO_DOCUMENT,
  saveStatus: { kind: 'unchanged' },
  connected: true,
  isEditingTemplate: false,
};

/** Returns whether edits go into the file. A template, or a read-only map, is only looked at. */
export function savesEdits({ opened, editor, isEditingTemplate }: DocumentState): boolean {
  return opened !== null && !opened.readOnly && (!editor.map.template || isEditingTemplate);
}

/** Shows what an edit made of the map, and has it saved. `soon` waits for a pause, as while a person types. */
export function setEditor(
  { session, get, set }: ActionContext<DocumentState>,
  editor: EditorState,
  when: 'now' | 'soon',
): void {
  set({ editor });
  if (savesEdits(get())) session.saver?.update(editor.map, when);
}

/**
 * Returns whether the map can be changed now. If not, tells the person why, or asks whether to make a copy of the
 * template, after which `then` is called, or what was typed into a claim goes on there.
 */
export function ensureEditable(
  { actions, get, set }: ActionContext<DocumentState & UiState, Pick<UiActions, 'notify'>>,
  then: () => void,
  draft?: TextDraft,
): boolean {
  const { opened, editor, isEditingTemplate } = get();
  if (!opened) return false;
  if (opened.readOnly) {
    actions.notify(messages.readOnly[opened.readOnly]);
    return false;
  }
  if (editor.map.template && !isEditingTemplate) {
    set({ dialog: { kind: 'make-copy', then, draft } });
    return false;
  }
  return true;
}

/**
 * Returns whether a text in a change is longer than one that a person may write, and tells so. A text of a file may be
 * longer: it must not grow, and can be split. `lengthBefore` is that of a text before it was being edited.
 */
export function refusesLongText(
  { actions }: { readonly actions: Pick<UiActions, 'notify'> },
  change: Change,
  lengthBefore = 0,
): boolean {
  const most = Math.max(MAX_WRITTEN_LENGTH, lengthBefore, longestText(change, 'before'));
  const isLong = longestText(change, 'after') > most;
  if (isLong) actions.notify(messages.canvas.textTooLong({ most: MAX_WRITTEN_LENGTH }));
  return isLong;
}

/** Returns the length of the longest text in the records and keys on one side of a change. */
function longestText(change: Change, side: 'before' | 'after'): number {
  const records = TABLES.flatMap((table) => (change[table] ?? []).map((record: RecordChange) => record[side]?.record));
  const keys = (change.keys ?? []).map((key) => key[side]);
  const values = [...records.flatMap((record) => Object.values(record ?? {})), ...keys];
  return values.reduce<number>((most, value) => (typeof value === 'string' ? Math.max(most, value.length) : most), 0);
}

/** Goes on with what the question about a copy interrupted. */
export function resumeEdit(
  { actions }: { readonly actions: { write(claim: Id, text: string): void } },
  { then, draft }: Extract<Dialog, { kind: 'make-copy' }>,
): void {
  if (draft) actions.write(draft.claim, draft.text);
  else then?.();
}

/** Makes the actions of the slice. */
export function documentActions(context: DocumentContext): DocumentActions {
  const { host, session, actions, get, set } = context;
  return {
    edit(make) {
      actions.commitTextEdit();
      const { editor } = get();
      const edits = [make(editor.map) ?? []].flat();
      if (edits.length === 0) return false;
      // Branches of a map that is only looked at can be folded too: that changes no claim, and stays in this window.
      const isLocalView = edits.every(({ change }) => changesOnlyView(change)) && !savesEdits(get());
      if (!isLocalView && !ensureEditable(context, () => void actions.edit(make))) return false;
      if (edits.some(({ map, change }) => validate(map).length > 0 || refusesLongText(context, change))) return false;
      setEditor(
        context,
        edits.reduce((state, edit) => dispatch(state, edit), editor),
        'now',
      );
      return true;
    },
    undo() {
      actions.commitTextEdit();
      const editor = undo(get().editor);
      if (!editor) return actions.notify(messages.status.nothingToUndo);
      setEditor(context, editor, 'now');
      actions.notify(messages.status.undone);
    },
    redo() {
      actions.commitTextEdit();
      const editor = redo(get().editor);
      if (!editor) return actions.notify(messages.status.nothingToRedo);
      setEditor(context, editor, 'now');
      actions.notify(messages.status.redone);
    },
    editTemplate() {
      const { dialog } = get();
      set({ isEditingTemplate: true, dialog: null });
      if (dialog?.kind === 'make-copy') resumeEdit(context, dialog);
    },
    async saveNow() {
      actions.commitTextEdit();
      await session.saver?.flush();
    },
    finishOpening() {
      const ref = get().opened?.ref;
      // Without it another map comes first at the next start, which is no reason to stop.
      if (ref !== undefined) host.finishOpening({ ref }).catch(() => undefined);
    },
    keepRooms(map, rooms) {
      const revision = session.saver?.revisionOf(map);
      // Without them the map is arranged afresh next time, which is no reason to stop.
      if (revision) host.keepRooms({ revision, rooms }).catch(() => undefined);
    },
    hasUnsavedChanges() {
      return session.saver?.isPending() ?? false;
    },
  };
}
