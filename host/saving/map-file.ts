import { constants, type Stats } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause, setImmediate } from 'node:timers/promises';
import { decodeText } from '../../argument/formats/decode-text';
import {
  isMapName,
  MAP_SUFFIX,
  MAX_MAP_BYTES,
  type MapReadError,
  type MapResult,
  readMap,
  writeMap,
} from '../../argument/formats/native';
import { isReadable } from '../../argument/formats/read-back';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { HostError } from '../../contract/host-error';
import type { ReadOnlyReason, Revision } from '../../contract/stored-maps';
import { messages } from '../../messages/messages';
import { extractMapFile, MAX_PICTURE_BYTES } from '../pictures/embedded-map';
import { contentHash, readFileStart } from './file-io';

/** The delay before a file is read again, longer than a program takes between emptying and filling it. */
const REREAD_DELAY_MS = 20;
const MAX_READ_ATTEMPTS = 20;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A map with the revision of its file. */
export interface MapFile {
  readonly map: ArgumentMap;
  readonly revision: Revision;
  /** True if its lines end as on Windows, as version control may have it. */
  readonly hasCrlf?: boolean;
  readonly readOnly?: ReadOnlyReason;
}

/**
 * Reads a map and writes nothing. When the file still has the revision of `known`, that is returned
 * without parsing.
 *
 * Throws HostError `not-found` or `unreadable`; the message names the file and the position of the
 * problem.
 */
export async function readMapFile(path: string, known?: MapFile): Promise<MapFile> {
  if (known && contentHash(await readMapFileBytes(path)) === known.revision && (await isWritable(path))) return known;
  const { bytes, map, newer } = await readStableMap(path);
  const writable = await isWritable(path);
  const readOnly: ReadOnlyReason | undefined = newer ? 'newer' : writable ? undefined : 'no-permission';
  const hasCrlf = bytes[bytes.indexOf(LINE_FEED) - 1] === CARRIAGE_RETURN;
  return { map, revision: contentHash(bytes), ...(hasCrlf ? { hasCrlf } : {}), ...(readOnly ? { readOnly } : {}) };
}

/** Reads a map file. One that is invalid and changes meanwhile is being written, and is read again a few times. */
async function readStableMap(path: string): Promise<{ bytes: Uint8Array; map: ArgumentMap; newer: boolean }> {
  for (let attempt = 1; ; attempt++) {
    const before = await fileStamp(path);
    const bytes = await readMapFileBytes(path);
    try {
      return { bytes, ...readMapBytes(bytes, basename(path)) };
    } catch (error) {
      await pause(REREAD_DELAY_MS);
      if (attempt === MAX_READ_ATTEMPTS || (await fileStamp(path)) === before) throw error;
    }
  }
}

async function fileStamp(path: string): Promise<string> {
  const stats = await stat(path).catch(() => null);
  return stats ? `${stats.mtimeMs} ${stats.size} ${stats.ino}` : '';
}

/** Returns whether a file can be written. Throws HostError `not-found` if it has been removed. */
async function isWritable(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return true;
  } catch (error) {
    await assertMapExists(path, error);
    return false;
  }
}

/** Throws HostError `not-found` if there is no such file; the cause is what came of that, if it is known. */
export async function assertMapExists(path: string, cause?: unknown): Promise<void> {
  await access(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') return;
    throw new HostError('not-found', messages.host.file.gone({ name: basename(path) }), { cause: cause ?? error });
  });
}

/**
 * Returns the bytes of a map file. Throws HostError `not-found` or `unreadable`, also when it is
 * too large for a map.
 */
export function readMapFileBytes(path: string): Promise<Uint8Array> {
  const name = basename(path);
  return readExistingFile(path, async (stats) => {
    // A fifo would hold a thread for ever, and a device may have no end.
    if (!stats.isFile()) throw new HostError('unreadable', messages.host.file.notFile({ name }));
    if (stats.size <= MAX_MAP_BYTES) {
      const bytes = await readFileStart(path, MAX_MAP_BYTES + 1);
      if (bytes.length <= MAX_MAP_BYTES) return bytes;
    }
    throw new HostError('unreadable', messages.host.file['too-large']({ name }));
  });
}

/** Returns the bytes of a map file, or of the map embedded in a picture. Throws HostError when there is none. */
export async function readEmbeddedMapFile(path: string): Promise<Uint8Array> {
  return extractMapFile(await readPictureBytes(path), basename(path));
}

