import { renameSync } from 'node:fs';
import { expect, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

const LOST = 'This map is not here any more. Choose one of yours.';

const shows = (map: MapPage, title: string) =>
  expect(map.page.getByRole('tree', { name: `Argument map: ${title}`, exact: true })).toBeVisible();

const fragment = (map: MapPage) => new URL(map.page.url()).hash;

test('the address names the map by its ref alone, and a reload stays on the map', { tag: '@browser' }, async ({
  map,
}) => {
  await map.openMap('A first map');
  expect(fragment(map)).toMatch(/^#map=[\w-]{43}$/);
  expect(new URL(map.page.url()).pathname).toBe('/');
  await map.openMap('Blank map');
  await map.openMap('A first map');
  const address = fragment(map);
  await map.page.reload();
  await shows(map, 'A first map');
  expect(fragment(map)).toBe(address);
  await map.showStartPage();
  await map.page.reload();
  await expect(map.startHeading).toBeVisible();
  expect(fragment(map)).toBe('#start');
});

test('Back and Forward go between maps and the start page, and save what is half-written', { tag: '@desktop' }, async ({
  map,
  host,
}) => {
  const { page } = map;
  await map.newMapOf('First', 'A thesis');
  await map.press('-');
  await map.type('Half-writ');
  await page.goBack();
  await shows(map, 'The plan for a NATO office in Tokyo');
  expect(host.read('First.argmap.json').claims.map(({ text }) => text)).toEqual(['A thesis', 'Half-writ']);
  await page.goForward();
  await shows(map, 'First');
  await expect(map.boxes).toHaveCount(2);
  await map.showStartPage();
  await map.newMap('Second');
  await page.goBack();
  await expect(map.startHeading).toBeFocused();
  await page.goBack();
  await shows(map, 'First');
  await page.goForward();
  await page.goForward();
  await shows(map, 'Second');
  // Another map from here is a new entry, and ends what was before it.
  await page.goBack();
  await page.goBack();
  await map.openMap('A first map');
  await page.goBack();
  await shows(map, 'First');
});

test('Back commits the title that is being typed', async ({ map, host }) => {
  await map.newMapOf('First', 'A thesis');
  const title = map.page.getByRole('textbox', { name: 'Title of the map' });
  await title.fill('A better title');
  await map.page.goBack();
  await shows(map, 'The plan for a NATO office in Tokyo');
  expect(host.read('First.argmap.json').title).toBe('A better title');
});

test('Back stays while the map cannot be saved, and while a dialog is open', { tag: '@browser' }, async ({
  map,
  host,
  pageErrors,
}) => {
  const { page } = map;
  await map.newMapOf('First', 'A thesis');
  const address = fragment(map);
  await map.choose('Maps', 'Map properties…');
  const description = map.dialog('Map properties').getByLabel('Description');
  await description.fill('Half of a descr');
  await page.goBack();
  await expect.poll(() => fragment(map)).toBe(address);
  await expect(description).toHaveValue('Half of a descr');
  await map.press('Escape');
  await map.canvas.focus();
  await map.press('Home', '-');
  await map.type('Only here');
  await host.kill();
  await page.goBack();
  await expect(page.getByText('This map has unsaved changes.', { exact: false })).toBeVisible();
  await expect.poll(() => fragment(map)).toBe(address);
  await shows(map, 'First');
  await expect(map.box(/Only here/)).toBeVisible();
  // The window called the host that was killed.
  pageErrors.length = 0;
});

test('Back ends a presentation, and stays on its map', { tag: '@browser' }, async ({ map }) => {
  await map.openMap('A first map');
  await map.page.getByRole('button', { name: 'Present', exact: true }).click();
  const presentation = map.page.getByRole('application', { name: /^Presenting/ });
  await expect(presentation).toBeVisible();
  await map.page.goBack();
  await expect(presentation).toBeHidden();
  await shows(map, 'A first map');
});

test('an address leads to its map after that was renamed, also in a later run', { tag: '@browser' }, async ({
  calls,
  map,
  host,
  pageErrors,
}) => {
  await map.newMapOf('First', 'A thesis');
  const address = fragment(map);
  await map.showStartPage();
  await map.chooseOfCard('First', 'Rename…');
  await map.dialog('Rename “First”').getByLabel('New title').fill('Second');
  await map.press('Enter');
  await expect(map.card('Second')).toBeVisible();
  const isOpened = calls.answered('finishOpening');
  await map.page.goBack();
  await shows(map, 'Second');
  await isOpened;
  await host.stop();
  await host.start();
  await map.page.goto(host.address);
  await shows(map, 'Second');
  await map.showStartPage();
  await map.page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await shows(map, 'Second');
  // The address is that of the new name now.
  await expect.poll(() => fragment(map)).not.toBe(address);
  // The window called the host that was stopped.
  pageErrors.length = 0;
});

test('the address of a map that is gone leads to the start page, with a sentence', { tag: '@browser' }, async ({
  map,
  host,
}) => {
  const { page } = map;
  await map.newMapOf('First', 'A thesis');
  await map.openMap('A first map');
  renameSync(host.path('First.argmap.json'), host.path('moved.json'));
  await page.goBack();
  await expect(map.startHeading).toBeVisible();
  await expect(page.getByRole('status').getByText(LOST)).toBeVisible();
  expect(fragment(map)).toBe('#start');
  // A reload with an address that was never one.
  await page.evaluate(() => history.replaceState(null, '', '#map=no-such-map'));
  await page.reload();
  await expect(map.startHeading).toBeVisible();
  await expect(page.getByRole('status').getByText(LOST)).toBeVisible();
  // The rest of an address is ignored.
  await map.openMap('A first map');
  await page.evaluate(() => {
    location.hash = 'code=secret';
  });
  await expect.poll(() => fragment(map)).toMatch(/^#map=/);
  await shows(map, 'A first map');
});
