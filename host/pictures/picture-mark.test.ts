import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../../argument/testing/hostile-texts';
import { mapOf } from '../../argument/testing/map-builder';
import { randomMap, seededRandom } from '../../argument/testing/random-map';
import { renderPicture } from '../testing/render-picture';
import { isUnchangedPictureOf } from './picture-mark';

const folder = mkdtempSync(join(tmpdir(), 'counterpoint-mark-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KINDS = [
  ['png', {}],
  ['png', { told: true }],
  ['svg', {}],
  ['pdf', {}],
] as const;
const MAP = mapOf('Thesis\n  because Reason\n    but Objection');
const OPTIONS = { page: 'none', theme: 'light', carriesMap: true } as const;

const isKnown = (bytes: Uint8Array, map: typeof MAP) => {
  writeFileSync(join(folder, 'picture'), bytes);
  return isUnchangedPictureOf(map, join(folder, 'picture'));
};

/** Titles without a character, with characters that a format has no room for or a meaning of its own, and long ones. */
const TITLES = [
  '',
  ' ',
  'a\u0001b',
  'a\uffffb',
  '\ud800',
  'a\udfffb\ud83d',
  '計畫 (“&” <b>)\\',
  'مخطط 😀',
  'x'.repeat(70_000),
  `Counterpoint mark 00000000 ${'0'.repeat(64)}`,
  'startxref\n%%EOF',
  ...HOSTILE_TEXTS.slice(0, 5),
];

describe.each(KINDS)('a picture as %s %o', (format, more) => {
  it.each([true, false])('is known again, whatever its title is (map in it: %s)', async (carriesMap) => {
    for (const title of TITLES) {
      const map = { ...MAP, title };
      const { bytes } = await renderPicture(map, format, { ...OPTIONS, ...more, carriesMap });
      expect(await isKnown(bytes, map), JSON.stringify(title.slice(0, 40))).toBe(true);
      expect(await isKnown(bytes, { ...map, title: `${title}.` })).toBe(false);
    }
  });

  it('is known after edits that leave a claim as it was, and not as a picture of another map', async () => {
    const random = seededRandom(7);
    for (let round = 0; round < 10; round++) {
      const map = randomMap(random, 12);
      const { bytes } = await renderPicture(map, format, { ...OPTIONS, ...more });
      const kept = map.claims.findIndex(({ text }) => text.trim() !== '');
      const edited = (from: number) =>
        map.claims.map((claim, index) => (index === from ? claim : { ...claim, text: `edited ${claim.text}` }));
      expect(await isKnown(bytes, { ...map, claims: edited(kept) })).toBe(true);
      expect(await isKnown(bytes, { ...map, claims: edited(-1) })).toBe(false);
    }
  });

  it('is not known after any change', async () => {
    const random = seededRandom(8);
    const picture = Buffer.from((await renderPicture(MAP, format, { ...OPTIONS, ...more })).bytes);
    const changed: Uint8Array[] = [Buffer.concat([picture, Buffer.from('\n')]), Buffer.concat([picture, picture])];
    for (let round = 0; round < 100; round++) {
      // The last bytes hold the mark and the end of the format.
      const from = round < 50 ? 0 : picture.length - 300;
      const at = from + Math.floor(random() * (picture.length - from));
      const flipped = Buffer.from(picture);
      flipped[at] = (flipped[at] as number) ^ (1 << Math.floor(random() * 8));
      const cut = Buffer.concat([picture.subarray(0, at), picture.subarray(at + 1)]);
      const grown = Buffer.concat([picture.subarray(0, at), Buffer.from([random() * 256]), picture.subarray(at)]);
      changed.push(flipped, cut, grown);
    }
    for (const bytes of changed) expect(await isKnown(bytes, MAP)).toBe(false);
  });
});

it('no other file is known', async () => {
  for (const text of ['', 'text', '<svg><title>Plan</title></svg>', '%PDF-1.4\n/Title (Plan)', 'PK\x05\x06'])
    expect(await isKnown(Buffer.from(text), { ...MAP, title: 'Plan' })).toBe(false);
});

it('programs open the marked formats without a complaint', async () => {
  const { bytes: zip } = await renderPicture(MAP, 'png', { ...OPTIONS, told: true });
  const pictures = Object.values(unzipSync(zip));
  expect(pictures).toHaveLength(3);
  for (const picture of pictures) expect((await loadImage(picture)).width).toBeGreaterThan(0);
  // The record at the end of a zip gives the length of the comment, which is the rest.
  const record = Buffer.from(zip).lastIndexOf('PK\x05\x06');
  expect(Buffer.from(zip).readUInt16LE(record + 20)).toBe(zip.length - record - 22);
  const { bytes: pdf } = await renderPicture(MAP, 'pdf', OPTIONS);
  expect(Buffer.from(pdf).toString('latin1')).toMatch(/\n>>\n%Counterpoint mark [\da-f ]+\nstartxref\n\d+\n%%EOF\n$/);
  const { bytes: svg } = await renderPicture(MAP, 'svg', OPTIONS);
  expect(Buffer.from(svg).toString()).toMatch(/<\/svg>\n<!-- Counterpoint mark [\da-f ]+ -->\n$/);
});
