import { lstat, open, realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { isatty } from 'node:tty';
import { isMapName, MAX_MAP_BYTES } from '../argument/formats/native';
import type { ArgumentMap } from '../argument/model/argument-map';
import { isUnchangedPictureOf } from '../host/pictures/picture-mark';
import { cleanUpTempFiles, removeOwnTempFiles, replaceFileStreaming } from '../host/saving/durable-file';
import { readFileStart } from '../host/saving/file-io';
import { parseMapBytes } from '../host/saving/map-file';
import { messages } from '../messages/messages';
import { CliError } from './cli-error';
import { printError, writeError } from './output';
import { withCleanUp } from './stop-signal';

const words = messages.cli;
/** The codes of errors that host/saving finds by itself: a bad read-back, and a disk that accepts nothing. */
const DISK_CODES = new Set(['EIO', 'ENOSPC']);
/** The result of a question whose input has ended. A line that is typed has no line feed. */
const NO_ANSWER = '\n';

type WriteBytes = (bytes: Uint8Array) => Promise<void>;
/** Writes the content that `fill` makes. Returns the result of `fill`. */
type WriteFile = <T>(fill: (sink: WriteBytes) => Promise<T>) => Promise<T>;

/** A picture that is to be saved. */
export interface PictureTarget {
  readonly out: string;
  /** The name of the file of the map, and the map in it. */
  readonly source: string;
  readonly map: ArgumentMap;
  /** Replaces any file but a map without a question. */
  readonly force: boolean;
}

/**
 * Returns a function that saves a picture. An unchanged picture of the same map is replaced; any other
 * file only with `force`, or after a yes at a terminal; a map never. Anything else than a file, such as a
 * pipe or /dev/null, is written to. Throws CliError.
 */
export async function openPictureFile(target: PictureTarget): Promise<WriteFile> {
  const { out, force } = target;
  const found = await stat(out).catch(() => null);
  if (found?.isDirectory()) throw new CliError(words.isDirectory({ name: out }), 1);
  await assertNoMap(target);
  const isOther = !(await isReplaceable(target));
  if (isOther && !force && !(await isReplacementWanted(out))) throw otherFileError(out);
  if (found !== null && !found.isFile()) return (fill) => writeThrough(out, fill).catch(explain(out));
  // An export that was killed has left its half-written file.
  await cleanUpTempFiles(dirname(await realpath(out).catch(() => out)));
  const save: WriteFile = (fill) =>
    replaceFileStreaming(out, async (write) => {
      const result = await fill(write);
      // Another program may have saved a file meanwhile.
      await assertNoMap(target);
      if (!isOther && !force && !(await isReplaceable(target))) throw otherFileError(out);
      return result;
    });
  return (fill) => withCleanUp(() => save(fill), removeOwnTempFiles).catch(explain(out));
}

function otherFileError(out: string): CliError {
  return new CliError(words.isOther({ name: basename(out) }), 1);
}

/** Throws CliError if a map would be replaced, whatever the name of its file, or a file that cannot be read. */
async function assertNoMap({ out, source }: PictureTarget): Promise<void> {
  const path = await realpath(out).catch(() => out);
  const isMap =
    [out, path].some(isMapName) ||
    (source !== '-' && (await isSameFile(path, source))) ||
    ((await isFile(path)) && isMapContent(await readFileStart(path, MAX_MAP_BYTES + 1).catch(explain(out))));
  if (isMap) throw new CliError(words.overMap({ name: basename(out) }), 1);
}

/** Returns whether some bytes are a map, or what is left of one. */
function isMapContent(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const looksLikeMap = /^(?:\xef\xbb\xbf)?\s*\{/.test(text) && /"format"\s*:\s*"counterpoint\//.test(text);
  return looksLikeMap || parseMapBytes(bytes).ok;
}

/** Returns whether no question is needed: for a new file, an unchanged picture of the map, or a pipe. */
async function isReplaceable({ out, map }: PictureTarget): Promise<boolean> {
  const found = await stat(out).catch(() => null);
  // A link that leads nowhere is there too.
  if (found === null) return (await lstat(out).catch(() => null)) === null;
  return !found.isFile() || isUnchangedPictureOf(map, out).catch(() => false);
}

/** Asks at a terminal; elsewhere nobody can answer. The end of the input and Ctrl+C mean no. */
async function isReplacementWanted(out: string): Promise<boolean> {
  if (!isatty(0) || !isatty(2)) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await new Promise<string>((resolve) => {
    terminal.once('close', () => resolve(NO_ANSWER));
    terminal.question(words.replaceOther({ name: basename(out) }), resolve);
  });
  // The cursor is still in the line of the question.
  if (answer === NO_ANSWER) printError('');
  terminal.close();
  return words.yes.split(' ').includes(answer.trim().toLowerCase());
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() === true;
}

/** Returns whether two paths name the same file: a map need not have the usual extension, and may be a link. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(path).catch(() => null)));
  return first !== null && first === second;
}

async function writeThrough<T>(out: string, fill: (write: WriteBytes) => Promise<T>): Promise<T> {
  const file = await open(out, 'w');
  try {
    return await fill(async (bytes) => {
      await file.writeFile(bytes);
    });
  } finally {
    await file.close();
  }
}

function explain(out: string) {
  return (error: NodeJS.ErrnoException): never => {
    // Errors of the disk have a system call or one of these codes; errors of drawing have neither.
    throw error.syscall !== undefined || DISK_CODES.has(error.code ?? '') ? writeError(out, error) : error;
  };
}
