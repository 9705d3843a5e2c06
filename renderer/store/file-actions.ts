import type { StoreApi } from 'zustand/vanilla';
import { editTo } from '../../argument/commands/edit';
import { select } from '../../argument/editor/editor-state';
import { sameJson } from '../../argument/model/json';
import type { MapRef, OpenedMap, Revision } from '../../contract/host';
import { messages } from '../../messages/messages';
import type { HostConnection } from '../host/host-connection';
import type { App, AppActions, AppState } from './app';
import type { Saver } from './saver';

/** What the store lends to the actions that deal with the file behind the open map. */
interface FileContext {
  saver(): Saver | null;
  /** Puts an opened map into the window. */
  showOpenedMap(opened: OpenedMap, keepsTexts: boolean): void;
  /** Opens another map in the place of this one, once this one is safe. */
  replaceMap(opening: () => Promise<OpenedMap>): Promise<boolean>;
  report(error: unknown): void;
  actions(): AppActions;
}

/** What the window does when the file and what it shows are not the same, and with earlier versions. */
export function fileActions(
  host: HostConnection,
  store: Pick<StoreApi<AppState>, 'getState' | 'setState' | 'subscribe'>,
  context: FileContext,
): Pick<App, 'reload' | 'saveAsCopy' | 'restoreUnsaved' | 'restoreAsCopy'> & {
  /** The host says that a file has this content now. */
  changed(ref: MapRef, revision: Revision): void;
} {
  const { getState: get, setState: set } = store;
  /** A change by others that came while a text was being written. */
  let pendingChange: { readonly ref: MapRef; readonly revision: Revision } | null = null;

  /** Shows the file as others have left it. What the window had stays among the versions. */
  const followFile = async (ref: MapRef, revision: Revision) => {
    const { opened, editor, textEdit } = get();
    const saver = context.saver();
    // With an edit on its way, the save will meet the other content and ask.
    if (opened?.ref !== ref || !saver || saver.isPending() || saver.isAtRevision(revision)) return;
    if (textEdit) {
      pendingChange = { ref, revision };
      return;
    }
    try {
      const theirs = await host.open({ ref });
      if (
        get().editor.map !== editor.map ||
        get().opened?.count !== opened.count ||
        saver.isAtRevision(theirs.revision)
      )
        return;
      if (sameJson(theirs.map, editor.map)) return saver.setRevision(theirs.revision);
      await host.keepVersion({ ref, map: editor.map });
      // An edit that was made meanwhile is not thrown away: its save asks.
      if (get().editor.map !== editor.map || saver.isPending()) return;
      context.showOpenedMap(theirs, true);
      set(({ editor: fresh }) => ({ editor: select(fresh, editor.selection) }));
      context.actions().notify(messages.conflict.followed);
    } catch {
      // Nothing is taken from the window because of a file that cannot be read just now; the next save says so.
    }
  };

  store.subscribe(({ textEdit }) => {
    if (textEdit || !pendingChange) return;
    const { ref, revision } = pendingChange;
    pendingChange = null;
    // After what the end of the writing has set going.
    queueMicrotask(() => void followFile(ref, revision));
  });

  return {
    changed: (ref, revision) => void followFile(ref, revision),
    async reload() {
      const { opened, editor } = get();
      if (!opened) return;
      try {
        await host.keepVersion({ ref: opened.ref, map: editor.map });
        context.showOpenedMap(await host.open({ ref: opened.ref }), true);
        context.actions().notify(messages.conflict.reloaded);
      } catch (error) {
        context.report(error);
      }
    },
    async saveAsCopy() {
      context.actions().commitTextEdit();
      const { editor, saveStatus } = get();
      try {
        const isGone = saveStatus.kind === 'failed' && saveStatus.gone;
        const title = isGone ? editor.map.title : messages.conflict.copyTitle({ title: editor.map.title });
        context.showOpenedMap(await host.create({ map: { ...editor.map, title } }), true);
        set({ library: await host.library() });
        context.actions().notify(isGone ? messages.conflict.keptAgain : messages.conflict.keptCopy);
      } catch (error) {
        context.report(error);
      }
    },
    restoreUnsaved(map) {
      set({ dialog: null });
      if (context.actions().edit((now) => editTo(now, map, get().editor.selection))) {
        context.actions().notify(messages.recovery.back);
      }
    },
    async restoreAsCopy(ref, id, when) {
      const opened = await context.replaceMap(async () => {
        const { map } = await host.version({ ref, id });
        return host.create({ map: { ...map, title: messages.versions.copyTitle({ title: map.title, when }) } });
      });
      if (opened) context.actions().notify(messages.versions.restored);
    },
  };
}
