import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestHost } from '../../support/fixtures';
import { expect, test } from '../../support/fixtures';
import { MapPage } from '../../support/map-page';

/** Makes a map of one box and opens the text of that box. Returns the name of its file. */
async function mapInEditing(map: MapPage, title: string): Promise<string> {
  await map.newMapOf(title, 'First');
  await map.press('F2');
  await expect(map.field).toBeFocused();
  return `${title}.argmap.json`;
}

/** Puts a text into the open box in place of its own, as a paste does. */
async function paste(map: MapPage, text: string): Promise<void> {
  await map.press('Control+a');
  await map.page.keyboard.insertText(text);
}

function changeFile(host: TestHost, name: string): void {
  writeFileSync(host.path(name), readFileSync(host.path(name), 'utf8').replace('First', 'Theirs'));
}

/** Kills host and window, starts both again, and returns a new window that opened the map. */
async function afterKill(map: MapPage, host: TestHost, title: string): Promise<MapPage> {
  await host.kill();
  const context = map.page.context();
  await map.page.close({ runBeforeUnload: false });
  await host.start();
  const next = new MapPage(await context.newPage());
  await next.page.goto(host.address);
  await expect(next.page.getByRole('tree', { name: `Argument map: ${title}`, exact: true })).toBeVisible();
  return next;
}

/** Waits until the journal has a text. */
async function expectInJournal(host: TestHost, text: string): Promise<void> {
  const folder = join(host.data, 'journal');
  const journals = () => readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  await expect
    .poll(() => journals().some((name) => readFileSync(join(folder, name), 'utf8').includes(text)))
    .toBe(true);
}

async function expectOffered(map: MapPage, text: string): Promise<void> {
  const dialog = map.dialog('Some work was not saved last time');
  await dialog.getByRole('button', { name: 'Restore my work' }).click();
  await expect(map.box(new RegExp(text))).toBeVisible();
}

test.describe('what is put in while the file changes is offered after a crash', { tag: '@browser' }, () => {
  for (const change of ['changed', 'missing'] as const) {
    test(`the file is ${change}, and everything ends with the answer`, async ({ calls, map, host, pageErrors }) => {
      const name = await mapInEditing(map, 'Torn');
      const before = readFileSync(host.path(name));
      // Nothing but the call that meets the file reaches the host.
      calls.drop('keepDraft');
      const answer = calls.answered('applyChange');
      if (change === 'changed') changeFile(host, name);
      else rmSync(host.path(name));
      await paste(map, 'Pasted in a moment');
      await map.press('Enter');
      await answer;
      await host.kill();
      if (change === 'missing') writeFileSync(host.path(name), before);
      const next = await afterKill(map, host, 'Torn');
      await expectOffered(next, 'Pasted in a moment');
      pageErrors.length = 0;
    });
  }

  test('the host was away, and the next one never saw what the window started from', async ({
    calls,
    map,
    host,
    pageErrors,
  }) => {
    const name = await mapInEditing(map, 'Away');
    await host.kill();
    await paste(map, 'Written without a host');
    await map.press('Enter');
    changeFile(host, name);
    await expect(map.page.getByRole('alert')).toContainText('Counterpoint has stopped');
    await host.start();
    await expect(map.page.getByRole('button', { name: 'Decide…' })).toBeVisible();
    await map.press('F2');
    await expect(map.field).toBeFocused();
    const isKept = calls.answered('keepDraft', (_, { error }) => !error);
    await paste(map, 'Written while a decision waits');
    await isKept;
    await expectOffered(await afterKill(map, host, 'Away'), 'Written while a decision waits');
    pageErrors.length = 0;
  });
});

test('what is put in right before the window is closed is kept while a decision waits', {
  tag: '@browser',
}, async ({ map, host }) => {
  const name = await mapInEditing(map, 'Closed');
  changeFile(host, name);
  await paste(map, 'Mine');
  await map.press('Enter');
  await expect(map.page.getByRole('button', { name: 'Decide…' })).toBeVisible();
  await map.press('F2');
  await expect(map.field).toBeFocused();
  map.page.once('dialog', (question) => void question.accept());
  const isClosed = map.page.waitForEvent('close');
  await paste(map, 'A last word');
  await map.page.close({ runBeforeUnload: true });
  await isClosed;
  await expectInJournal(host, 'A last word');
  await expectOffered(await afterKill(map, host, 'Closed'), 'A last word');
});

test('the window says so if the host cannot keep what a conflict keeps out of the file', {
  tag: '@browser',
}, async ({ map, host, pageErrors }) => {
  const name = await mapInEditing(map, 'Nowhere');
  const journal = join(host.data, 'journal');
  renameSync(journal, `${journal} away`);
  writeFileSync(journal, 'in the way');
  changeFile(host, name);
  await paste(map, 'Only here');
  await map.press('Enter');
  const alert = map.page.getByRole('alert');
  await expect(alert).toContainText('Keep this window open: your changes are nowhere else.');
  rmSync(journal);
  renameSync(`${journal} away`, journal);
  await map.press('F2');
  await paste(map, 'Kept again');
  await expect(alert).not.toContainText('Keep this window open');
  await expect(alert).toContainText('changed in another window');
  pageErrors.length = 0;
});

test('an edit that is undone while nobody knows whether it was saved does not stay in the file', {
  tag: '@browser',
}, async ({ calls, map, host, pageErrors }) => {
  const name = await mapInEditing(map, 'Undone');
  const loss = calls.loseAnswer('applyChange');
  await paste(map, 'Said and taken back');
  await map.press('Enter');
  await expect(map.page.getByRole('alert')).toContainText('Counterpoint has stopped');
  await map.press('Control+z');
  loss.release();
  await map.saved();
  expect(host.read(name).claims.map(({ text }) => text)).toEqual(['First']);
  await map.press('F2');
  await paste(map, 'Said again');
  await map.press('Enter');
  await map.saved();
  expect(host.read(name).claims.map(({ text }) => text)).toEqual(['Said again']);
  pageErrors.length = 0;
});

test('what is written while another map opens is saved in the map it was written in', {
  tag: '@browser',
}, async ({ calls, map, host }) => {
  const name = await mapInEditing(map, 'Left');
  await map.press('Escape');
  const opening = calls.holdAnswers('open');
  await map.choose('Maps', 'A first map');
  await opening.reached;
  await map.canvas.focus();
  await map.press('F2');
  await paste(map, 'A last word');
  opening.release();
  await expect(map.page.getByRole('tree', { name: 'Argument map: A first map', exact: true })).toBeVisible();
  expect(host.read(name).claims.map(({ text }) => text)).toEqual(['A last word']);
});
