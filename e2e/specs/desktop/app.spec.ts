import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { WINDOW_SHOWN } from '../../../contract/desktop-bridge';
import { DesktopApp, IS_FAKE } from '../../support/desktop/desktop-app';
import { makeMutant } from '../../support/desktop/mutant';
import type { MapPage } from '../../support/map-page';

/** Returns the program of Electron that runs. */
async function programOf({ app }: DesktopApp): Promise<string> {
  const { ELECTRON_OVERRIDE_DIST_PATH: folder } = process.env;
  return folder ? join(folder, 'electron') : app.evaluate(() => process.execPath);
}

/** The app, not started yet. */
const test = base.extend<{ desktop: DesktopApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  desktop: async ({}, use) => {
    const desktop = new DesktopApp();
    await use(desktop);
    await desktop.dispose();
  },
});

async function write(map: MapPage, text: string): Promise<void> {
  await map.boxes.first().dblclick();
  await map.page.keyboard.press('ControlOrMeta+a');
  await map.type(text);
}

const textOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const firstText = (desktop: DesktopApp, name: string) => desktop.read(`${name}.argmap.json`).claims[0]?.text;

test('a map is opened from the command line, edited and saved, and Quit saves the last edit', async ({ desktop }) => {
  await desktop.start({ files: [desktop.addMap('Mine')] });
  const map = await desktop.firstMap();
  await expect(map.box(/The thesis of Mine/)).toBeVisible();
  expect(map.page.url()).toContain('counterpoint');
  expect(
    await map.page.evaluate(() => Object.keys((window as unknown as { counterpoint: object }).counterpoint)),
  ).toEqual(['call', 'subscribe']);
  await write(map, 'Said at last');
  // The field is still open, and nothing has been sent.
  await desktop.chooseMenuItem('quit');
  expect(await desktop.exited()).toBe(0);
  expect(firstText(desktop, 'Mine')).toBe('Said at last');
});

test('the close button and SIGTERM wait for the save too', async ({ desktop }) => {
  await desktop.start({ files: [desktop.addMap('Mine')] });
  await write(await desktop.firstMap(), 'Closed upon');
  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await desktop.exited()).toBe(0);
  expect(firstText(desktop, 'Mine')).toBe('Closed upon');

  await desktop.start();
  const again = await desktop.firstMap();
  await expect(again.box(/Closed upon/)).toBeVisible();
  await write(again, 'Logged off');
  // A Ctrl+C comes from the terminal, and from the command line too.
  desktop.app.process().kill('SIGINT');
  desktop.app.process().kill('SIGTERM');
  expect(await desktop.exited()).toBe(0);
  expect(firstText(desktop, 'Mine')).toBe('Logged off');
});

test('logging off waits for the save on each system', async ({ desktop }) => {
  await desktop.start({ files: [desktop.addMap('Mine')] });
  await write(await desktop.firstMap(), 'Windows logs off');
  const edited = () =>
    desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isDocumentEdited());
  if (IS_FAKE) await expect.poll(edited).toBe(true);
  const waits = await desktop.app.evaluate(({ BrowserWindow }) => {
    let prevented = false;
    const event = { reasons: ['logoff'], preventDefault: () => (prevented = true) };
    BrowserWindow.getAllWindows()[0]?.emit('query-session-end', event);
    return prevented;
  });
  // Elsewhere nothing outside the window shows when it knows of the edit.
  if (IS_FAKE) expect(waits).toBe(true);
  expect(await desktop.exited()).toBe(0);
  expect(firstText(desktop, 'Mine')).toBe('Windows logs off');

  await desktop.start();
  await write(await desktop.firstMap(), 'Linux shuts down');
  await desktop.app.evaluate(({ powerMonitor }) => powerMonitor.emit('shutdown', { preventDefault: () => undefined }));
  expect(await desktop.exited()).toBe(0);
  expect(firstText(desktop, 'Mine')).toBe('Linux shuts down');
});

test('the app asks about an unresponsive window and closes it if the person agrees', async ({ desktop }) => {
  await desktop.start({ files: [desktop.addMap('Mine')] });
  const map = await desktop.firstMap();
  await desktop.answerMessageBoxes(1);
  map.page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  await desktop.chooseMenuItem('quit');
  expect(await desktop.exited()).toBe(0);
  expect(firstText(desktop, 'Mine')).toBe('The thesis of Mine');
});

test('a reload in the middle of a word loses nothing', async ({ desktop }) => {
  await desktop.start({ files: [desktop.addMap('Mine')] });
  const map = await desktop.firstMap();
  await write(map, 'Half a wor');
  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await expect.poll(() => firstText(desktop, 'Mine')).toBe('Half a wor');
  await expect(map.box(/Half a wor/)).toBeVisible();
});

