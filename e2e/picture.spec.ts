import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './counterpoint';
import type { MapWindow } from './map-window';

async function exported(map: MapWindow, format: string, page: string): Promise<{ name: string; bytes: Buffer }> {
  await map.canvas.focus();
  await map.press('Control+p');
  const dialog = map.page.getByRole('dialog', { name: 'Export a picture' });
  await dialog.getByText(format, { exact: true }).click();
  await dialog.getByText(page, { exact: true }).click();
  await expect(dialog.getByText('All 32 claims')).toBeVisible();
  const download = map.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save picture' }).click();
  const file = await download;
  await expect(dialog).toBeHidden();
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** What a browser makes of a picture: its size, and how many different colours it has. */
async function seen(page: Page, bytes: Buffer, type: string) {
  return page.evaluate(
    async ([base64, type]) => {
      const image = new Image();
      image.src = `data:${type};base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const data = context?.getImageData(0, 0, image.width, image.height).data ?? [];
      const colours = new Set<number>();
      for (let at = 0; at < data.length; at += 4) {
        colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
      }
      return { width: image.width, height: image.height, colours: colours.size };
    },
    [bytes.toString('base64'), type] as const,
  );
}

const claimsOf = (file: string) =>
  (JSON.parse(readFileSync(file, 'utf8')) as { claims: { id: string; text: string }[] }).claims;
const bare = (text: string) => text.replace(/\s+/g, '');

test('a PNG for a slide comes out whole, at the size that was promised', async ({ map }) => {
  const { name, bytes } = await exported(map, 'PNG', 'Slide');
  expect(name).toBe('nato-liaison-office.png');
  const { width, height, colours } = await seen(map.page, bytes, 'image/png');
  expect([width, height]).toEqual([2560, 1440]);
  expect(colours).toBeGreaterThan(50);
});

test('an SVG holds every box and every line, and a browser draws it', async ({ map, host }) => {
  const { bytes } = await exported(map, 'SVG', 'As it is');
  const text = bytes.toString('utf8');
  for (const { id, text: words } of claimsOf(host.path('nato-liaison-office.argmap.json'))) {
    const group = text.split(`<g id="claim-${id}"`)[1]?.split('</g>')[0] ?? '';
    const drawn = group
      .replace(/<[^>]+>/g, '')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    expect(bare(drawn)).toContain(bare(words));
  }
  expect(text.match(/<g id="step-/g)).toHaveLength(27);
  expect((await seen(map.page, bytes, 'image/svg+xml')).colours).toBeGreaterThan(50);
});

test('a PDF page holds every claim as text', async ({ map, host }) => {
  const { bytes } = await exported(map, 'PDF', 'A4 page');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const items = (await page.getTextContent()).items;
  const text = bare(items.map((item) => ('str' in item ? item.str : '')).join(''));
  for (const { text: words } of claimsOf(host.path('nato-liaison-office.argmap.json')))
    expect(text).toContain(bare(words));
  await task.destroy();
});

test('the dialog says how large the text prints, and what to do when it is too small', async ({ map }) => {
  await map.canvas.focus();
  await map.press('Control+p');
  const dialog = map.page.getByRole('dialog', { name: 'Export a picture' });
  await dialog.getByText('A4 page', { exact: true }).click();
  await expect(dialog.getByText(/Text prints at \d\.\d pt: hard to read; try A3 or one branch a page/)).toBeVisible();
  await map.press('Escape');
  await map.openMap('A first map');
  await map.canvas.focus();
  await map.press('Control+p');
  await expect(map.page.getByText(/Text prints at 1\d\.\d pt\./)).toBeVisible();
});

test('a copied image is on the clipboard', async ({ map, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await map.canvas.focus();
  await map.choose('Maps', 'Copy image');
  await expect(map.page.getByRole('status')).toContainText('on the clipboard');
  const types = await map.page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => [...item.types]),
  );
  expect(types).toContain('image/png');
});
