import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { DesktopApp, IS_FAKE } from '../../support/desktop/desktop-app';
import { makeMutant } from '../../support/desktop/mutant';
import type { MapPage } from '../../support/map-page';

const test = base.extend<{ desktop: DesktopApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  desktop: async ({}, use) => {
    const desktop = new DesktopApp();
    await use(desktop);
    await desktop.dispose();
  },
});

test.skip(process.platform === 'win32', 'Windows has no pipes in folders.');

/**
 * Makes an app whose disk hangs: calls on paths in `hangs` wait for a pipe that nobody writes to, in the system and not
 * only in Node. Message boxes are noted and answered with the second button, unless told otherwise.
 */
function withHangingDisk(desktop: DesktopApp, name: string, response = 1): string {
  const pipe = join(desktop.folder, 'pipe');
  const note = join(desktop.folder, 'asked.txt');
  execFileSync('mkfifo', [pipe]);
  const before = `import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    import electron from 'electron';
    const { open, stat } = fs.promises;
    globalThis.hangs = { open: null, stat: null };
    const hang = (folder, path) => folder !== null && String(path).startsWith(folder);
    fs.promises.open = (path, ...rest) => hang(globalThis.hangs.open, path) ? open(${JSON.stringify(pipe)}, 'r') : open(path, ...rest);
    fs.promises.stat = (path, ...rest) => hang(globalThis.hangs.stat, path) ? open(${JSON.stringify(pipe)}, 'r') : stat(path, ...rest);
    syncBuiltinESMExports();
    electron.dialog.showMessageBox = async (...args) => {
      const { message, detail } = args.at(-1);
      fs.appendFileSync(${JSON.stringify(note)}, message + ' ' + detail + '\\n');
      return { response: ${response}, checkboxChecked: false };
    };`;
  desktop.program = makeMutant(name, [], { before });
  return note;
}

const hang = (desktop: DesktopApp, call: 'open' | 'stat', folder: string) =>
  desktop.app.evaluate(
    (_electron, [key, path]) => {
      (globalThis as unknown as { hangs: Record<string, string> }).hangs[key] = path;
    },
    [call, folder] as const,
  );

const asked = (note: string) => (existsSync(note) ? readFileSync(note, 'utf8').trim().split('\n') : []);

async function write(map: MapPage, text: string): Promise<void> {
  await map.boxes.first().dblclick();
  await map.page.keyboard.press('ControlOrMeta+a');
  await map.type(text);
}

const journal = (desktop: DesktopApp) =>
  readdirSync(join(desktop.data, 'journal'))
    .map((name) => readFileSync(join(desktop.data, 'journal', name), 'utf8'))
    .join();

test('Quit ends on a disk that never answers, once the person knows what is not saved, and it is offered again', async ({
  desktop,
}) => {
  const program = desktop.program;
  const note = withHangingDisk(desktop, 'hung-library');
  const file = desktop.addMap('Mine');
  await desktop.start({ files: [file] });
  const map = await desktop.firstMap();
  await hang(desktop, 'open', desktop.library);
  await write(map, 'Said to a disk that hangs');
  await expect.poll(() => journal(desktop)).toContain('Said to a disk that hangs');
  await map.press('Enter');
  await desktop.chooseMenuItem('quit');
  await desktop.exited();
  expect(asked(note)).toEqual([
    expect.stringMatching(/^The disk is not responding\. Not saved yet: “Mine”\. .*next time you open the map/),
  ]);
  expect(readFileSync(file, 'utf8')).not.toContain('Said to a disk that hangs');

  desktop.program = program;
  await desktop.start();
  const again = await desktop.firstMap();
  await again
    .dialog(/Some work was not saved last time/)
    .getByRole('button', { name: 'Restore my work' })
    .click();
  await expect(again.box(/Said to a disk that hangs/)).toBeVisible();
});

test('settings that a disk does not take are named before Quit goes without them', async ({ desktop }) => {
  const note = withHangingDisk(desktop, 'hung-data');
  await desktop.start({ files: [desktop.addMap('Mine')] });
  const map = await desktop.firstMap();
  await write(map, 'Saved in time');
  await map.press('Enter');
  await map.saved();
  await hang(desktop, 'open', desktop.data);
  await desktop.chooseMenuItem('quit');
  await desktop.exited();
  expect(desktop.read('Mine.argmap.json').claims[0]?.text).toBe('Saved in time');
  expect(asked(note)).toEqual([expect.stringMatching(/^The disk is not responding\. Your maps are saved/)]);
});

test('a second signal ends the app at once, although it waits for a disk', async ({ desktop }) => {
  const note = withHangingDisk(desktop, 'hung-signals', 0);
  await desktop.start({ files: [desktop.addMap('Mine')] });
  const map = await desktop.firstMap();
  await write(map, 'Saved in time');
  await map.press('Enter');
  await map.saved();
  await hang(desktop, 'open', desktop.data);
  desktop.app.process().kill('SIGTERM');
  await expect.poll(() => asked(note)).toHaveLength(1);
  desktop.app.process().kill('SIGTERM');
  await desktop.exited();
});

test('a disk that is gone after everything was saved does not keep an app without windows', async ({ desktop }) => {
  test.skip(!IS_FAKE, 'Nothing outside shows whether the real one waits.');
  const note = withHangingDisk(desktop, 'hung-after');
  await desktop.start({ files: [desktop.addMap('Mine')] });
  const { page } = await desktop.firstMap();
  await hang(desktop, 'stat', desktop.path('Mine.argmap.json'));
  // A list of the maps that is never answered.
  await page.evaluate(() => {
    const { counterpoint } = window as unknown as { counterpoint: { call(...args: unknown[]): Promise<unknown> } };
    void counterpoint.call('library', {});
  });
  await desktop.chooseMenuItem('quit');
  await desktop.exited();
  expect(asked(note)).toEqual([]);
});

test('Quit asks once about a map that cannot be saved', async ({ desktop }) => {
  const note = withHangingDisk(desktop, 'asked-once');
  const file = desktop.addMap('Mine');
  await desktop.start({ files: [file] });
  await write(await desktop.firstMap(), 'Ours');
  writeFileSync(file, readFileSync(file, 'utf8').replace('The thesis of Mine', 'Theirs'));
  await desktop.chooseMenuItem('quit');
  expect(await desktop.exited()).toBe(0);
  expect(asked(note)).toEqual([expect.stringContaining('This map has unsaved changes.')]);
});
