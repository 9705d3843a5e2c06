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
