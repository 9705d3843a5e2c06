import { dirname } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { MAP_ENDINGS } from '../contract/desktop-bridge';
import { desktopStrings } from '../messages/en/desktop';
import { usualFolder } from './save-dialog';
import type { OpenDeskMemory } from './window-preferences';

/** Asks which map, or picture with a map in it, is to be opened. Answers its path, which stays in main; null for none. */
export async function askForMap(memory: OpenDeskMemory): Promise<string | null> {
  const options = {
    defaultPath: usualFolder(memory),
    filters: [{ name: desktopStrings.openable, extensions: [...MAP_ENDINGS] }],
    properties: ['openFile' as const],
  };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  memory.keep({ folder: dirname(path) });
  return path;
}