test('a map that cannot be saved keeps its window until the person discards it', async ({ desktop }) => {
  const file = desktop.addMap('Mine');
  await desktop.start({ files: [file] });
  const map = await desktop.firstMap();
  await write(map, 'Ours');
  writeFileSync(file, readFileSync(file, 'utf8').replace('The thesis of Mine', 'Theirs'));
  await desktop.answerMessageBoxes(0, 1);
  await desktop.chooseMenuItem('quit');
  await expect(map.page.getByRole('alert')).toContainText('changed in another window');
  await expect.poll(() => desktop.messagesShown()).toHaveLength(1);
  expect(await desktop.windowCount()).toBe(1);
  await expect(map.box(/Ours/)).toBeVisible();
  await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await desktop.exited()).toBe(0);
  expect(firstText(desktop, 'Mine')).toBe('Theirs');
});

test('a second start passes its map to the first: a new window, or the one that shows it already', async ({
  desktop,
}) => {
  const [one, two] = [desktop.addMap('One'), desktop.addMap('Two')];
  await desktop.start({ files: [one] });
  await desktop.firstMap();
  const startAgain = async (...files: string[]) => {
    const child = spawn(await programOf(desktop), ['--no-sandbox', ...desktop.args(...files)], { stdio: 'ignore' });
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(0);
  };
  const second = await desktop.nextMap(() => startAgain(two));
  await expect(second.box(/The thesis of Two/)).toBeVisible();
  const front = () => desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle());
  await expect.poll(front).toMatch(/^Two/);
  await startAgain(one);
  await expect.poll(front).toMatch(/^One/);
  await startAgain();
  expect(await desktop.windowCount()).toBe(2);

  // From within a window: the other one comes to the front, and this one stays as it is.
  await second.choose('Maps', 'One');
  await expect(second.page.getByRole('status')).toContainText('already open');
  await expect(second.box(/The thesis of Two/)).toBeVisible();
  // An example can still be used to begin a map, whichever window shows it.
  await second.openMap('A first map');
  expect(await desktop.windowCount()).toBe(2);
});

test('the command line is told when the first window is shown, and not when none is', async ({ desktop }) => {
  await desktop.start();
  await desktop.firstMap();
  const program = await programOf(desktop);
  const outputOf = async (...args: string[]) => {
    const child = spawn(program, ['--no-sandbox', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += String(chunk);
      if (out.includes(WINDOW_SHOWN)) child.kill('SIGTERM');
    });
    await once(child, 'close');
    return out;
  };
  expect(await outputOf(...desktop.args()), 'the app runs already').not.toContain(WINDOW_SHOWN);
  const args = desktop.args().map((arg) => (arg === desktop.data ? desktop.path('other data') : arg));
  expect(await outputOf(...args)).toContain(WINDOW_SHOWN);
});

test('a file from the system opens in its place, and the map of a picture in the library', async ({ desktop }) => {
  const file = desktop.addMap('Mine');
  const elsewhere = join(desktop.folder, 'handed over.argmap.json');
  copyFileSync(file, elsewhere);
  rmSync(file);
  await desktop.start();
  await desktop.firstMap();
  const opened = await desktop.nextMap(() =>
    desktop.app.evaluate(
      ({ app }, path) => app.emit('open-file', { preventDefault: () => undefined }, path),
      elsewhere,
    ),
  );
  await expect(opened.box(/The thesis of Mine/)).toBeVisible();
  await write(opened, 'Changed where it lies');
  await opened.press('Enter');
  await opened.saved();
  expect(readFileSync(elsewhere, 'utf8')).toContain('Changed where it lies');
  // Two of the three systems keep the list; the real one is not asked.
  if (IS_FAKE) expect(await desktop.app.evaluate(({ app }) => app.getRecentDocuments())).toContain(elsewhere);

  const picture = join(desktop.folder, 'handed in.svg');
  await desktop.answerSaveDialogs(picture);
  await opened.page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = opened.dialog(/Export/);
  await dialog.getByText('More: page, size, colours, what is included').click();
  await dialog.getByText('SVG', { exact: true }).click();
  await opened.saveButton.click();
  await expect.poll(() => desktop.pathsOffered()).toHaveLength(1);
  await expect.poll(() => textOf(picture)).toContain('Changed where it lies');
  await opened.press('Escape');
  const fromPicture = await desktop.nextMap(() =>
    desktop.app.evaluate(({ app }, path) => app.emit('open-file', { preventDefault: () => undefined }, path), picture),
  );
  await expect(fromPicture.box(/Changed where it lies/)).toBeVisible();
  expect(desktop.files()).toContain('handed in.argmap.json');
});

