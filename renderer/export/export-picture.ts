import { writeOutline } from '../../argument/formats/outline-text';
import type { Host } from '../../contract/host';
import { HostError } from '../../contract/host-error';
import type { PictureFormat } from '../../contract/pictures';
import { describeError } from '../../messages/describe-error';
import { messages } from '../../messages/messages';
import type { App } from '../store/app';
import { fileNameOf, saveFile } from './save-file';

const MIME_TYPES = { png: 'image/png', svg: 'image/svg+xml', pdf: 'application/pdf', zip: 'application/zip' } as const;

type RenderRequest = Parameters<Host['render']>[0];

/**
 * Renders a picture on the host and saves or copies it. Returns null on success, an empty string if
 * the person cancelled, else an error message.
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
    const extension = fileExtension({ format: request.format, told: request.options.told === true });
    const name = fileNameOf(app, request.map, `.${extension}`);
    const saved = await saveFile(app, name, bytes, MIME_TYPES[extension]);
    if (saved !== null) app.notify(messages.export.done({ name: saved }));
    return saved === null ? '' : null;
  } catch (error) {
    if (error instanceof HostError && error.code === 'cancelled') return '';
    return describeError(error);
  }
}

/** Returns the extension of an export: the pictures of a presentation are in one file. */
export function fileExtension({ format, told }: { readonly format: PictureFormat; readonly told: boolean }) {
  return told && format === 'png' ? 'zip' : format;
}

/**
 * Copies a picture to the clipboard as PNG, as SVG if the browser supports it, and as an outline in
 * text. The map is not embedded: a browser re-encodes copied pictures.
 */
async function copyPicture(app: App, request: RenderRequest): Promise<void> {
  const renderBlob = async (format: 'png' | 'svg', job: string) => {
    // An embedded font would be an inline style, which the page's policy refuses when the browser
    // checks the SVG.
    const options = { ...request.options, told: false, carriesMap: false, withoutFont: true };
    const { bytes } = await app.host.render({ ...request, format, options, job });
    return new Blob([new Uint8Array(bytes)], { type: MIME_TYPES[format] });
  };
  // The item takes promises, so that the call stays within the user activation of the click.
  const item: Record<string, Promise<Blob> | Blob> = {
    [MIME_TYPES.png]: renderBlob('png', request.job),
    'text/plain': new Blob([writeOutline(request.map)], { type: 'text/plain' }),
  };
  if (ClipboardItem.supports?.(MIME_TYPES.svg)) item[MIME_TYPES.svg] = renderBlob('svg', crypto.randomUUID());
  await navigator.clipboard.write([new ClipboardItem(item)]);
}
