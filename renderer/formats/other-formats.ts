import type { Loss } from '../../argument/formats/interchange/losses';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { OtherFile, OtherFormat } from './formats-worker';

export type { OtherFile, OtherFormat, ProblemInText } from './formats-worker';

let listed: Promise<readonly OtherFormat[]> | null = null;

// Readers and writers are in a worker that is loaded by the first call, since a large file takes seconds.

/** Returns the formats of other programs, by their names. */
export function otherFormats(): Promise<readonly OtherFormat[]> {
  listed ??= import('./call-worker')
    .then(({ callWorker }) => callWorker('list', undefined as never))
    .then((formats) => [...formats].sort((a, b) => a.name.localeCompare(b.name)));
  return listed;
}

/** Reads a file of another program in a given format, or in the one that its contents tell. */
export async function readOtherFile(name: string, bytes: Uint8Array, format?: string): Promise<OtherFile> {
  const { callWorker } = await import('./call-worker');
  return callWorker('read', { name, bytes, ...(format === undefined ? {} : { format }) });
}

/** Writes a map in a format, and returns what of it the text does not hold. */
export async function writeForOtherProgram(
  map: ArgumentMap,
  format: string,
): Promise<{ readonly text: string; readonly losses: readonly Loss[] }> {
  const { callWorker } = await import('./call-worker');
  return callWorker('write', { map, format });
}
