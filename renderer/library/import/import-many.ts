import { MAX_FILE_BYTES } from '../../../argument/formats/interchange/format';
import { messages } from '../../../messages/messages';
import { isArticleFile } from '../../article/formats/read-file';
import { readOtherFile } from '../../formats/other-formats';
import type { App } from '../../store/app';
import { carriesMap, isOwnFile, isPlainText, ownBytes } from './import-file';

const words = messages.importing;

/** Adds the maps of several files to the library, and says how many there were and which files have none. */
export async function importMany(app: App, files: readonly File[], unread: readonly string[] = []): Promise<void> {
  const failed = [...unread];
  const articles: string[] = [];
  const withProblems: string[] = [];
  for (const [index, file] of files.entries()) {
    app.notify(messages.formats.progress({ done: index + 1, all: files.length, name: file.name }));
    const found = await addMapOf(app, file).catch(() => 'nothing');
    if (found === 'nothing') failed.push(file.name);
    if (found === 'article') articles.push(file.name);
    if (found === 'map with problems') withProblems.push(file.name);
  }
  await app.refreshLibrary();
  const count = files.length + unread.length - failed.length - articles.length;
  const sentences = [
    words.many({ count }),
    ...(withProblems.length > 0 ? [words.withProblems({ names: withProblems })] : []),
    ...(failed.length > 0 ? [words.notRead({ names: failed })] : []),
    ...(articles.length > 0 ? [words.articlesAlone({ names: articles })] : []),
  ];
  app.notify(sentences.join(' '), 'library');
}

/** Adds the map of a file to the library, and returns what was in the file; nothing if the format is in doubt. */
async function addMapOf(app: App, file: File): Promise<'map' | 'map with problems' | 'article' | 'nothing'> {
  const addOwn = async () => app.host.importBytes({ name: file.name, bytes: await ownBytes(file) });
  if (isOwnFile(file.name) || (await carriesMap(file))) {
    await addOwn();
    return 'map';
  }
  const isText = isPlainText(file.name);
  if (isArticleFile(file.name) && !isText) return 'article';
  if (file.size > MAX_FILE_BYTES) return 'nothing';
  const bytes = new Uint8Array(await file.arrayBuffer());
  let read = await readOtherFile(file.name, bytes);
  const isUnknown = read.kind === 'undecided' && read.formats.length === 0;
  if (isText && isUnknown) return 'article';
  if (read.kind === 'undecided' && read.named !== null && (isUnknown || read.formats.includes(read.named)))
    read = await readOtherFile(file.name, bytes, { format: read.named });
  if (read.kind === 'read' && read.looksLike === 'article') return 'article';
  if (read.kind === 'own') await addOwn();
  else if (read.kind !== 'read' || !read.map) return 'nothing';
  else await app.host.create({ map: read.map });
  return read.kind === 'read' && read.problems.length > 0 ? 'map with problems' : 'map';
}
