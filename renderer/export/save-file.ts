import { describeError } from '../../messages/describe-error';
import type { App } from '../store/app';

/**
 * Gives the person a file: through the system's dialog where the shell has one, else as a download. Answers the name
 * it has now, or null when the person cancelled.
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
  // The browser takes its own copy of the bytes when the download begins; a minute is far more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}
