import { MAP_SUFFIX, writeMap } from '../../argument/formats/native';
import { messages } from '../../messages/messages';
import { saveFile } from '../export/save-file';
import type { App } from '../store/app';

/** Saves a copy of the map in the window as a file, even if the host cannot save it. */
export async function saveMapCopy(app: App): Promise<void> {
  const { editor, opened } = app.getState();
  const name = `${opened?.name ?? editor.map.title}${MAP_SUFFIX}`;
  const saved = await saveFile(app, name, new TextEncoder().encode(writeMap(editor.map)), 'application/json');
  if (saved) app.notify(messages.save.copySaved({ name: saved }));
}
