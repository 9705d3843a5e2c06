import { describe, expect, it } from 'vitest';
import type { PictureOptions } from '../../argument/drawing/picture-options';
import { emptyMap } from '../../argument/model/argument-map';
import { mapOf } from '../../argument/testing/map-builder';
import { SCRIPTS } from '../../argument/testing/scripts';
import { renderPicture } from '../testing/render-picture';
import { extractMapFile } from './embedded-map';
import { findSystemFont } from './fonts/system-font';

const svgOf = async (text: string, options: Partial<PictureOptions> = {}) => {
  const map = { ...emptyMap('Letters'), claims: [{ id: 'c1', text }] };
  const { bytes } = await renderPicture(map, 'svg', { page: 'none', theme: 'light', ...options });
  return new TextDecoder().decode(bytes);
};
const withoutSpaces = (text: string) => text.replace(/\s+/g, '');
const textOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text).join('');
const namesOf = (svg: string) => [...svg.matchAll(/ aria-label="([^"]*)"/g)].map(([, name]) => name).join('');

/** A sentence whose bold letters left their box in LibreOffice, which does not read embedded fonts. */
const BOLD = 'Japan threatens nobody, and the expansion of the office is what drives the plan of Tokyo';

describe('a line of text in an SVG', () => {
  it.each([BOLD, 'The plan ∀x of 東京 costs'])('states the width of each of its elements: %s', async (text) => {
    const lines = (await svgOf(text)).match(/<text [^>]*>.*?<\/text>/g) ?? [];
    expect(lines.length).toBeGreaterThan(2);
    // LibreOffice and Inkscape need the letters directly in the element with the width.
    for (const line of lines)
      expect(line).toMatch(/^<text [^>]*textLength="[\d.]+" lengthAdjust="[^>]*>[^<]+<\/text>$/);
  });

  it.each(Object.entries(SCRIPTS))('in %s can be searched and copied', async (_, text) => {
    expect(withoutSpaces(textOf(await svgOf(text)))).toContain(withoutSpaces(text));
  });

  it('is in the font of the system that draws it, of which the file has the letters', async ({ skip }) => {
    if (!(await findSystemFont('other', 400)) || !(await findSystemFont('cjk', 400))) return skip();
    const svg = await svgOf('Խաղաղություն 平和');
    const faces = [...svg.matchAll(/@font-face\{font-family:"([^"]+)";font-weight:(\d+);src:url\(data:font/g)];
    expect(faces).toHaveLength(2);
    for (const [, name] of faces) expect(svg).toContain(`font-family="'${name}', `);
    expect(svg).not.toContain('<path role');
    expect(svg.length).toBeLessThan(60_000);
  });

  it('is only named in a font if no font is to be embedded', async () => {
    const svg = await svgOf('Խաղաղություն 平和 שלום 🙂', { withoutFont: true });
    expect(svg).not.toMatch(/@font-face|<path role|<image/);
  });
});

describe('text as outlines', () => {
  it.each(Object.entries(SCRIPTS))('in %s has no text, but its words for screen readers', async (_, text) => {
    const svg = await svgOf(text, { outlines: true });
    expect(svg).not.toMatch(/<text|@font-face|<style/);
    expect(withoutSpaces(namesOf(svg))).toContain(withoutSpaces(text));
  });

  it('is in the file with the title, the description, the layers and the map', async () => {
    const map = { ...mapOf('All swans are white\n  because All seen swans were\n  but One is black'), title: 'Swans' };
    const { bytes, alt } = await renderPicture(map, 'svg', {
      ...{ page: 'none', theme: 'light', title: true, outlines: true, steps: true, carriesMap: true },
    });
    const svg = new TextDecoder().decode(bytes);
    expect(svg).toContain('<title>Swans</title>');
    expect(svg).toContain(`<desc>${alt}</desc>`);
    expect(svg.match(/inkscape:groupmode="layer"/g)).toHaveLength(3);
    expect(JSON.parse(Buffer.from(extractMapFile(bytes, 'swans.svg')).toString()).claims).toHaveLength(3);
  });

  it('takes less than 300 bytes a letter', async () => {
    const svg = await svgOf(BOLD, { outlines: true });
    expect(svg.length).toBeLessThan(BOLD.length * 300);
  });
});

it('an SVG contains the image of an emoji once, however often it is drawn', async () => {
  const claims = Array.from({ length: 30 }, () => '  because 🙂').join('\n');
  const { bytes } = await renderPicture(mapOf(`🙂\n${claims}`), 'svg', { page: 'none', theme: 'light' });
  const svg = new TextDecoder().decode(bytes);
  // The contention is in bold.
  expect(svg.match(/<image /g)?.length).toBeLessThanOrEqual(2);
  expect(svg.match(/<use /g)?.length).toBeGreaterThanOrEqual(31);
});
