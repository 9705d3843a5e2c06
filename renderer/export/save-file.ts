import { fileNameFrom } from '../../argument/formats/file-name';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { describeError } from '../../messages/describe-error';
import type { App } from '../store/app';

/**
 * Saves a file for the person, with the system's dialog if the shell has one, else as a download.
 * Returns its name, or null if the person cancelled or it could not be saved.
 */
export async function saveFile(app: App, name: string, bytes: Uint8Array, type: string): Promise<string | null> {
  if (app.getState().capabilities.saveDialog) {
    try {
      return await app.host.saveAs({ name, bytes });
    } catch (error) {
      app.notify(describeError(error, String(error)));
      return null;
    }
  }
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser copies the bytes when the download begins; a minute is far more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}

/** Returns the name of a file that is made from the open map: its title, since a map can be renamed after its file. */
export function fileNameOf(app: App, { title }: ArgumentMap, extension: string): string {
  return `${fileNameFrom(title.trim() || (app.getState().opened?.name ?? ''))}${extension}`;
}
