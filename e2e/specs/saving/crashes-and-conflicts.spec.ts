import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestHost } from '../../support/fixtures';
import { expect, test } from '../../support/fixtures';
import { MapPage } from '../../support/map-page';

async function ownCopy(map: MapPage, host: TestHost, student: string): Promise<string> {
  await map.openMap('A first map');
  await map.box(/^1\. /).click();
  await map.press('-');
  await map.makeCopy(student);
  await map.type('First objection');
  await map.press('Enter');
  await map.saved();
  const name = host.files().find((file) => file.includes(student));
  if (!name) throw new Error('the copy is not there');
  return name;
}

// Its host goes away; on the desktop the window goes with it.
test('killing the host while a student types loses neither acknowledged nor typed text', {
  tag: ['@browser', '@program'],
}, async ({ map, host, pageErrors }) => {
  const name = await ownCopy(map, host, 'Gina');
  await host.kill();
  await map.press('-');
  await map.type('Written while nobody listened');
  await map.press('Enter');
  await expect(map.page.getByRole('alert')).toContainText('safe in this window');
  expect(host.read(name).claims.some(({ text }) => text === 'First objection')).toBe(true);
  await host.start();
  await map.saved();
  await expect(map.page.getByRole('alert')).toBeHidden();
  expect(host.read(name).claims.some(({ text }) => text === 'Written while nobody listened')).toBe(true);
  // While the host was gone the browser reported every refused connection.
  const own = pageErrors.filter((fault) => !/ERR_CONNECTION_REFUSED|WebSocket connection/.test(fault));
  pageErrors.length = 0;
  expect(own).toEqual([]);
});

// On the desktop the window goes with its host.
for (const [end, keys, text] of [
  ['saved', ['Enter'], /Half and whole/],
  ['took back', ['Escape'], /First objection/],
] as const) {
  test(`what a window ${end} after the host was killed is not offered as lost`, {
    tag: ['@browser', '@program'],
  }, async ({ map, host, pageErrors }) => {
    await ownCopy(map, host, 'Hugo');
    await map.press('-');
    await map.type('Half');
    const journal = join(host.data, 'journal');
    const isKept = () =>
      readdirSync(journal).some((name) => readFileSync(join(journal, name), 'utf8').includes('Half'));
    await expect.poll(isKept).toBe(true);
    await host.kill();
    await expect(map.page.getByRole('alert')).toBeVisible();
    await map.type(' and whole');
    await map.press(...keys);
    await host.start();
    await map.saved();
    await map.page.goto(host.address);
    await expect(map.box(text)).toBeVisible();
    await expect(map.page.getByRole('dialog')).toBeHidden();
    // While the host was gone the browser reported every refused connection.
    pageErrors.length = 0;
  });
}

// The answer is lost with the connection, which the desktop shell does not have.
test('a lost answer is no conflict: the change is in the file once', { tag: '@browser' }, async ({
  calls,
  map,
  host,
}) => {
  const name = await ownCopy(map, host, 'Leo');
  const loss = calls.loseAnswer('applyChange');
  await map.press('-');
  await map.type('Said once');
  await map.press('Enter');
  await expect(map.page.getByRole('alert')).toContainText('safe in this window');
  loss.release();
  await map.saved();
  await expect(map.page.getByRole('alert')).toBeHidden();
  expect(host.read(name).claims.filter(({ text }) => text === 'Said once')).toHaveLength(1);
});

test('a file changed by another program is not overwritten, and both versions are kept', {
  tag: '@desktop',
}, async ({ map, host }) => {
  const name = await ownCopy(map, host, 'Hana');
  const foreign = readFileSync(host.path(name), 'utf8').replace('First objection', 'Changed by another program');
  await map.press('F2', 'Control+a');
  await map.type('Mine');
  writeFileSync(host.path(name), foreign);
  await map.press('Enter');
  await expect(map.page.getByRole('alert')).toContainText('changed in another window');
  expect(readFileSync(host.path(name), 'utf8')).toBe(foreign);
  await map.page.getByRole('button', { name: 'Decide…' }).click();
  // The dialog says what differs.
  const dialog = map.dialog('The file was changed somewhere else');
  await expect(dialog.getByText('Changed in both versions: “First objection”')).toBeVisible();
  await expect(dialog.getByText('One claim changed', { exact: true })).toHaveCount(2);
  await map.page.getByRole('button', { name: 'Keep mine as a copy' }).click();
  await expect(map.page.getByText('Your version is saved as a new map.')).toBeVisible();
  await expect(map.box(/Mine/)).toBeVisible();
  expect(readFileSync(host.path(name), 'utf8')).toBe(foreign);
  const kept = host.files().filter((file) => file.includes('Hana') && file !== name);
  expect(kept).toHaveLength(1);
  expect(host.read(kept[0] ?? '').claims.some(({ text }) => text === 'Mine')).toBe(true);
});

test('changes of different boxes are merged, and undo takes back only those of this window', {
  tag: '@browser',
}, async ({ map, host }) => {
  const name = await ownCopy(map, host, 'Ida');
  await map.press('-');
  await map.type('Mine');
  writeFileSync(host.path(name), readFileSync(host.path(name), 'utf8').replace('First objection', 'Theirs'));
  await map.press('Enter');
  await expect(map.page.getByText('Merged with changes from another window or program.')).toBeVisible();
  await map.saved();
  const texts = () => host.read(name).claims.map(({ text }) => text);
  expect(texts()).toEqual(expect.arrayContaining(['Theirs', 'Mine']));
  await expect(map.box(/Theirs/)).toBeVisible();
  await map.press('Control+z');
  await expect(map.box(/Mine/)).toBeHidden();
  await map.saved();
  expect(texts()).toContain('Theirs');
  await map.press('Control+y');
  await expect(map.box(/Mine/)).toBeVisible();
});

