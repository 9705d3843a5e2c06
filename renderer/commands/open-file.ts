import type { App } from '../store/app';

/** Asks for a map file, copies it into the library and opens it. */
export function openFile(app: App): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.onchange = async () => {
    const file = input.files?.[0];
    if (file) await app.openBytes(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  input.click();
}
