import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { DesktopApp } from '../support/desktop-app';
import { OPEN_PRELOAD } from '../support/desktop-guard';
import { makeTwin } from '../support/desktop-twin';

const test = base.extend<{ desk: DesktopApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  desk: async ({}, use) => {
    const desk = new DesktopApp();
    await use(desk);
    await desk.clear();
  },
});

test('dialogs begin in the folder of the last one, a file is opened where it is, and a window where the last one stood', async ({
  desk,
}) => {
  const elsewhere = join(desk.folder, 'elsewhere');
  mkdirSync(elsewhere);
  const given = join(elsewhere, 'Given.argmap.json');
  renameSync(desk.ownMap('Given'), given);
  await desk.start({ files: [desk.ownMap('Mine')] });
  const map = await desk.firstMap();
  const first = join(desk.folder, 'first.argmap.json');
  await desk.answerSaveDialogs(first, null);
  await desk.choose('save-copy');
  await expect.poll(() => desk.offered()).toHaveLength(1);
  await expect(map.page.getByRole('status')).toContainText('first.argmap.json');
  await desk.choose('save-copy');
  await expect.poll(() => desk.offered()).toHaveLength(2);
  expect((await desk.offered())[1]).toBe(join(desk.folder, 'Mine.argmap.json'));

  await desk.answerOpenDialogs(null, given);
  await map.press('Control+o');
  await expect.poll(() => desk.offered()).toEqual([desk.folder]);
  await expect(map.box(/The thesis of Mine/)).toBeVisible();
  await map.press('Control+o');
  await expect(map.box(/The thesis of Given/)).toBeVisible();
  await map.boxes.first().click();
  await map.press('F2', 'End');
  await map.type(', changed');
  await map.press('Enter');
  await map.saved();
  expect(readFileSync(given, 'utf8')).toContain('The thesis of Given, changed');
  expect(desk.files()).not.toContain('Given.argmap.json');
  // The page was told of no place.
  expect(await map.page.evaluate(() => document.documentElement.outerHTML)).not.toContain(elsewhere);

  await desk.answerSaveDialogs(null);
  await desk.choose('save-copy');
  await expect.poll(() => desk.offered()).toEqual([given]);
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 300, y: 120, width: 900, height: 640 }),
  );
  await desk.choose('quit');
  expect(await desk.ended()).toBe(0);
  await desk.start();
  await desk.firstMap();
  const bounds = await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  expect(bounds).toEqual({ x: 300, y: 120, width: 900, height: 640 });
});

test('what is dropped from the disk opens where it lies, in a window of its own, and the page is told no place', async ({
  desk,
}) => {
  const elsewhere = join(desk.folder, 'elsewhere');
  mkdirSync(elsewhere);
  const given = join(elsewhere, 'Given.argmap.json');
  renameSync(desk.ownMap('Given'), given);
  const text = join(elsewhere, 'article.txt');
  writeFileSync(text, 'A first paragraph.\n\nAnd a second one.\n');
  await desk.start({ files: [desk.ownMap('Mine')] });
  const map = await desk.firstMap();
  await map.page.evaluate(() => {
    const seen: string[] = [];
    (window as unknown as { seen: string[] }).seen = seen;
    window.addEventListener('drop', ({ dataTransfer, defaultPrevented }) => {
      const types = dataTransfer?.types.map((type) => dataTransfer.getData(type)) ?? [];
      seen.push(`${dataTransfer?.files[0]?.name} ${types.join()} ${defaultPrevented}`);
    });
  });
  const other = await desk.nextMap(() => desk.drop(given));
  await expect(other.box(/The thesis of Given/)).toBeVisible();
  await other.boxes.first().click();
  await other.press('F2', 'End');
  await other.type(', changed');
  await other.press('Enter');
  await other.saved();
  expect(readFileSync(given, 'utf8')).toContain('The thesis of Given, changed');
  expect(desk.files()).not.toContain('Given.argmap.json');
  await expect(map.page.locator('.file-drop')).toBeHidden();

  // Once more: the window that shows it comes to the front. A text is read beside the map, as ever.
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus());
  await desk.drop(given);
  const front = () => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle());
  await expect.poll(front).toMatch(/^Given/);
  expect(await desk.windows()).toBe(2);
  await desk.drop(text);
  await expect(map.panel('Article')).toContainText('And a second one.');
  expect(await map.page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
    'Given.argmap.json  true',
    'Given.argmap.json  true',
    'article.txt  true',
  ]);
});

test('only our page’s preload can have a file opened, and only one that may be a map', async ({ desk }) => {
  const map = join(desk.folder, 'Beside.argmap.json');
  renameSync(desk.ownMap('Beside'), map);
  const diary = join(desk.folder, 'diary.txt');
  writeFileSync(diary, 'Dear diary');
  desk.program = makeTwin('dropped', [OPEN_PRELOAD]);
  await desk.start();
  const { page } = await desk.firstMap();
  const send = (...paths: unknown[]) =>
    page.evaluate(async (all) => {
      const { taken, counterpoint } = window as unknown as {
        taken: { send(...args: unknown[]): void };
        counterpoint: { call(...args: unknown[]): Promise<unknown> };
      };
      for (const path of all) taken.send('desk:dropped', path);
      // What was sent before this was heard before this is answered.
      await counterpoint.call('settings', {});
    }, paths);
  await send(diary, '/etc/passwd', 'Beside.argmap.json', '../x.json', `${map}\0.txt`, 7, null, {}, [map]);
  expect(await desk.windows()).toBe(1);
  // A page that has taken the preload over, too, gets a window of the map and nothing of what is in it.
  const other = await desk.nextMap(() => send(map));
  await expect(other.box(/The thesis of Beside/)).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /The thesis of Beside/ })).toHaveCount(0);
});

/** A twin that takes itself for a packed app, and answers what it asks before there is a window; it is noted in a file. */
function asPacked(name: string, note: string, response: number): string {
  const before = `import electron from 'electron';
    import { appendFileSync } from 'node:fs';
    electron.dialog.showMessageBox = async ({ message, detail }) => {
      appendFileSync(${JSON.stringify(note)}, message + ' ' + detail + '\\n');
      return { response: ${response}, checkboxChecked: false };
    };`;
  const from = 'if (app.isPackaged && !await confirmUnsafeSwitches())';
  return makeTwin(name, [{ file: 'main.js', from, to: 'if (!await confirmUnsafeSwitches())' }], { before });
}

test('started without the sandbox it says so, and stays closed unless the person wants it open', async ({ desk }) => {
  const note = join(desk.folder, 'asked.txt');
  desk.program = asPacked('unguarded-closed', note, 0);
  await desk.start();
  expect(await desk.ended()).toBe(0);
  expect(readFileSync(note, 'utf8')).toMatch(/^Counterpoint was started without .* started with --no-sandbox\..*\n$/);

  desk.program = asPacked('unguarded-open', note, 1);
  await desk.start();
  await desk.firstMap();
  expect(readFileSync(note, 'utf8').trim().split('\n')).toHaveLength(2);
});
