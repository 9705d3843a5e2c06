import { basename, join } from 'node:path';
import { MAP_SUFFIX, writeMap } from '../argument/formats/native';
import { diffMaps } from '../argument/model/change';
import { type ExternalLink, externalLink } from '../contract/external-link';
import type { Applied, Capabilities, HostEvent, HostWithEvents, MapRef, OpenedMap } from '../contract/host';
import { HostError } from '../contract/host-error';
import { speakFirstOf } from '../messages/locales';
import { strings } from '../messages/messages';
import { checkArguments } from './arguments';
import { dropArticle, keepArticle, readArticle } from './library/articles';
import { fileNameFrom } from './library/file-name';
import { openLibrary } from './library/library';
import type { Job } from './pictures/job';
import { isPicture, mapFileIn } from './pictures/map-in-picture';
import { readWhole } from './saving/file-io';
import { mapName, readCarriedFile, readMapBytes, readMapFile } from './saving/map-file';
import { type Edit, openSaving } from './saving/save-map';
import { watchMaps } from './saving/watch-maps';
import { openSettings } from './settings';

/** What a host is made for. */
export interface HostOptions {
  readonly shell: Capabilities['shell'];
  readonly version: string;
  /** The folder of maps, and the folder of settings and session. */
  readonly library: string;
  readonly data: string;
  /** The languages of the system as BCP 47 tags, best first: one of them is spoken where the person has chosen none. */
  readonly languages?: readonly string[];
  /** Called when another language is spoken than before. */
  readonly onLanguage?: () => void;
  /** A map file that was asked for on the command line or by the system. */
  readonly open?: string;
  /** Asks where to save and writes; only where the shell has a dialog for it. */
  readonly saveAs?: (name: string, bytes: Uint8Array) => Promise<string | null>;
  /** Asks which file to open; only where the shell has a dialog for it. Answers its path, or null. */
  readonly askForMap?: () => Promise<string | null>;
  /** Hands a link to the system; only where the window cannot open it itself. */
  readonly openLink?: (link: ExternalLink) => Promise<void>;
}

/** The host: the only writer of maps. `close` waits for the writes that are under way. */
export interface RunningHost extends HostWithEvents {
  /** The ref of a file that was asked for from outside, as when the system hands one over. */
  refOf(path: string): Promise<MapRef>;
  /** The file of a ref. Throws HostError for a ref that this host never gave. */
  pathOf(ref: MapRef): string;
  /** What a window opens first: the file that was asked for, or why not and what there is instead. */
  firstMap(asked?: string): Promise<Pick<Capabilities, 'first' | 'firstFault'>>;
  close(): Promise<void>;
}

const BUNDLED = 'nato-liaison-office';

