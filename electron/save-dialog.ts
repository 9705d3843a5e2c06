import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import { diskFault } from '../host/disk-fault';
import { replaceFile } from '../host/durable-file';
import type { OpenDeskMemory } from './desk-memory';

/**
 * Asks where to save, in the folder that the last one was saved in, and writes. Answers the chosen name, or null when the
 * person cancelled.
 */
export async function saveWithDialog(memory: OpenDeskMemory, name: string, bytes: Uint8Array): Promise<string | null> {
  const { folder } = memory.read();
  const usual = folder !== undefined && existsSync(folder) ? folder : app.getPath('documents');
  // The window that asks is the one in front; its name for the file never leads out of the folder.
  const defaultPath = join(usual, basename(name));
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
