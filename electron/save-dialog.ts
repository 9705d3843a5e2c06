import { basename } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { diskFault } from '../host/disk-fault';
import { replaceFile } from '../host/durable-file';

/** Asks where to save, and writes. Answers the chosen name, or null when the person cancelled. */
export async function saveWithDialog(window: BrowserWindow, name: string, bytes: Uint8Array): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: name });
  if (canceled || filePath === '') return null;
  await replaceFile(filePath, bytes).catch((error) => {
    throw diskFault(error, basename(filePath));
  });
  return basename(filePath);
}
