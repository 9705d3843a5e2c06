import type { LibraryEntry } from '../../contract/stored-maps';

/** The examples that ship, by their file names: one of five boxes, and the map of an article. */
const NAMES = { small: 'first-map', large: 'nato-liaison-office' } as const;

/** Returns an example that ships, if it is among the maps. */
export function exampleIn(library: readonly LibraryEntry[], size: keyof typeof NAMES): LibraryEntry | undefined {
  return library.find(({ name, template, fault }) => name === NAMES[size] && template && fault === undefined);
}
