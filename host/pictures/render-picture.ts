import { makePages } from '../../argument/drawing/pages';
import { pdfSize } from '../../argument/drawing/pdf-size';
import { makePicture, type Picture } from '../../argument/drawing/picture';
import type { PictureOptions } from '../../argument/drawing/picture-options';
import type { SvgLayer } from '../../argument/drawing/svg';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { numberOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import { indicatorWord } from '../../argument/model/map-labels';
import { presentationOrder } from '../../argument/model/presentation-order';
import { roleOf } from '../../argument/model/roles';
import { structuralOrder } from '../../argument/model/structural-order';
import type { PictureFacts, PictureFormat, RenderedPicture } from '../../contract/host';
import { type Job, UNWATCHED } from './job';
import { gather, type Sink } from './sink';

/** How a picture is made. */
export interface Making {
  readonly job?: Job;
  /** The map's own file, where there is one, for a picture that carries it; else it is written afresh. */
  readonly mapFile?: Uint8Array;
}

/**
 * Draws a map in a format and hands the file on as it comes. Skia and the writers are loaded when they are first needed,
 * since a command that makes a PNG has no use for a PDF's, and one that lists claims for neither. Throws RangeError for
 * a branch that is not in the map, and what `job.check` throws.
 */
export async function drawPicture(
  map: ArgumentMap,
  format: PictureFormat,
  options: PictureOptions,
  sink: Sink,
  { job = UNWATCHED, mapFile }: Making = {},
): Promise<PictureFacts> {
  const { nodeMeasure: measure } = await import('./fonts');
  const scale = options.scale ?? 1;
  const carried = options.carriesMap ? { mapFile: mapFile ?? new TextEncoder().encode(writeMap(map)) } : {};
  switch (format) {
    case 'png': {
      const { pngSize, writePng } = await import('./png');
      if (options.told) {
        const { writePngZip } = await import('./png-zip');
        const pictures = makePages(map, options, measure);
        await writePngZip(pictures, { scale, measure, job, sink, ...carried });
        return { ...pngSize(pictures[0], scale), ...factsOf(pictures) };
      }
      const picture = makePicture(map, options, measure);
      await writePng(picture, { scale, measure, job, sink, ...carried });
      return { ...pngSize(picture, scale), ...factsOf([picture]) };
    }
    case 'svg': {
      const { renderSvg } = await import('./svg');
      const picture = makePicture(map, options, measure);
      const layers = options.steps ? { layers: layersOf(map, options) } : {};
      const { withoutFont = false } = options;
      await sink(await renderSvg(picture, { scale, measure, withoutFont, ...layers, ...carried }));
      return { ...sizeOf(picture, scale), ...factsOf([picture]) };
    }
    case 'pdf': {
      const { writePdf } = await import('./pdf');
      const pages = makePages(map, options, measure);
      const reading = structuralOrder(map, options.branch).flatMap(({ inference, claims }) =>
        inference ? [inference, ...claims] : claims,
      );
      await writePdf(pages, { measure, job, sink, reading, ...carried });
      return { ...sizeOf(pdfSize(pages[0]), 1), ...factsOf(pages) };
    }
  }
}

/** Draws a map in a format, whole. Throws as {@link drawPicture} does. */
export async function renderPicture(
  map: ArgumentMap,
  format: PictureFormat,
  options: PictureOptions,
  making?: Making,
): Promise<RenderedPicture> {
  const { sink, whole } = gather();
  const facts = await drawPicture(map, format, options, sink, making);
  return { bytes: whole(), ...facts };
}

function factsOf(pages: readonly [Picture, ...Picture[]]): Pick<PictureFacts, 'textPt' | 'claims' | 'pages' | 'alt'> {
  const [{ textPt, description }] = pages;
  const claims = Math.max(...pages.map((page) => page.claims));
  return { textPt, claims, pages: pages.length, alt: description };
}

type Size = Pick<Picture, 'width' | 'height'>;

function sizeOf({ width, height }: Size, scale: number): Size {
  return { width: Math.round(width * scale * 100) / 100, height: Math.round(height * scale * 100) / 100 };
}

function layersOf(map: ArgumentMap, { branch }: PictureOptions): SvgLayer[] {
  const { claims, inferences } = indexOf(map);
  return presentationOrder(map, branch).map(({ inference, claims: shown }) => {
    const taken = inference === null ? undefined : inferences.get(inference);
    const word = taken ? `${indicatorWord(roleOf(map, taken))} ` : '';
    const [first] = shown;
    const text = first === undefined ? '' : (claims.get(first)?.text ?? '').replace(/\s+/g, ' ').slice(0, 40);
    const label = `${numberOf(map, first ?? inference ?? '')} ${word}${text}`;
    return { label: label.trim(), ids: inference === null ? shown : [inference, ...shown] };
  });
}
