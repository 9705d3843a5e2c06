import { basename, join } from 'node:path';
import { MAP_SUFFIX, writeMap } from '../argument/formats/native';
import { diffMaps } from '../argument/model/change';
import { type ExternalLink, parseExternalLink } from '../contract/external-link';
import type { Capabilities, HostEvent, HostWithEvents, MapRef, OpenedMap, SaveResult } from '../contract/host';
import { HostError } from '../contract/host-error';
import { setPreferredLocale } from '../messages/locales';
import { messages } from '../messages/messages';
import { deleteArticle, keepArticle, readArticle } from './library/articles';
import { fileNameFrom } from './library/file-name';
import { openLibrary } from './library/library';
import { watchMaps } from './library/map-watcher';
import { extractMapFile, isPicture } from './pictures/embedded-map';
import type { RenderJob } from './pictures/render-job';
import { readFileBytes } from './saving/file-io';
import { mapName, readEmbeddedMapFile, readMapBytes, readMapFile } from './saving/map-file';
import { type EditRequest, openMapStore } from './saving/map-store';
import { openSettings } from './settings';
import { validateArguments } from './validate-arguments';

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
  readonly onLanguageChange?: () => void;
  /** A map file that was asked for on the command line or by the system. */
  readonly mapToOpen?: string;
  /** Asks where to save and writes; only where the shell has a dialog for it. */
  readonly saveAs?: (name: string, bytes: Uint8Array) => Promise<string | null>;
  /** Asks which file to open; only where the shell has a dialog for it. Answers its path, or null. */
  readonly chooseMapFile?: () => Promise<string | null>;
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
  initialMap(asked?: string): Promise<Pick<Capabilities, 'first' | 'firstFault'>>;
  close(): Promise<void>;
}

const BUNDLED_MAP_NAME = 'nato-liaison-office';

