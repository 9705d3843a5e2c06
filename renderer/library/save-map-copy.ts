import { MAP_SUFFIX, writeMap } from '../../argument/formats/native';
import { messages } from '../../messages/messages';
import type { App } from '../store/app';
import { saveFile } from './save-file';

/** Gives the person the map as the window has it, whether or not the host could save it. */
export async function saveMapCopy(app: App): Promise<void> {
  const { editor, opened } = app.getState();
  const name = `${opened?.name ?? editor.map.title}${MAP_SUFFIX}`;
  const saved = await saveFile(app, name, new TextEncoder().encode(writeMap(editor.map)), 'application/json');
  if (saved) app.notify(messages.save.copySaved({ name: saved }));
}
