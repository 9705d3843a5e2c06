import type { PictureOptions } from '../../argument/drawing/picture-options';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { PictureFormat, RenderedPicture } from '../../contract/pictures';
import { collectBytes } from '../pictures/byte-sink';
import { type RenderOptions, streamPicture } from '../pictures/render-picture';

/** Draws a map in this thread and returns the whole file. Throws as {@link streamPicture} does. */
export async function renderPicture(
  map: ArgumentMap,
  format: PictureFormat,
  options: PictureOptions,
  renderOptions?: RenderOptions,
): Promise<RenderedPicture> {
  const { sink, whole } = collectBytes();
  const info = await streamPicture(map, format, options, sink, renderOptions);
  return { bytes: whole(), ...info };
}
