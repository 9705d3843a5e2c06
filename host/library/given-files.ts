import { basename } from 'node:path';
import { fileNameFrom } from '../../argument/formats/file-name';
import { MAX_FILE_BYTES } from '../../argument/formats/interchange/format';
import { isMapName } from '../../argument/formats/native';
import type { Capabilities, FileContents, GivenFile } from '../../contract/host';
import { HostError } from '../../contract/host-error';
import type { MapRef } from '../../contract/stored-maps';
import { messages } from '../../messages/messages';
import { readFileBytes } from '../saving/file-io';
import {
  mapName,
  parseMapBytes,
  readAnyFile,
  readEmbeddedMapFile,
  readMapBytes,
  readMapFile,
} from '../saving/map-file';
import type { SettingsStore } from '../settings';
import type { Library } from './library';

/** The names of pictures that can hold a map. */
const PICTURE = /\.(?:png|svg|pdf)$/i;

/** The part of the abilities that says what a window shows first. */
export type FirstShown = Pick<Capabilities, 'first' | 'firstFault' | 'firstFile' | 'firstBytes'>;

/** The files that a user hands to the app: chosen, dropped, named on the command line, or opened by the system. */
export interface GivenFiles {
  /**
   * Adds a map file to the library and returns its path. The map of a picture is not added again while it is there
   * unchanged: under the name of the picture, or with the title that gave the picture its name.
   */
  add(name: string, bytes: Uint8Array, fromPicture: boolean): Promise<string>;
  /** Returns the ref of a file. Pictures are not edited; the map in one is imported into the library. */
  refOf(path: string): Promise<MapRef>;
  /** Reads a file. One may be a map whatever its name, as long as that can be one of JSON. */
  read(path: string): Promise<GivenFile>;
  /** Returns what to show first: the requested file, then the last map. */
  first(requestedPath?: string): Promise<FirstShown>;
}

/** Returns the files given to a library. `onAdded` is called after a map was added to it. */
export function givenFiles(library: Library, settings: SettingsStore, onAdded: () => void): GivenFiles {
  const add: GivenFiles['add'] = async (name, bytes, fromPicture) => {
    readMapBytes(bytes, name);
    const pictured = fileNameFrom(mapName(name));
    for (const { name: file, title, ref } of fromPicture ? await library.entries() : []) {
      if (file !== pictured && fileNameFrom(title) !== pictured) continue;
      const existing = library.pathOf(ref);
      if ((await readFileBytes(existing).catch(() => null))?.equals(bytes)) return existing;
    }
    const path = await library.add(mapName(name), bytes);
    onAdded();
    return path;
  };

  const refOf = async (path: string): Promise<MapRef> => {
    if (!PICTURE.test(path)) return library.refOf(path);
    return library.refOf(await add(basename(path), await readEmbeddedMapFile(path), true));
  };

  const read = async (path: string): Promise<GivenFile> => {
    if (isMapName(path) || PICTURE.test(path)) return { ref: await refOf(path) };
    const contents = await readContents(path);
    const isMap = /\.json$/i.test(path) && contents.bytes !== null && parseMapBytes(contents.bytes).ok;
    return isMap ? { ref: library.refOf(path) } : contents;
  };

  const first = async (requestedPath?: string): Promise<FirstShown> => {
    let fault: FirstShown = {};
    if (requestedPath !== undefined) {
      try {
        const given = await read(requestedPath);
        if (!('ref' in given)) return { firstFile: given.name, firstBytes: given.bytes };
        await readMapFile(library.pathOf(given.ref));
        return { first: given.ref };
      } catch (error) {
        fault = { firstFault: error instanceof HostError ? error.message : messages.start.unexpected };
      }
    }
    const [last] = await settings.recentMaps();
    // A map that has hung the window is not opened again by itself.
    if (last !== undefined && !(await settings.isOpening(last)) && (await isReadable(last)))
      return { first: library.refOf(last), ...fault };
    return fault;
  };

  return { add, refOf, read, first };
}

/** Returns the contents of a file. Throws HostError if it cannot be read. */
export async function readContents(path: string): Promise<FileContents> {
  return { name: basename(path), bytes: await readAnyFile(path, MAX_FILE_BYTES) };
}

async function isReadable(path: string): Promise<boolean> {
  return readMapFile(path).then(
    () => true,
    () => false,
  );
}
