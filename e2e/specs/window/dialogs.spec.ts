import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { expect, type TestHost, test } from '../../support/fixtures';
import type { MapPage } from '../../support/map-page';

/** The windows that are tried: a school laptop, a projector, a tablet, and the laptop zoomed to 200 %. */
const SIZES = [
  [1366, 650],
  [1280, 720],
  [1024, 768],
  [683, 384],
] as const;

/** Each dialog: the command that opens it, its name, and the buttons that end it. */
const DIALOGS: readonly (readonly [string, RegExp, readonly string[]])[] = [
  ['Export…', /^Export/, ['Copy image', 'Print…', 'Cancel', 'Save PDF']],
  ['Print…', /^Print$/, ['Cancel', 'Print…']],
  ['Settings…', /^Settings$/, ['Close']],
  ['Map properties…', /^Map properties$/, ['Cancel', 'Done']],
  ['New map…', /^New map$/, ['Cancel', 'Create']],
  ['Make my copy…', /^Make my copy$/, ['Cancel', 'Make my copy']],
  ['Keyboard shortcuts', /^Keyboard shortcuts$/, ['Close']],
  ['In words', /^The argument for and against/, ['Close']],
  ['Move to another claim…', /^Move to another claim$/, ['Cancel', 'Move']],
];

/** Runs a command by its name, in a window of any size. */
async function run(map: MapPage, command: string): Promise<void> {
  await map.press('Control+k');
  await map.page.keyboard.type(command);
  await expect(map.page.getByRole('option').first()).toContainText(command);
  await map.press('Enter');
}

/** Returns whether a control is wholly in the window, with nothing over it. */
async function isInView(control: Locator): Promise<boolean> {
  return control.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (left < 0 || top < 0 || right > innerWidth || bottom > innerHeight || bottom - top < 24) return false;
    const corners = [
      [left + 6, top + 6],
      [right - 6, top + 6],
      [left + 6, bottom - 6],
      [right - 6, bottom - 6],
    ] as const;
    return corners.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
  });
}

/** Expects the buttons of an open dialog to be in view in windows of each size, and closes it. */
async function expectInView(map: MapPage, name: RegExp, buttons: readonly string[]): Promise<void> {
  const dialog = map.dialog(name);
  await expect(dialog).toBeVisible();
  for (const [width, height] of SIZES) {
    await map.page.setViewportSize({ width, height });
    for (const button of buttons) {
      const control = dialog.getByRole('button', { name: button, exact: true }).last();
      await expect.poll(() => isInView(control), `${width} × ${height} ${name}: ${button}`).toBe(true);
    }
  }
  await map.press('Escape');
  await expect(dialog).toBeHidden();
}

test('the buttons of each dialog are in view', { tag: '@browser' }, async ({ map, host }) => {
  await map.canvas.focus();
  await map.press('Home', 'ArrowDown');
  for (const [command, name, buttons] of DIALOGS) {
    await run(map, command);
    await expectInView(map, name, buttons);
  }
  await map.newMapOf('Compared', 'A thesis that has a few words to it');
  await foreignEdit(map, host);
  await map.page.getByRole('button', { name: 'Decide…' }).click();
  await expectInView(map, /changed somewhere else/, ['Decide later', 'Keep mine as a copy']);
  await run(map, 'Earlier versions…');
  await expectInView(map, /^Earlier versions/, ['Close', 'Restore as copy']);
});

/** Has another program and this window write one box. */
async function foreignEdit(map: MapPage, host: TestHost): Promise<void> {
  const file = host.path('Compared.argmap.json');
  await map.press('F2');
  await map.page.keyboard.type(' of mine');
  writeFileSync(file, readFileSync(file, 'utf8').replace('A thesis', 'A claim'));
  await map.press('Enter');
  await expect(map.page.getByRole('button', { name: 'Decide…' })).toBeVisible();
}

test('a dialog shows an edge where more is below, and scrolls by key', { tag: '@browser' }, async ({ map }) => {
  await map.page.setViewportSize({ width: 683, height: 384 });
  await map.canvas.focus();
  await run(map, 'Keyboard shortcuts');
  const dialog = map.dialog('Keyboard shortcuts');
  const below = dialog.locator('[data-more-below]');
  await expect(below).toHaveCount(1);
  await expect(dialog.locator('[data-more-above]')).toHaveCount(0);
  await map.press('Tab', 'End');
  await expect(below).toHaveCount(0);
  await expect(dialog.locator('[data-more-above]')).toHaveCount(1);
  await expect(dialog.getByText('While writing in a box')).toBeInViewport();
});
