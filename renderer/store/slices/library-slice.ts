import { copyForStudent, setMapProperties } from '../../../argument/commands/map/map-properties';
import { select } from '../../../argument/editor/editor-state';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { LibraryEntry, MapRef, OpenedMap } from '../../../contract/stored-maps';
import { describeError } from '../../../messages/describe-error';
import { messages } from '../../../messages/messages';
import type { ActionContext } from '../action-context';
import { closeMap, flushEdits, type OpenMapActions, type OpenMapState, showOpenedMap } from '../document/open-map';
import { type DocumentActions, resumeEdit } from './document-slice';
import type { SettingsActions } from './settings-slice';

/** The maps of the library folder. */
export interface LibraryState {
  readonly library: readonly LibraryEntry[];
}

/** The actions on whole maps. */
export interface LibraryActions {
  open(ref: MapRef): Promise<void>;
  /** Saves a map file from elsewhere in the library and opens it. */
  openBytes(name: string, bytes: Uint8Array): Promise<void>;
  /** Saves a map as a new file of the library and opens it. Returns whether it did. */
  create(map: ArgumentMap): Promise<boolean>;
  /** Does the same as `create` with a map that `make` builds from another one of the library. */
  createFrom(ref: MapRef, make: (map: ArgumentMap) => ArgumentMap): Promise<boolean>;
  /** Makes a student's copy of the open template and opens it. Returns whether it did. */
  makeCopy(student: string, className: string): Promise<boolean>;
  /** Puts a map into the bin; if it is the open one, another map takes its place. */
  moveToBin(ref: MapRef): Promise<void>;
  /** Gives the open map another title, and its file the name. */
  rename(title: string): Promise<void>;
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
  const { host, actions, set } = context;
  if (!(await flushEdits(context))) {
    actions.notify(messages.save.notLeft);
    return false;
  }
  try {
    const opened = await opening();
    // An edit that was made meanwhile still belongs to the open map.
    await flushEdits(context);
    showOpenedMap(context, opened, keepsArticles);
    set({ library: await host.library() });
    return true;
  } catch (error) {
    actions.notify(describeError(error));
    return false;
  }
}

/** Makes the actions of the slice. */
export function libraryActions(context: LibraryContext): LibraryActions {
  const { host, session, actions, get, set } = context;
  const refresh = async () => set({ library: await host.library() });
  const withErrorNotice = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      actions.notify(describeError(error));
    }
  };
  return {
    async open(ref) {
      await replaceMap(context, () => host.open({ ref }));
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
    async moveToBin(ref) {
      const { opened } = get();
      if (opened?.ref !== ref) return host.remove({ ref });
      if (!(await flushEdits(context))) return actions.notify(messages.save.notLeft);
      await host.remove({ ref });
      await refresh();
      const next = get().library.find((entry) => entry.fault === undefined);
      if (next) await actions.open(next.ref);
      else closeMap(context);
    },
    rename: (title) =>
      withErrorNotice(async () => {
        const { opened } = get();
        actions.edit((map) => setMapProperties(map, { title }));
        if (!opened || !(await flushEdits(context))) return;
        const renamed = await host.rename({ ref: opened.ref, title });
        session.saver?.setRef(renamed.ref);
        set({ opened: { ...opened, ...renamed } });
        await refresh();
      }),
    refreshLibrary: () => withErrorNotice(refresh),
  };
}
