import type { StoreApi } from 'zustand/vanilla';
import { editTo } from '../../argument/commands/edit';
import { select } from '../../argument/editor/editor-state';
import { sameJson } from '../../argument/model/json';
import type { MapRef, OpenedMap, Revision } from '../../contract/host';
import { strings } from '../../messages/messages';
import type { HostConnection } from '../host/host-connection';
import type { App, AppActions, AppState } from './app';
import type { Saver } from './saver';

/** What the store lends to the actions that deal with the file behind the open map. */
interface Desk {
  saver(): Saver | null;
  /** Puts an opened map into the window. */
  shown(opened: OpenedMap, keepsTexts: boolean): void;
  /** Opens another map in the place of this one, once this one is safe. */
  replace(opening: () => Promise<OpenedMap>): Promise<boolean>;
  report(error: unknown): void;
  actions(): AppActions;
}

/** What the window does when the file and what it shows are not the same, and with earlier versions. */
export function fileActions(
  host: HostConnection,
  store: Pick<StoreApi<AppState>, 'getState' | 'setState' | 'subscribe'>,
  desk: Desk,
): Pick<App, 'reload' | 'keepAsCopy' | 'bringBack' | 'restoreAsCopy'> & {
  /** The host says that a file has this content now. */
  changed(ref: MapRef, revision: Revision): void;
} {
  const { getState: get, setState: set } = store;
  /** A change by others that came while a text was being written. */
  let late: { readonly ref: MapRef; readonly revision: Revision } | null = null;

  /** Shows the file as others have left it. What the window had stays among the versions. */
  const follow = async (ref: MapRef, revision: Revision) => {
    const { opened, editor, writing } = get();
    const saver = desk.saver();
    // With an edit on its way, the save will meet the other content and ask.
    if (opened?.ref !== ref || !saver || saver.isPending() || saver.isAt(revision)) return;
    if (writing) {
      late = { ref, revision };
      return;
    }
    try {
      const theirs = await host.open({ ref });
      if (get().editor.map !== editor.map || get().opened?.count !== opened.count || saver.isAt(theirs.revision))
        return;
      if (sameJson(theirs.map, editor.map)) return saver.moveTo(theirs.revision);
      await host.keepVersion({ ref, map: editor.map });
      // An edit that was made meanwhile is not thrown away: its save asks.
      if (get().editor.map !== editor.map || saver.isPending()) return;
      desk.shown(theirs, true);
      set(({ editor: fresh }) => ({ editor: select(fresh, editor.selection) }));
      desk.actions().notify(strings.conflict.followed);
    } catch {
      // Nothing is taken from the window because of a file that cannot be read just now; the next save says so.
    }
  };

  store.subscribe(({ writing }) => {
    if (writing || !late) return;
    const { ref, revision } = late;
    late = null;
    // After what the end of the writing has set going.
    queueMicrotask(() => void follow(ref, revision));
  });

  return {
    changed: (ref, revision) => void follow(ref, revision),
    async reload() {
      const { opened, editor } = get();
      if (!opened) return;
      try {
        await host.keepVersion({ ref: opened.ref, map: editor.map });
        desk.shown(await host.open({ ref: opened.ref }), true);
        desk.actions().notify(strings.conflict.reloaded);
      } catch (error) {
        desk.report(error);
      }
    },
    async keepAsCopy() {
      desk.actions().commit();
      const { editor, save } = get();
      try {
        const gone = save.kind === 'failed' && save.gone;
        const title = gone ? editor.map.title : strings.conflict.copyTitle(editor.map.title);
        desk.shown(await host.create({ map: { ...editor.map, title } }), true);
        set({ library: await host.library() });
        desk.actions().notify(gone ? strings.conflict.keptAgain : strings.conflict.keptCopy);
      } catch (error) {
        desk.report(error);
      }
    },
    bringBack(map) {
      set({ dialog: null });
      if (desk.actions().edit((now) => editTo(now, map, get().editor.selection))) {
        desk.actions().notify(strings.unsaved.back);
      }
    },
    async restoreAsCopy(ref, id, when) {
      const opened = await desk.replace(async () => {
        const { map } = await host.version({ ref, id });
        return host.create({ map: { ...map, title: strings.versions.copyTitle(map.title, when) } });
      });
      if (opened) desk.actions().notify(strings.versions.restored);
    },
  };
}
