import { createCanvas, loadImage } from '@napi-rs/canvas';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { setLeftOut } from '../../argument/commands/map/presentation-order';
import { paint } from '../../argument/drawing/paint';
import { makePicture, type Picture } from '../../argument/drawing/picture';
import type { PictureOptions } from '../../argument/drawing/picture-options';
import { emptyMap } from '../../argument/model/argument-map';
import { presentationOrder } from '../../argument/model/structure/presentation-order';
import { structuralOrder } from '../../argument/model/structure/structural-order';
import { checkEdit } from '../../argument/testing/check-edit';
import { mapOf } from '../../argument/testing/map-builder';
import { randomMap, seededRandom } from '../../argument/testing/random-map';
import { PICTURE_FORMATS } from '../../contract/pictures';
import { renderPicture } from '../testing/render-picture';
import { collectBytes } from './byte-sink';
import { extractMapFile } from './embedded-map';
import { nodeMeasure } from './fonts/fonts';
import { findSystemFont } from './fonts/system-font';
import { writePng } from './png/png';
import { readPngChunks } from './png/png-chunks';
import { streamPicture } from './render-picture';

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
const pngOf = async (picture: Picture, scale: number) => {
  const { sink, whole } = collectBytes();
  await writePng(picture, { scale, measure: nodeMeasure, onProgress: () => undefined, sink });
  return whole();
};
const expectEmbeddedMap = (bytes: Uint8Array, name: string) => {
  try {
    return extractMapFile(bytes, name).length > 0;
  } catch {
    return false;
  }
};
const withoutSpaces = (text: string) => text.replace(/\s+/g, '');

async function pixelsOf(bytes: Uint8Array): Promise<{ width: number; height: number; data: Uint8ClampedArray }> {
  const image = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return { width: image.width, height: image.height, data: context.getImageData(0, 0, image.width, image.height).data };
}

async function textOfPdf(bytes: Uint8Array, number = 1) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const page = await document.getPage(number);
  const content = await page.getTextContent();
  const text = content.items.map((item) => ('str' in item ? item.str : '')).join('');
  const { info } = await document.getMetadata();
  const marked = await document.getMarkInfo();
  const structure = await page.getStructTree();
  const [, , width, height] = page.view;
  await task.destroy();
  return { text, info: info as { Title?: string; Language?: string }, marked, structure, width, height, pages: 1 };
}

/** Returns the paragraphs of the first page in the order of its tags, as screen readers read them. */
async function pdfReadingOrder(bytes: Uint8Array): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const parts = new Map<string, string>();
  let open = '';
  for (const item of items) {
    if ('type' in item) open = item.type === 'endMarkedContent' ? '' : (item.id ?? '');
    else parts.set(open, (parts.get(open) ?? '') + item.str);
  }
  const spoken: string[] = [];
  const visit = (node: { children?: unknown[]; id?: string }) => {
    if (node.id !== undefined) spoken.push(parts.get(node.id) ?? '');
    for (const child of node.children ?? []) visit(child as never);
  };
  visit((await page.getStructTree()) as never);
  await task.destroy();
  return spoken;
}

