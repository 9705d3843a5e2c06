import type { StoreApi } from 'zustand/vanilla';
import { setMapProperties } from '../../argument/commands/map-properties';
import type { MapRef, OpenedMap } from '../../contract/host';
import { strings } from '../../messages/messages';
import type { HostConnection } from '../host/host-connection';
import type { AppActions, AppState } from './app';

/** What the store lends to the actions on maps as a whole. */
interface Desk {
  /** Opens another map in the place of this one, once this one is safe. */
  replace(opening: () => Promise<OpenedMap>): Promise<boolean>;
  /** Saves what is pending; answers whether everything is safe. */
  settle(): Promise<boolean>;
  /** The open map has another ref now. */
  renamed(ref: MapRef): void;
  /** Leaves the window without a map. */
  close(): void;
  actions(): AppActions;
}

/** What the window does with whole maps of the library. */
export function libraryActions(
  host: HostConnection,
  { getState: get, setState: set }: StoreApi<AppState>,
  desk: Desk,
): Pick<AppActions, 'create' | 'createFrom' | 'remove' | 'rename' | 'refreshLibrary'> {
  const refresh = async () => set({ library: await host.library() });
  const reported = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      desk.actions().notify(error instanceof Error ? error.message : strings.start.unexpected);
    }
  };
  return {
    async create(map) {
      await desk.replace(() => host.create({ map }));
    },
    async createFrom(ref, make) {
      await desk.replace(async () => host.create({ map: make((await host.open({ ref, toCopy: true })).map) }));
    },
    async remove(ref) {
      const { opened } = get();
      if (opened?.ref !== ref) return host.remove({ ref });
      if (!(await desk.settle())) return desk.actions().notify(strings.save.notLeft);
      await host.remove({ ref });
      await refresh();
      const next = get().library.find((entry) => entry.fault === undefined);
      if (next) await desk.actions().open(next.ref);
      else desk.close();
    },
    rename: (title) =>
      reported(async () => {
        const { opened } = get();
        desk.actions().edit((map) => setMapProperties(map, { title }));
        if (!opened || !(await desk.settle())) return;
        const renamed = await host.rename({ ref: opened.ref, title });
        desk.renamed(renamed.ref);
        set({ opened: { ...opened, ...renamed } });
        await refresh();
      }),
    refreshLibrary: () => reported(refresh),
  };
}
