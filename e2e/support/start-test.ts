import { expect, test } from './fixtures';
import { MapPage } from './map-page';

/** A test in a window that no map was ever opened in: it begins with the start page. */
export const startTest = test.extend<{ start: MapPage }>({
  host: async ({ host }, use) => {
    await host.stop();
    host.writeLastMap(null);
    host.writeSettings({ letters: 'write' });
    await host.start();
    await use(host);
  },
  start: async ({ host, page, pageErrors }, use) => {
    await page.goto(host.address);
    const start = new MapPage(page);
    await expect(start.startHeading).toBeVisible();
    await use(start);
    expect(pageErrors).toEqual([]);
  },
});
