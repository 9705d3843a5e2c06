import type { Encoding } from '../../argument/formats/decode-text';
import type { Loss } from '../../argument/formats/interchange/losses';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { OtherFile, OtherFormat } from './formats-worker';

export type { OtherFile, OtherFormat, ProblemInText } from './formats-worker';

/** The format and the encoding that a person has chosen for a file. */
export interface ReadingChoice {
  readonly format?: string;
  readonly encoding?: Encoding;
}

let listed: Promise<readonly OtherFormat[]> | null = null;

// Readers and writers are in a worker that is loaded by the first call, since a large file takes seconds.

/** Returns the formats of other programs, by their names. */
export function otherFormats(): Promise<readonly OtherFormat[]> {
  listed ??= import('./call-worker')
    .then(({ callWorker }) => callWorker('list', undefined as never))
    .then((formats) => [...formats].sort((a, b) => a.name.localeCompare(b.name)));
  return listed;
}

/** Reads a file of another program; what is not chosen is told by its contents. */
export async function readOtherFile(name: string, bytes: Uint8Array, chosen: ReadingChoice = {}): Promise<OtherFile> {
  const { callWorker } = await import('./call-worker');
  return callWorker('read', { name, bytes, ...chosen });
}

/** Writes a map in a format, and returns what of it the text does not hold. */
export async function writeForOtherProgram(
  map: ArgumentMap,
  format: string,
): Promise<{ readonly text: string; readonly losses: readonly Loss[] }> {
  const { callWorker } = await import('./call-worker');
  return callWorker('write', { map, format });
}
