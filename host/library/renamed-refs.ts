import type { MapRef } from '../../contract/stored-maps';
import { readJsonObject, writeJsonObject } from '../json-store';

/** The refs of maps that were renamed, with the paths that those have now, in a file of the data folder. */
export interface RenamedRefs {
  /** Returns the refs with their paths, the one renamed first first. */
  entries(): Iterable<[MapRef, string]>;
  /** Stores that these refs mean a file of that path now. */
  add(refs: readonly MapRef[], path: string): Promise<void>;
}

/** More than anybody renames; beyond it the oldest ref is forgotten. */
const MAX_REFS = 1000;

/** Opens the file. What is not in order in it is left out. */
export async function openRenamedRefs(file: string): Promise<RenamedRefs> {
  const stored = Object.entries(await readJsonObject(file));
  const paths = new Map(stored.filter((entry): entry is [MapRef, string] => typeof entry[1] === 'string'));
  return {
    entries: () => paths,
    async add(refs, path) {
      for (const ref of refs) {
        // The one renamed last comes last.
        paths.delete(ref);
        paths.set(ref, path);
      }
      for (const ref of [...paths.keys()].slice(0, Math.max(0, paths.size - MAX_REFS))) paths.delete(ref);
      // Without them old addresses of the map lead nowhere after the next start, which is no reason to stop.
      await writeJsonObject(file, Object.fromEntries(paths)).catch(() => undefined);
    },
  };
}
