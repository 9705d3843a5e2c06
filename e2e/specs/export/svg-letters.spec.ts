import type { Page } from '@playwright/test';
import { emptyMap } from '../../../argument/model/argument-map';
import { SCRIPTS } from '../../../argument/testing/scripts';
import { renderPicture } from '../../../host/testing/render-picture';
import { expect, test } from '../../support/fixtures';

/** The factor on the size of the pictures. */
const SCALE = 3;

/** In px of the pictures: the width of a slice, the margin around the text, and the distance that counts as near. */
const COMPARED = { slice: 24, margin: 28 * SCALE, near: SCALE };

/**
 * Draws an SVG and a PNG in the browser. Returns the greatest share of the ink of a slice, a letter wide, that has none
 * near it in the other picture.
 */
async function difference(page: Page, svg: Uint8Array, png: Uint8Array): Promise<number> {
  const sources = [
    `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
  ];
  return page.evaluate(
    async ({ sources, slice, margin, near }) => {
      const images = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          return image;
        }),
      );
      const [width, height] = [images[1]?.width ?? 0, images[1]?.height ?? 0];
      const inks = images.map((image) => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width, height });
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        context.drawImage(image, 0, 0, width, height);
        const { data } = context.getImageData(0, 0, width, height);
        return (x: number, y: number) => (data[(y * width + x) * 4 + 1] ?? 255) < 160;
      });
      let worst = 0;
      for (let from = margin; from < width - margin; from += slice)
        for (const [one, other] of [inks, inks.toReversed()]) {
          let ink = 0;
          let alone = 0;
          for (let x = from; x < Math.min(width - margin, from + slice); x++)
            for (let y = margin; y < height - margin; y++) {
              if (!one?.(x, y)) continue;
              ink++;
              let hasNear = false;
              for (let dx = -near; dx <= near; dx++)
                for (let dy = -near; dy <= near; dy++) hasNear ||= other?.(x + dx, y + dy) === true;
              if (!hasNear) alone++;
            }
          if (ink > 20) worst = Math.max(worst, alone / ink);
        }
      return worst;
    },
    { sources, ...COMPARED },
  );
}

const pictureOf = (text: string, format: 'svg' | 'png', outlines = false) =>
  renderPicture({ ...emptyMap('Letters'), claims: [{ id: 'c1', text }] }, format, {
    ...{ page: 'none', theme: 'print', scale: SCALE, outlines },
  });

for (const outlines of [false, true])
  test(`a browser draws an SVG letter by letter as its PNG, ${outlines ? 'as outlines' : 'in its fonts'}`, async ({
    page,
  }) => {
    for (const [script, text] of Object.entries(SCRIPTS)) {
      const svg = (await pictureOf(text, 'svg', outlines)).bytes;
      const png = (await pictureOf(text, 'png')).bytes;
      expect.soft(await difference(page, svg, png), script).toBeLessThan(0.02);
    }
  });

test('two words that differ in one letter are told apart', async ({ page }) => {
  const svg = (await pictureOf('Frieden fur alle', 'svg')).bytes;
  expect(await difference(page, svg, (await pictureOf('Frieden für alle', 'png')).bytes)).toBeGreaterThan(0.1);
});
