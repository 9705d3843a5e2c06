import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

async function openLibrary(map: MapPage) {
  await map.choose('Maps', 'All maps…');
  return map.dialog('All maps');
}

const row = (dialog: Awaited<ReturnType<typeof openLibrary>>, title: string) =>
  dialog.getByRole('listitem').filter({ has: dialog.page().getByText(title, { exact: true }) });

test('a new map is blank or from an example, and its file is named after its title', async ({ map, host }) => {
  await map.newMap('CON: what / if?');
  expect(host.files()).toContain('CON what if.argmap.json');
  await map.newMap('CON: what / if?');
  expect(host.files()).toContain('CON what if 2.argmap.json');
  await map.choose('Maps', 'New map…');
  const dialog = map.dialog('New map');
  await dialog.getByLabel('Title').fill('Mine');
  await dialog.getByLabel('Start from').selectOption('A first map');
  await dialog.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(map.boxes).toHaveCount(5);
  await map.canvas.focus();
  await map.press('Home', '-');
  await expect(map.field).toBeFocused();
  expect(host.read('Mine.argmap.json')).not.toHaveProperty('template');
});

test('a map is renamed, duplicated, moved to the bin, restored, and deleted permanently', async ({ map, host }) => {
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
  await row(dialog, 'Second (copy)').getByRole('button', { name: 'Restore' }).click();
  await expect(dialog.getByText('The bin is empty.')).toBeVisible();
  expect(readFileSync(host.path('Second (copy).argmap.json'), 'utf8')).toBe(bytes);
  await dialog.getByText(/^My maps/).click();
  await row(dialog, 'Second (copy)').getByRole('button', { name: 'Delete' }).click();
  await dialog.getByText('Bin (1)').click();
  await row(dialog, 'Second (copy)').getByRole('button', { name: 'Delete permanently' }).click();
  await expect(dialog.getByText('You cannot undo this.')).toBeVisible();
  await row(dialog, 'Second (copy)').getByRole('button', { name: 'Delete permanently' }).click();
  await expect(dialog.getByText('The bin is empty.')).toBeVisible();
});

test('deleting the open map opens another one; a renamed map keeps saving', async ({ map, host }) => {
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

test('a damaged file is listed with its error, and a file dropped on the window opens', { tag: '@desktop' }, async ({
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

test('a map file from another folder is opened as a copy in the library', { tag: '@browser' }, async ({
  map,
  host,
}) => {
  await map.chooseFile(host.path('first-map.argmap.json'), () => map.choose('Maps', /Open a map file/));
  await expect(map.page.getByRole('tree', { name: 'Argument map: A first map' })).toBeVisible();
  expect(host.files()).toContain('first-map 2.argmap.json');
});

test('an empty library offers to create a map, and all other commands are disabled', { tag: '@browser' }, async ({
  host,
  page,
  pageErrors,
}) => {
  for (const name of host.files()) rmSync(host.path(name));
  await page.goto(host.address);
  await expect(page.getByText('No maps yet. Create one, or drop a file here.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Sidebar' })).toBeDisabled();
  await page.getByRole('button', { name: 'New map…' }).click();
  await page.getByRole('dialog').getByLabel('Title').fill('The first one');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('tree', { name: 'Argument map: The first one' })).toBeVisible();
  expect(host.files()).toEqual(['The first one.argmap.json']);
  expect(pageErrors).toEqual([]);
});
