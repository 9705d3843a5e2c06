import { cp, readdir, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileNameFrom } from '../../argument/formats/file-name';
import { MAP_SUFFIX } from '../../argument/formats/native';
import { HostError } from '../../contract/host-error';
import { messages } from '../../messages/messages';
import { diskError } from '../saving/disk-error';
import { replaceFile } from '../saving/durable-file';
import { makeFolder, readFileBytes, removeDurably, syncFile, syncFolder } from '../saving/file-io';

/** The largest size of an article in bytes of UTF-8. */
const MAX_ARTICLE_BYTES = 8 * 1024 * 1024;

/** Returns the folder beside a map that holds its articles. */
function articleFolder(map: string): string {
  const name = basename(map);
  return join(dirname(map), `${name.endsWith(MAP_SUFFIX) ? name.slice(0, -MAP_SUFFIX.length) : name}.sources`);
}

/** Returns the file beside a map that holds the article of a source. */
export function articlePath(map: string, source: string): string {
  return join(articleFolder(map), `${fileNameFrom(source)}.txt`);
}

/** Returns whether the article folder of a map file exists. If so, the name of the file is not free for another map. */
export async function hasArticles(map: string): Promise<boolean> {
  return (await stat(articleFolder(map)).catch(() => null)) !== null;
}

/** Reads the article of a source, or null without one. Throws HostError `unreadable`, also when it is too large. */
export async function readArticle(map: string, source: string): Promise<string | null> {
  const file = articlePath(map, source);
  const stats = await stat(file).catch(() => null);
  if (!stats?.isFile()) return null;
  if (stats.size > MAX_ARTICLE_BYTES) throw new HostError('unreadable', messages.host.article.tooLarge);
  const bytes = await readFileBytes(file).catch((error) => {
    throw new HostError('unreadable', messages.host.file.closed({ name: basename(file) }), { cause: error });
  });
  return new TextDecoder('utf-8').decode(bytes);
}

/**
 * Stores the article of a source durably. Throws HostError `bad-request` when it is too large,
 * `not-written` when the disk refuses.
 */
export async function keepArticle(map: string, source: string, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MAX_ARTICLE_BYTES) throw new HostError('bad-request', messages.host.article.tooLarge);
  try {
    await makeFolder(articleFolder(map));
    await replaceFile(articlePath(map, source), bytes);
  } catch (error) {
    throw diskError(error, basename(articleFolder(map)));
  }
}

/** Deletes the article of a source, and the folder once it is empty. Throws HostError `not-written`. */
export async function deleteArticle(map: string, source: string): Promise<void> {
  try {
    await removeDurably(articlePath(map, source));
    const remaining = await readdir(articleFolder(map)).catch(() => ['']);
    if (remaining.length === 0) await removeDurably(articleFolder(map));
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
    return ignoreMissing(error as NodeJS.ErrnoException);
  }
  for (const folder of new Set([dirname(next), dirname(old)])) await syncFolder(folder, { ignoreUnsupported: true });
}

/** Copies the articles of a map durably to those of its copy. Throws HostError `not-written`. */
export async function copyArticles(from: string, to: string): Promise<void> {
  const [original, copy] = [articleFolder(from), articleFolder(to)];
  try {
    await cp(original, copy, { recursive: true });
    for (const entry of await readdir(copy, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) await syncFile(path);
      else if (entry.isDirectory()) await syncFolder(path, { ignoreUnsupported: true });
    }
    for (const folder of [copy, dirname(copy)]) await syncFolder(folder, { ignoreUnsupported: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw diskError(error, basename(copy));
  }
}

/** Deletes all articles of a map. */
export async function deleteArticles(map: string): Promise<void> {
  await removeDurably(articleFolder(map));
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
