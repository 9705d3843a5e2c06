import type { Locator } from '@playwright/test';
import { test as base, expect } from '../../support/fixtures';
import { MapPage } from '../../support/map-page';

/** A window on the start page of a new installation. */
const test = base.extend<{ map: MapPage; hints: Locator }>({
  host: async ({ host }, use) => {
    await host.stop();
    host.writeLastMap(null);
    host.writeSettings({ letters: 'write', doneExampleHints: undefined });
    await host.start();
    await use(host);
  },
  map: async ({ host, page, pageErrors }, use) => {
    await page.goto(host.address);
    const map = new MapPage(page);
    await page.getByRole('button', { name: 'Five boxes, two minutes' }).click();
    await map.ready();
    await use(map);
    expect(pageErrors).toEqual([]);
  },
  hints: async ({ page }, use) => use(page.getByRole('region', { name: 'Tips' })),
});

test('the small example leads from a click to an exported picture, then to the big map', { tag: '@browser' }, async ({
  map,
  hints,
  host,
}) => {
  const { page } = map;
  await expect(hints.getByRole('status')).toHaveText('Click a box.');
  await expect(map.selected).toHaveCount(0);
  await map.box(/No teacher has time/).click();
  await expect(hints.getByRole('status')).toHaveText('Press the minus key, or choose “but”, to object.');
  await map.press('-');
  await map.makeCopy('Jun');
  await map.type('Some stay anyway');
  await map.press('Enter');
  await expect(hints.getByRole('status')).toHaveText('Choose “Export” to make a picture.');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(map.dialog('Export')).toBeVisible();
  await map.press('Escape');
  await expect(hints.getByRole('status')).toHaveText('Done! Now look at the map of an article.');
  await hints.getByRole('button', { name: 'Open the big map' }).click();
  await expect(page.getByRole('tree', { name: /NATO/ })).toBeVisible();
  // The keys go to the map, or to the field over its selected box.
  await expect(page.locator('#map:focus, textarea.is-ready:focus')).toHaveCount(1);
  await expect(hints).toBeHidden();
  await expect.poll(() => host.settings().doneExampleHints).toHaveLength(4);
  // They do not come back.
  await map.choose('Maps', /^A first map$/);
  await expect(map.boxes).toHaveCount(5);
  await expect(hints).toBeHidden();
});

test('the hints are followed and closed by keyboard, and do not take the focus', { tag: '@browser' }, async ({
  map,
  hints,
  host,
}) => {
  await expect(map.canvas).toBeFocused();
  await map.press('ArrowDown');
  await expect(map.selected).toHaveCount(1);
  await expect(hints.getByRole('status')).toHaveText(/^Press the minus key/);
  await map.press('Shift+F6');
  await expect(hints.getByRole('button', { name: 'Close the tips' })).toBeFocused();
  await map.press('Enter');
  await expect(hints).toBeHidden();
  await expect.poll(() => host.settings().doneExampleHints).toHaveLength(4);
  // The keys are back on the map.
  await map.press('F2');
  await expect(map.dialog('Make my copy')).toBeVisible();
});

for (const [width, height] of [
  [1366, 650],
  [1024, 768],
  [683, 384],
  [390, 844],
] as const) {
  test(`a hint covers nothing at ${width} × ${height}`, { tag: '@browser' }, async ({ map, hints }) => {
    const { page } = map;
    await page.setViewportSize({ width, height });
    const isClear = async () => {
      const covered = await hints.evaluate((strip) => {
        const own = strip.getBoundingClientRect();
        const others = [...document.querySelectorAll('header, .map-stack, [data-overlay], [data-claim]')];
        return others
          .map((element) => ({ name: element.className, box: element.getBoundingClientRect() }))
          .filter(
            ({ box }) =>
              box.top < own.bottom - 1 && box.bottom > own.top + 1 && box.left < own.right && box.right > own.left,
          )
          .map(({ name }) => name);
      });
      const { scrollWidth } = await hints.evaluate((strip) => ({ scrollWidth: strip.scrollWidth - strip.clientWidth }));
      return { covered, scrollWidth };
    };
    await expect.poll(isClear).toEqual({ covered: [], scrollWidth: 0 });
    await map.press('ArrowDown');
    await expect(hints.getByRole('status')).toHaveText(/^Press the minus key/);
    await expect.poll(isClear).toEqual({ covered: [], scrollWidth: 0 });
  });
}