/** Starts a host on its folders. */
export async function createHost(options: HostOptions): Promise<RunningHost> {
  const settings = openSettings(options.data);
  const speakChosen = async () => speakFirstOf([(await settings.read()).language ?? '', ...(options.languages ?? [])]);
  await speakChosen();
  const saving = await openSaving(options.data);
  const library = await openLibrary(options.library, await settings.refKey(), options.data);
  // A window that outlived the last host may still show a map from outside the library.
  for (const path of await settings.recentMaps()) library.refOf(path);
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  const watch = watchMaps((path, revision) => tell({ kind: 'changed', ref: library.refOf(path), revision }));
  const jobs = new Map<string, { cancelled: boolean }>();
  /** Writes to one file go one after another. */
  const turns = new Map<string, Promise<unknown>>();

  const inTurn = <T>(path: string, write: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(path) ?? Promise.resolve()).then(write, write);
    const settled = turn.catch(() => undefined);
    turns.set(path, settled);
    void settled.then(() => turns.get(path) === settled && turns.delete(path));
    return turn;
  };

  const opened = async (path: string): Promise<OpenedMap> => {
    const file = await inTurn(path, () => saving.open(path));
    const ref = library.refOf(path);
    await settings.remember(path);
    watch.shows(path, file.revision);
    return { ref, name: mapName(path), ...file };
  };

  /** What is kept of a map elsewhere follows it to its new place. */
  const followed = async (from: string, to: string): Promise<string> => {
    if (from !== to) await saving.moved(from, to);
    return to;
  };

  /** Puts a map file into the library. One that came in a picture is not put there again while it is there unchanged. */
  const takeIn = async (name: string, bytes: Uint8Array, fromPicture: boolean): Promise<string> => {
    readMapBytes(bytes, name);
    const last = join(library.folder, `${fileNameFrom(mapName(name))}${MAP_SUFFIX}`);
    if (fromPicture && (await readWhole(last).catch(() => null))?.equals(bytes)) return last;
    const path = await library.add(mapName(name), bytes);
    tell({ kind: 'library' });
    return path;
  };

  /** A picture is not edited: the map in it is taken out. */
  const refOf = async (path: string): Promise<MapRef> => {
    if (!/\.(?:png|svg|pdf)$/i.test(path)) return library.refOf(path);
    return library.refOf(await takeIn(basename(path), await readCarriedFile(path), true));
  };

  /** Applies an edit, and tells the windows what the file is now. */
  const apply = async (path: string, edit: Edit): Promise<Applied> => {
    const answer = await saving.apply(path, edit);
    if (answer.kind === 'saved') watch.wrote(path, answer.revision);
    return answer;
  };

  const host: HostWithEvents = {
    async capabilities() {
      const { shell, version, saveAs, askForMap, languages = [] } = options;
      const dialogs = { saveDialog: saveAs !== undefined, openDialog: askForMap !== undefined };
      return { shell, version, languages, ...dialogs, ...(await firstMap(options.open)) };
    },
    library: () => library.entries(),
    open: ({ ref }) => opened(library.pathOf(ref)),
    async create({ map }) {
      const bytes = new TextEncoder().encode(writeMap(map));
      readMapBytes(bytes, map.title);
      const path = await library.add(map.title, bytes);
      tell({ kind: 'library' });
      return opened(path);
    },
    async rename({ ref, title }) {
      const path = library.pathOf(ref);
      const renamed = await inTurn(path, async () => {
        const { map, revision } = await readMapFile(path);
        if (map.title !== title) {
          const change = diffMaps(map, { ...map, title });
          const answer = await apply(path, { revision, change });
          if (answer.kind === 'conflict') throw new HostError('not-written', strings.conflict.short);
        }
        return followed(path, await library.rename(path, title));
      });
      await settings.remember(renamed);
      tell({ kind: 'library' });
      return { ref: library.refOf(renamed), name: mapName(renamed) };
    },
    async duplicate({ ref }) {
      const copy = await library.duplicate(library.pathOf(ref));
      tell({ kind: 'library' });
      return { ref: library.refOf(copy) };
    },
    async remove({ ref }) {
      const path = library.pathOf(ref);
      await inTurn(path, async () => followed(path, await library.remove(path)));
      tell({ kind: 'library' });
    },
    bin: () => library.bin(),
    async restore({ ref }) {
      const binned = library.pathOf(ref);
      const path = await followed(binned, await library.restore(binned));
      tell({ kind: 'library' });
      return { ref: library.refOf(path) };
    },
    async purge({ ref }) {
      await library.purge(library.pathOf(ref));
      await saving.purge(library.pathOf(ref));
      tell({ kind: 'library' });
    },
    async article({ ref, source }) {
      const text = await readArticle(library.pathOf(ref), source);
      return text === null ? null : { text };
    },
    async keepArticle({ ref, source, text }) {
      const path = library.pathOf(ref);
      await inTurn(path, () => (text === undefined ? dropArticle(path, source) : keepArticle(path, source, text)));
    },
    async importBytes({ name, bytes }) {
      return opened(await takeIn(name, mapFileIn(bytes, name), isPicture(bytes)));
    },
    applyChange(args) {
      const path = library.pathOf(args.ref);
      return inTurn(path, () => apply(path, args));
    },
    keepDraft(args) {
      return saving.keepDraft(library.pathOf(args.ref), args);
    },
    versions: async ({ ref }) => saving.versions(library.pathOf(ref)),
    version: async ({ ref, id }) => ({ map: await saving.version(library.pathOf(ref), id) }),
    keepVersion: async ({ ref, map }) => saving.keepVersion(library.pathOf(ref), map),
    async render({ job, map, format, options: wanted }) {
      const state = { cancelled: false };
      jobs.set(job, state);
      let told = 0;
      const watched: Job = {
        check() {
          if (state.cancelled) throw new HostError('cancelled', strings.host.cancelled);
        },
        progress(done) {
          if (done < told + 0.02) return;
          told = done;
          tell({ kind: 'progress', job, done });
        },
      };
      try {
        // Drawing brings Skia and the PDF writer along, which a host that only saves has no need to load.
        const { renderPicture } = await import('./pictures/render-picture');
        return await renderPicture(map, format, wanted, { job: watched });
      } finally {
        jobs.delete(job);
      }
    },
    async cancelRender({ job }) {
      const state = jobs.get(job);
      if (state) state.cancelled = true;
    },
    async saveAs({ name, bytes }) {
      if (!options.saveAs) throw new HostError('bad-request', strings.host.noDialog);
      return options.saveAs(name, bytes);
    },
    async chooseMap() {
      if (!options.askForMap) throw new HostError('bad-request', strings.host.noDialog);
      const path = await options.askForMap();
      return path === null ? null : { ref: await refOf(path) };
    },
    async openLink({ url }) {
      const link = externalLink(url);
      if (!link || !options.openLink) throw new HostError('bad-request', strings.link.refused);
      await options.openLink(link);
    },
    // What a shell does with these two it does where it carries them.
    showing: async () => undefined,
    settled: async () => undefined,
    settings: () => settings.read(),
    async changeSettings(change) {
      await settings.change(change);
      if (change.language === undefined) return;
      await speakChosen();
      options.onLanguage?.();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  /** What to open first: what was asked for, else the last map, else the bundled one, else any that can be read. */
  async function firstMap(asked?: string): Promise<{ first?: MapRef; firstFault?: string }> {
    let fault: { firstFault?: string } = {};
    if (asked !== undefined) {
      try {
        const first = await refOf(asked);
        await readMapFile(library.pathOf(first));
        return { first };
      } catch (error) {
        fault = { firstFault: error instanceof HostError ? error.message : strings.start.unexpected };
      }
    }
    const [last] = await settings.recentMaps();
    if (last !== undefined && (await isReadable(last))) return { first: library.refOf(last), ...fault };
    const readable = (await library.entries()).filter((entry) => entry.fault === undefined);
    const first = readable.find(({ name }) => name === BUNDLED) ?? readable[0];
    return { ...(first ? { first: first.ref } : {}), ...fault };
  }

  return {
    ...checked(host),
    refOf,
    pathOf: (ref) => library.pathOf(ref),
    firstMap,
    async close() {
      tell({ kind: 'stopping' });
      for (const job of jobs.values()) job.cancelled = true;
      await Promise.all(turns.values());
      watch.close();
      await saving.close();
      await settings.settled();
    },
  };
}

async function isReadable(path: string): Promise<boolean> {
  return readMapFile(path).then(
    () => true,
    () => false,
  );
}

/** The host with every argument checked, since both transports hand on what a page has sent. */
function checked(host: HostWithEvents): HostWithEvents {
  const guarded = Object.entries(host).map(([name, method]) => [
    name,
    name === 'subscribe' ? method : async (args: unknown) => method(checkArguments(name, args)),
  ]);
  return Object.fromEntries(guarded) as HostWithEvents;
}
