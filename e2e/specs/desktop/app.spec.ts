import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { DesktopApp, IS_DOUBLE } from '../../support/desktop/desktop-app';
import { makeTwin } from '../../support/desktop/mutant';
import type { MapWindow } from '../../support/map-page';

/** The app, not started yet. */
const test = base.extend<{ desk: DesktopApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  desk: async ({}, use) => {
    const desk = new DesktopApp();
    await use(desk);
    await desk.clear();
  },
});

async function write(map: MapWindow, text: string): Promise<void> {
  await map.boxes.first().dblclick();
  await map.page.keyboard.press('ControlOrMeta+a');
  await map.type(text);
}

const textOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const firstText = (desk: DesktopApp, name: string) => desk.read(`${name}.argmap.json`).claims[0]?.text;

test('a map is opened from the command line, edited and saved, and Quit keeps what was written last', async ({
  desk,
}) => {
  await desk.start({ files: [desk.ownMap('Mine')] });
  const map = await desk.firstMap();
  await expect(map.box(/The thesis of Mine/)).toBeVisible();
  expect(map.page.url()).toContain('counterpoint');
  expect(
    await map.page.evaluate(() => Object.keys((window as unknown as { counterpoint: object }).counterpoint)),
  ).toEqual(['call', 'subscribe']);
  await write(map, 'Said at last');
  // The field is still open, and nothing has been sent.
  await desk.choose('quit');
  expect(await desk.ended()).toBe(0);
  expect(firstText(desk, 'Mine')).toBe('Said at last');
});

test('the close button and SIGTERM wait for the save too', async ({ desk }) => {
  await desk.start({ files: [desk.ownMap('Mine')] });
  await write(await desk.firstMap(), 'Closed upon');
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await desk.ended()).toBe(0);
  expect(firstText(desk, 'Mine')).toBe('Closed upon');

  await desk.start();
  const again = await desk.firstMap();
  await expect(again.box(/Closed upon/)).toBeVisible();
  await write(again, 'Logged off');
  desk.app.process().kill('SIGTERM');
  expect(await desk.ended()).toBe(0);
  expect(firstText(desk, 'Mine')).toBe('Logged off');
});

test('the end of the session waits for the save, as each system announces it', async ({ desk }) => {
  await desk.start({ files: [desk.ownMap('Mine')] });
  await write(await desk.firstMap(), 'Windows logs off');
  const edited = () => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isDocumentEdited());
  if (IS_DOUBLE) await expect.poll(edited).toBe(true);
  const waits = await desk.app.evaluate(({ BrowserWindow }) => {
    let prevented = false;
    const event = { reasons: ['logoff'], preventDefault: () => (prevented = true) };
    BrowserWindow.getAllWindows()[0]?.emit('query-session-end', event);
    return prevented;
  });
  // Elsewhere nothing outside the window tells when it knows of the edit.
  if (IS_DOUBLE) expect(waits).toBe(true);
  expect(await desk.ended()).toBe(0);
  expect(firstText(desk, 'Mine')).toBe('Windows logs off');

  await desk.start();
  await write(await desk.firstMap(), 'Linux shuts down');
  await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('shutdown', { preventDefault: () => undefined }));
  expect(await desk.ended()).toBe(0);
  expect(firstText(desk, 'Mine')).toBe('Linux shuts down');
});

test('a window that does not answer is asked about, and goes when the person says so', async ({ desk }) => {
  await desk.start({ files: [desk.ownMap('Mine')] });
  const map = await desk.firstMap();
  await desk.answerBoxes(1);
  map.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  await desk.choose('quit');
  expect(await desk.ended()).toBe(0);
  expect(firstText(desk, 'Mine')).toBe('The thesis of Mine');
});

test('a reload in the middle of a word loses nothing', async ({ desk }) => {
  await desk.start({ files: [desk.ownMap('Mine')] });
  const map = await desk.firstMap();
  await write(map, 'Half a wor');
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await expect.poll(() => firstText(desk, 'Mine')).toBe('Half a wor');
  await expect(map.box(/Half a wor/)).toBeVisible();
});

test('a map that cannot be saved keeps its window, until the person gives it up', async ({ desk }) => {
  const file = desk.ownMap('Mine');
  await desk.start({ files: [file] });
  const map = await desk.firstMap();
  await write(map, 'Ours');
  writeFileSync(file, readFileSync(file, 'utf8').replace('The thesis of Mine', 'Theirs'));
  await desk.answerBoxes(0, 1);
  await desk.choose('quit');
  await expect(map.page.getByRole('alert')).toContainText('changed outside this window');
  await expect.poll(() => desk.asked()).toHaveLength(1);
  expect(await desk.windows()).toBe(1);
  await expect(map.box(/Ours/)).toBeVisible();
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await desk.ended()).toBe(0);
  expect(firstText(desk, 'Mine')).toBe('Theirs');
});

