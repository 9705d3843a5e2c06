import { copyForStudent } from '../../../argument/commands/map/map-properties';
import { select } from '../../../argument/editor/editor-state';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import { HostError } from '../../../contract/host-error';
import type { LibraryEntry, MapRef, OpenedMap } from '../../../contract/stored-maps';
import { describeError } from '../../../messages/describe-error';
import { messages } from '../../../messages/messages';
import type { ActionContext } from '../action-context';
import { closeMap, flushEdits, type OpenMapActions, type OpenMapState, showOpenedMap } from '../document/open-map';
import { type DocumentActions, resumeEdit } from './document-slice';
import type { SettingsActions } from './settings-slice';

/** The texts that a person has begun on the start page, by card. */
export type StartDraft = Readonly<Record<'article' | 'thesis', string>>;

/** The maps of the library folder, and what stands on the start page. */
export interface LibraryState {
  readonly library: readonly LibraryEntry[];
  readonly startDraft: StartDraft;
}

/** The state at the start, apart from the maps. */
export const INITIAL_LIBRARY: Omit<LibraryState, 'library'> = { startDraft: { article: '', thesis: '' } };

/** The actions on whole maps. */
export interface LibraryActions {
  /** Opens a map. Returns whether it did. */
  open(ref: MapRef): Promise<boolean>;
  /** Opens a map that an address names. `lost`: it is not there any more; the open map stays. */
  visit(ref: MapRef): Promise<'opened' | 'stayed' | 'lost'>;
  /** Leaves the open map for the start page, once every edit of it is safe. Returns whether it did. */
  showStartPage(): Promise<boolean>;
  setStartDraft(change: Partial<StartDraft>): void;
  /** Saves a map file from elsewhere in the library and opens it. */
  openBytes(name: string, bytes: Uint8Array): Promise<void>;
  /** Saves a map as a new file of the library and opens it. Returns whether it did. */
  create(map: ArgumentMap): Promise<boolean>;
  /** Does the same as `create` with a map that `make` builds from another one of the library. */
  createFrom(ref: MapRef, make: (map: ArgumentMap) => ArgumentMap): Promise<boolean>;
  /** Makes a student's copy of the open template and opens it. Returns whether it did. */
  makeCopy(student: string, className: string): Promise<boolean>;
  /** Reads the list of maps again. */
  refreshLibrary(): Promise<void>;
}

/** The state and actions that replacing the open map takes. */
export type LibraryContext = ActionContext<
  LibraryState & OpenMapState,
  LibraryActions & OpenMapActions & DocumentActions & SettingsActions
>;

/**
 * Opens another map in place of the open one, once every edit of that one is safe. Returns whether it did; an error is
 * shown as a message.
 */
export async function replaceMap(
  context: LibraryContext,
  opening: () => Promise<OpenedMap>,
  keepsArticles = false,
): Promise<boolean> {
  const { actions, get } = context;
  if (!(await flushEdits(context))) {
    actions.notify(messages.save.notLeft);
    return false;
  }
  try {
    const opened = await opening();
    // An edit that was made meanwhile still belongs to the open map.
    await flushEdits(context);
    showOpenedMap(context, opened, keepsArticles);
    if (!keepsArticles && get().dialog === null) {
      // The keys go to the map, also if what opened it had the focus and still has it.
      if (get().activeView === 'outline') actions.refocus();
      else actions.requestFocus('map');
    }
    // The list is not waited for: what follows the opening comes before the next key.
    void actions.refreshLibrary();
    return true;
  } catch (error) {
    actions.notify(describeError(error));
    return false;
  }
}

/** Makes the actions of the slice. */
export function libraryActions(context: LibraryContext): LibraryActions {
  const { host, actions, get, set } = context;
  return {
    open: (ref) => replaceMap(context, () => host.open({ ref })),
    async visit(ref) {
      let isLost = false;
      const isOpened = await replaceMap(context, async () => {
        try {
          return await host.open({ ref });
        } catch (error) {
          isLost = error instanceof HostError && error.code === 'not-found';
          throw error;
        }
      });
      return isOpened ? 'opened' : isLost ? 'lost' : 'stayed';
    },
    async showStartPage() {
      if (!(await flushEdits(context))) {
        actions.notify(messages.save.notLeft);
        return false;
      }
      closeMap(context);
      // Files may have been added or removed outside.
      await actions.refreshLibrary();
      return true;
    },
    setStartDraft(change) {
      set(({ startDraft }) => ({ startDraft: { ...startDraft, ...change } }));
    },
    async openBytes(name, bytes) {
      await replaceMap(context, () => host.importBytes({ name, bytes }));
    },
    create: (map) => replaceMap(context, () => host.create({ map })),
    createFrom: (ref, make) =>
      replaceMap(context, async () => host.create({ map: make((await host.open({ ref, toCopy: true })).map) })),
    async makeCopy(student, className) {
      const { editor } = get();
      const { selection } = editor;
      const map = copyForStudent(editor.map, student.trim(), className.trim());
      let { dialog } = get();
      const creating = async () => {
        const made = await host.create({ map });
        // The text typed meanwhile goes on too.
        ({ dialog } = get());
        return made;
      };
      if (!(await replaceMap(context, creating, true))) return false;
      set(({ editor: copy }) => ({ editor: select(copy, selection) }));
      void actions.changeSettings({ student: student.trim(), class: className.trim() });
      if (dialog?.kind === 'make-copy') resumeEdit(context, dialog);
      actions.notify(messages.makeCopy.made({ title: map.title }));
      return true;
    },
    async refreshLibrary() {
      try {
        set({ library: await host.library() });
      } catch (error) {
        actions.notify(describeError(error));
      }
    },
  };
}
