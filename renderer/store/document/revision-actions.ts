import { editTo } from '../../../argument/commands/edit';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { MapRef } from '../../../contract/stored-maps';
import { describeError } from '../../../messages/describe-error';
import { messages } from '../../../messages/messages';
import { type LibraryContext, replaceMap } from '../slices/library-slice';
import { showOpenedMap } from './open-map';

/** The actions that choose between contents of a map: of the window, of the file, or an earlier one. */
export interface RevisionActions {
  /** Goes on with the map as it is in the file; the map of the window stays among the versions. */
  reload(): Promise<void>;
  /** Goes on with the map of the window, as a new file of the library. */
  saveAsCopy(): Promise<void>;
  /** Restores the map that a crash kept from being saved, as an edit like any other. */
  restoreUnsaved(map: ArgumentMap): void;
  /** Makes a map of an earlier version and opens it. `when` is the time of the version in words. */
  restoreAsCopy(ref: MapRef, id: string, when: string): Promise<void>;
}

/** Makes the actions. They have no state of their own. */
export function revisionActions(context: LibraryContext): RevisionActions {
  const { host, session, actions, get, set } = context;
  return {
    async reload() {
      const { opened, editor } = get();
      if (!opened) return;
      try {
        await host.keepVersion({ ref: opened.ref, map: editor.map });
        // Drafts of what has just been set aside are among the versions, and no crash has kept them from the file. The
        // steps of others are not undone here.
        const { unsaved: _, history: __, ...theirs } = await host.open({ ref: opened.ref });
        session.saver?.stop(editor.map);
        showOpenedMap(context, theirs, true);
        actions.notify(messages.conflict.reloaded);
      } catch (error) {
        actions.notify(describeError(error));
      }
    },
    async saveAsCopy() {
      actions.commitTextEdit();
      const { editor, saveStatus } = get();
      try {
        const isGone = saveStatus.kind === 'failed' && saveStatus.gone;
        const title = isGone ? editor.map.title : messages.conflict.copyTitle({ title: editor.map.title });
        const copy = await host.create({ map: { ...editor.map, title } });
        session.saver?.stop(editor.map);
        showOpenedMap(context, copy, true);
        set({ library: await host.library() });
        actions.notify(isGone ? messages.conflict.keptAgain : messages.conflict.keptCopy);
      } catch (error) {
        actions.notify(describeError(error));
      }
    },
    restoreUnsaved(map) {
      set({ dialog: null });
      if (actions.edit((now) => editTo(now, map, get().editor.selection))) actions.notify(messages.recovery.back);
    },
    async restoreAsCopy(ref, id, when) {
      const isOpened = await replaceMap(context, async () => {
        const { map } = await host.version({ ref, id });
        return host.create({ map: { ...map, title: messages.versions.copyTitle({ title: map.title, when }) } });
      });
      if (isOpened) actions.notify(messages.versions.restored);
    },
  };
}
