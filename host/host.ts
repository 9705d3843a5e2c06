import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { diffMaps, invertChange } from '../argument/model/change';
import { type ExternalLink, parseExternalLink } from '../contract/external-link';
import type { Capabilities, GivenFile, HostEvent, HostWithEvents } from '../contract/host';
import { HostError } from '../contract/host-error';
import type { MapRef, OpenedMap, SaveResult } from '../contract/stored-maps';
import { setPreferredLocale } from '../messages/locales';
import { messages } from '../messages/messages';
import { deleteArticle, keepArticle, readArticle } from './library/articles';
import { type FirstShown, givenFiles, readContents } from './library/given-files';
import { openLibrary } from './library/library';
import { watchMaps } from './library/map-watcher';
import { sharedFolderOf } from './library/shared-folder';
import { addShippedMaps } from './library/shipped-maps';
import { collectBytes } from './pictures/byte-sink';
import { extractMapFile, isPicture } from './pictures/embedded-map';
import { renderInWorker } from './pictures/render-in-worker';
import { openRoomStore } from './room-store';
import { lstatIfExists } from './saving/file-io';
import { assertMapExists, mapFileBytes, mapName, readMapFile } from './saving/map-file';
import { type EditRequest, openMapStore } from './saving/map-store';
import { openSettings } from './settings';
import { withValidatedArguments } from './validate-arguments';
import { makeWriteQueues, type UnfinishedWrite } from './write-queues';

/** The folders of a host and the abilities of its shell. */
export interface HostOptions {
  readonly shell: Capabilities['shell'];
  readonly version: string;
  /** The library folder, and the folder of settings, sessions, journal and versions. */
  readonly library: string;
  readonly data: string;
  /** The file of the built program that draws pictures, `picture-worker.ts`. */
  readonly pictureWorker: string;
  /** The folder of the maps that ship, which a new library gets; absent where none are to be copied. */
  readonly shippedMaps?: string;
  /** The languages of the system as BCP 47 tags, best first, used while the user has chosen none. */
  readonly languages?: readonly string[];
  /** Called after the language of the messages or the keys of commands have changed, which a native menu shows. */
  readonly onMenuChange?: () => void;
  /** The address of the file that opens a window. */
  readonly bookmark?: string;
  /** A map file that the command line or the system asked to open. */
  readonly mapToOpen?: string;
  /** Shows the save dialog and writes the file; absent where the shell has no such dialog. */
  readonly saveAs?: (name: string, bytes: Uint8Array) => Promise<string | null>;
  /** Shows the open dialog, also for other extensions, and returns the chosen paths; absent without such a dialog. */
  readonly choosePaths?: (extensions: readonly string[]) => Promise<readonly string[]>;
  /** Opens a link in the system; absent where the window opens links itself. */
  readonly openLink?: (link: ExternalLink) => Promise<void>;
}