test('a file of another program from the system is shown in a window before it opens', async ({ desktop }) => {
  const text = (title: string) => {
    const path = join(desktop.folder, `${title}.argdown`);
    writeFileSync(path, `[${title}]: ${title} are quiet.\n  + [Rails]: Rails are smooth.\n`);
    return path;
  };
  await desktop.start({ files: [text('Trams')] });
  const first = await desktop.firstWindow();
  const preview = first.dialog('Open “Trams.argdown”');
  await expect(preview.getByText('2 claims, one step')).toBeVisible();
  await preview.getByRole('button', { name: 'Open as a new map' }).click();
  await expect(first.box(/Trams are quiet/)).toBeVisible();

  const second = await desktop.nextWindow(() =>
    desktop.app.evaluate(
      ({ app }, path) => app.emit('open-file', { preventDefault: () => undefined }, path),
      text('Trains'),
    ),
  );
  await expect(second.dialog('Open “Trains.argdown”')).toBeVisible();
  // A question stays in its window while another file is opened.
  const third = await desktop.nextWindow(() =>
    desktop.app.evaluate(
      ({ app }, path) => app.emit('open-file', { preventDefault: () => undefined }, path),
      text('Boats'),
    ),
  );
  await expect(third.dialog('Open “Boats.argdown”')).toBeVisible();
  await expect(second.dialog('Open “Trains.argdown”')).toBeVisible();
  await second.page.reload();
  await expect(second.page.getByRole('heading', { name: 'What do you want to map?' })).toBeVisible();
  await expect(second.page.getByRole('dialog')).toHaveCount(0);
});

test('a file from the system opens in one window, even before the app is ready', async ({ desktop }) => {
  const file = desktop.addMap('Mine');
  const after = `import { app } from 'electron';
    app.emit('open-file', { preventDefault() {} }, ${JSON.stringify(file)});`;
  desktop.program = makeMutant('early', [], { after });
  await desktop.start();
  await expect((await desktop.firstMap()).box(/The thesis of Mine/)).toBeVisible();
  expect(await desktop.windowCount()).toBe(1);
});

test('for a file that cannot be opened the window shows an error and another map', async ({ desktop }) => {
  const broken = join(desktop.folder, 'broken.argmap.json');
  writeFileSync(broken, '{ "format": ');
  await desktop.start({ files: [broken] });
  const map = await desktop.firstMap();
  await expect(map.page.getByRole('status')).toContainText(/broken.*damaged/i);
});

test('after a crash of the window the map is shown as it was saved', async ({ desktop }) => {
  await desktop.start({ files: [desktop.addMap('Mine')] });
  const map = await desktop.firstMap();
  await write(map, 'Before the crash');
  await map.press('Enter');
  await map.saved();
  await desktop.answerMessageBoxes(0);
  await desktop.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(() => desktop.messagesShown()).toEqual(['The window has stopped working.']);
  const shown = () =>
    desktop.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.querySelector("[role=tree]")?.textContent',
      ),
    );
  await expect.poll(shown).toContain('Before the crash');
});

test('the support report holds versions and counts, and no text of a map', async ({ desktop }) => {
  const secret = 'Nobody else may read this';
  const file = desktop.addMap(secret);
  renameSync(file, desktop.path('Mine.argmap.json'));
  await desktop.start({ files: [desktop.path('Mine.argmap.json')] });
  await desktop.firstMap();
  const report = join(desktop.folder, 'report.json');
  await desktop.answerSaveDialogs(report);
  await desktop.chooseMenuItem('diagnostics');
  await expect.poll(() => desktop.pathsOffered()).toHaveLength(1);
  await expect.poll(() => textOf(report)).toContain('"counterpoint"');
  const text = readFileSync(report, 'utf8');
  for (const word of [secret, 'Mine', desktop.folder, 'NATO']) expect(text).not.toContain(word);
  expect(JSON.parse(text)).toMatchObject({ maps: expect.arrayContaining([expect.objectContaining({ claims: 1 })]) });
});

test('a maximized window is shown when it is ready, and not before', async ({ desktop }) => {
  const seen = `import { app } from 'electron';
    app.on('browser-window-created', (event, window) => {
      setImmediate(() => { globalThis.shownEmpty = window.isVisible(); });
    });`;
  desktop.program = makeMutant('maximized', [], { before: seen });
  mkdirSync(desktop.data, { recursive: true });
  const state = { x: 100, y: 100, width: 900, height: 640, maximized: true };
  writeFileSync(join(desktop.data, 'desktop.json'), JSON.stringify({ window: state }));
  await desktop.start();
  await desktop.firstMap();
  const found = () =>
    desktop.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const { shownEmpty } = globalThis as unknown as { shownEmpty: boolean };
      return { shownEmpty, isVisible: window?.isVisible(), isMaximized: window?.isMaximized() };
    });
  // A Linux without a window manager maximizes nothing.
  const isMaximized = IS_FAKE ? true : expect.any(Boolean);
  await expect.poll(found).toEqual({ shownEmpty: false, isVisible: true, isMaximized });
});
