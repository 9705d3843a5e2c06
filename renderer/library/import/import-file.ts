import { MAX_FILE_BYTES } from '../../../argument/formats/interchange/format';
import { isMapName } from '../../../argument/formats/native';
import { messages } from '../../../messages/messages';
import { isArticleFile } from '../../article/formats/read-file';
import { readOtherFile } from '../../formats/other-formats';
import type { App } from '../../store/app';
import { openArticle } from './open-article';

const words = messages.importing;

/** The most bytes that are read of a map, which has at most 32 MB, or of a picture, whose map is near its beginning. */
const MAX_MAP_BYTES = 40 * 1024 * 1024;
/** From this size on it is said that a file is being read. */
const LARGE_BYTES = 200_000;

const PICTURE = /\.(?:png|svg)$/i;
const PLAIN_TEXT = /\.(?:txt|md|markdown)$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;

/**
 * Opens a file: a map of our own or the map in a picture as a copy in the library, an article beside the map, and what
 * another program wrote in a preview. The person is asked about a text that may be an article or a map.
 */
export async function importFile(app: App, file: File): Promise<void> {
  const { name } = file;
  if (isOwnFile(name) || (await carriesMap(file))) return openOwnFile(app, file);
  const isText = isPlainText(name);
  if (isArticleFile(name) && !isText) return openArticle(app, file);
  if (file.size > MAX_FILE_BYTES) return refuseLargeFile(app, name);
  if (file.size > LARGE_BYTES) app.notify(messages.sources.reading({ name }));
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readOtherFile(name, bytes);
    if (read.kind === 'own') return await openOwnFile(app, file);
    const isUnknown = read.kind === 'undecided' && read.formats.length === 0;
    const looksLike = read.kind === 'read' ? read.looksLike : 'either';
    if (isText && (isUnknown || looksLike === 'article')) return await openArticle(app, file);
    // A page of notes may hold a map among other things.
    if (isText && (looksLike === 'either' || MARKDOWN.test(name)))
      return app.showDialog({ kind: 'article-or-map', file, bytes, read });
    if (read.kind === 'undecided' && read.isTooLarge)
      return app.notify(messages.formats.problem({ name, problem: messages.formats.problems['too-large'] }));
    // The host says what is wrong with a file that nothing speaks for being another program's.
    if (isUnknown && read.named === null) return await openOwnFile(app, file);
    app.showDialog({ kind: 'import', name, bytes, read });
  } catch {
    app.notify(words.failed({ name }));
  }
}

/** Says that a file is too large to be read. */
export function refuseLargeFile(app: App, name: string): void {
  app.notify(words.tooLarge({ name, most: MAX_FILE_BYTES / 1_000_000 }));
}

/** Returns true for the name of a file that only the host reads. */
export function isOwnFile(name: string): boolean {
  return isMapName(name) || PICTURE.test(name);
}

/** Returns true for the name of a text that may be an article or a map. */
export function isPlainText(name: string): boolean {
  return PLAIN_TEXT.test(name);
}

/** Returns true if a PDF has a map attached, as exported pictures do. */
export async function carriesMap(file: File): Promise<boolean> {
  if (!/\.pdf$/i.test(file.name)) return false;
  return new TextDecoder('latin1').decode(await file.arrayBuffer()).includes('/EmbeddedFile');
}

/** Returns as much of a map, or of a picture, as is read. */
export async function ownBytes(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, MAX_MAP_BYTES).arrayBuffer());
}

async function openOwnFile(app: App, file: File): Promise<void> {
  await app.openBytes(file.name, await ownBytes(file));
}
