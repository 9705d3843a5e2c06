import { open, realpath, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { isatty } from 'node:tty';
import { MAP_SUFFIX } from '../argument/formats/native';
import type { ArgumentMap } from '../argument/model/argument-map';
import { lastPictureInZip } from '../host/pictures/embedded-map';
import { pictureTitle } from '../host/pictures/picture-title';
import { cleanUpTempFiles, removeOwnTempFiles, replaceFileStreaming } from '../host/saving/durable-file';
import { readPictureBytes } from '../host/saving/map-file';
import { messages } from '../messages/messages';
import { CliError } from './cli-error';
import { writeError } from './output';

const words = messages.cli;
/** The codes of errors that host/saving finds by itself: a bad read-back, and a disk that accepts nothing. */
const DISK_CODES = new Set(['EIO', 'ENOSPC']);
/** The signals that end an export, with the exit codes that a shell gives for them. */
const STOP_SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

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
 * Returns a function that saves a picture. A picture of the same map is replaced; any other file only
 * with `force`, or after a yes at a terminal; a map never. Anything else than a file, such as a pipe or
 * /dev/null, is written to. Throws CliError.
 */
export async function openPictureFile({ out, source, map, force }: PictureTarget): Promise<WriteFile> {
  const target = await realpath(out).catch(() => out);
  if ([out, target].some((path) => path.endsWith(MAP_SUFFIX)) || (source !== '-' && (await isSameFile(target, source))))
    throw new CliError(words.overMap({ name: basename(out) }), 1);
  const found = await stat(out).catch(() => null);
  if (found?.isDirectory()) throw new CliError(words.isDirectory({ name: out }), 1);
  if (found?.isFile() && !force && !(await isPictureOf(map, out)) && !(await isReplacementWanted(out)))
    throw new CliError(words.isOther({ name: basename(out) }), 1);
  if (found !== null && !found.isFile()) return (fill) => writeThrough(out, fill).catch(explain(out));
  // An export that was killed has left its half-written file.
  await cleanUpTempFiles(dirname(target));
  return (fill) => withoutRemains(() => replaceFileStreaming(out, fill)).catch(explain(out));
}

/** Returns whether a file is a picture of ours with the title of a map. */
async function isPictureOf({ title }: ArgumentMap, path: string): Promise<boolean> {
  try {
    const bytes = await readPictureBytes(path);
    return pictureTitle(lastPictureInZip(bytes) ?? bytes) === title;
  } catch {
    return false;
  }
}

/** Asks at a terminal; elsewhere nobody can answer. */
async function isReplacementWanted(out: string): Promise<boolean> {
  if (!isatty(0) || !isatty(2)) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(words.replaceOther({ name: basename(out) }));
    return words.yes.split(' ').includes(answer.trim().toLowerCase());
  } finally {
    terminal.close();
  }
}

/** Runs `work`. A signal that ends the program meanwhile first removes what is half-written. */
async function withoutRemains<T>(work: () => Promise<T>): Promise<T> {
  const stops = Object.entries(STOP_SIGNALS).map(([signal, code]) => {
    const stop = () => {
      removeOwnTempFiles();
      process.exit(code);
    };
    process.once(signal, stop);
    return () => process.off(signal, stop);
  });
  try {
    return await work();
  } finally {
    for (const remove of stops) remove();
  }
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