/** Starts a host on its folders. */
export async function createHost(options: HostOptions): Promise<RunningHost> {
  const settings = openSettings(options.data);
  const activateChosenLanguage = async () =>
    setPreferredLocale([(await settings.read()).language ?? '', ...(options.languages ?? [])]);
  await activateChosenLanguage();
  const mapStore = await openMapStore(options.data);
  const library = await openLibrary(options.library, await settings.refKey(), options.data);
  // A window that outlived the last host may still show a map from outside the library.
  for (const path of await settings.recentMaps()) library.refOf(path);
  const listeners = new Set<(event: HostEvent) => void>();
  const emit = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  const watcher = watchMaps((path, revision) => emit({ kind: 'changed', ref: library.refOf(path), revision }));
  const jobs = new Map<string, { cancelled: boolean }>();
  /** Writes to one file go one after another. */
  const queues = new Map<string, Promise<unknown>>();

  const enqueue = <T>(path: string, write: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(path) ?? Promise.resolve()).then(write, write);
    const settled = turn.catch(() => undefined);
    queues.set(path, settled);
    void settled.then(() => queues.get(path) === settled && queues.delete(path));
    return turn;
  };

  const openMapFile = async (path: string): Promise<OpenedMap> => {
    const file = await enqueue(path, () => mapStore.open(path));
    const ref = library.refOf(path);
    await settings.addRecentMap(path);
    watcher.watch(path, file.revision);
    return { ref, name: mapName(path), ...file };
  };

  /** What is kept of a map elsewhere follows it to its new place. */
  const moveSavedData = async (from: string, to: string): Promise<string> => {
    if (from !== to) await mapStore.move(from, to);
    return to;
  };

  /** Puts a map file into the library. One that came in a picture is not put there again while it is there unchanged. */
  const importMapFile = async (name: string, bytes: Uint8Array, fromPicture: boolean): Promise<string> => {
    readMapBytes(bytes, name);
    const last = join(library.folder, `${fileNameFrom(mapName(name))}${MAP_SUFFIX}`);
    if (fromPicture && (await readFileBytes(last).catch(() => null))?.equals(bytes)) return last;
    const path = await library.add(mapName(name), bytes);
    emit({ kind: 'library' });
    return path;
  };

  /** A picture is not edited: the map in it is taken out. */
  const refOf = async (path: string): Promise<MapRef> => {
    if (!/\.(?:png|svg|pdf)$/i.test(path)) return library.refOf(path);
    return library.refOf(await importMapFile(basename(path), await readEmbeddedMapFile(path), true));
  };

  /** Applies an edit, and tells the windows what the file is now. */
  const apply = async (path: string, edit: EditRequest): Promise<SaveResult> => {
    const answer = await mapStore.apply(path, edit);
    if (answer.kind === 'saved') watcher.noteWrite(path, answer.revision);
    return answer;
  };

  const host: HostWithEvents = {
    async capabilities() {
      const { shell, version, saveAs, chooseMapFile, languages = [] } = options;
      const dialogs = { saveDialog: saveAs !== undefined, openDialog: chooseMapFile !== undefined };
      return { shell, version, languages, ...dialogs, ...(await initialMap(options.mapToOpen)) };
    },
    library: () => library.entries(),
    open: ({ ref }) => openMapFile(library.pathOf(ref)),
    async create({ map }) {
      const bytes = new TextEncoder().encode(writeMap(map));
      readMapBytes(bytes, map.title);
      const path = await library.add(map.title, bytes);
      emit({ kind: 'library' });
      return openMapFile(path);
    },
    async rename({ ref, title }) {
      const path = library.pathOf(ref);
      const renamed = await enqueue(path, async () => {
        const { map, revision } = await readMapFile(path);
        if (map.title !== title) {
          const change = diffMaps(map, { ...map, title });
          const answer = await apply(path, { revision, change });
          if (answer.kind === 'conflict') throw new HostError('not-written', messages.conflict.short);
        }
        return moveSavedData(path, await library.rename(path, title));
      });
      await settings.addRecentMap(renamed);
      emit({ kind: 'library' });
      return { ref: library.refOf(renamed), name: mapName(renamed) };
    },
    async duplicate({ ref }) {
      const copy = await library.duplicate(library.pathOf(ref));
      emit({ kind: 'library' });
      return { ref: library.refOf(copy) };
    },
    async remove({ ref }) {
      const path = library.pathOf(ref);
      await enqueue(path, async () => moveSavedData(path, await library.remove(path)));
      emit({ kind: 'library' });
    },
    bin: () => library.bin(),
    async restore({ ref }) {
      const binned = library.pathOf(ref);
      const path = await moveSavedData(binned, await library.restore(binned));
      emit({ kind: 'library' });
      return { ref: library.refOf(path) };
    },
    async purge({ ref }) {
      await library.purge(library.pathOf(ref));
      await mapStore.purge(library.pathOf(ref));
      emit({ kind: 'library' });
    },
    async article({ ref, source }) {
      const text = await readArticle(library.pathOf(ref), source);
      return text === null ? null : { text };
    },
    async keepArticle({ ref, source, text }) {
      const path = library.pathOf(ref);
      await enqueue(path, () => (text === undefined ? deleteArticle(path, source) : keepArticle(path, source, text)));
    },
    async importBytes({ name, bytes }) {
      return openMapFile(await importMapFile(name, extractMapFile(bytes, name), isPicture(bytes)));
    },
    applyChange(args) {
      const path = library.pathOf(args.ref);
      return enqueue(path, () => apply(path, args));
    },
    keepDraft(args) {
      return mapStore.keepDraft(library.pathOf(args.ref), args);
    },
    versions: async ({ ref }) => mapStore.versions(library.pathOf(ref)),
    version: async ({ ref, id }) => ({ map: await mapStore.version(library.pathOf(ref), id) }),
    keepVersion: async ({ ref, map }) => mapStore.keepVersion(library.pathOf(ref), map),
    async render({ job, map, format, options: pictureOptions }) {
      const state = { cancelled: false };
      jobs.set(job, state);
      let lastReported = 0;
      const renderJob: RenderJob = {
        throwIfCancelled() {
          if (state.cancelled) throw new HostError('cancelled', messages.host.cancelled);
        },
        reportProgress(done) {
          if (done < lastReported + 0.02) return;
          lastReported = done;
          emit({ kind: 'progress', job, done });
        },
      };
      try {
        // Drawing brings Skia and the PDF writer along, which a host that only saves has no need to load.
        const { renderPicture } = await import('./pictures/render-picture');
        return await renderPicture(map, format, pictureOptions, { job: renderJob });
      } finally {
        jobs.delete(job);
      }
    },
    async cancelRender({ job }) {
      const state = jobs.get(job);
      if (state) state.cancelled = true;
    },
    async saveAs({ name, bytes }) {
      if (!options.saveAs) throw new HostError('bad-request', messages.host.noDialog);
      return options.saveAs(name, bytes);
    },
    async chooseMap() {
      if (!options.chooseMapFile) throw new HostError('bad-request', messages.host.noDialog);
      const path = await options.chooseMapFile();
      return path === null ? null : { ref: await refOf(path) };
    },
    async openLink({ url }) {
      const link = parseExternalLink(url);
      if (!link || !options.openLink) throw new HostError('bad-request', messages.links.refused);
      await options.openLink(link);
    },
    // What a shell does with these two it does where it carries them.
    showing: async () => undefined,
    settled: async () => undefined,
    settings: () => settings.read(),
    async changeSettings(change) {
      await settings.change(change);
      if (change.language === undefined) return;
      await activateChosenLanguage();
      options.onLanguageChange?.();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  /** What to open first: what was asked for, else the last map, else the bundled one, else any that can be read. */
  async function initialMap(asked?: string): Promise<{ first?: MapRef; firstFault?: string }> {
    let fault: { firstFault?: string } = {};
    if (asked !== undefined) {
      try {
        const first = await refOf(asked);
        await readMapFile(library.pathOf(first));
        return { first };
      } catch (error) {
        fault = { firstFault: error instanceof HostError ? error.message : messages.start.unexpected };
      }
    }
    const [last] = await settings.recentMaps();
    if (last !== undefined && (await isReadable(last))) return { first: library.refOf(last), ...fault };
    const readable = (await library.entries()).filter((entry) => entry.fault === undefined);
    const first = readable.find(({ name }) => name === BUNDLED_MAP_NAME) ?? readable[0];
    return { ...(first ? { first: first.ref } : {}), ...fault };
  }

  return {
    ...withValidatedArguments(host),
    refOf,
    pathOf: (ref) => library.pathOf(ref),
    initialMap,
    async close() {
      emit({ kind: 'stopping' });
      for (const job of jobs.values()) job.cancelled = true;
      await Promise.all(queues.values());
      watcher.close();
      await mapStore.close();
      await settings.whenIdle();
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
function withValidatedArguments(host: HostWithEvents): HostWithEvents {
  const wrapped = Object.entries(host).map(([name, method]) => [
    name,
    name === 'subscribe' ? method : async (args: unknown) => method(validateArguments(name, args)),
  ]);
  return Object.fromEntries(wrapped) as HostWithEvents;
}
