import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { diskFault } from '../host/saving/disk-error';
import { replaceFile } from '../host/saving/durable-file';
import type { OpenDeskMemory } from './window-preferences';

/** The folder that dialogs begin in: that of the last one, while it is there. */
export function usualFolder(memory: OpenDeskMemory): string {
  const { folder } = memory.read();
  return folder !== undefined && existsSync(folder) ? folder : app.getPath('documents');
}

/**
 * Asks where to save, in the folder of the last dialog, and writes. Answers the chosen name, or null when the
 * person cancelled.
 */
export async function saveWithDialog(memory: OpenDeskMemory, name: string, bytes: Uint8Array): Promise<string | null> {
  // The window that asks is the one in front; its name for the file never leads out of the folder.
  const defaultPath = join(usualFolder(memory), basename(name));
  const window = BrowserWindow.getFocusedWindow();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, { defaultPath })
    : dialog.showSaveDialog({ defaultPath }));
  if (canceled || filePath === '') return null;
  await replaceFile(filePath, bytes).catch((error) => {
    throw diskFault(error, basename(filePath));
  });
  memory.keep({ folder: dirname(filePath) });
  return basename(filePath);
}
