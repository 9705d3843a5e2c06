import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestHost } from '../../support/fixtures';
import { expect, test } from '../../support/fixtures';
import type { HostCalls } from '../../support/host-calls';
import type { MapPage } from '../../support/map-page';

/** Makes a map of one box and writes two texts into it, one after the other. Returns the name of its file. */
async function writtenMap(calls: HostCalls, map: MapPage, title: string): Promise<string> {
  await map.newMapOf(title, 'First');
  await rewrite(calls, map, 'Second');
  return `${title}.argmap.json`;
}

/** Puts another text into the selected box, and waits until the steps that led there are kept. */
async function rewrite(calls: HostCalls, map: MapPage, text: string): Promise<void> {
  const isKept = calls.answered('keepHistory', (_, { error }) => !error);
  await map.press('F2', 'Control+a');
  await map.type(text);
  await map.press('Enter');
  await isKept;
  await map.saved();
}

const textsIn = (host: TestHost, name: string) => host.read(name).claims.map(({ text }) => text);

async function reopen(map: MapPage, title: string): Promise<void> {
  await map.openMap('A first map');
  await map.openMap(title);
  await map.canvas.focus();
}

test('undo and redo go on after a map was closed, and after a restart', { tag: '@browser' }, async ({
  calls,
  map,
  host,
  pageErrors,
}) => {
  const name = await writtenMap(calls, map, 'Again');
  await reopen(map, 'Again');
  // The steps are sent after the map.
  const isKept = calls.answered('keepHistory', (_, { error }) => !error);
  await map.press('Control+z');
  await expect(map.box(/First/)).toBeVisible();
  await isKept;
  await map.saved();
  await host.stop();
  await host.start();
  await map.page.goto(host.address);
  await expect(map.box(/First/)).toBeVisible();
  // The browser may have reported that the host was away.
  pageErrors.length = 0;
  await map.canvas.focus();
  await map.press('Control+Shift+z');
  await expect(map.box(/Second/)).toBeVisible();
  await map.press('Control+z', 'Control+z');
  await expect(map.box(/First/)).toBeHidden();
  await map.saved();
  expect(textsIn(host, name)).not.toContain('First');
  // A text that is written now does not become one step with an earlier one.
  await map.press('Control+Shift+z', 'ArrowDown');
  await rewrite(calls, map, 'Third');
  await map.press('Control+z');
  await expect(map.box(/First/)).toBeVisible();
});

test('undo begins anew, and the window says so, if the file has changed since', { tag: '@browser' }, async ({
  calls,
  map,
  host,
}) => {
  const name = await writtenMap(calls, map, 'Elsewhere');
  await map.openMap('A first map');
  writeFileSync(host.path(name), readFileSync(host.path(name), 'utf8').replace('Second', 'Theirs'));
  await map.openMap('Elsewhere');
  const notice = map.page.getByRole('status');
  await expect(notice).toContainText('Undo starts here');
  await map.canvas.focus();
  await map.press('Control+z');
  await expect(notice).toContainText('There is nothing to undo.');
  expect(textsIn(host, name)).toEqual(['Theirs']);
});

test('a setting for shared computers forgets the steps of all maps', { tag: '@browser' }, async ({
  calls,
  map,
  host,
}) => {
  await writtenMap(calls, map, 'Shared');
  await map.press('Control+,');
  const dialog = map.dialog('Settings');
  await dialog.getByRole('checkbox', { name: /^Forget when a map is closed/ }).check({ force: true });
  await map.press('Escape');
  await map.canvas.focus();
  await map.press('ArrowDown');
  await rewrite(calls, map, 'Third');
  await reopen(map, 'Shared');
  await map.press('Control+z');
  await expect(map.page.getByRole('status')).toContainText('There is nothing to undo.');
  const kept = join(host.data, 'history');
  expect(existsSync(kept) ? readdirSync(kept) : []).toEqual([]);
});
