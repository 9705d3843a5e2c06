import { makePages, makePicture, type Picture } from '../../argument/drawing/picture';
import type { PictureOptions } from '../../argument/drawing/picture-options';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { PictureFormat, RenderedPicture } from '../../contract/host';
import { type Job, UNWATCHED } from './job';

/**
 * Draws a map in a format. Skia and the writers are loaded when they are first needed, since a command that makes a
 * PNG has no use for a PDF's, and one that lists claims for neither. Throws RangeError for a branch that is not in the map, and what `job.check` throws.
 */
export async function renderPicture(
  map: ArgumentMap,
  format: PictureFormat,
  options: PictureOptions,
  job: Job = UNWATCHED,
): Promise<RenderedPicture> {
  const { nodeMeasure: measure } = await import('./fonts');
  const picture = makePicture(map, options, measure);
  const scale = options.scale ?? 1;
  const facts = { textPt: picture.textPt, claims: picture.claims };
  switch (format) {
    case 'png': {
      const { pngSize, writePng } = await import('./png');
      return { bytes: await writePng(picture, scale, measure, job), ...pngSize(picture, scale), ...facts };
    }
    case 'svg': {
      const { renderSvg } = await import('./svg');
      return { bytes: await renderSvg(picture, scale, measure), ...sizeOf(picture, scale), ...facts };
    }
    case 'pdf': {
      const { PT_PER_PX, writePdf } = await import('./pdf');
      const [, ...others] = makePages(map, options, measure);
      return { bytes: await writePdf([picture, ...others], measure, job), ...sizeOf(picture, PT_PER_PX), ...facts };
    }
  }
}

function sizeOf({ width, height }: Picture, scale: number): { width: number; height: number } {
  return { width: Math.round(width * scale * 100) / 100, height: Math.round(height * scale * 100) / 100 };
}
