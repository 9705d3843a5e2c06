import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { DesktopApp } from '../../support/desktop/desktop-app';
import { OPEN_PRELOAD } from '../../support/desktop/guard';
import { makeMutant } from '../../support/desktop/mutant';

const test = base.extend<{ desktop: DesktopApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  desktop: async ({}, use) => {
    const desktop = new DesktopApp();
    await use(desktop);
    await desktop.dispose();
  },
});

test('dialogs and windows open where the last one was, and a file is opened in its place', async ({ desktop }) => {
  const elsewhere = join(desktop.folder, 'elsewhere');
  mkdirSync(elsewhere);
  const given = join(elsewhere, 'Given.argmap.json');
  renameSync(desktop.addMap('Given'), given);
  await desktop.start({ files: [desktop.addMap('Mine')] });
  const map = await desktop.firstMap();
  const first = join(desktop.folder, 'first.argmap.json');
  await desktop.answerSaveDialogs(first, null);
  await desktop.chooseMenuItem('save-copy');
  await expect.poll(() => desktop.pathsOffered()).toHaveLength(1);
  await expect(map.page.getByRole('status')).toContainText('first.argmap.json');
  await desktop.chooseMenuItem('save-copy');
  await expect.poll(() => desktop.pathsOffered()).toHaveLength(2);
  expect((await desktop.pathsOffered())[1]).toBe(join(desktop.folder, 'Mine.argmap.json'));

  await desktop.answerOpenDialogs(null, given);
  await map.press('Control+o');
  await expect.poll(() => desktop.pathsOffered()).toEqual([desktop.folder]);
  await expect(map.box(/The thesis of Mine/)).toBeVisible();
  await map.press('Control+o');
  await expect(map.box(/The thesis of Given/)).toBeVisible();
  await map.boxes.first().click();
  await map.press('F2', 'End');
  await map.type(', changed');
  await map.press('Enter');
  await map.saved();
  expect(readFileSync(given, 'utf8')).toContain('The thesis of Given, changed');
  expect(desktop.files()).not.toContain('Given.argmap.json');
  // The page has not learnt the path.
  expect(await map.page.evaluate(() => document.documentElement.outerHTML)).not.toContain(elsewhere);

  await desktop.answerSaveDialogs(null);
  await desktop.chooseMenuItem('save-copy');
  await expect.poll(() => desktop.pathsOffered()).toEqual([given]);
  await desktop.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 300, y: 120, width: 900, height: 640 }),
  );
  await desktop.chooseMenuItem('quit');
  expect(await desktop.exited()).toBe(0);
  await desktop.start();
  await desktop.firstMap();
  const bounds = await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  expect(bounds).toEqual({ x: 300, y: 120, width: 900, height: 640 });
});

test('a dropped file opens in its place in a window of its own, and the page never learns its path', async ({
  desktop,
}) => {
  const elsewhere = join(desktop.folder, 'elsewhere');
  mkdirSync(elsewhere);
  const given = join(elsewhere, 'Given.argmap.json');
  renameSync(desktop.addMap('Given'), given);
  const text = join(elsewhere, 'article.txt');
  writeFileSync(text, 'A first paragraph.\n\nAnd a second one.\n');
  await desktop.start({ files: [desktop.addMap('Mine')] });
  const map = await desktop.firstMap();
  await map.page.evaluate(() => {
    const seen: string[] = [];
    (window as unknown as { seen: string[] }).seen = seen;
    window.addEventListener('drop', ({ dataTransfer, defaultPrevented }) => {
      const types = dataTransfer?.types.map((type) => dataTransfer.getData(type)) ?? [];
      seen.push(`${dataTransfer?.files[0]?.name} ${types.join()} ${defaultPrevented}`);
    });
  });
  const other = await desktop.nextMap(() => desktop.drop(given));
  await expect(other.box(/The thesis of Given/)).toBeVisible();
  await other.boxes.first().click();
  await other.press('F2', 'End');
  await other.type(', changed');
  await other.press('Enter');
  await other.saved();
  expect(readFileSync(given, 'utf8')).toContain('The thesis of Given, changed');
  expect(desktop.files()).not.toContain('Given.argmap.json');
  await expect(map.page.locator('.file-drop')).toBeHidden();

  // Dropped again, the window that shows it comes to the front. A text is read beside the map, as
  // always.
  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus());
  await desktop.drop(given);
  const front = () => desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle());
  await expect.poll(front).toMatch(/^Given/);
  expect(await desktop.windowCount()).toBe(2);
  await desktop.drop(text);
  await expect(map.panel('Article')).toContainText('And a second one.');
  expect(await map.page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
    'Given.argmap.json  true',
    'Given.argmap.json  true',
    'article.txt  true',
  ]);
});