test('a second start hands its map to the first: a window of its own, or the one that shows it already', async ({
  desk,
}) => {
  const [one, two] = [desk.ownMap('One'), desk.ownMap('Two')];
  await desk.start({ files: [one] });
  await desk.firstMap();
  const startAgain = async (...files: string[]) => {
    const { COUNTERPOINT_CHROMIUM: chromium = '', ELECTRON_OVERRIDE_DIST_PATH: folder } = process.env;
    const program = folder ? join(folder, 'electron') : await desk.app.evaluate(() => process.execPath);
    const child = spawn(program, ['--no-sandbox', ...desk.args(...files)], {
      env: { ...process.env, COUNTERPOINT_CHROMIUM: chromium },
      stdio: 'ignore',
    });
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(0);
  };
  const second = await desk.nextMap(() => startAgain(two));
  await expect(second.box(/The thesis of Two/)).toBeVisible();
  const front = () => desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle());
  await expect.poll(front).toMatch(/^Two/);
  await startAgain(one);
  await expect.poll(front).toMatch(/^One/);
  await startAgain();
  expect(await desk.windows()).toBe(2);

  // From within a window: the other one comes to the front, and this one stays as it is.
  await second.choose('Maps', 'One');
  await expect(second.page.getByRole('status')).toContainText('open in another window');
  await expect(second.box(/The thesis of Two/)).toBeVisible();
  // An example is still one to begin a map from, whoever shows it.
  await second.openMap('A first map');
  expect(await desk.windows()).toBe(2);
});

test('what the system hands over is opened where it lies, and the map of a picture in the library', async ({
  desk,
}) => {
  const file = desk.ownMap('Mine');
  const elsewhere = join(desk.folder, 'handed over.argmap.json');
  copyFileSync(file, elsewhere);
  rmSync(file);
  await desk.start();
  await desk.firstMap();
  const opened = await desk.nextMap(() =>
    desk.app.evaluate(({ app }, path) => app.emit('open-file', { preventDefault: () => undefined }, path), elsewhere),
  );
  await expect(opened.box(/The thesis of Mine/)).toBeVisible();
  await write(opened, 'Changed where it lies');
  await opened.press('Enter');
  await opened.saved();
  expect(readFileSync(elsewhere, 'utf8')).toContain('Changed where it lies');
  // The system keeps the list on two of the three; of the real one a test should not ask.
  if (IS_DOUBLE) expect(await desk.app.evaluate(({ app }) => app.getRecentDocuments())).toContain(elsewhere);

  const picture = join(desk.folder, 'handed in.svg');
  await desk.answerSaveDialogs(picture);
  await opened.page.getByRole('button', { name: 'Export picture…' }).click();
  const dialog = opened.dialog(/Export/);
  await dialog.getByText('SVG', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Save picture' }).click();
  await expect.poll(() => desk.offered()).toHaveLength(1);
  await expect.poll(() => textOf(picture)).toContain('Changed where it lies');
  await opened.press('Escape');
  const fromPicture = await desk.nextMap(() =>
    desk.app.evaluate(({ app }, path) => app.emit('open-file', { preventDefault: () => undefined }, path), picture),
  );
  await expect(fromPicture.box(/Changed where it lies/)).toBeVisible();
  expect(desk.files()).toContain('handed in.argmap.json');
});

test('what the system hands over before the app is ready is opened too, in one window', async ({ desk }) => {
  const file = desk.ownMap('Mine');
  const after = `import { app } from 'electron';
    app.emit('open-file', { preventDefault() {} }, ${JSON.stringify(file)});`;
  desk.program = makeTwin('early', [], { after });
  await desk.start();
  await expect((await desk.firstMap()).box(/The thesis of Mine/)).toBeVisible();
  expect(await desk.windows()).toBe(1);
});

test('a file that cannot be opened gets a sentence, and the window another map', async ({ desk }) => {
  const broken = join(desk.folder, 'broken.argmap.json');
  writeFileSync(broken, '{ "format": ');
  await desk.start({ files: [broken] });
  const map = await desk.firstMap();
  await expect(map.page.getByRole('status')).toContainText(/broken.*damaged/i);
});

test('when the window has crashed, the map comes back as it was saved', async ({ desk }) => {
  await desk.start({ files: [desk.ownMap('Mine')] });
  const map = await desk.firstMap();
  await write(map, 'Before the crash');
  await map.press('Enter');
  await map.saved();
  await desk.answerBoxes(0);
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(() => desk.asked()).toEqual(['The window has stopped working.']);
  const shown = () =>
    desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.querySelector("[role=tree]")?.textContent',
      ),
    );
  await expect.poll(shown).toContain('Before the crash');
});

test('a report for support holds versions and counts, and no word of a map', async ({ desk }) => {
  const secret = 'Nobody else may read this';
  const file = desk.ownMap(secret);
  renameSync(file, desk.path('Mine.argmap.json'));
  await desk.start({ files: [desk.path('Mine.argmap.json')] });
  await desk.firstMap();
  const report = join(desk.folder, 'report.json');
  await desk.answerSaveDialogs(report);
  await desk.choose('diagnostics');
  await expect.poll(() => desk.offered()).toHaveLength(1);
  await expect.poll(() => textOf(report)).toContain('"counterpoint"');
  const text = readFileSync(report, 'utf8');
  for (const word of [secret, 'Mine', desk.folder, 'NATO']) expect(text).not.toContain(word);
  expect(JSON.parse(text)).toMatchObject({ maps: expect.arrayContaining([expect.objectContaining({ claims: 1 })]) });
});
