import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { largeMap } from '../../../argument/testing/large-map';
import { expect, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';
import type { TestHost } from '../../support/test-host';

async function exported(map: MapPage, host: TestHost, format: string, page: string) {
  const dialog = await map.openExport();
  await dialog.getByText(format, { exact: true }).click();
  await dialog.getByRole('radiogroup', { name: 'Paper or screen size' }).getByText(page, { exact: true }).click();
  await expect(dialog.getByText('All 32 claims')).toBeVisible();
  const file = await host.savedFile(map.page, () => map.saveButton.click());
  await expect(dialog).toBeHidden();
  return file;
}

/** Decodes a picture in the browser. Returns its size and its number of colours. */
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

test('a PNG for a slide is complete and has the size that the dialog showed', { tag: '@desktop' }, async ({
  map,
  host,
}) => {
  const { name, bytes } = await exported(map, host, 'PNG', 'Slide');
  expect(name).toBe('The plan for a NATO office in Tokyo.png');
  const { width, height, colours } = await seen(map.page, bytes, 'image/png');
  expect([width, height]).toEqual([2560, 1440]);
  expect(colours).toBeGreaterThan(50);
});

test('a page without a name says so, and leads to where it is entered', { tag: '@browser' }, async ({ map }) => {
  await map.newMapOf('Unsigned', 'A thesis');
  await (await map.openExport()).getByRole('button', { name: 'Add my name…' }).click();
  const properties = map.dialog('Map properties');
  await properties.getByLabel('Student').fill('Ben');
  await properties.getByRole('button', { name: 'Done' }).click();
  const dialog = await map.openExport();
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Add my name…' })).toHaveCount(0);
});

test('an SVG holds every box and line, and a browser renders it', async ({ map, host }) => {
  const { bytes } = await exported(map, host, 'SVG', 'Actual size');
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

test('an SVG has its text as outlines on request', async ({ map, host }) => {
  const dialog = await map.openExport();
  await expect(dialog.getByLabel('Draw text as outlines')).toHaveCount(0);
  await dialog.getByText('SVG', { exact: true }).click();
  await dialog.getByLabel('Draw text as outlines').check({ force: true });
  await expect(dialog.getByLabel('Embed the fonts')).toBeDisabled();
  const { bytes } = await host.savedFile(map.page, () => map.saveButton.click());
  const text = bytes.toString('utf8');
  expect(text).not.toMatch(/<text|@font-face/);
  expect(text.match(/<g id="claim-/g)).toHaveLength(32);
  expect((await seen(map.page, bytes, 'image/svg+xml')).colours).toBeGreaterThan(50);
});

test('a PDF page holds every claim as text', async ({ map, host }) => {
  const { bytes } = await exported(map, host, 'PDF', 'A4');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const items = (await page.getTextContent()).items;
  const text = bare(items.map((item) => ('str' in item ? item.str : '')).join(''));
  for (const { text: words } of claimsOf(host.path('nato-liaison-office.argmap.json')))
    expect(text).toContain(bare(words));
  await task.destroy();
});

test('the dialog shows the printed text size, and suggestions if it is too small', async ({ map, host }) => {
  writeFileSync(host.path('large.argmap.json'), JSON.stringify(largeMap(80)));
  await map.page.reload();
  await map.ready();
  await map.openMap('A map of 80 claims');
  const dialog = await map.openExport();
  await dialog.getByText('A4', { exact: true }).click();
  await expect(dialog.getByText(/Text prints at \d\.\d pt: hard to read/)).toBeVisible();
  const ways = dialog.getByRole('group', { name: 'Try' });
  await ways.getByRole('button', { name: 'Poster on several sheets' }).click();
  // A poster is a PDF, whatever was chosen before.
  await expect(dialog.getByRole('radio', { name: 'PDF', exact: true })).toBeChecked();
  await expect(dialog.getByText(/Text prints at 1\d\.\d pt\./)).toBeVisible();
  await expect(dialog.getByText(/\d+ pages\./)).toBeVisible();
  await expect(ways).toBeHidden();
  await dialog.getByText('One page', { exact: true }).click();
  await ways.getByRole('button', { name: 'Branch pages' }).click();
  await expect(dialog.getByText(/The overview prints at/)).toBeVisible();
  await expect(ways).toBeHidden();
  await map.press('Escape');
  await map.openMap('A first map');
  await map.openExport();
  await expect(map.page.getByText(/Text prints at 1\d\.\d pt\./)).toBeVisible();
});

// It reads the clipboard, which the page of the desktop app may not.
test('Copy image puts a picture on the clipboard', { tag: '@browser' }, async ({ map, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await map.canvas.focus();
  await map.choose('Maps', 'Copy image');
  await expect(map.page.getByRole('status')).toContainText('on the clipboard');
  const types = await map.page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap((item) => [...item.types]),
  );
  expect(types).toEqual(expect.arrayContaining(['image/png', 'text/plain']));
  const words = await map.page.evaluate(() => navigator.clipboard.readText());
  expect(words).toContain('\n  but 1.4 Chinese Foreign Ministry says: ');
});

test('a picture dropped on the window opens its map', { tag: '@desktop' }, async ({ map, host }) => {
  const { name, bytes } = await exported(map, host, 'PNG', 'Screen');
  await map.openMap('A first map');
  const drop = async (file: string) => {
    const data = await map.page.evaluateHandle(
      ([base64, name]) => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: 'image/png' }));
        return transfer;
      },
      [bytes.toString('base64'), file] as const,
    );
    await map.page.locator('body').dispatchEvent('drop', { dataTransfer: data });
  };
  const before = host.files();
  // The library has this map already, so it is opened and not added again.
  await drop(name);
  await expect(map.page.getByRole('tree', { name: /The plan for a NATO office/ })).toBeVisible();
  expect(host.files()).toEqual(before);
  await map.openMap('A first map');
  await drop('handed-in.png');
  await expect(map.page.getByRole('tree', { name: /The plan for a NATO office/ })).toBeVisible();
  expect(readFileSync(host.path('handed-in.argmap.json'))).toEqual(
    readFileSync(host.path('nato-liaison-office.argmap.json')),
  );
});

test('the dialog shows the cost of a large picture before the export starts', async ({ map, host }) => {
  const large = largeMap(2000);
  const claims = large.claims.map((claim) => ({ ...claim, text: `${claim.text} `.repeat(4).trim() }));
  writeFileSync(host.path('large.argmap.json'), JSON.stringify({ ...large, claims }));
  await map.page.reload();
  await map.ready();
  await map.openMap('A map of 2000 claims');
  const dialog = await map.openExport();
  await dialog.getByText('PNG', { exact: true }).click();
  await dialog.getByText('Screen', { exact: true }).click();
  await expect(dialog.getByText(/pixels\. About/)).toBeHidden();
  await dialog.getByText('Actual size', { exact: true }).click();
  await dialog.getByText('3×', { exact: true }).click();
  await expect(
    dialog.getByText(/pixels\. Made smaller, so that other programs can open it\. About \d+ MB, in about/),
  ).toBeVisible();
  // No PDF reader accepts a page of more than 200 inches, so PDF is not offered.
  await dialog.getByText('PDF', { exact: true }).click();
  await expect(dialog.getByText(/\b5080 × \d+ mm|\d+ × 5080 mm/)).toBeVisible();
});

test('the dialog names the letters that no font has, before anything is saved', async ({ map }) => {
  await map.newMapOf('Letters', 'A sign \u{10fffd} of nobody, and コーヒー');
  const dialog = await map.openExport();
  await expect(dialog.getByText('No font here for \u{10fffd}: boxes are drawn.')).toBeVisible();
});

test('the dialog lists the data that a picture carries, and describes the picture in words', async ({ map }) => {
  const dialog = await map.openExport();
  await expect(dialog.getByText(/can read everything in the map: 32 claims/)).toBeVisible();
  await dialog.getByText('Include the map data').click();
  await expect(dialog.getByText(/can read everything in the map/)).toBeHidden();
  await dialog.getByText('The picture in words').click();
  await expect(dialog.getByText(/The counterclaim: Chinese Foreign Ministry says/)).toBeVisible();
});

test('printing prints the pages of the preview, on paper of their size, without the window', {
  tag: '@desktop',
}, async ({ map }) => {
  // A real print dialog would wait for a person; its content stays in the page until it is done.
  await map.page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printing', 'true');
  });
  await map.choose('Maps', 'Print…');
  const dialog = map.page.getByRole('dialog', { name: 'Print' });
  await dialog.getByText('More: page, size, colours, what is included').click();
  await dialog.getByText('A4', { exact: true }).click();
  await dialog.getByText('Poster on several sheets', { exact: true }).click();
  const said = await dialog.getByText(/\d pages/).textContent();
  const sheets = Number(/(\d+) pages/.exec(said ?? '')?.[1]);
  expect(sheets).toBeGreaterThan(1);
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(map.page.locator('html[data-printing=true]')).toBeVisible();
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(await map.page.pdf({ preferCSSPageSize: true })), verbosity: 0 });
  const printed = await task.promise;
  expect(printed.numPages).toBe(sheets);
  const page = await printed.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  // Chromium's paper is a whole number of CSS px.
  expect(Math.abs(width - 841.9)).toBeLessThan(1);
  expect(Math.abs(height - 595.3)).toBeLessThan(1);
  const text = (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('');
  expect(text).toContain(`Sheet 1 of ${sheets}`);
  expect(text).not.toContain('Export');
  await task.destroy();
  await map.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(map.page.locator('.print-pages')).toHaveCount(0);
});

