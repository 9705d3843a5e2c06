import { dirname } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { MAP_EXTENSIONS } from '../../contract/desktop-bridge';
import { desktopMessages } from '../../messages/desktop-messages';
import type { WindowPreferencesStore } from '../windows/window-preferences';
import { lastDialogFolder } from './save-dialog';

/** Asks for a map file, or a picture with a map. Returns its path, which never leaves the main process, or null. */
export async function chooseMapFile(preferences: WindowPreferencesStore): Promise<string | null> {
  const options = {
    defaultPath: lastDialogFolder(preferences),
    filters: [{ name: desktopMessages.openable, extensions: [...MAP_EXTENSIONS] }],
    properties: ['openFile' as const],
  };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  preferences.keep({ folder: dirname(path) });
  return path;
}
