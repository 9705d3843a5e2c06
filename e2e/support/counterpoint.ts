import { test as base, expect, type Page } from '@playwright/test';
import { BrowserHost, ProgramHost } from './browser-host';
import { DesktopApp } from './desktop-app';
import { HostService } from './host-service';
import { MapWindow } from './map-window';
import { watchNetwork } from './network-watch';
import type { RunningHost } from './running-host';

/** The shell that a project runs the specs in. */
export interface ShellOption {
  shell: 'browser' | 'desktop';
}

interface ForEachTest extends ShellOption {
  host: RunningHost;
  map: MapWindow;
  faults: string[];
  left: string[];
}

/**
 * What every test gets: a host on a library of its own, and a window on it that must stay free of faults. A test that is
 * tagged @program has the host of the command line, in a process of its own.
 */
export const test = base.extend<ForEachTest, { service: HostService }>({
  shell: ['browser', { option: true }],
  service: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
    async ({}, use) => {
      const service = new HostService();
      await use(service);
      await service.kill();
    },
    { scope: 'worker' },
  ],
  host: async ({ shell, service }, use, { tags }) => {
    const inBrowser = () => (tags.includes('@program') ? new ProgramHost() : new BrowserHost(service));
    const host = shell === 'desktop' ? new DesktopApp() : inBrowser();
    await host.start();
    await use(host);
    await host.clear();
  },
  // What a page has asked of elsewhere: nothing, unless a test means it to, says so, and takes it out again.
  left: async ({ browserName: _ }, use) => {
    const left: string[] = [];
    await use(left);
    expect(left, 'nothing was asked of elsewhere').toEqual([]);
  },
  context: async ({ context, host, left }, use) => {
    if (host instanceof DesktopApp) return use(host.app.context());
    watchNetwork(context, ({ host: name }) => name === new URL(host.address).host, left);
    await use(context);
  },
  page: async ({ context, host, viewport }, use) => {
    if (!(host instanceof DesktopApp)) return use(await context.newPage());
    const { page } = await host.firstMap();
    if (viewport) await page.setViewportSize(viewport);
    await use(page);
  },
  faults: async ({ page }, use) => {
    const faults = watchFaults(page);
    await use(faults);
    expect(faults, 'the window reported no faults').toEqual([]);
  },
  map: async ({ page, host, faults }, use) => {
    expect(faults).toEqual([]);
    const map = new MapWindow(page);
    // A desktop window has opened its page already.
    if (!(host instanceof DesktopApp)) await page.goto(host.address);
    await map.ready();
    await use(map);
  },
});

/** Console errors, uncaught errors and policy violations. */
function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return faults;
}

export { expect } from '@playwright/test';
export type { RunningHost } from './running-host';
