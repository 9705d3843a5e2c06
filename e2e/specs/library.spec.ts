import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '../support/counterpoint';
import type { MapWindow } from '../support/map-window';

async function openLibrary(map: MapWindow) {
  await map.choose('Maps', 'All maps…');
  return map.dialog('All maps');
}

const row = (dialog: Awaited<ReturnType<typeof openLibrary>>, title: string) =>
  dialog.getByRole('listitem').filter({ has: dialog.page().getByText(title, { exact: true }) });

test('a new map begins blank or from an example, and its file is named from its title', { tag: '@desktop' }, async ({
  map,
  host,
}) => {
  await map.newMap('CON: what / if?');
  expect(host.files()).toContain('CON what if.argmap.json');
  await map.newMap('CON: what / if?');
  expect(host.files()).toContain('CON what if 2.argmap.json');
  await map.choose('Maps', 'New map…');
  const dialog = map.dialog('New map');
  await dialog.getByLabel('Title').fill('Mine');
  await dialog.getByLabel('Begin with').selectOption('A first map');
  await dialog.getByRole('button', { name: 'Make the map' }).click();
  await expect(map.boxes).toHaveCount(5);
  await map.canvas.focus();
  await map.press('Home', '-');
  await expect(map.field).toBeFocused();
  expect(host.read('Mine.argmap.json')).not.toHaveProperty('template');
});

test('a map is renamed, duplicated, deleted to the bin, brought back, and deleted for good', async ({ map, host }) => {
  await map.newMap('First');
  const dialog = await openLibrary(map);
  await expect(row(dialog, 'First')).toContainText('one claim ·');
  await row(dialog, 'First').getByRole('button', { name: 'Rename…' }).click();
  await dialog.getByLabel('New title').fill('Second');
  await dialog.getByLabel('New title').press('Enter');
  await expect(row(dialog, 'Second')).toBeVisible();
  await expect.poll(() => host.files()).toContain('Second.argmap.json');
  expect(host.files()).not.toContain('First.argmap.json');
  await row(dialog, 'Second').getByRole('button', { name: 'Duplicate' }).click();
  await expect(row(dialog, 'Second (copy)')).toBeVisible();
  const bytes = readFileSync(host.path('Second (copy).argmap.json'), 'utf8');
  await row(dialog, 'Second (copy)').getByRole('button', { name: 'Delete' }).click();
  await expect(row(dialog, 'Second (copy)')).toBeHidden();
  expect(host.files()).not.toContain('Second (copy).argmap.json');
  await dialog.getByText('Bin (1)').click();
  await row(dialog, 'Second (copy)').getByRole('button', { name: 'Bring back' }).click();
  await expect(dialog.getByText('The bin is empty.')).toBeVisible();
  expect(readFileSync(host.path('Second (copy).argmap.json'), 'utf8')).toBe(bytes);
  await dialog.getByText(/^My maps/).click();
  await row(dialog, 'Second (copy)').getByRole('button', { name: 'Delete' }).click();
  await dialog.getByText('Bin (1)').click();
  await row(dialog, 'Second (copy)').getByRole('button', { name: 'Delete for good' }).click();
  await expect(dialog.getByText('It cannot be brought back after that.')).toBeVisible();
  await row(dialog, 'Second (copy)').getByRole('button', { name: 'Delete for good' }).click();
  await expect(dialog.getByText('The bin is empty.')).toBeVisible();
});

test('the open map is deleted and another one opens; an edit goes on under its new name', async ({ map, host }) => {
  await map.newMap('To go');
  await map.canvas.focus();
  await map.press('ArrowDown', 'F2');
  await map.type('Something');
  await map.press('Enter');
  await map.saved();
  let dialog = await openLibrary(map);
  await row(dialog, 'To go').getByRole('button', { name: 'Rename…' }).click();
  await dialog.getByLabel('New title').fill('Gone on');
  await dialog.getByLabel('New title').press('Enter');
  await expect(row(dialog, 'Gone on')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await map.canvas.focus();
  await map.press('Home', '+');
  await map.type('More');
  await map.press('Enter');
  await map.saved();
  await expect
    .poll(() => host.read('Gone on.argmap.json').claims.map(({ text }) => text))
    .toEqual(['Something', 'More']);
  dialog = await openLibrary(map);
  await row(dialog, 'Gone on').getByRole('button', { name: 'Delete' }).click();
  await expect(map.page.getByRole('tree', { name: /^Argument map: (?!Gone on)/ })).toBeAttached();
});

test('a broken file is listed with its fault, and a file dropped on the window opens', { tag: '@desktop' }, async ({
  map,
  host,
}) => {
  writeFileSync(host.path('Broken.argmap.json'), '{ "format": ');
  const dialog = await openLibrary(map);
  await dialog.getByText(/^My maps/).click();
  await expect(row(dialog, 'Broken')).toContainText('is damaged at line 1');
  await expect(row(dialog, 'Broken').getByRole('button', { name: 'Open' })).toBeHidden();
  await dialog.getByRole('button', { name: 'Close' }).click();

  const text = readFileSync(host.path('first-map.argmap.json'), 'utf8').replace('A first map', 'Dropped in');
  const transfer = await map.page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.argmap.json', { type: 'application/json' }));
    return data;
  }, text);
  await map.page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(
    map.page.getByText('Drop a map, a picture with its map in it, or an article to read beside the map'),
  ).toBeVisible();
  await map.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(map.page.getByRole('tree', { name: 'Argument map: Dropped in' })).toBeVisible();
  await expect(
    map.page.getByText('Drop a map, a picture with its map in it, or an article to read beside the map'),
  ).toBeHidden();
  expect(host.files()).toContain('dropped.argmap.json');
});

test('a map file is opened from elsewhere as a copy in the library', { tag: '@browser' }, async ({ map, host }) => {
  const chooser = map.page.waitForEvent('filechooser');
  await map.choose('Maps', /Open a map file/);
  await (await chooser).setFiles(host.path('first-map.argmap.json'));
  await expect(map.page.getByRole('tree', { name: 'Argument map: A first map' })).toBeVisible();
  expect(host.files()).toContain('first-map 2.argmap.json');
});

test('a folder without maps says how to begin, and nothing else can be done there', { tag: '@browser' }, async ({
  host,
  page,
  faults,
}) => {
  for (const name of host.files()) rmSync(host.path(name));
  await page.goto(host.address);
  await expect(page.getByText('There is no map here yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export picture…' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Outline' })).toBeDisabled();
  await page.getByRole('button', { name: 'New map…' }).click();
  await page.getByRole('dialog').getByLabel('Title').fill('The first one');
  await page.getByRole('button', { name: 'Make the map' }).click();
  await expect(page.getByRole('tree', { name: 'Argument map: The first one' })).toBeVisible();
  expect(host.files()).toEqual(['The first one.argmap.json']);
  expect(faults).toEqual([]);
});
