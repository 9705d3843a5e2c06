import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { DesktopApp, IS_FAKE } from '../../support/desktop/desktop-app';
import { makeMutant } from '../../support/desktop/mutant';

const test = base.extend<{ desktop: DesktopApp }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
  desktop: async ({}, use) => {
    const desktop = new DesktopApp();
    await use(desktop);
    await desktop.dispose();
  },
});

test('a window that is closed while it loads closes without a word', async ({ desktop }) => {
  await desktop.start({ files: [desktop.addMap('Mine')] });
  await desktop.firstMap();
  const other = desktop.addMap('Other');
  await desktop.app.evaluate(
    ({ app }, path) =>
      new Promise<void>((resolve) => {
        app.once('browser-window-created', (_event, window) => {
          window.once('closed', () => setImmediate(resolve));
          setImmediate(() => window.close());
        });
        app.emit('open-file', { preventDefault: () => undefined }, path);
      }),
    other,
  );
  expect(await desktop.windowCount()).toBe(1);
});

test('an app whose first window is closed while it loads ends without a word', async ({ desktop }) => {
  const before = `import { app } from 'electron';
    app.once('browser-window-created', (_event, window) => setImmediate(() => window.close()));`;
  desktop.program = makeMutant('closed-early', [], { before });
  await desktop.start();
  expect(await desktop.exited()).toBe(0);
});

test('no dictionary is fetched before the person asks for it, not even as the session begins', async ({ desktop }) => {
  test.skip(process.platform === 'darwin', 'The dictionaries are the system’s.');
  const isOn = () => desktop.app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled());
  await desktop.start();
  await desktop.firstMap();
  expect(await isOn()).toBe(false);
  expect(desktop.dictionariesFetched()).toEqual([]);

  await desktop.chooseMenuItem('spelling');
  expect(await isOn()).toBe(true);
  if (IS_FAKE) await expect.poll(() => desktop.dictionariesFetched().join()).toMatch(/^https:.*\ben-gb-.*\.bdic$/);
  await desktop.chooseMenuItem('quit');
  expect(await desktop.exited()).toBe(0);

  // Asked for once, it is fetched at the next start too if it is not there.
  await desktop.start();
  await desktop.firstMap();
  expect(await isOn()).toBe(true);
  if (IS_FAKE) await expect.poll(() => desktop.dictionariesFetched()).toHaveLength(1);
  await desktop.chooseMenuItem('spelling');
  await desktop.chooseMenuItem('quit');
  expect(await desktop.exited()).toBe(0);

  await desktop.start();
  await desktop.firstMap();
  expect(await isOn()).toBe(false);
});

const SHIPPED = ['blank.argmap.json', 'first-map.argmap.json', 'nato-liaison-office.argmap.json'];
const mapsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.argmap.json'))
    .sort();

async function quit(desktop: DesktopApp): Promise<void> {
  await desktop.chooseMenuItem('quit');
  expect(await desktop.exited()).toBe(0);
}

test('the first start shows the start page with the maps that ship, which do not come back when they are deleted', async ({
  desktop,
}) => {
  test.skip(!IS_FAKE, 'The documents of this computer’s user are not to be touched.');
  desktop.home = join(desktop.folder, 'home');
  mkdirSync(desktop.home);
  desktop.writeLastMap(null);
  await desktop.start();
  const page = await desktop.app.firstWindow();
  await expect(page.getByRole('button', { name: /NATO/ }).first()).toBeVisible();
  const library = join(desktop.home, 'Documents', 'Counterpoint');
  expect(mapsIn(library)).toEqual(SHIPPED);
  await quit(desktop);

  for (const name of SHIPPED) rmSync(join(library, name));
  await desktop.start();
  await expect((await desktop.app.firstWindow()).getByRole('heading', { name: 'My own idea' })).toBeVisible();
  expect(mapsIn(library)).toEqual([]);
});

test('the first start finds the documents where the system has them', async ({ desktop }) => {
  test.skip(!IS_FAKE, 'The documents of this computer’s user are not to be touched.');
  desktop.home = join(desktop.folder, 'home');
  mkdirSync(join(desktop.home, '.config'), { recursive: true });
  writeFileSync(
    join(desktop.home, '.config', 'user-dirs.dirs'),
    'XDG_DOCUMENTS_DIR="$HOME/OneDrive – Schule/Dokumente für alle"\n',
  );
  await desktop.start();
  await desktop.firstMap();
  const documents = join(desktop.home, 'OneDrive – Schule', 'Dokumente für alle');
  expect(mapsIn(join(documents, 'Counterpoint'))).toEqual(SHIPPED);
  expect(readdirSync(desktop.home).sort()).not.toContain('Documents');
});

test('where nothing can be saved in the documents, the maps are in the home folder, and the app says so once', async ({
  desktop,
}) => {
  test.skip(!IS_FAKE, 'The documents of this computer’s user are not to be touched.');
  desktop.home = join(desktop.folder, 'home');
  mkdirSync(desktop.home);
  // Nothing can be created in a file, not even by an administrator.
  const documents = join(desktop.home, 'Documents');
  writeFileSync(documents, 'a file');
  const note = join(desktop.folder, 'said.txt');
  const before = `import electron from 'electron';
    import { appendFileSync } from 'node:fs';
    electron.dialog.showMessageBox = async ({ message }) => {
      appendFileSync(${JSON.stringify(note)}, message + '\\n');
      return { response: 0, checkboxChecked: false };
    };`;
  desktop.program = makeMutant('no-documents', [], { before });
  await desktop.start();
  await (await desktop.firstMap()).boxes.first().waitFor();
  const library = join(desktop.home, 'Counterpoint');
  expect(mapsIn(library)).toEqual(SHIPPED);
  const said = `Counterpoint cannot save in ${join(documents, 'Counterpoint')}, so your maps are in ${library}.\n`;
  await expect.poll(() => readFileSync(note, 'utf8')).toBe(said);
  await quit(desktop);

  rmSync(documents);
  await desktop.start();
  await expect((await desktop.firstMap()).boxes.first()).toBeVisible();
  expect(mapsIn(library)).toEqual(SHIPPED);
  await quit(desktop);
  expect(readFileSync(note, 'utf8')).toBe(said);
});
