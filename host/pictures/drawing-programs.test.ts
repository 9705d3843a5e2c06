import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { afterAll, describe, expect, it } from 'vitest';
import { mapOf } from '../../argument/testing/map-builder';
import { renderPicture } from '../testing/render-picture';

const MAP = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', 'maps', 'nato-liaison-office.argmap.json'), 'utf8'),
);
const OPTIONS = { page: 'none', theme: 'light', title: true, legend: true, carriesMap: true } as const;
/** The margin of a picture of a map at its own size, in px. */
const MARGIN = 24;
const folder = mkdtempSync(join(tmpdir(), 'counterpoint-svg-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * The arguments of each program, and its greatest difference from our PNG as a share of a blank
 * page's. None of them reads the embedded font; librsvg also ignores the width of lines, and LibreOffice
 * draws everything a px lower.
 */
const PROGRAMS = {
  inkscape: {
    args: (svg: string, png: string) => ['--export-type=png', `--export-filename=${png}`, svg],
    maxShare: 0.6,
  },
  'rsvg-convert': { args: (svg: string, png: string) => ['-o', png, svg], maxShare: 0.8 },
  soffice: {
    args: (svg: string, png: string) => ['--headless', '--convert-to', 'png', '--outdir', dirname(png), svg],
    maxShare: 0.85,
  },
} as const;

const isInstalled = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** Returns the mean difference between two reduced pictures over their colour values, out of 255. */
function meanDifference(a: Image, b: Image | null): number {
  const [one, other] = [a, b].map((image) => {
    const canvas = createCanvas(480, 366);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, 480, 366);
    if (image) context.drawImage(image, 0, 0, 480, 366);
    return context.getImageData(0, 0, 480, 366).data;
  });
  let sum = 0;
  for (let index = 0; index < (one?.length ?? 0); index++) sum += Math.abs((one?.[index] ?? 0) - (other?.[index] ?? 0));
  return sum / (one?.length ?? 1);
}

// The test of a program that is not installed is skipped, which the report shows.
describe.each(Object.entries(PROGRAMS))('an SVG in %s', (program, { args, maxShare }) => {
  it.skipIf(!isInstalled(program)).each([{}, { steps: true }, { outlines: true }])(
    'looks like the PNG, except for the font, with %j',
    { timeout: 60_000 },
    async (more) => {
      const [svg, png] = [join(folder, `${program}.svg`), join(folder, `${program}.png`)];
      writeFileSync(svg, (await renderPicture(MAP, 'svg', { ...OPTIONS, ...more })).bytes);
      expect(spawnSync(program, args(svg, png), { stdio: 'ignore' }).status).toBe(0);
      const ours = await loadImage(Buffer.from((await renderPicture(MAP, 'png', OPTIONS)).bytes));
      const actual = await loadImage(png);
      // LibreOffice measures a page in hundredths of a millimetre.
      expect(Math.abs(actual.width - ours.width)).toBeLessThanOrEqual(1);
      expect(Math.abs(actual.height - ours.height)).toBeLessThanOrEqual(1);
      const blank = meanDifference(ours, null);
      expect(meanDifference(ours, actual)).toBeLessThan(blank * maxShare);
    },
  );

  it.skipIf(!isInstalled(program)).each([...(program === 'rsvg-convert' ? [] : [{}]), { outlines: true }])(
    'keeps bold text in its box, with %j',
    { timeout: 60_000 },
    async (more) => {
      const contention = 'Japan threatens nobody, and the expansion of the office is what drives the plan of Tokyo';
      const map = mapOf(`${contention}\n  because It costs money`);
      const [svg, png] = [join(folder, `${program}.svg`), join(folder, `${program}.png`)];
      const { bytes } = await renderPicture(map, 'svg', { page: 'none', theme: 'print', ...more });
      writeFileSync(svg, bytes);
      expect(spawnSync(program, args(svg, png), { stdio: 'ignore' }).status).toBe(0);
      const image = await loadImage(png);
      const context = createCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      const [, left = '', from = '', width = '', height = ''] =
        /class="claim" transform="translate\((\S+) 0\)">\s*<rect x="(\S+)" y="\S+" width="(\S+)" height="(\S+)"/.exec(
          new TextDecoder().decode(bytes),
        ) ?? [];
      const right = MARGIN + Math.ceil(Number(left) + Number(from) + Number(width));
      const { data } = context.getImageData(right + 3, MARGIN, 4, Math.floor(Number(height)));
      expect(data.length).toBeGreaterThan(1000);
      expect(data.every((value) => value > 250)).toBe(true);
    },
  );
});
