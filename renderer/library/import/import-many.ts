import { MAX_FILE_BYTES } from '../../../argument/formats/interchange/format';
import { messages } from '../../../messages/messages';
import { readOtherFile } from '../../formats/other-formats';
import type { App } from '../../store/app';
import { carriesMap, isOwnFile, ownBytes } from './import-file';

/** Adds the maps of several files to the library, and says how many there were and which files have none. */
export async function importMany(app: App, files: readonly File[], unread: readonly string[] = []): Promise<void> {
  const failed = [...unread];
  for (const [index, file] of files.entries()) {
    app.notify(messages.formats.progress({ done: index + 1, all: files.length, name: file.name }));
    if (!(await addMapOf(app, file).catch(() => false))) failed.push(file.name);
  }
  await app.refreshLibrary();
  const count = files.length + unread.length - failed.length;
  const { many, manyFailed } = messages.importing;
  app.notify(failed.length > 0 ? manyFailed({ count, names: failed }) : many({ count }), 'library');
}

/** Adds the map of a file to the library. Returns false if there is none, or if the format is in doubt. */
async function addMapOf(app: App, file: File): Promise<boolean> {
  const addOwn = async () => app.host.importBytes({ name: file.name, bytes: await ownBytes(file) });
  if (isOwnFile(file.name) || (await carriesMap(file))) {
    await addOwn();
    return true;
  }
  if (file.size > MAX_FILE_BYTES) return false;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let read = await readOtherFile(file.name, bytes);
  if (
    read.kind === 'undecided' &&
    read.named !== null &&
    (read.formats.length === 0 || read.formats.includes(read.named))
  )
    read = await readOtherFile(file.name, bytes, read.named);
  if (read.kind === 'own') await addOwn();
  else if (read.kind !== 'read' || !read.map || read.isProse) return false;
  else await app.host.create({ map: read.map });
  return true;
}
