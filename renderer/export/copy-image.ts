import { messages } from '../../messages/messages';
import type { App } from '../store/app';
import { exportPicture } from './export-picture';

/** Copies a picture of the whole map to the clipboard, at twice the size on the screen. */
export async function copyImage(app: App): Promise<void> {
  const { map } = app.getState().editor;
  const options = { page: 'none', theme: 'light', scale: 2, title: true } as const;
  const fault = await exportPicture(app, { job: crypto.randomUUID(), map, format: 'png', options }, 'clipboard');
  if (fault !== null) app.notify(messages.status.imageNotCopied({ why: fault }));
}