test('the print command of the browser prints the whole start page', { tag: '@browser' }, async ({ map }) => {
  for (const name of ['First', 'Second', 'Third']) await map.newMap(name);
  await map.showStartPage();
  await expect(map.card('Third')).toBeVisible();
  await map.page.setViewportSize({ width: 700, height: 300 });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(await map.page.pdf({ format: 'A4' })), verbosity: 0 });
  const printed = await task.promise;
  const pages = Array.from({ length: printed.numPages }, async (_, at) =>
    (await printed.getPage(at + 1)).getTextContent(),
  );
  const text = (await Promise.all(pages))
    .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
    .join(' ');
  for (const said of ['What do you want to map?', 'First', 'Second', 'Third']) expect(text).toContain(said);
  await task.destroy();
});

test('the print command of the browser prints the map, not the window', { tag: '@browser' }, async ({ map }) => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(await map.page.pdf({ preferCSSPageSize: true })), verbosity: 0 });
  const printed = await task.promise;
  expect(printed.numPages).toBe(1);
  const page = await printed.getPage(1);
  const [, , width = 0, height = 0] = page.view;
  expect([width, height].map(Math.round).sort((a, b) => a - b)).toEqual([595, 842]);
  const text = (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('');
  expect(text).toContain('threat perception');
  expect(text).not.toContain('Export');
  await task.destroy();
  await expect(map.page.locator('.print-pages')).toHaveCount(0);
});