describe('a PNG', () => {
  it('has the reported size, for every page and scale', async () => {
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

  it('drawn in many strips equals one drawn on a single canvas', async () => {
    const measure = nodeMeasure;
    const picture = makePicture(randomMap(seededRandom(5), 40), { page: 'none', theme: 'light' }, measure);
    const scale = 3;
    const { width, height, data } = await pixelsOf(await pngOf(picture, scale));
    expect(width * height).toBeGreaterThan(2 * 4 * 1024 * 1024);
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.scale(scale, scale);
    paint(picture.items, context as never, measure);
    const whole = context.getImageData(0, 0, width, height).data;
    // Curves cut by a strip are antialiased slightly differently, but nothing is missing.
    let shaded = 0;
    let wrong = 0;
    for (let index = 0; index < data.length; index++) {
      const difference = Math.abs((data[index] ?? 0) - (whole[index] ?? 0));
      if (difference > 2) shaded++;
      if (difference > 96) wrong++;
    }
    expect(wrong).toBe(0);
    expect(shaded).toBeLessThan(data.length * 1e-4);
  });

  it('contains its title and description', async () => {
    const { bytes, alt } = await renderPicture(MAP, 'png', options());
    const texts = [...readPngChunks(Buffer.from(bytes))].flatMap(({ type, data }) =>
      type === 'iTXt' ? data.toString() : [],
    );
    expect(texts).toEqual(['Title\0\0\0\0\0School days', `Description\0\0\0\0\0${alt}`]);
  });

  it.each(['png', 'pdf'] as const)('reports progress as %s', async (format) => {
    const told: number[] = [];
    await renderPicture(MAP, format, options(), { onProgress: (done) => told.push(done) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });
});

it.each(PICTURE_FORMATS)('a full disk ends the drawing of a %s with its error', async (format) => {
  let room = 10_000;
  const full = (bytes: Uint8Array) => {
    room -= bytes.length;
    if (room < 0) throw new Error('the disk is full');
  };
  const large = randomMap(seededRandom(8), 60);
  await expect(streamPicture(large, format, options({ page: 'none', scale: 3 }), full)).rejects.toThrow(
    'the disk is full',
  );
});

describe('a presentation', () => {
  const claimsOn = (text: string) =>
    MAP.claims.filter((claim) => withoutSpaces(text).includes(withoutSpaces(claim.text))).length;

  it('as PDF has a page for each step, with the claims shown by then', async () => {
    const picture = await renderPicture(MAP, 'pdf', options({ told: true }));
    expect(picture).toMatchObject({ pages: 5, claims: 6 });
    const texts = await Promise.all([1, 2, 3, 4, 5].map((page) => textOfPdf(picture.bytes, page)));
    expect(texts.map(({ text }) => claimsOn(text))).toEqual([1, 3, 4, 5, 6]);
  });

  it('as .zip has a numbered PNG for each step, the last of which is the whole picture and carries the map', async () => {
    const { bytes, pages } = await renderPicture(MAP, 'png', options({ told: true, carriesMap: true }));
    const files = Object.entries(unzipSync(new Uint8Array(bytes)));
    expect(files.map(([name]) => name)).toEqual([1, 2, 3, 4, 5].map((number) => `School days ${number}.png`));
    expect(pages).toBe(5);
    const whole = await pixelsOf((await renderPicture(MAP, 'png', options())).bytes);
    const [last] = files.slice(-1);
    expect(
      (await pixelsOf(last?.[1] ?? new Uint8Array())).data.every((value, index) => value === whole.data[index]),
    ).toBe(true);
    expect(files.filter(([name, file]) => expectEmbeddedMap(file, name))).toEqual([last]);
  });

  it('leaves out skipped steps', async () => {
    const shorter = checkEdit(MAP, setLeftOut(MAP, { part: presentationOrder(MAP)[1]?.key ?? '', isLeftOut: true }));
    const picture = await renderPicture(shorter, 'pdf', options({ told: true }));
    expect(picture).toMatchObject({ pages: 4, claims: 4 });
  });
});

describe('a PDF', () => {
  it('contains every claim as exact text, with title, tags and page size', async () => {
    const picture = await renderPicture(MAP, 'pdf', options());
    const { text, info, marked, structure, width, height } = await textOfPdf(picture.bytes);
    for (const claim of MAP.claims) expect(withoutSpaces(text)).toContain(withoutSpaces(claim.text));
    for (const word of ['because', 'but', 'in reply', 'doesn’t follow, since']) expect(text).toContain(word);
    expect(info.Title).toBe('School days');
    expect(marked?.['Marked' as never]).toBe(true);
    expect(structure).not.toBeNull();
    expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([842, 595]);
    expect([Math.round(picture.width), Math.round(picture.height)]).toEqual([842, 595]);
  });

  it('is read in the order of the argument, whatever the order of drawing', async () => {
    const { bytes } = await renderPicture(MAP, 'pdf', options());
    const spoken = await pdfReadingOrder(bytes);
    const order = structuralOrder(MAP).flatMap(({ claims }) => claims);
    const texts = order.map((id) => MAP.claims.find((claim) => claim.id === id)?.text ?? '');
    const indexes = texts.map((text) =>
      spoken.findIndex((paragraph) => withoutSpaces(paragraph).includes(withoutSpaces(text))),
    );
    expect(indexes).toEqual([...indexes].sort((a, b) => a - b));
    expect(indexes).not.toContain(-1);
    expect(spoken.at(0)).toContain('School days');
    // The words of two lines do not run together.
    expect(spoken.join('|')).toContain('School should start at nine');
  });

  it('is read with the word between co-premises', async () => {
    const claims = ['Whales are mammals', 'Whales give milk', 'What gives milk is a mammal'].map((text, index) => ({
      id: `c${index + 1}`,
      text,
    }));
    const step = { id: 'i1', kind: 'reason' as const, premises: ['c2', 'c3'], target: 'c1' };
    const { bytes } = await renderPicture({ ...emptyMap('Whales'), claims, inferences: [step] }, 'pdf', options());
    const spoken = (await pdfReadingOrder(bytes)).map((text) => text.trim()).join(' | ');
    expect(spoken).toMatch(/because 1\.1a–b \| .*give milk \| and 1\.1b \| .*is a mammal/);
  });

  it('links only sources to their addresses', async () => {
    const sources = [
      { id: 's1', title: 'On school', url: 'https://example.org/a?b=1&c=2' },
      { id: 's2', title: 'Bad', url: 'javascript:alert(1)' },
    ];
    const { bytes } = await renderPicture({ ...MAP, sources }, 'pdf', options({ source: true }));
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const page = await (await task.promise).getPage(1);
    expect((await page.getAnnotations()).map(({ url }) => url)).toEqual(['https://example.org/a?b=1&c=2']);
    await task.destroy();
    const svg = new TextDecoder().decode(
      (await renderPicture({ ...MAP, sources }, 'svg', options({ source: true }))).bytes,
    );
    expect(svg.match(/<a href="[^"]*"/g)).toEqual(['<a href="https://example.org/a?b=1&amp;c=2"']);
  });

  it('has the sheets of a poster as pages, with a description', async () => {
    const picture = await renderPicture(randomMap(seededRandom(4), 90), 'pdf', options({ poster: 12 }));
    expect(picture.pages).toBeGreaterThan(2);
    expect(picture.alt).toMatch(/^Argument map with \d+ claims\./);
    expect([Math.round(picture.width), Math.round(picture.height)]).toEqual([842, 595]);
  });

  it('of a very large map has a page size that PDF readers accept', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => `  because reason number ${index}`).join('\n');
    const { width, height, bytes } = await renderPicture(mapOf(`thesis\n${rows}`), 'pdf', options({ page: 'none' }));
    expect(Math.max(width, height)).toBeLessThanOrEqual(14_400);
    expect(withoutSpaces((await textOfPdf(bytes)).text)).toContain('reasonnumber399');
  });

  it('contains Chinese, emoji and Arabic, as text with a font for them, otherwise as pictures', async () => {
    const map = mapOf('日本の脅威認識 🙂\n  because حلف شمال الأطلسي\n  but NATO “grows”');
    const { text } = await textOfPdf((await renderPicture(map, 'pdf', options({ page: 'none' }))).bytes);
    expect(withoutSpaces(text)).toContain('NATO“grows”');
  });

  it('returns right-to-left script letter for letter, with a font for it', async ({ skip }) => {
    const font = await findSystemFont('other', 400);
    // DejaVu and similar fonts have Arabic and Hebrew; without one the words are a picture.
    if (!font || !/dejavu|arial/i.test(font.path)) return skip();
    const words = ['حلف شمال الأطلسي في طوكيو', 'ארגון הברית הצפון אטלנטית'];
    const { text } = await textOfPdf((await renderPicture(mapOf(words.join('\n  but ')), 'pdf', options())).bytes);
    for (const line of words) expect(withoutSpaces(text)).toContain(withoutSpaces(line));
  });

  it('returns lines of both directions as they were written', async ({ skip }) => {
    const font = await findSystemFont('other', 400);
    if (!font || !/dejavu|arial/i.test(font.path)) return skip();
    const lines = ['The word שלום means peace', 'המילה peace היא שלום', 'سلام is peace, in 1948 too'];
    const { text } = await textOfPdf((await renderPicture(mapOf(lines.join('\n  but ')), 'pdf', options())).bytes);
    for (const word of lines.flatMap((line) => line.split(' '))) expect(text).toContain(word);
  });

  it('contains the picture of an emoji once, however often it is drawn', async () => {
    const claims = Array.from({ length: 60 }, () => '  because 🙂🙂').join('\n');
    const many = await renderPicture(mapOf(`🙂\n${claims}`), 'pdf', options());
    const images =
      Buffer.from(many.bytes)
        .toString('latin1')
        .match(/\/Subtype \/Image/g) ?? [];
    expect(images.length).toBeLessThanOrEqual(4);
  });
});

describe('an SVG', () => {
  it('has a layer for each presentation step, and every item in one of them', async () => {
    const text = new TextDecoder().decode((await renderPicture(MAP, 'svg', options({ steps: true }))).bytes);
    const layers = text.split('inkscape:groupmode="layer"').slice(1);
    expect(layers.map((layer) => /inkscape:label="([^"]*)"/.exec(layer)?.[1])).toEqual([
      '1 School should start at nine',
      '1.1a because Teenagers sleep too little',
      '1.2 but Buses run at seven',
      '1.2.1 in reply Buses can run later',
      '1.2x1 doesn’t follow, since Some walk',
    ]);
    for (const { id } of MAP.claims) expect(text.match(new RegExp(`<g id="claim-${id}"`, 'g'))).toHaveLength(1);
    for (const { id } of MAP.inferences) expect(text.match(new RegExp(`<g id="step-${id}"`, 'g'))).toHaveLength(1);
  });

  it('keeps every line within its box in a viewer without the font', async () => {
    const text = new TextDecoder().decode((await renderPicture(MAP, 'svg', options({ withoutFont: true }))).bytes);
    expect(text).not.toContain('@font-face');
    const lines = text.match(/<text [^>]*>/g) ?? [];
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(line).toMatch(/textLength="[\d.]+" lengthAdjust="spacingAndGlyphs"/);
  });

  it('contains every claim as text in a group with its id, and the glyphs of its font', async () => {
    const { bytes, width, height } = await renderPicture(MAP, 'svg', options({ scale: 2 }));
    const text = new TextDecoder().decode(bytes);
    expect(text).toMatch(new RegExp(`^<svg [^>]*width="${width}" height="${height}"`));
    expect(text).toContain('@font-face{font-family:Inter;font-weight:400;src:url(data:font/ttf;base64,');
    for (const { id, text: words } of MAP.claims) {
      const group = text.split(`<g id="claim-${id}"`)[1]?.split('</g>')[0] ?? '';
      expect(withoutSpaces(group.replace(/<[^>]+>/g, ''))).toContain(withoutSpaces(words));
    }
  });
});
