import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { diskError } from '../../host/saving/disk-error';
import { replaceFile } from '../../host/saving/durable-file';
import { documentsFolder } from '../documents-folder';
import type { WindowPreferencesStore } from '../windows/window-preferences';

/** Returns the folder in which dialogs start: the last one used, if it still exists. */
export function lastDialogFolder(preferences: WindowPreferencesStore): string {
  const { folder } = preferences.read();
  return folder !== undefined && existsSync(folder) ? folder : (documentsFolder() ?? app.getPath('home'));
}

/**
 * Shows the save dialog in the folder of the last dialog and writes the file. Returns its name, or
 * null when the user cancelled. Throws HostError `not-written`.
 */
export async function saveWithDialog(
  preferences: WindowPreferencesStore,
  name: string,
  bytes: Uint8Array,
): Promise<string | null> {
  // The focused window is the one that asks; the name it suggests cannot leave the folder.
  const defaultPath = join(lastDialogFolder(preferences), basename(name));
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, { defaultPath })
    : dialog.showSaveDialog({ defaultPath }));
  if (canceled || filePath === '') return null;
  await replaceFile(filePath, bytes).catch((error) => {
    throw diskError(error, basename(filePath));
  });
  preferences.keep({ folder: dirname(filePath) });
  return basename(filePath);
}