test('Ctrl+Shift+E and Enter repeat the last export of the map', async ({ map, host }) => {
  const begin = async () => {
    await map.canvas.focus();
    await map.press('Control+Shift+E');
    return map.dialog(/^Export$/).getByRole('radiogroup', { name: 'What it is for' });
  };
  let purposes = await begin();
  await expect(purposes.getByRole('radio').first()).toHaveAccessibleName(/Hand in on paper/);
  await expect(purposes.getByText(/text \d+\.\d pt/)).toHaveCount(5);
  await purposes.getByText('Into a document').click();
  const repeat = async () => (await host.savedFile(map.page, () => map.press('Enter'))).bytes;
  const first = await repeat();
  // 16 cm at twice 96 dpi.
  expect((await seen(map.page, first, 'image/png')).width).toBe(1209);
  await map.openMap('A first map');
  purposes = await begin();
  await expect(purposes.getByRole('radio').first()).toHaveAccessibleName(/Hand in on paper/);
  await map.press('Escape');
  await map.openMap('The plan for a NATO office in Tokyo');
  purposes = await begin();
  await expect(purposes.getByRole('radio').first()).toHaveAccessibleName(/Into a document/);
  await expect(purposes.getByRole('radio').first()).toBeFocused();
  expect(await repeat()).toEqual(first);
});

test('a text is saved with a message that says so', async ({ map, host }) => {
  const dialog = await map.openExport();
  await host.savedFile(map.page, () => dialog.getByRole('button', { name: 'Save as text' }).click());
  // In the dialog it is heard, at the foot of the map it is seen.
  await expect(map.page.getByText('Saved as The plan for a NATO office in Tokyo.txt.')).toHaveCount(2);
});
