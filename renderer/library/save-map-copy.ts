import { MAP_SUFFIX, writeMap } from '../../argument/formats/native';
import { messages } from '../../messages/messages';
import { fileNameOf, saveFile } from '../export/save-file';
import type { App } from '../store/app';

/** Saves a copy of the map in the window as a file, even if the host cannot save it. */
export async function saveMapCopy(app: App): Promise<void> {
  const { map } = app.getState().editor;
  const name = fileNameOf(app, map, MAP_SUFFIX);
  const saved = await saveFile(app, name, new TextEncoder().encode(writeMap(map)), 'application/json');
  if (saved) app.notify(messages.save.copySaved({ name: saved }));
}
