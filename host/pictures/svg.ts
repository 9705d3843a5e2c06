/// <reference path="./fonts/subset-font.d.ts" />
import subsetFont from 'subset-font';
import type { Item } from '../../argument/drawing/display-list';
import type { Picture } from '../../argument/drawing/picture';
import { type SvgOptions, writeSvg } from '../../argument/drawing/svg';
import type { Weight } from '../../argument/text/font';
import { SVG_ELEMENT_ID } from './embedded-map';
import { interFont } from './fonts/fonts';

/** Options of an SVG. */
export interface RenderSvgOptions extends Pick<SvgOptions, 'measure' | 'scale' | 'layers'> {
  /** True to name the font without embedding it. */
  readonly withoutFont?: boolean;
  /** The map file to embed. */
  readonly mapFile?: Uint8Array;
}

/** Returns a picture as SVG with the glyphs it needs embedded, so that it looks the same everywhere. */
export async function renderSvg(
  picture: Picture,
  { withoutFont, mapFile, ...options }: RenderSvgOptions,
): Promise<Uint8Array> {
  const letters = charactersByWeight(withoutFont ? [] : picture.items);
  const faces = await Promise.all(([400, 600] as const).map((weight) => fontFace(weight, letters.get(weight))));
  const metadata = mapFile ? { metadata: mapMetadata(mapFile) } : {};
  return new TextEncoder().encode(writeSvg(picture, { ...options, ...metadata, fontFaces: faces.join('') }));
}

/**
 * Returns the element with the map. It is in base64, because XML changes line ends and does not
 * allow all characters of a map.
 */
function mapMetadata(mapFile: Uint8Array): string {
  const name = `id="${SVG_ELEMENT_ID}" xmlns:counterpoint="urn:counterpoint:map" encoding="base64"`;
  return `<counterpoint:map ${name}>${Buffer.from(mapFile).toString('base64')}</counterpoint:map>`;
}

/** Returns the characters drawn in the bundled font, by weight. */
function charactersByWeight(items: readonly Item[], found = new Map<Weight, Set<string>>()): Map<Weight, Set<string>> {
  for (const item of items) {
    if (item.kind === 'group') charactersByWeight(item.items, found);
    if (item.kind !== 'text') continue;
    const characters = found.get(item.weight) ?? new Set();
    found.set(item.weight, characters);
    for (const run of item.runs) if (run.family === 'inter') for (const letter of run.text) characters.add(letter);
  }
  return found;
}

async function fontFace(weight: Weight, letters: ReadonlySet<string> | undefined): Promise<string> {
  if (!letters || letters.size === 0) return '';
  const font = await subsetFont(interFont(weight), [...letters].join(''), {
    targetFormat: 'truetype',
  });
  const url = `data:font/ttf;base64,${font.toString('base64')}`;
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(${url}) format("truetype")}`;
}
