import type { Host } from '../../contract/host';
import { HostError } from '../../contract/host-error';
import { strings } from '../../contract/strings';
import type { App } from '../store/app';
import { keepFile } from './keep-file';

const TYPES = { png: 'image/png', svg: 'image/svg+xml', pdf: 'application/pdf' } as const;

/**
 * Has the host draw a picture and gives it to the person. Answers null when that is done, else one sentence; an empty
 * one when the person took it back.
 */
export async function exportPicture(
  app: App,
  request: Parameters<Host['render']>[0],
  to: 'file' | 'clipboard',
): Promise<string | null> {
  const type = TYPES[request.format];
  try {
    if (to === 'clipboard') {
      const blob = app.host.render(request).then(({ bytes }) => new Blob([new Uint8Array(bytes)], { type }));
      // The promise goes into the item, so that the browser still sees the click that asked for it.
      await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
      app.notify(strings.status.imageCopied);
      return null;
    }
    const { bytes } = await app.host.render(request);
    const name = `${app.getState().opened?.name ?? request.map.title}.${request.format}`;
    const saved = await keepFile(app, name, bytes, type);
    if (saved !== null) app.notify(strings.export.done(saved));
    return saved === null ? '' : null;
  } catch (error) {
    if (error instanceof HostError && error.code === 'cancelled') return '';
    return error instanceof Error ? error.message : strings.start.unexpected;
  }
}
