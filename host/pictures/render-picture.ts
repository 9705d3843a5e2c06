import { lettersWithoutFont } from '../../argument/drawing/letters';
import { makePages } from '../../argument/drawing/pages';
import { pdfSize } from '../../argument/drawing/pdf-size';
import { makePicture, type Picture } from '../../argument/drawing/picture';
import type { PictureOptions } from '../../argument/drawing/picture-options';
import { pngSize } from '../../argument/drawing/png-size';
import type { SvgLayer } from '../../argument/drawing/svg';
import { writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { collapseSpaces } from '../../argument/model/one-line';
import { numberOf } from '../../argument/model/structure/forest';
import { indexOf } from '../../argument/model/structure/map-index';
import { indicatorWord } from '../../argument/model/structure/map-labels';
import { presentationOrder } from '../../argument/model/structure/presentation-order';
import { roleOf } from '../../argument/model/structure/roles';
import { structuralOrder } from '../../argument/model/structure/structural-order';
import type { PictureFormat, PictureInfo } from '../../contract/pictures';
import type { ByteSink } from './byte-sink';
import { markPicture } from './picture-mark';
import type { ProgressListener } from './progress-listener';

/** Options of drawing a picture. */
export interface RenderOptions {
  readonly onProgress?: ProgressListener;
  /** The file of the map to embed; without it the map is written anew. */
  readonly mapFile?: Uint8Array;
}

/**
 * Draws a map in a format and sends the file, with the mark of Counterpoint, to the sink piece by
 * piece. Skia and the writers are loaded when first used, since not every command needs them.
 *
 * Throws RangeError for a branch that is not in the map, and the error of the sink.
 */
export async function streamPicture(
  map: ArgumentMap,
  format: PictureFormat,
  options: PictureOptions,
  sink: ByteSink,
  renderOptions?: RenderOptions,
): Promise<PictureInfo> {
  const marked = markPicture(sink, format === 'png' && options.told ? 'zip' : format, {
    title: map.title,
    // A picture without the map tells nothing of claims that it does not show.
    claims: options.carriesMap ? map.claims.map(({ text }) => text) : [],
  });
  const info = await drawPicture(map, format, options, marked.sink, renderOptions);
  await marked.end();
  return info;
}

async function drawPicture(
  map: ArgumentMap,
  format: PictureFormat,
  options: PictureOptions,
  sink: ByteSink,
  { onProgress = () => undefined, mapFile }: RenderOptions = {},
): Promise<PictureInfo> {
  const { nodeMeasure: measure } = await import('./fonts/fonts');
  const { findFallbacks } = await import('./fonts/fallback-fonts');
  const infoOf = (pages: readonly [Picture, ...Picture[]]) =>
    pictureInfo(pages, lettersWithoutFont(pages, findFallbacks));
  const scale = options.scale ?? 1;
  const embedded = options.carriesMap ? { mapFile: mapFile ?? new TextEncoder().encode(writeMap(map)) } : {};
  switch (format) {
    case 'png': {
      const { writePng } = await import('./png/png');
      if (options.told) {
        const { writePngZip } = await import('./png/png-zip');
        const pictures = makePages(map, options, measure);
        await writePngZip(pictures, { scale, measure, onProgress, sink, ...embedded });
        return { ...pngInfo(pictures[0], scale), ...infoOf(pictures) };
      }
      const picture = makePicture(map, options, measure);
      await writePng(picture, { scale, measure, onProgress, sink, ...embedded });
      return { ...pngInfo(picture, scale), ...infoOf([picture]) };
    }
    case 'svg': {
      const { renderSvg } = await import('./svg');
      const picture = makePicture(map, options, measure);
      const layers = options.steps ? { layers: svgLayers(map, options) } : {};
      const { withoutFont = false, outlines = false } = options;
      await sink(await renderSvg(picture, { scale, measure, withoutFont, outlines, ...layers, ...embedded }));
      return { ...roundedSize(picture, scale), ...infoOf([picture]) };
    }
    case 'pdf': {
      const { writePdf } = await import('./pdf');
      const pages = makePages(map, options, measure);
      const readingOrder = structuralOrder(map, options.branch).flatMap(({ inference, claims }) =>
        inference ? [inference, ...claims] : claims,
      );
      await writePdf(pages, { measure, onProgress, sink, readingOrder, ...embedded });
      return { ...roundedSize(pdfSize(pages[0]), 1), ...infoOf(pages) };
    }
  }
}

function pictureInfo(
  pages: readonly [Picture, ...Picture[]],
  boxedLetters: string,
): Pick<PictureInfo, 'textPt' | 'claims' | 'pages' | 'boxedLetters' | 'alt'> {
  const [{ textPt, description }] = pages;
  const claims = Math.max(...pages.map((page) => page.claims));
  return { textPt, claims, pages: pages.length, ...(boxedLetters === '' ? {} : { boxedLetters }), alt: description };
}

type PictureSize = Pick<Picture, 'width' | 'height'>;

function pngInfo(picture: PictureSize, asked: number): Pick<PictureInfo, 'width' | 'height' | 'reduced'> {
  const { width, height, reduced } = pngSize(picture, asked);
  return { width, height, ...(reduced ? { reduced } : {}) };
}

function roundedSize({ width, height }: PictureSize, scale: number): PictureSize {
  return { width: Math.round(width * scale * 100) / 100, height: Math.round(height * scale * 100) / 100 };
}

function svgLayers(map: ArgumentMap, { branch }: PictureOptions): SvgLayer[] {
  const { claims, inferences } = indexOf(map);
  return presentationOrder(map, branch).map(({ inference: id, claims: shown }) => {
    const inference = id === null ? undefined : inferences.get(id);
    const word = inference ? `${indicatorWord(roleOf(map, inference))} ` : '';
    const [first] = shown;
    const text = first === undefined ? '' : collapseSpaces(claims.get(first)?.text ?? '').slice(0, 40);
    const label = `${numberOf(map, first ?? id ?? '')} ${word}${text}`;
    return { label: label.trim(), ids: id === null ? shown : [id, ...shown] };
  });
}