/**
 * Returns the bytes of a picture up to the size that is searched for a map. Throws HostError when
 * it cannot be read.
 */
export function readPictureBytes(path: string): Promise<Uint8Array> {
  return readExistingFile(path, () => readFileStart(path, MAX_PICTURE_BYTES));
}

/** Returns the bytes of any file; null for one that is larger than `most`. Throws HostError when it cannot be read. */
export function readAnyFile(path: string, most: number): Promise<Uint8Array | null> {
  return readExistingFile(path, async (stats) => {
    if (!stats.isFile()) throw new HostError('unreadable', messages.host.file.notFile({ name: basename(path) }));
    return stats.size > most ? null : readFileStart(path, most);
  });
}

async function readExistingFile<Bytes>(path: string, read: (stats: Stats) => Promise<Bytes>): Promise<Bytes> {
  const name = basename(path);
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) throw new HostError('unreadable', messages.host.file.isFolder({ name }));
    return await read(stats);
  } catch (error) {
    if (error instanceof HostError) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new HostError(code === 'ENOENT' ? 'not-found' : 'unreadable', describeReadError(code, name), {
      cause: error,
    });
  }
}

function describeReadError(code: string, name: string): string {
  switch (code) {
    case 'ENOENT':
      return messages.host.file.gone({ name });
    case 'EBUSY':
      return messages.host.disk.busyToRead({ name });
    case 'EMFILE':
    case 'ENFILE':
      return messages.host.disk.tooManyOpenToRead({ name });
    default:
      return messages.host.file.closed({ name });
  }
}

/** Reads a map from the bytes of a file called `name`. Throws HostError `unreadable`. */
export function readMapBytes(bytes: Uint8Array, name: string): { map: ArgumentMap; newer: boolean } {
  const read = parseMapBytes(bytes);
  if (read.ok) return read;
  const [first, ...others] = read.problems;
  const message = first ? describeProblem(first, name) : messages.host.file['not-a-map']({ name });
  const more = others.length > 0 ? ` ${messages.host.file.more({ count: others.length })}` : '';
  throw new HostError('unreadable', message + more);
}

/**
 * Returns the bytes of a map file called `name`, after the same checks as when it is opened. A large map takes long
 * to write and to read, so other work goes on before, between and after these. Throws HostError for a map that could
 * not be opened.
 */
export async function mapFileBytes(map: ArgumentMap, name: string, hasCrlf = false): Promise<Uint8Array> {
  await setImmediate();
  const text = writtenText(map, name);
  await setImmediate();
  const bytes = new TextEncoder().encode(hasCrlf ? text.replaceAll('\n', '\r\n') : text);
  // Reading it as a whole says what is wrong with it. Values that JSON does not have are read as null, as ever.
  if (bytes.length > MAX_MAP_BYTES || !isReadable(map)) readMapBytes(bytes, name);
  await setImmediate();
  return bytes;
}

function writtenText(map: ArgumentMap, name: string): string {
  try {
    return writeMap(map);
  } catch (error) {
    if (error instanceof RangeError) throw new HostError('unreadable', describeProblem({ kind: 'too-deep' }, name));
    throw error;
  }
}

/** Reads a map from bytes, or returns all their problems. */
export function parseMapBytes(bytes: Uint8Array): MapResult {
  if (bytes.length > MAX_MAP_BYTES) return { ok: false, problems: [{ kind: 'too-large' }] };
  const decoded = decodeText(bytes);
  // JSON is written in one of these; letters that are guessed could be saved as wrong ones.
  const isUnicode = decoded?.encoding === 'UTF-8' || decoded?.encoding === 'UTF-16';
  return isUnicode ? readMap(decoded.text) : { ok: false, problems: [{ kind: 'binary' }] };
}

/** Returns a problem of a file as a sentence. */
export function describeProblem({ kind, place = '', detail = '' }: MapReadError, name: string): string {
  const words = messages.host.file;
  return kind === 'not-json' || kind === 'wrong-shape' || kind === 'faulty'
    ? words[kind]({ name, place, detail })
    : words[kind]({ name });
}

/** Returns the file name of a map or picture without its extension. */
export function mapName(path: string): string {
  const name = basename(path);
  return isMapName(name) ? name.slice(0, -MAP_SUFFIX.length) : name.replace(/\.(?:json|png|svg|pdf)$/i, '');
}
