import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { paint } from '../../argument/drawing/paint';
import { makePicture } from '../../argument/drawing/picture';
import type { PictureOptions } from '../../argument/drawing/picture-options';
import { mapOf } from '../../argument/testing/map-builder';
import { randomMap, seededRandom } from '../../argument/testing/random-map';
import { nodeMeasure } from './fonts';
import { UNWATCHED } from './job';
import { writePng } from './png';
import { renderPicture } from './render-picture';

const MAP = {
  ...mapOf(
    "School should start at nine\n  because Teenagers sleep too little\n  and Sleep helps them learn\n  but Buses run at seven\n    in reply Buses can run later\n    doesn't follow, since Some walk",
  ),
  title: 'School days',
};
const options = (more: Partial<PictureOptions> = {}): PictureOptions => ({
  page: 'a4',
  theme: 'light',
  title: true,
  legend: true,
  ...more,
});
const bare = (text: string) => text.replace(/\s+/g, '');

async function pixelsOf(bytes: Uint8Array): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const image = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return { width: image.width, height: image.height, data: context.getImageData(0, 0, image.width, image.height).data };
}

async function textOfPdf(bytes: Uint8Array) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const page = await document.getPage(1);
  const content = await page.getTextContent();
  const text = content.items.map((item) => ('str' in item ? item.str : '')).join('');
  const { info } = await document.getMetadata();
  const marked = await document.getMarkInfo();
  const structure = await page.getStructTree();
  const [, , width, height] = page.view;
  await task.destroy();
  return { text, info: info as { Title?: string; Language?: string }, marked, structure, width, height, pages: 1 };
}

describe('a PNG', () => {
  it('has the size it says, for every page and scale', async () => {
    for (const [page, scale] of [
      ['none', 1],
      ['a4', 2],
      ['slide', 1.5],
    ] as const) {
      const picture = await renderPicture(MAP, 'png', options({ page, scale }));
      const { width, height } = await pixelsOf(picture.bytes);
      expect([width, height]).toEqual([picture.width, picture.height]);
    }
    const slide = await renderPicture(MAP, 'png', options({ page: 'slide', scale: 2 }));
    expect([slide.width, slide.height]).toEqual([2560, 1440]);
  });

  it('drawn in many strips is the picture that one canvas gives', async () => {
    const measure = nodeMeasure;
    const picture = makePicture(randomMap(seededRandom(5), 40), { page: 'none', theme: 'light' }, measure);
    const scale = 3;
    const { width, height, data } = await pixelsOf(await writePng(picture, scale, measure, UNWATCHED));
    expect(width * height).toBeGreaterThan(2 * 4 * 1024 * 1024);
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.scale(scale, scale);
    paint(picture.items, context as never, measure);
    const whole = context.getImageData(0, 0, width, height).data;
    // Curves that a strip cuts are smoothed from another corner: a shade of a few points in a million, nothing missing.
    let shaded = 0;
    let wrong = 0;
    for (let at = 0; at < data.length; at++) {
      const off = Math.abs((data[at] ?? 0) - (whole[at] ?? 0));
      if (off > 2) shaded++;
      if (off > 96) wrong++;
    }
    expect(wrong).toBe(0);
    expect(shaded).toBeLessThan(data.length * 3e-5);
  });

  it('stops when it is no longer wanted, and tells how far it is', async () => {
    const told: number[] = [];
    await renderPicture(MAP, 'png', options(), { check: () => undefined, progress: (done) => told.push(done) });
    expect(told.at(-1)).toBe(1);
    const stop = () => {
      throw new Error('not wanted');
    };
    await expect(renderPicture(MAP, 'png', options(), { check: stop, progress: () => undefined })).rejects.toThrow(
      'not wanted',
    );
  });
});

describe('a PDF', () => {
  it('holds every claim as text, exactly, with title, tags and the size of its page', async () => {
    const picture = await renderPicture(MAP, 'pdf', options());
    const { text, info, marked, structure, width, height } = await textOfPdf(picture.bytes);
    for (const claim of MAP.claims) expect(bare(text)).toContain(bare(claim.text));
    for (const word of ['because', 'but', 'in reply', 'doesn’t follow, since']) expect(text).toContain(word);
    expect(info.Title).toBe('School days');
    expect(marked?.['Marked' as never]).toBe(true);
    expect(structure).not.toBeNull();
    expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([842, 595]);
    expect([Math.round(picture.width), Math.round(picture.height)]).toEqual([842, 595]);
  });

  it('takes Chinese, emoji and Arabic, as text where there is a font for it and as a picture else', async () => {
    const map = mapOf('日本の脅威認識 🙂\n  because حلف شمال الأطلسي\n  but NATO “grows”');
    const { text } = await textOfPdf((await renderPicture(map, 'pdf', options({ page: 'none' }))).bytes);
    expect(bare(text)).toContain('NATO“grows”');
  });
});

describe('an SVG', () => {
  it('holds every claim as text in a group with its id, and the letters of its typeface', async () => {
    const { bytes, width, height } = await renderPicture(MAP, 'svg', options({ scale: 2 }));
    const text = new TextDecoder().decode(bytes);
    expect(text).toMatch(new RegExp(`^<svg [^>]*width="${width}" height="${height}"`));
    expect(text).toContain('@font-face{font-family:Inter;font-weight:400;src:url(data:font/ttf;base64,');
    for (const { id, text: words } of MAP.claims) {
      const group = text.split(`<g id="claim-${id}"`)[1]?.split('</g>')[0] ?? '';
      expect(bare(group.replace(/<[^>]+>/g, ''))).toContain(bare(words));
    }
  });
});