/** A running host, the only writer of maps. `close` waits for the writes in progress. */
export interface RunningHost extends HostWithEvents {
  /** Returns the ref of a file, or of the map imported from a picture. Throws HostError for an unusable picture. */
  refOf(path: string): Promise<MapRef>;
  /** Returns a file that the user gave to a window. Throws HostError for one that cannot be read. */
  givenFile(path: string): Promise<GivenFile>;
  /** Returns the path of a ref. Throws HostError `not-found` for a ref that this host never gave out. */
  pathOf(ref: MapRef): string;
  /**
   * Returns the first map of a window: the requested file, or its contents if it is no map; otherwise the reason why
   * not, with the last map. Nothing in a new installation, or when the last map can no longer be read.
   */
  whatToShowFirst(requestedPath?: string): Promise<FirstShown>;
  /** Returns the writes in progress: those that take long are waiting for the disk. */
  unfinishedWrites(): readonly UnfinishedWrite[];
  /** Resolves once the disks of the library and of the maps in windows have answered, which a lost drive never does. */
  whenDisksAnswer(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a host on its folders. Throws HostError `not-found` when the library folder cannot be created. */
export async function createHost(options: HostOptions): Promise<RunningHost> {
  const settings = openSettings(options.data);
  const activateChosenLanguage = async () =>
    setPreferredLocale([(await settings.read()).language ?? '', ...(options.languages ?? [])]);
  await activateChosenLanguage();
  const mapStore = await openMapStore(options.data);
  const rooms = openRoomStore(join(options.data, 'arrangements'));
  const refKey = await settings.refKey();
  const library = await openLibrary(options.library, refKey, options.data, mapStore.move, mapStore.stateOf);
  // A library without examples can be used too.
  if (options.shippedMaps !== undefined)
    await addShippedMaps(library.folder, options.data, options.shippedMaps).catch(() => undefined);
  // A window that survived the last host may still show a map from outside the library.
  for (const path of await settings.recentMaps()) library.refOf(path);
  // A crash after the change of the setting may have left them.
  if ((await settings.read()).forgetsUndo) await mapStore.clearHistories().catch(() => undefined);
  const listeners = new Set<(event: HostEvent) => void>();
  const emit = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  const watcher = watchMaps((path, revision) => emit({ kind: 'changed', ref: library.refOf(path), revision }));
  const jobs = new Map<string, AbortController>();
  const { enqueue, enqueueFor, unfinished, whenIdle } = makeWriteQueues(library.pathOf);
  const given = givenFiles(library, settings, () => emit({ kind: 'library' }));

  const openMapFile = async (path: string): Promise<OpenedMap> => {
    const { history, ...file } = await enqueue(path, () => mapStore.open(path));
    const ref = library.refOf(path);
    await settings.startOpening(path);
    watcher.watch(path, file.revision);
    // Another host may have kept steps since the setting was changed.
    const isKept = history !== undefined && !(await settings.read()).forgetsUndo;
    const arranged = await rooms.read(file.revision);
    const sharedFolder = await sharedFolderOf(path);
    return {
      ref,
      name: mapName(path),
      ...file,
      rooms: arranged,
      ...(isKept ? { history } : {}),
      ...(sharedFolder ? { sharedFolder } : {}),
    };
  };

  /** Applies an edit and notifies the windows of the new content. */
  const apply = async (path: string, edit: EditRequest): Promise<SaveResult> => {
    const result = await mapStore.apply(path, edit);
    if (result.kind === 'saved') watcher.noteWrite(path, result.revision);
    return result;
  };

  const host: HostWithEvents = {
    async capabilities() {
      const { shell, version, bookmark, saveAs, choosePaths, languages = [] } = options;
      const dialogs = { saveDialog: saveAs !== undefined, openDialog: choosePaths !== undefined };
      return {
        shell,
        version,
        languages,
        ...(bookmark ? { bookmark } : {}),
        ...dialogs,
        ...(await given.first(options.mapToOpen)),
      };
    },
    library: () => library.entries(),
    async open({ ref, toCopy }) {
      if (!toCopy) return openMapFile(library.pathOf(ref));
      // Edits that a crash has kept from the file are offered to the window that edits it.
      return enqueueFor(ref, async (path) => ({ ref, name: mapName(path), ...(await readMapFile(path)) }));
    },
    finishOpening: ({ ref }) => settings.addRecentMap(library.pathOf(ref)),
    async create({ map }) {
      const path = await library.add(map.title, await mapFileBytes(map, map.title));
      emit({ kind: 'library' });
      return openMapFile(path);
    },
    async rename({ ref, title }) {
      let before = '';
      const renamed = await enqueueFor(ref, async (path) => {
        before = path;
        const { map, revision } = await readMapFile(path);
        if (map.title !== title) {
          const change = diffMaps(map, { ...map, title });
          const result = await apply(path, { revision, change });
          if (result.kind === 'conflict') throw new HostError('not-written', messages.conflict.short);
          return library.rename(path, title).catch(async (error) => {
            // A map has either both its new title and its new name, or neither.
            await apply(path, { revision: result.revision, change: invertChange(change) }).catch(() => undefined);
            throw error;
          });
        }
        return library.rename(path, title);
      });
      await settings.addRecentMap(renamed, before);
      emit({ kind: 'library' });
      return { ref: library.refOf(renamed), name: mapName(renamed) };
    },
    async duplicate({ ref }) {
      const copy = await library.duplicate(library.pathOf(ref));
      emit({ kind: 'library' });
      return { ref: library.refOf(copy) };
    },
    async remove({ ref }) {
      await enqueueFor(ref, (path) => library.remove(path));
      emit({ kind: 'library' });
    },
    bin: () => library.bin(),
    async restore({ ref }) {
      const path = await enqueueFor(ref, (binPath) => library.restore(binPath));
      emit({ kind: 'library' });
      return { ref: library.refOf(path) };
    },
    async purge({ ref }) {
      const keptFolder = await enqueueFor(ref, async (path) => {
        library.assertInBin(path);
        // Versions and edits belong to the file. Those of a link stay, with the file that it leads to.
        if (!(await lstatIfExists(path))?.isSymbolicLink()) await mapStore.purge(path);
        return library.purge(path);
      });
      emit({ kind: 'library' });
      return { keptFolder };
    },
    async article({ ref, source }) {
      const text = await readArticle(library.pathOf(ref), source);
      return text === null ? null : { text };
    },
    async keepArticle({ ref, source, text }) {
      await enqueueFor(ref, async (path) => {
        if (text === undefined) return deleteArticle(path, source);
        // Without its map, nobody would find it.
        await assertMapExists(path);
        return keepArticle(path, source, text);
      });
    },
    async importBytes({ name, bytes }) {
      return openMapFile(await given.add(name, extractMapFile(bytes, name), isPicture(bytes)));
    },
    applyChange(args) {
      return enqueueFor(args.ref, (path) => apply(path, args));
    },
    keepDraft(args) {
      return mapStore.keepDraft(library.pathOf(args.ref), args);
    },
    async keepHistory({ ref, revision, past, future }) {
      if ((await settings.read()).forgetsUndo) return;
      await enqueueFor(ref, async (path) => {
        // Nothing would delete those of a map that is in the bin, or deleted, by now.
        await assertMapExists(path);
        mapStore.keepHistory(path, revision, { past, future });
      });
    },
    keepRooms: ({ revision, rooms: arranged }) => rooms.keep(revision, arranged).catch(() => undefined),
    versions: async ({ ref }) => mapStore.versions(library.pathOf(ref)),
    version: async ({ ref, id }) => ({ map: await mapStore.version(library.pathOf(ref), id) }),
    keepVersion: async ({ ref, map }) => mapStore.keepVersion(library.pathOf(ref), map),
    async render({ job, map, format, options: pictureOptions }) {
      const cancelling = new AbortController();
      jobs.set(job, cancelling);
      const { sink, whole } = collectBytes();
      try {
        const info = await renderInWorker(options.pictureWorker, { map, format, options: pictureOptions }, sink, {
          signal: cancelling.signal,
          onProgress: (done) => emit({ kind: 'progress', job, done }),
        });
        return { bytes: whole(), ...info };
      } finally {
        if (jobs.get(job) === cancelling) jobs.delete(job);
      }
    },
    async cancelRender({ job }) {
      jobs.get(job)?.abort(new HostError('cancelled', messages.host.cancelled));
    },
    async saveAs({ name, bytes }) {
      if (!options.saveAs) throw new HostError('bad-request', messages.host.noDialog);
      return options.saveAs(name, bytes);
    },
    async chooseFiles({ extensions }) {
      if (!options.choosePaths) throw new HostError('bad-request', messages.host.noDialog);
      const paths = await options.choosePaths(extensions);
      const [path] = paths;
      if (paths.length === 1 && path !== undefined) return [await given.read(path)];
      return Promise.all(paths.map(readContents));
    },
    async openLink({ url }) {
      const link = parseExternalLink(url);
      if (!link || !options.openLink) throw new HostError('bad-request', messages.links.refused);
      await options.openLink(link);
    },
    // The desktop shell handles these two in its transport; no other shell needs them.
    showing: async () => undefined,
    settled: async () => undefined,
    settings: () => settings.read(),
    async changeSettings(change) {
      await settings.change(change);
      if (change.forgetsUndo) await mapStore.clearHistories();
      if (change.language !== undefined) await activateChosenLanguage();
      if (change.language !== undefined || change.shortcuts !== undefined) options.onMenuChange?.();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  return {
    ...withValidatedArguments(host),
    refOf: given.refOf,
    givenFile: given.read,
    pathOf: (ref) => library.pathOf(ref),
    whatToShowFirst: given.first,
    unfinishedWrites: unfinished,
    async whenDisksAnswer() {
      await Promise.all([library.folder, ...watcher.paths()].map((path) => stat(path).catch(() => null)));
    },
    async close() {
      emit({ kind: 'stopping' });
      for (const job of jobs.values()) job.abort(new HostError('cancelled', messages.host.cancelled));
      await whenIdle();
      watcher.close();
      await mapStore.close();
      await settings.whenIdle();
    },
  };
}