test('a file of another program is chosen or dropped, and the window shows it before it opens', async ({ desktop }) => {
  const kialo = join(desktop.folder, 'homework.kialo.txt');
  writeFileSync(kialo, 'Discussion Title: Homework\n\n1. Homework should go.\n1.1. Pro: It is unequal.\n');
  const nodes = [
    { nodeID: '1', text: 'It is unequal.', type: 'I' },
    { nodeID: '2', text: 'Homework should go.', type: 'I' },
    { nodeID: '3', text: '', type: 'RA' },
  ];
  const edges = [
    { edgeID: '1', fromID: '1', toID: '3' },
    { edgeID: '2', fromID: '3', toID: '2' },
  ];
  const aif = join(desktop.folder, 'nodeset.json');
  writeFileSync(aif, JSON.stringify({ nodes, edges, locutions: [] }));
  await desktop.start({ files: [desktop.addMap('Mine')] });
  const map = await desktop.firstMap();
  await desktop.answerOpenDialogs(kialo);
  await map.press('Control+o');
  await map.dialog('Open “homework.kialo.txt”').getByRole('button', { name: 'Open as a new map' }).click();
  await expect(map.box('Because. 1.1. It is unequal.')).toBeVisible();

  await desktop.drop(aif);
  await expect(map.dialog('Open “nodeset.json”').getByText('2 claims, one step')).toBeVisible();
  expect(await desktop.windowCount()).toBe(1);
});

test('only the preload of our page can open a file, and only a map file', async ({ desktop }) => {
  const map = join(desktop.folder, 'Beside.argmap.json');
  renameSync(desktop.addMap('Beside'), map);
  const diary = join(desktop.folder, 'diary.txt');
  writeFileSync(diary, 'Dear diary');
  desktop.program = makeMutant('dropped', [OPEN_PRELOAD]);
  await desktop.start();
  const { page } = await desktop.firstMap();
  const send = (...paths: unknown[]) =>
    page.evaluate(async (all) => {
      const { taken, counterpoint } = window as unknown as {
        taken: { send(...args: unknown[]): void };
        counterpoint: { call(...args: unknown[]): Promise<unknown> };
      };
      for (const path of all) taken.send('shell:dropped', path);
      // Everything sent before this call has been handled when it is answered.
      await counterpoint.call('settings', {});
    }, paths);
  await send(diary, '/etc/passwd', 'Beside.argmap.json', '../x.json', `${map}\0.txt`, 7, null, {}, [map]);
  expect(await desktop.windowCount()).toBe(1);
  // Even a page that also controls the preload gets a window of the map and none of its content.
  const other = await desktop.nextMap(() => send(map));
  await expect(other.box(/The thesis of Beside/)).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /The thesis of Beside/ })).toHaveCount(0);
});

/**
 * Returns a mutant that believes it is packaged, answers the dialog before the first window, and
 * writes the question to a file.
 */
function asPacked(name: string, note: string, response: number): string {
  const before = `import electron from 'electron';
    import { appendFileSync } from 'node:fs';
    electron.dialog.showMessageBox = async ({ message, detail }) => {
      appendFileSync(${JSON.stringify(note)}, message + ' ' + detail + '\\n');
      return { response: ${response}, checkboxChecked: false };
    };`;
  const from = 'if (app.isPackaged && !await confirmUnsafeSwitches())';
  return makeMutant(name, [{ file: 'main.js', from, to: 'if (!await confirmUnsafeSwitches())' }], { before });
}

test('the app warns when it is started without the sandbox, and opens only if the person agrees', async ({
  desktop,
}) => {
  const note = join(desktop.folder, 'asked.txt');
  desktop.program = asPacked('unguarded-closed', note, 0);
  await desktop.start({ files: ['--js-flags=--allow-natives-syntax'] });
  expect(await desktop.exited()).toBe(0);
  // Playwright gives the others.
  const named = ['--no-sandbox', '--js-flags', '--remote-debugging-port', '--inspect'];
  expect(readFileSync(note, 'utf8')).toMatch(/^Counterpoint was started without .* It was started with --.*\n$/);
  for (const name of named) expect(readFileSync(note, 'utf8')).toMatch(new RegExp(`[ ]${name}[,.]`));

  desktop.program = asPacked('unguarded-open', note, 1);
  await desktop.start();
  await desktop.firstMap();
  expect(readFileSync(note, 'utf8').trim().split('\n')).toHaveLength(2);
});
