import { describeError } from '../../messages/describe-error';
import type { App } from '../store/app';

/** A map has at most 32 MB, and a picture has its map near the beginning: no more of a file is read than that. */
const MAX_BYTES = 40 * 1024 * 1024;

/** Copies a map file, or the map that a picture carries, into the library and opens it. */
export async function importFile(app: App, file: File): Promise<void> {
  await app.openBytes(file.name, new Uint8Array(await file.slice(0, MAX_BYTES).arrayBuffer()));
}

/** Asks for a map file, or for a picture that carries one, and opens it: on the desktop where it is, else as a copy. */
export async function openFile(app: App): Promise<void> {
  if (app.getState().capabilities.openDialog) {
    try {
      const chosen = await app.host.chooseMap({});
      if (chosen) await app.open(chosen.ref);
    } catch (error) {
      app.notify(describeError(error, String(error)));
    }
    return;
  }
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,.png,.svg,.pdf,application/json,image/png,image/svg+xml,application/pdf';
  input.onchange = async () => {
    const file = input.files?.[0];
    if (file) await importFile(app, file);
  };
  input.click();
}
