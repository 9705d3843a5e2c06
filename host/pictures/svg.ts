import type { Picture } from '../../argument/drawing/picture';
import { type SvgOptions, writeSvg } from '../../argument/drawing/svg';
import { SVG_ELEMENT_ID } from './embedded-map';
import { embedLetters, outlineLetters } from './svg-letters';

/** Options of an SVG. */
export interface RenderSvgOptions extends Pick<SvgOptions, 'measure' | 'scale' | 'layers'> {
  /** True to name the fonts without embedding them. */
  readonly withoutFont?: boolean;
  /** True to draw all text as outlines, which need no font. */
  readonly outlines?: boolean;
  /** The map file to embed. */
  readonly mapFile?: Uint8Array;
}

/** Returns a picture as SVG with the fonts or the outlines that it needs, so that it looks the same everywhere. */
export async function renderSvg(
  picture: Picture,
  { withoutFont = false, outlines = false, mapFile, ...options }: RenderSvgOptions,
): Promise<Uint8Array> {
  const { items } = picture;
  const letters = outlines
    ? { ...outlineLetters(items, options.measure), withoutText: true }
    : withoutFont
      ? { fontFaces: '' }
      : await embedLetters(items, options.measure);
  const metadata = mapFile ? { metadata: mapMetadata(mapFile) } : {};
  return new TextEncoder().encode(writeSvg(picture, { ...options, ...metadata, ...letters }));
}

/**
 * Returns the element with the map. It is in base64, because XML changes line ends and does not
 * allow all characters of a map.
 */
function mapMetadata(mapFile: Uint8Array): string {
  const name = `id="${SVG_ELEMENT_ID}" xmlns:counterpoint="urn:counterpoint:map" encoding="base64"`;
  return `<counterpoint:map ${name}>${Buffer.from(mapFile).toString('base64')}</counterpoint:map>`;
}