test('two windows that add a box at the same time both keep it, while one goes on writing', {
  tag: '@browser',
}, async ({ map, host, page, context }) => {
  await map.newMapOf('Together', 'Thesis');
  const other = new MapPage(await context.newPage());
  await other.page.goto(new URL(host.address).origin);
  await other.ready();
  await other.canvas.focus();
  await other.press('Home', '-');
  await other.type('Written in the second');
  await page.bringToFront();
  await map.canvas.focus();
  await map.press('Home', '+');
  await map.type('Written in the first');
  await map.press('Enter');
  await map.saved();
  const texts = () => host.read('Together.argmap.json').claims.map(({ text }) => text);
  await expect.poll(texts).toHaveLength(3);
  await other.page.bringToFront();
  await other.type(' window');
  await other.press('Enter');
  await other.saved();
  await expect.poll(() => texts().sort()).toEqual(['Thesis', 'Written in the first', 'Written in the second window']);
  await expect(other.box(/Written in the first/)).toBeVisible();
  await expect(map.box(/Written in the second window/)).toBeVisible();
  await expect(map.page.getByRole('alert')).toBeHidden();
  // The window that followed goes on with its own steps.
  await page.bringToFront();
  await map.canvas.focus();
  await map.press('Control+z');
  await expect(map.box(/Written in the first/)).toBeHidden();
  await map.saved();
  await expect.poll(() => texts().sort()).toEqual(['Thesis', 'Written in the second window']);
});

test('choosing the other version shows the file, and keeps my map as an earlier version', { tag: '@browser' }, async ({
  calls,
  map,
  host,
}) => {
  const name = await ownCopy(map, host, 'Ines');
  await map.press('F2', 'Control+a');
  const isDrafted = calls.answered('keepDraft');
  await map.type('Mine');
  await isDrafted;
  writeFileSync(host.path(name), readFileSync(host.path(name), 'utf8').replace('First objection', 'Theirs'));
  await map.press('Enter');
  await expect(map.page.getByRole('button', { name: 'Decide…' })).toBeVisible();
  writeFileSync(host.path(name), readFileSync(host.path(name), 'utf8').replace('Theirs', 'Theirs again'));
  await map.page.getByRole('button', { name: 'Decide…' }).click();
  await map.page.getByRole('button', { name: 'Use the other version' }).click();
  await expect(map.box(/Theirs again/)).toBeVisible();
  await expect(map.box(/Mine/)).toBeHidden();
  // The draft of what has just been set aside is not offered as lost work.
  await expect(map.page.getByText('This is the version from the file')).toBeVisible();
  await expect(map.page.getByRole('dialog')).toBeHidden();
  await map.choose('Maps', 'Earlier versions…');
  const mine = map.dialog(/^Earlier versions/).getByRole('option', { name: /replaced by the version in the file/ });
  await expect(mine).toBeVisible();
});

test('a corrupt file is listed with its error, does not open, and is left unchanged', async ({ map, host }) => {
  const broken = '{ "format": "counterpoint/1", "title": "Broken", \n "claims": [ oops ] }';
  writeFileSync(host.path('broken.argmap.json'), broken);
  await map.page.reload();
  await map.ready();
  await map.choose('Maps', /broken/i);
  await expect(map.page.getByRole('status')).toContainText(/broken.*line 2/i);
  await expect(map.boxes).toHaveCount(32);
  expect(readFileSync(host.path('broken.argmap.json'), 'utf8')).toBe(broken);
});

test('a map of a newer format version is shown and never written', async ({ map, host }) => {
  const text = readFileSync(host.path('first-map.argmap.json'), 'utf8')
    .replace('counterpoint/1', 'counterpoint/2')
    .replace(/"template": true,\n/, '')
    .replace(/"title": "[^"]*"/, '"title": "From the future"');
  writeFileSync(host.path('future.argmap.json'), text);
  await map.page.reload();
  await map.ready();
  await map.openMap('From the future');
  await map.box(/^1\. /).click();
  await map.press('-');
  await expect(map.page.getByText(/Read-only/).first()).toBeVisible();
  await expect(map.field).toBeHidden();
  expect(readFileSync(host.path('future.argmap.json'), 'utf8')).toBe(text);
});

test('a file deleted while its map is open is written again if the person asks for it', async ({
  map,
  host,
  pageErrors,
}) => {
  await map.newMap('Vanishing');
  rmSync(host.path('Vanishing.argmap.json'));
  await map.canvas.focus();
  await map.press('ArrowDown', 'F2');
  await map.type('Still here');
  await map.press('Enter');
  await expect(map.page.getByRole('alert')).toContainText('was not found');
  expect(host.files()).not.toContain('Vanishing.argmap.json');
  await map.page.getByRole('button', { name: 'Save it as a new map' }).click();
  await expect(map.page.getByText('The map is saved in your maps again.')).toBeVisible();
  expect(host.read('Vanishing.argmap.json').claims.map(({ text }) => text)).toEqual(['Still here']);
  await map.openMap('A first map');
  // The console has the refused call.
  pageErrors.length = 0;
});
