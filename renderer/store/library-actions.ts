import type { StoreApi } from 'zustand/vanilla';
import { setMapProperties } from '../../argument/commands/map-properties';
import type { MapRef, OpenedMap } from '../../contract/host';
import { messages } from '../../messages/messages';
import type { HostConnection } from '../host/host-connection';
import type { AppActions, AppState } from './app';

/** What the store lends to the actions on maps as a whole. */
interface LibraryContext {
  /** Opens another map in the place of this one, once this one is safe. */
  replaceMap(opening: () => Promise<OpenedMap>): Promise<boolean>;
  /** Saves what is pending; answers whether everything is safe. */
  flushEdits(): Promise<boolean>;
  /** The open map has another ref now. */
  setSavedRef(ref: MapRef): void;
  /** Leaves the window without a map. */
  close(): void;
  actions(): AppActions;
}

/** What the window does with whole maps of the library. */
export function libraryActions(
  host: HostConnection,
  { getState: get, setState: set }: StoreApi<AppState>,
  context: LibraryContext,
): Pick<AppActions, 'create' | 'createFrom' | 'moveToBin' | 'rename' | 'refreshLibrary'> {
  const refresh = async () => set({ library: await host.library() });
  const withErrorNotice = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      context.actions().notify(error instanceof Error ? error.message : messages.start.unexpected);
    }
  };
  return {
    async create(map) {
      await context.replaceMap(() => host.create({ map }));
    },
    async createFrom(ref, make) {
      await context.replaceMap(async () => host.create({ map: make((await host.open({ ref, toCopy: true })).map) }));
    },
    async moveToBin(ref) {
      const { opened } = get();
      if (opened?.ref !== ref) return host.remove({ ref });
      if (!(await context.flushEdits())) return context.actions().notify(messages.save.notLeft);
      await host.remove({ ref });
      await refresh();
      const next = get().library.find((entry) => entry.fault === undefined);
      if (next) await context.actions().open(next.ref);
      else context.close();
    },
    rename: (title) =>
      withErrorNotice(async () => {
        const { opened } = get();
        context.actions().edit((map) => setMapProperties(map, { title }));
        if (!opened || !(await context.flushEdits())) return;
        const renamed = await host.rename({ ref: opened.ref, title });
        context.setSavedRef(renamed.ref);
        set({ opened: { ...opened, ...renamed } });
        await refresh();
      }),
    refreshLibrary: () => withErrorNotice(refresh),
  };
}
