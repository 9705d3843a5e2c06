import { writeOutline } from '../../argument/formats/outline-text';
import type { Host } from '../../contract/host';
import { HostError } from '../../contract/host-error';
import { messages } from '../../messages/messages';
import { saveFile } from '../library/save-file';
import type { App } from '../store/app';

const MIME_TYPES = { png: 'image/png', svg: 'image/svg+xml', pdf: 'application/pdf', zip: 'application/zip' } as const;

type RenderRequest = Parameters<Host['render']>[0];

/**
 * Has the host draw a picture and gives it to the person. Answers null when that is done, else one sentence; an empty
 * one when the person took it back.
 */
export async function exportPicture(
  app: App,
  request: RenderRequest,
  to: 'file' | 'clipboard',
): Promise<string | null> {
  try {
    if (to === 'clipboard') {
      await copyPicture(app, request);
      app.notify(messages.status.imageCopied);
      return null;
    }
    const { bytes } = await app.host.render(request);
    const extension = request.options.told && request.format === 'png' ? 'zip' : request.format;
    const name = `${app.getState().opened?.name ?? request.map.title}.${extension}`;
    const saved = await saveFile(app, name, bytes, MIME_TYPES[extension]);
    if (saved !== null) app.notify(messages.export.done({ name: saved }));
    return saved === null ? '' : null;
  } catch (error) {
    if (error instanceof HostError && error.code === 'cancelled') return '';
    return error instanceof Error ? error.message : messages.start.unexpected;
  }
}

/**
 * Puts a picture on the clipboard as PNG, as SVG where the browser takes one, and as the outline in words. The map does
 * not travel in it: a browser makes a picture of its own of what is copied.
 */
async function copyPicture(app: App, request: RenderRequest): Promise<void> {
  const renderBlob = async (format: 'png' | 'svg', job: string) => {
    // A typeface inside would be a style of its own, which the policy of the page refuses when the browser checks the SVG.
    const options = { ...request.options, told: false, carriesMap: false, withoutFont: true };
    const { bytes } = await app.host.render({ ...request, format, options, job });
    return new Blob([new Uint8Array(bytes)], { type: MIME_TYPES[format] });
  };
  // Promises go into the item, so that the browser still sees the click that asked for it.
  const item: Record<string, Promise<Blob> | Blob> = {
    [MIME_TYPES.png]: renderBlob('png', request.job),
    'text/plain': new Blob([writeOutline(request.map)], { type: 'text/plain' }),
  };
  if (ClipboardItem.supports?.(MIME_TYPES.svg)) item[MIME_TYPES.svg] = renderBlob('svg', crypto.randomUUID());
  await navigator.clipboard.write([new ClipboardItem(item)]);
}
