import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { MAP_SUFFIX, MAX_MAP_BYTES, type MapProblem, readMap } from '../argument/formats/native';
import type { ArgumentMap } from '../argument/model/argument-map';
import type { ReadOnly, Revision } from '../contract/host';
import { HostError } from '../contract/host-error';
import { strings } from '../contract/strings';
import { contentHash, readWhole } from './durable-file';

/** A map as it stands in its file. */
export interface MapFile {
  readonly map: ArgumentMap;
  readonly revision: Revision;
  readonly readOnly?: ReadOnly;
}

/** Reads a map from its file and writes nothing. Throws HostError with one sentence that names the file and the place. */
export async function readMapFile(path: string): Promise<MapFile> {
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new HostError('unreadable', strings.host.file.isFolder(name));
    if (found.size > MAX_MAP_BYTES) throw new HostError('unreadable', strings.host.file['too-large'](name));
    bytes = await readWhole(path);
  } catch (error) {
    if (error instanceof HostError) throw error;
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const words = gone ? strings.host.file.gone(name) : strings.host.file.closed(name);
    throw new HostError(gone ? 'not-found' : 'unreadable', words, { cause: error });
  }
  const { map, newer } = readMapBytes(bytes, name);
  const writable = await access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
  const readOnly: ReadOnly | undefined = newer ? 'newer' : writable ? undefined : 'no-permission';
  return { map, revision: contentHash(bytes), ...(readOnly ? { readOnly } : {}) };
}

/** Reads a map from the bytes of a file called `name`. Throws HostError as {@link readMapFile} does. */
export function readMapBytes(bytes: Uint8Array, name: string): { map: ArgumentMap; newer: boolean } {
  if (bytes.length > MAX_MAP_BYTES) throw new HostError('unreadable', strings.host.file['too-large'](name));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new HostError('unreadable', strings.host.file.binary(name), { cause: error });
  }
  const read = readMap(text);
  if (!read.ok) throw new HostError('unreadable', problemsInWords(read.problems, name));
  return read;
}

/** All problems of a file as one message: the first in full, then how many more. */
function problemsInWords(problems: readonly MapProblem[], name: string): string {
  const [first, ...others] = problems;
  const words = strings.host.file;
  if (!first) return words['not-a-map'](name);
  const { kind, place = '', detail = '' } = first;
  const sentence =
    kind === 'not-json' || kind === 'wrong-shape' || kind === 'faulty'
      ? words[kind](name, place, detail)
      : words[kind](name);
  return others.length > 0 ? `${sentence} ${words.more(others.length)}` : sentence;
}

/** The name of a map's file without its ending. */
export function mapName(path: string): string {
  const name = basename(path);
  return name.endsWith(MAP_SUFFIX) ? name.slice(0, -MAP_SUFFIX.length) : name.replace(/\.json$/i, '');
}
