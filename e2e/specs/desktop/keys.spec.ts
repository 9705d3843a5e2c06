import { test as base, expect } from '@playwright/test';
import { isFull as isFullRun } from '../../../argument/testing/depth';
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

/** Creates a map with three boxes, the last one just typed: enough for two undo steps. */
async function threeBoxes(map: MapPage): Promise<void> {
  await map.newMap('By key');
  await map.boxes.first().click();
  for (const text of ['One', 'One two']) {
    await map.press('-');
    await map.type(text);
    await map.press('Enter');
  }
  await expect(map.boxes).toHaveCount(3);
}

/**
 * Expects one press to undo one step, and one press to redo it, although page and menu both know
 * the keys.
 */
async function undoesOnce(map: MapPage, undo: string, ...redo: string[]): Promise<void> {
  for (const key of redo) {
    await map.press(undo);
    await expect(map.boxes).toHaveCount(2);
    await map.press(undo);
    await expect(map.boxes).toHaveCount(1);
    await map.press(key);
    await expect(map.boxes).toHaveCount(2);
    await map.press(key);
    await expect(map.boxes).toHaveCount(3);
  }
}

const isFull = (desktop: DesktopApp) =>
  desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());

// Each system has its own way of passing keys to a menu; the fake has only our reading of it. Windows is nearly as
// Linux, so the full run alone tries it.
for (const system of isFullRun ? (['linux', 'win32', 'darwin'] as const) : (['linux', 'darwin'] as const)) {
  test(`a key acts once on ${system}: first the page handles it, and unhandled keys go to the menu`, async ({
    desktop,
  }) => {
    test.skip(!IS_FAKE, 'The real Electron is of one system, and Playwright’s keys do not reach its menu.');
    const before = `Object.defineProperty(process, 'platform', { value: '${system}' });`;
    desktop.program = makeMutant(`keys-${system}`, [], { before });
    await desktop.start();
    const map = await desktop.firstMap();
    await threeBoxes(map);
    // The page behaves as in its Chromium, so on a Mac only the menu knows these.
    if (system === 'darwin') await undoesOnce(map, 'Meta+z', 'Meta+Shift+z');
    else await undoesOnce(map, 'Control+z', 'Control+Shift+z', 'Control+y');

    // In a text field the same keys belong to the field.
    await map.press('F2');
    await map.press('End');
    await map.page.keyboard.type(' three');
    await expect(map.field).toHaveValue('One two three');
    await map.press('Control+a', 'Control+x');
    await expect(map.field).toHaveValue('');
    await map.press('Control+v');
    await expect(map.field).toHaveValue('One two three');
    await map.press('Enter');
    await expect(map.boxes).toHaveCount(3);

    // A key that the page does not use.
    await map.press(system === 'darwin' ? 'Control+Meta+f' : 'F11');
    await expect.poll(() => isFull(desktop)).toBe(true);
    const isMinimized = () =>
      desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
    await map.press(system === 'darwin' ? 'Meta+m' : 'Control+m');
    await expect.poll(isMinimized).toBe(true);
    await map.press(system === 'darwin' ? 'Meta+,' : 'Control+,');
    await expect(map.dialog('Settings')).toBeVisible();
    await map.press('Escape');
    await map.saved();

    // Quit, before the key is up again: Windows has no key for it but the one that closes the
    // window.
    await map.press(system === 'darwin' ? 'Meta+q' : system === 'win32' ? 'Control+w' : 'Control+q').catch(() => null);
    expect(await desktop.exited()).toBe(0);
    expect(desktop.read('By key.argmap.json').claims.map(({ text }) => text)).toEqual(['', 'One', 'One two three']);
  });
}

test('the key test fails if a key reaches both page and menu: one press undoes two steps', async ({ desktop }) => {
  test.skip(!IS_FAKE, 'See above.');
  desktop.program = makeMutant('keys-twice', [{ file: 'main.js', from: 'registerAccelerator: false', to: '' }]);
  await desktop.start();
  const map = await desktop.firstMap();
  await threeBoxes(map);
  await map.page.evaluate(() => {
    // A page that does not report that it has handled the key.
    KeyboardEvent.prototype.preventDefault = () => undefined;
  });
  await map.press('Control+z');
  await expect(map.boxes).toHaveCount(1);
});
