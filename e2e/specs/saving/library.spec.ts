import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '../../support/fixtures';
import { MapPage } from '../../support/map-page';

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

test('a new map begins blank or with an example, and is offered no example that is blank too', async ({ map }) => {
  await map.choose('Maps', 'New map…');
  const choice = map.dialog('New map').getByLabel('Start from');
  expect(await choice.getByRole('option').allTextContents()).toEqual([
    'A blank map',
    'A first map',
    'The plan for a NATO office in Tokyo',
  ]);
});

test('a map is renamed, duplicated, moved to the bin, restored, and deleted permanently', async ({ map, host }) => {
  const { page } = map;
  const button = (title: string) => map.card(title).getByRole('button').first();
  await map.newMap('First');
  await map.showStartPage();
  await expect(map.card('First')).toContainText('one claim ·');
  await map.chooseOfCard('First', 'Rename…');
  await map.dialog('Rename “First”').getByLabel('New title').fill('Second');
  await map.press('Enter');
  await expect(button('Second')).toBeFocused();
  expect(host.files()).toContain('Second.argmap.json');
  expect(host.files()).not.toContain('First.argmap.json');
  await map.chooseOfCard('Second', 'Duplicate');
  await expect(button('Second (copy)')).toBeFocused();
  const bytes = readFileSync(host.path('Second (copy).argmap.json'), 'utf8');
  await map.chooseOfCard('Second (copy)', 'Delete');
  await expect(map.card('Second (copy)')).toBeHidden();
  await expect(button('Second')).toBeFocused();
  expect(host.files()).not.toContain('Second (copy).argmap.json');
  await page.getByRole('tab', { name: 'Bin (1)' }).click();
  await map.card('Second (copy)').getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('The bin is empty.')).toBeVisible();
  expect(readFileSync(host.path('Second (copy).argmap.json'), 'utf8')).toBe(bytes);
  await page.getByRole('tab', { name: /^My maps/ }).click();
  await map.chooseOfCard('Second (copy)', 'Delete');
  await page.getByRole('tab', { name: 'Bin (1)' }).click();
  await map.chooseOfCard('Second (copy)', 'Delete permanently');
  const question = map.dialog('Delete permanently');
  await expect(question.getByText('You cannot undo this.')).toBeVisible();
  await map.press('Escape');
  await expect(question).toBeHidden();
  await expect(map.card('Second (copy)').getByRole('button', { name: 'More for' })).toBeFocused();
  await map.chooseOfCard('Second (copy)', 'Delete permanently');
  await question.getByRole('button', { name: 'Delete permanently' }).click();
  await expect(page.getByText('The bin is empty.')).toBeVisible();
});

test('a renamed map keeps saving, and deleting the last one leaves the start page', async ({ map, host }) => {
  await map.newMapOf('To go', 'Something');
  await map.showStartPage();
  await map.chooseOfCard('To go', 'Rename…');
  await map.dialog('Rename “To go”').getByLabel('New title').fill('Gone on');
  await map.press('Enter');
  await map.card('Gone on').getByRole('button').first().click();
  await expect(map.page.getByRole('tree', { name: 'Argument map: Gone on' })).toBeVisible();
  await map.press('Home', '+');
  await map.type('More');
  await map.press('Enter');
  await map.saved();
  expect(host.read('Gone on.argmap.json').claims.map(({ text }) => text)).toEqual(['Something', 'More']);
  await map.showStartPage();
  await map.chooseOfCard('Gone on', 'Delete');
  await expect(map.startHeading).toBeFocused();
  await expect(map.page.getByRole('tab', { name: 'Bin (1)' })).toBeVisible();
});

test('what is typed right after a copy was made goes into the new box', { tag: '@browser' }, async ({
  calls,
  map,
  host,
}) => {
  await map.openMap('A first map');
  await map.box(/No teacher has time/).click();
  await map.press('-');
  // The list of maps takes long, as in a large library on a slow disk.
  const list = calls.hold('library');
  await map.makeCopy('Jun');
  await map.type('Some stay anyway');
  await map.press('Enter');
  list.release();
  await map.saved();
  const texts = host.read('A first map – Jun.argmap.json').claims.map(({ text }) => text);
  expect(texts).toEqual([...host.read('first-map.argmap.json').claims.map(({ text }) => text), 'Some stay anyway']);
});

test('a damaged file is listed with its error, and a file dropped on the window opens', { tag: '@desktop' }, async ({
  map,
  host,
}) => {
  writeFileSync(host.path('Broken.argmap.json'), '{ "format": ');
  await map.showStartPage();
  await expect(map.card('Broken')).toContainText('is damaged at line 1');
  await map.card('Broken').getByRole('button').first().click();
  await expect(map.dialog(/^Earlier versions/)).toBeVisible();
  await map.press('Escape');

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

test('an empty library offers to create a map, and no bare sentence', { tag: '@browser' }, async ({
  host,
  page,
  pageErrors,
}) => {
  for (const name of host.files()) rmSync(host.path(name));
  await page.goto(host.address);
  const map = new MapPage(page);
  await expect(map.startHeading).toBeFocused();
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Look at an example' })).toBeHidden();
  await map.startMap('The first one');
  await expect.poll(() => host.files()).toEqual(['The first one.argmap.json']);
  expect(pageErrors).toEqual([]);
});
