import { readdir, rename, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileNameFrom } from '../../argument/formats/file-name';
import { isMapName, MAP_SUFFIX } from '../../argument/formats/native';
import { HostError } from '../../contract/host-error';
import { messages } from '../../messages/messages';
import { diskError } from '../saving/disk-error';
import { replaceFile } from '../saving/durable-file';
import {
  ifMissing,
  lstatIfExists,
  makeFolder,
  readFileBytes,
  readFileStart,
  removeDurably,
  removeFile,
  syncFolder,
} from '../saving/file-io';

/** The largest size of an article in bytes of UTF-8. */
const MAX_ARTICLE_BYTES = 8 * 1024 * 1024;
/** The errors of removing a folder that is not there, or not empty. */
const KEPT_FOLDER_CODES = new Set(['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST']);

/** The names of the articles of sources that were added in the window. */
const SOURCE_FILE = /^s\d+\.txt$/;

/** Returns the folder beside a map that holds its articles. While it exists, the name of the map is not free. */
export function articleFolder(map: string): string {
  const name = basename(map);
  return join(dirname(map), `${isMapName(name) ? name.slice(0, -MAP_SUFFIX.length) : name}.sources`);
}

/** Returns the file beside a map that holds the article of a source. */
export function articlePath(map: string, source: string): string {
  return join(articleFolder(map), `${fileNameFrom(source)}.txt`);
}

/**
 * Throws HostError `unreadable` if the folder or one of its articles cannot be read or is a link: a library can come
 * from elsewhere, and a link may lead to any file of the person.
 */
async function assertNoLink(map: string, source: string): Promise<void> {
  for (const path of [articleFolder(map), articlePath(map, source)]) {
    const stats = await lstatIfExists(path).catch((error) => {
      throw new HostError('unreadable', messages.host.file.closed({ name: basename(path) }), { cause: error });
    });
    if (stats?.isSymbolicLink())
      throw new HostError('unreadable', messages.host.article.isLink({ name: basename(path) }));
  }
}

/** Reads the article of a source, or null without one. Throws HostError `unreadable`, also when it is too large. */
export async function readArticle(map: string, source: string): Promise<string | null> {
  const file = articlePath(map, source);
  await assertNoLink(map, source);
  if (!(await lstatIfExists(file))?.isFile()) return null;
  const bytes = await readFileStart(file, MAX_ARTICLE_BYTES + 1).catch((error) => {
    throw new HostError('unreadable', messages.host.file.closed({ name: basename(file) }), { cause: error });
  });
  if (bytes.length > MAX_ARTICLE_BYTES) throw new HostError('unreadable', messages.host.article.tooLarge);
  return new TextDecoder('utf-8').decode(bytes);
}

/**
 * Stores the article of a source durably. Throws HostError `bad-request` when it is too large,
 * `unreadable` when a link is in the way, `not-written` when the disk refuses.
 */
export async function keepArticle(map: string, source: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  await assertNoLink(map, source);
  if (bytes.length > MAX_ARTICLE_BYTES) throw new HostError('bad-request', messages.host.article.tooLarge);
  try {
    await makeFolder(articleFolder(map));
    await replaceFile(articlePath(map, source), bytes);
  } catch (error) {
    throw diskError(error, basename(articleFolder(map)));
  }
}

/**
 * Deletes the article of a source, and the folder once it is empty. A folder with the name of an article is none.
 * Throws HostError `not-written`, and `unreadable` when a link is in the way.
 */
export async function deleteArticle(map: string, source: string): Promise<void> {
  await assertNoLink(map, source);
  try {
    const file = articlePath(map, source);
    if ((await lstatIfExists(file))?.isFile()) await removeDurably(file);
    await rmdir(articleFolder(map)).catch((error: NodeJS.ErrnoException) => {
      if (!KEPT_FOLDER_CODES.has(error.code ?? '')) throw error;
    });
    await syncFolder(dirname(map), { ignoreUnsupported: true });
  } catch (error) {
    throw diskError(error, basename(articleFolder(map)));
  }
}

/** Moves the articles of a map to those of its new file. */
export async function moveArticles(from: string, to: string): Promise<void> {
  const [old, next] = [articleFolder(from), articleFolder(to)];
  try {
    await rename(old, next);
  } catch (error) {
    return ifMissing(error as NodeJS.ErrnoException, undefined);
  }
  for (const folder of new Set([dirname(next), dirname(old)])) await syncFolder(folder, { ignoreUnsupported: true });
}

/**
 * Copies the articles of a map durably to those of its copy, all of them or none, and nothing else. Throws HostError
 * `unreadable` and `not-written`.
 */
export async function copyArticles(from: string, to: string): Promise<void> {
  const [original, copy] = [articleFolder(from), articleFolder(to)];
  const refuse = (cause: unknown): never => {
    throw new HostError('unreadable', messages.host.file.closed({ name: basename(original) }), { cause });
  };
  const copied: string[] = [];
  try {
    for (const name of await articlesIn(original).catch(refuse)) {
      const bytes = await readFileBytes(join(original, name)).catch(refuse);
      await makeFolder(copy);
      copied.push(join(copy, name));
      await replaceFile(join(copy, name), bytes);
    }
  } catch (error) {
    for (const path of copied) await removeFile(path).catch(() => undefined);
    await rmdir(copy).catch(() => undefined);
    throw diskError(error, basename(copy));
  }
}

/**
 * Deletes the articles of a map: those of its sources, and of sources that it had. Returns the name of
 * the folder if it holds files of the person, which stay.
 */
export async function deleteArticles(map: string, sources: readonly string[]): Promise<string | null> {
  const folder = articleFolder(map);
  const own = new Set(sources.map((source) => basename(articlePath(map, source))));
  for (const name of await articlesIn(folder))
    if (own.has(name) || SOURCE_FILE.test(name)) await removeDurably(join(folder, name));
  const stats = await lstatIfExists(folder);
  if (!stats) return null;
  const isEmpty = stats.isDirectory() && (await readdir(folder)).length === 0;
  if (!isEmpty) return basename(folder);
  await rmdir(folder);
  await syncFolder(dirname(folder), { ignoreUnsupported: true });
  return null;
}

/** Returns the names of the text files in a folder of articles; none if that is a link or missing. */
async function articlesIn(folder: string): Promise<string[]> {
  const stats = await lstatIfExists(folder);
  if (!stats?.isDirectory()) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.txt')).map(({ name }) => name);
}
