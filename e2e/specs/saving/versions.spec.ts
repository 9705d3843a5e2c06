import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { HOST_METHODS } from '../../../contract/host';
import { axeViolations } from '../../support/axe';
import { expect, type TestHost, test } from '../../support/fixtures';
import { MapPage } from '../../support/map-page';

const TITLE = 'Kept';
const FILE = `${TITLE}.argmap.json`;

/** Opens the map of a window, which is the last one, in a second window. */
async function secondWindow(host: TestHost, context: BrowserContext): Promise<MapPage> {
  const other = await context.newPage();
  await other.goto(new URL(host.address).origin);
  const second = new MapPage(other);
  await second.ready();
  return second;
}

test('an earlier version is restored as a new map in three clicks', async ({ map, host }) => {
  await map.newMapOf(TITLE, 'The first thought');
  const before = readFileSync(host.path(FILE), 'utf8');
  await map.press('-');
  await map.type('A second one');
  await map.press('Enter');
  await map.saved();
  // Deleting all claims but one keeps the version before, however little time has passed.
  await map.press('Home', '-');
  await map.type('A third one');
  await map.press('Enter');
  await map.saved();
  await map.press('Home', 'Shift+Delete');
  await expect(map.boxes).toHaveCount(0);
  await map.saved();
  await expect.poll(() => host.read(FILE).claims.length).toBe(0);

  await map.choose('Maps', 'Earlier versions…');
  const dialog = map.dialog(`Earlier versions of “${TITLE}”`);
  await expect(dialog.getByRole('option').first()).toContainText('3 claims · before a large deletion');
  await expect(dialog.getByRole('img')).toHaveAccessibleName(/third one/i);
  expect(await axeViolations(map.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Restore as copy' }).click();
  await expect(map.boxes).toHaveCount(3);
  await expect(map.page.getByText('The earlier version is a new map now.')).toBeVisible();
  expect(host.read(FILE).claims).toEqual([]);
  expect(before).toContain('The first thought');
});

// It watches the calls over the web socket.
test('text typed before computer and window went down is recovered, and can be undone', {
  tag: ['@browser', '@program'],
}, async ({ calls, map, host, pageErrors }) => {
  await map.newMap(TITLE);
  await map.canvas.focus();
  await map.press('ArrowDown', 'F2');
  const kept = calls.answered('keepDraft', ({ params }) => /in one go/.test(JSON.stringify(params)));
  await map.type('Typed in one go');
  await kept;
  // Nothing more gets through: neither the save after the pause nor what a page sends when it
  // unloads.
  calls.drop(...HOST_METHODS);
  await host.kill();
  expect(host.read(FILE).claims.map(({ text }) => text)).not.toContain('Typed in one go');
  await map.page.close({ runBeforeUnload: false });
  await host.start();

  const page = await map.page.context().newPage();
  const again = new (map.constructor as new (page: typeof map.page) => typeof map)(page);
  await page.goto(host.address);
  const dialog = again.dialog('Some work was not saved last time');
  await expect(dialog.getByRole('region', { name: 'Recovered work' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Restore my work' }).click();
  await expect(again.box(/Typed in one go/)).toBeVisible();
  await again.saved();
  await expect.poll(() => host.read(FILE).claims.map(({ text }) => text)).toContain('Typed in one go');
  await again.press('Control+z');
  await expect(again.box(/Typed in one go/)).toBeHidden();
  await page.reload();
  await again.ready();
  await expect(dialog).toBeHidden();
  pageErrors.length = 0;
});

test('an outside change appears in the window if nothing is being saved, and the selection stays', async ({
  map,
  host,
  pageErrors,
}) => {
  await map.newMapOf(TITLE, 'Said here');
  writeFileSync(host.path(FILE), readFileSync(host.path(FILE), 'utf8').replace('Said here', 'Said elsewhere'));
  await expect(map.box(/Said elsewhere/)).toBeVisible();
  await expect(map.selected).toHaveAccessibleName(/Said elsewhere/);
  // Emptying a map loses nothing permanently.
  writeFileSync(host.path(FILE), '');
  await map.press('-');
  await map.type('Goes on');
  await map.press('Enter');
  await expect(map.page.getByRole('alert')).toContainText('is empty');
  await expect(map.box(/Said elsewhere/)).toBeVisible();
  await map.page.getByRole('button', { name: 'Save it as a new map' }).click();
  await expect(map.page.getByRole('alert')).toBeHidden();
  expect(host.read('Kept 2.argmap.json').claims.map(({ text }) => text)).toEqual(['Said elsewhere', 'Goes on']);
  expect(readFileSync(host.path(FILE), 'utf8')).toBe('');
  // The console has the refused calls.
  pageErrors.length = 0;
});

// The desktop app has one window a map.
test('two windows on one map follow each other', { tag: '@browser' }, async ({ map, host, context }) => {
  await map.newMap(TITLE);
  const second = await secondWindow(host, context);
  await map.canvas.focus();
  await map.press('ArrowDown', 'F2');
  await map.type('From the first window');
  await map.press('Enter');
  await expect(second.box(/From the first window/)).toBeVisible();
  await second.canvas.focus();
  await second.press('Home', '-');
  await second.type('From the second');
  await second.press('Enter');
  await expect(map.box(/From the second/)).toBeVisible();
  expect(host.read(FILE).claims).toHaveLength(2);
});

test('an edit that is undone while it is saved is not taken for a change by others', { tag: '@browser' }, async ({
  calls,
  map,
  context,
  host,
}) => {
  const { page } = map;
  await map.newMap(TITLE);
  await map.canvas.focus();
  await map.press('Home', '-');
  await map.type('To be deleted');
  await map.press('Enter');
  await map.saved();
  const other = await secondWindow(host, context);
  await expect(other.boxes).toHaveCount(2);

  // The answer to the save comes only when everybody else has heard of the change.
  const saving = calls.holdAnswers('applyChange');
  const version = calls.hold('keepVersion');
  void version.reached.then(() => map.saved()).then(version.release);
  await map.press('Delete', 'Control+z');
  await expect(other.boxes).toHaveCount(1);
  saving.release();
  await expect(other.boxes).toHaveCount(2);
  await map.saved();
  await expect(page.getByRole('button', { name: 'Redo', exact: true })).toBeEnabled();
  await expect(map.boxes).toHaveCount(2);
});
