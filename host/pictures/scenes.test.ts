import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../argument/drawing/display-list';
import { makePicture } from '../../argument/drawing/picture';
import type { PictureOptions } from '../../argument/drawing/picture-options';
import { writeSvg } from '../../argument/drawing/svg';
import { THEMES } from '../../argument/drawing/theme';
import type { Rect } from '../../argument/layout/geometry';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { isFull } from '../../argument/testing/depth';
import { SCENES } from '../../argument/testing/scenes';
import { runsOf } from '../../argument/text/runs';
import { renderPicture } from '../testing/render-picture';
import { collectBytes } from './byte-sink';
import { nodeMeasure } from './fonts/fonts';
import { writePng } from './png/png';

/** The size at which pictures are examined, in px. */
const MAX_PIXELS = 2_000_000;

const CAPTION_PARTS = { title: true, legend: true, source: true } as const;
const OPTION_SETS: readonly PictureOptions[] = [
  { page: 'none', theme: 'light', ...CAPTION_PARTS },
  { page: 'a4', theme: 'dark', ...CAPTION_PARTS },
  { page: 'a4', theme: 'print', orientation: 'portrait', ...CAPTION_PARTS },
];

/** Returns a text as drawn: without spaces, since lines break at them, and without characters that no font has. */
const withoutSpaces = (text: string) => text.replace(/[\s\p{Cc}\p{Cs}\ufffd-\uffff]+/gu, '');

/** Returns the boxes of the claims at their positions on the page. */
function boxesOf(items: readonly Item[], at: readonly [number, number] = [0, 0], scale = 1): Map<string, Rect> {
  const found = new Map<string, Rect>();
  for (const item of items) {
    if (item.kind !== 'group') continue;
    const [dx, dy] = item.at ?? [0, 0];
    const corner = [at[0] + dx * scale, at[1] + dy * scale] as const;
    const own = scale * (item.scale ?? 1);
    const border = item.role === 'claim' ? item.items.find((child) => child.kind === 'rect') : undefined;
    if (border && item.id !== undefined) {
      const size = { width: border.width * own, height: border.height * own };
      found.set(item.id, { x: corner[0] + border.x * own, y: corner[1] + border.y * own, ...size });
    } else {
      for (const [id, box] of boxesOf(item.items, corner, own)) found.set(id, box);
    }
  }
  return found;
}

/**
 * `npm test` draws each scene once, the next one in the next theme, reads the PDF of small scenes and every third
 * poster. The full run draws each in every theme and reads all PDFs and posters.
 */
const DRAWN = SCENES.map((scene, index) => ({
  ...scene,
  optionSets: OPTION_SETS.filter((_, at) => isFull || at === index % OPTION_SETS.length),
  hasPdf: isFull || scene.map.claims.length <= 200,
  // Reading hundreds of sheets takes half a minute.
  hasPoster: isFull || (index % 3 === 0 && scene.map.claims.length < 150),
}));

describe.each(DRAWN)('$name', ({ map, optionSets, hasPdf, hasPoster }) => {
  it.each(optionSets)('is drawn whole for $page in $theme', async (options) => {
    const picture = makePicture(map, options, nodeMeasure);
    const boxes = boxesOf(picture.items);
    expect([...boxes.keys()].sort()).toEqual(map.claims.map(({ id }) => id).sort());
    const scale = Math.min(1, Math.sqrt(MAX_PIXELS / (picture.width * picture.height)));
    const { sink, whole } = collectBytes();
    await writePng(picture, { scale, measure: nodeMeasure, onProgress: () => undefined, sink });
    const image = await loadImage(Buffer.from(whole()));
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const colourAt = (x: number, y: number) => {
      const from = (Math.floor(y) * image.width + Math.floor(x)) * 4;
      return ((data[from] ?? 0) << 16) | ((data[from + 1] ?? 0) << 8) | (data[from + 2] ?? 0);
    };
    const paper = Number.parseInt(THEMES[options.theme].paper.slice(1), 16);

    // Nothing reaches the edge of the page where that is large enough to be seen here.
    const edge = Math.floor(12 * scale);
    let outside = 0;
    for (let y = 0; y < image.height; y++) {
      const isInner = y >= edge && y < image.height - edge;
      for (let x = 0; x < image.width; x++) {
        if (isInner && x === edge) x = image.width - edge;
        if (x < image.width && colourAt(x, y) !== paper) outside++;
      }
    }
    expect(outside).toBe(0);

    // Every box contains something, besides its border, that differs from the background.
    for (const { id, text } of map.claims) {
      const box = boxes.get(id) as Rect;
      if (withoutSpaces(text) === '' || box.height * scale < 12) continue;
      // A border is at most a tenth of the lowest box.
      const inset = Math.min(6, box.height * 0.12);
      const [left, top] = [(box.x + inset) * scale, (box.y + inset) * scale];
      const [right, bottom] = [(box.x + box.width - inset) * scale, (box.y + box.height - inset) * scale];
      const colours = new Set<number>();
      for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) colours.add(colourAt(x, y));
      expect(colours.size).toBeGreaterThan(2);
    }
  });

  it('has all its words in an SVG', () => {
    const text = writeSvg(makePicture(map, OPTION_SETS[0] as PictureOptions, nodeMeasure), {
      ...{ measure: nodeMeasure, scale: 1, fontFaces: '' },
    });
    for (const { id, text: words } of map.claims) {
      const group = text.split(`<g id="claim-${id}"`)[1]?.split('</g>')[0] ?? '';
      const said = group
        .replace(/<[^>]+>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&');
      expect(withoutSpaces(said)).toContain(withoutSpaces(words));
    }
  });

  it.runIf(hasPdf)('has all its words in a PDF, on a page and on a poster', { timeout: 300_000 }, async () => {
    // Words in other scripts are text only where this machine has a font for them.
    const isLatin = (words: string) => runsOf(words).every(({ family }) => family === 'inter');
    const onPage = await textOfPdf(map, {});
    for (const { text } of map.claims) if (isLatin(text)) expect(onPage).toContain(withoutSpaces(text));
    if (!hasPoster) return;
    // A claim may be split over two sheets, each with some of its lines. A long word may be broken.
    const onPoster = await textOfPdf(map, { poster: 12 });
    for (const word of map.claims.flatMap(({ text }) => text.split(/\s+/))) {
      if (word.length < 12 && isLatin(word)) expect(onPoster).toContain(withoutSpaces(word));
    }
  });
});

async function textOfPdf(map: ArgumentMap, more: Partial<PictureOptions>): Promise<string> {
  const { bytes } = await renderPicture(map, 'pdf', { page: 'a4', theme: 'print', ...CAPTION_PARTS, ...more });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  let said = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    said += withoutSpaces(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await task.destroy();
  return said;
}
