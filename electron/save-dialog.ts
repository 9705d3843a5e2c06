import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { diskError } from '../host/saving/disk-error';
import { replaceFile } from '../host/saving/durable-file';
import type { WindowPreferencesStore } from './window-preferences';

/** The folder that dialogs begin in: that of the last one, while it is there. */
export function lastDialogFolder(preferences: WindowPreferencesStore): string {
  const { folder } = preferences.read();
  return folder !== undefined && existsSync(folder) ? folder : app.getPath('documents');
}

/**
 * Asks where to save, in the folder of the last dialog, and writes. Answers the chosen name, or null when the
 * person cancelled.
 */
export async function saveWithDialog(
  preferences: WindowPreferencesStore,
  name: string,
  bytes: Uint8Array,
): Promise<string | null> {
  // The window that asks is the one in front; its name for the file never leads out of the folder.
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
