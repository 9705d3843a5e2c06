import { dirname } from 'node:path';
import { BrowserWindow, dialog } from 'electron';
import { MAP_EXTENSIONS } from '../../contract/desktop-bridge';
import { desktopMessages } from '../../messages/desktop-messages';
import type { WindowPreferencesStore } from '../windows/window-preferences';
import { lastDialogFolder } from './save-dialog';

/**
 * Asks for map files, pictures with a map, or files with other extensions. Returns their paths, which never leave the
 * main process.
 */
export async function choosePaths(
  preferences: WindowPreferencesStore,
  extensions: readonly string[],
): Promise<readonly string[]> {
  const options = {
    defaultPath: lastDialogFolder(preferences),
    filters: [{ name: desktopMessages.openable, extensions: [...new Set([...MAP_EXTENSIONS, ...extensions])] }],
    properties: ['openFile' as const, 'multiSelections' as const],
  };
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  const [path] = filePaths;
  if (canceled || path === undefined) return [];
  preferences.keep({ folder: dirname(path) });
  return filePaths;
}
