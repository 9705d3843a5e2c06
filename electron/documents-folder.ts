import { app } from 'electron';

/** Returns the documents folder of the user, or undefined if the system does not know it: then Electron throws. */
export function documentsFolder(): string | undefined {
  try {
    return app.getPath('documents');
  } catch {
    return undefined;
  }
}
