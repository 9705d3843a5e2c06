import type { Locator } from '@playwright/test';
import { expect, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';
import type { TestHost } from '../../support/test-host';

async function saved(map: MapPage, host: TestHost, button: Locator): Promise<Buffer> {
  return (await host.savedFile(map.page, () => button.click())).bytes;
}

async function pagesOf(pdf: Buffer): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : ' ')).join(''));
  }
  await task.destroy();
  return pages;
}

test('folded branches are exported open, or folded with the number of hidden claims', async ({ map, host }) => {
  await map.choose('Maps', 'Make my copy…');
  await map.makeCopy('Gil');
  await map.box(/^But\. 1\.4\. /).click();
  await map.press(' ');
  await map.saved();
  const dialog = await map.openExport();
  const check = dialog.getByRole('status', { name: 'What you are about to hand in' });
  await expect(check).toContainText('All 32 claims.');
  await dialog.getByText('As shown', { exact: true }).click();
  await expect(check).toContainText('9 claims are left out.');
  await dialog.getByText('SVG', { exact: true }).click();
  const svg = (await saved(map, host, map.saveButton)).toString();
  expect(svg.match(/<g id="claim-/g)).toHaveLength(23);
  expect(svg).toContain('9 hidden');
});

test('a PDF has an overview and pages of its branches on request', async ({ map, host }) => {
  const dialog = await map.openExport();
  await dialog.getByText('PDF', { exact: true }).click();
  await dialog.getByText('Overview and branch pages').click();
  const check = dialog.getByRole('status', { name: 'What you are about to hand in' });
  await expect(check).toContainText('4 pages.');
  const pages = await pagesOf(await saved(map, host, map.saveButton));
  expect(pages).toHaveLength(4);
  expect(pages[0]).toContain('Danish embassy');
  expect(pages.filter((text) => text.includes('Danish embassy'))).toHaveLength(2);
});

test('the map is exported as numbered text and as a web page', async ({ map, host, context }) => {
  const dialog = await map.openExport();
  const text = (await saved(map, host, dialog.getByRole('button', { name: 'Save as text' }))).toString();
  expect(text).toMatch(/^The plan for a NATO office in Tokyo/);
  expect(text).toMatch(/1\.4 .*[Bb]ut.*Chinese Foreign Ministry|but 1\.4/);
  const html = (await saved(map, host, dialog.getByRole('button', { name: 'Save as a web page' }))).toString();
  const page = await context.newPage();
  await page.setContent(html);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The plan for a NATO office in Tokyo');
  await expect(page.getByText('The office would only formalise an exchange')).toBeVisible();
  await page.close();
});
