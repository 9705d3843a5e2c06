import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { DesktopApp } from './desktop-app';
import { makeTwin } from './desktop-twin';

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

/** A twin that takes itself for a packed app, and answers what it asks before there is a window; it is noted in a file. */
function asPacked(name: string, note: string, response: number): string {
  const before = `import electron from 'electron';
    import { appendFileSync } from 'node:fs';
    electron.dialog.showMessageBox = async ({ message, detail }) => {
      appendFileSync(${JSON.stringify(note)}, message + ' ' + detail + '\\n');
      return { response: ${response}, checkboxChecked: false };
    };`;
  const from = 'if (app.isPackaged && !await opensWith())';
  return makeTwin(name, [{ file: 'main.js', from, to: 'if (!await opensWith())' }], { before });
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
