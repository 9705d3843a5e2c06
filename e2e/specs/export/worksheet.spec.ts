import { extractMapFile } from '../../../host/pictures/embedded-map';
import { axeViolations } from '../../support/axe';
import { expect, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

/** Returns the text of each page of a PDF, without blanks. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(bare(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await task.destroy();
  return pages;
}

const bare = (text: string) => text.replace(/\s+/g, '');

async function openExport(map: MapPage) {
  await map.canvas.focus();
  await map.press('Control+Shift+E');
  return map.dialog('Export');
}

test('a worksheet has empty boxes and a key, and no map data unless asked', async ({ map, host }) => {
  const { claims } = host.read('nato-liaison-office.argmap.json');
  const [thesis = '', ...hidden] = claims.map(({ text }) => bare(text));
  let dialog = await openExport(map);
  await dialog.getByText('Worksheet', { exact: true }).click();
  await expect(dialog.getByText('Lines for handwriting, 8', { exact: false })).toBeVisible();
  await expect(dialog.getByText('All 32 claims')).toBeVisible();
  expect(await axeViolations(map.page)).toEqual([]);
  await dialog.getByText('List the sentences to put in').click();
  const first = await host.savedFile(map.page, () => map.saveButton.click());
  expect(first.name).toBe('The plan for a NATO office in Tokyo.pdf');
  const pages = await pagesOf(first.bytes);
  const [list = '', key = ''] = pages.slice(-2);
  for (const text of hidden) {
    for (const page of pages.slice(0, -2)) expect(page).not.toContain(text);
    expect(list).toContain(text);
    expect(key).toContain(text);
  }
  expect(pages[0]).toContain(thesis);
  expect(key).toContain(bare('1.1b.1.1.1'));
  expect(() => extractMapFile(first.bytes, first.name)).toThrow();

  // The choices come first the next time, but for the map data, with which the answers travel.
  dialog = await openExport(map);
  await expect(dialog.getByRole('radio').first()).toHaveAccessibleName(/Worksheet/);
  await expect(dialog.getByRole('checkbox', { name: 'List the sentences to put in' })).toBeChecked();
  await dialog.getByLabel('Hide').selectOption('Only answers to objections');
  await dialog.getByText('List the sentences to put in').click();
  await dialog.getByText('Add a key as the last page').click();
  await dialog.getByText('Include the map data').click();
  await expect(dialog.getByText('The file then contains all the answers.')).toBeVisible();
  const second = await host.savedFile(map.page, () => map.saveButton.click());
  const answer = bare('The tie to Europe explains only part of the offer');
  for (const page of await pagesOf(second.bytes)) expect(page).not.toContain(answer);
  expect(Buffer.from(extractMapFile(second.bytes, second.name)).toString()).toContain('The tie to Europe explains');
  dialog = await openExport(map);
  await expect(dialog.getByRole('checkbox', { name: 'Include the map data' })).not.toBeChecked();
});

test('a worksheet is printed page by page, as in its preview', async ({ map }) => {
  // A real print dialog would wait for a person; its content stays in the page until it is done.
  await map.page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printing', 'true');
  });
  await map.canvas.focus();
  await map.press('Control+p');
  const dialog = map.dialog('Print');
  await dialog.getByText('Worksheet', { exact: true }).click();
  await expect(dialog.getByRole('checkbox', { name: 'Include the map data' })).toBeHidden();
  const said = (await dialog.getByText(/\d pages/).textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(map.page.locator('html[data-printing=true]')).toBeVisible();
  const pages = await pagesOf(await map.page.pdf({ preferCSSPageSize: true }));
  expect(said).toContain(`${pages.length} pages`);
  expect(pages.at(-1)).toContain('Key:');
  expect(pages[0]).not.toContain(bare('offered to host the office'));
});

test('controls that are scrolled to move neither the title nor the buttons of a dialog', async ({ map }) => {
  await map.page.setViewportSize({ width: 683, height: 384 });
  const dialog = await openExport(map);
  await dialog.getByText('Worksheet', { exact: true }).click();
  const before = await map.saveButton.boundingBox();
  await dialog.getByText('Include the map data').click();
  await expect(dialog.getByText('The file then contains all the answers.')).toBeVisible();
  expect(await map.saveButton.boundingBox()).toEqual(before);
});
