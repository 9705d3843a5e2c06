import type { MapRef } from '../../contract/stored-maps';
import { changeJsonObject, readJsonObject } from '../json-store';
import { removeDurably } from '../saving/file-io';

/** The refs of maps that were renamed, with the paths that those have now, in a file of the data folder. */
export interface RenamedRefs {
  /** Returns the refs with their paths, the one renamed first first. */
  entries(): Promise<Iterable<[MapRef, string]>>;
  /** Stores that these refs mean a file of that path now. */
  add(refs: readonly MapRef[], path: string): Promise<void>;
  /** Forgets the refs of the paths that are gone. Rejects with the error of the file system. */
  forget(isGone: (path: string) => Promise<boolean>): Promise<void>;
}

/** More than anybody renames; beyond it the oldest ref is forgotten. */
const MAX_REFS = 1000;

/** Opens the file. What is not in order in it is left out. */
export function openRenamedRefs(file: string): RenamedRefs {
  return {
    entries: async () => pathsIn(await readJsonObject(file)),
    add: (refs, path) =>
      changeJsonObject(file, (stored) => {
        const paths = pathsIn(stored);
        for (const ref of refs) {
          // The one renamed last comes last.
          paths.delete(ref);
          paths.set(ref, path);
        }
        for (const ref of [...paths.keys()].slice(0, Math.max(0, paths.size - MAX_REFS))) paths.delete(ref);
        return Object.fromEntries(paths);
      }).catch(() => undefined), // Without them old addresses of the map lead nowhere, which is no reason to stop.
    async forget(isGone) {
      await changeJsonObject(file, async (stored) => {
        const paths = pathsIn(stored);
        const named = [...new Set(paths.values())];
        const gone = new Set((await Promise.all(named.map(isGone))).flatMap((is, index) => (is ? named[index] : [])));
        for (const [ref, path] of paths) if (gone.has(path)) paths.delete(ref);
        return gone.size > 0 ? Object.fromEntries(paths) : null;
      });
      // A damaged file is of no use, and has names of maps that may be gone.
      await removeDurably(`${file}.broken`);
    },
  };
}

function pathsIn(stored: Record<string, unknown>): Map<MapRef, string> {
  return new Map(Object.entries(stored).filter((entry): entry is [MapRef, string] => typeof entry[1] === 'string'));
}
