import { strings } from '../../contract/strings';
import type { App } from '../store/app-store';

/** Puts a picture of the whole map on the clipboard, at twice the screen's size. */
export async function copyImage(app: App): Promise<void> {
  const { map } = app.getState().editor;
  const options = { page: 'none', theme: 'light', scale: 2, title: true } as const;
  const picture = async () => {
    const { bytes } = await app.host.render({ job: crypto.randomUUID(), map, format: 'png', options });
    return new Blob([new Uint8Array(bytes)], { type: 'image/png' });
  };
  try {
    // The promise goes into the item, so that the browser still sees the click that asked for it.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture() })]);
    app.notify(strings.status.imageCopied);
  } catch (error) {
    app.notify(strings.status.imageNotCopied(error instanceof Error ? error.message : ''));
  }
}
