import { test as base, expect, type Page } from '@playwright/test';
import type { Letters } from '../../contract/settings';
import { BrowserHost, CommandLineHost } from './browser-host';
import { DesktopApp } from './desktop/desktop-app';
import { HostCalls } from './host-calls';
import { HostProcess } from './host-process';
import { MapPage } from './map-page';
import { watchNetwork } from './network-watch';
import type { TestHost } from './test-host';

/** The shell that a project runs the specs in. */
export interface ShellOption {
  shell: 'browser' | 'desktop';
  /** The effect of letters on the map. Most specs were written for those that run commands. */
  letters: Letters;
}

interface TestFixtures extends ShellOption {
  host: TestHost;
  calls: HostCalls;
  map: MapPage;
  pageErrors: string[];
  foreignRequests: string[];
}

/**
 * The fixtures of every test: a host on a library of its own, and a window on it that must report
 * no errors. A test tagged @program gets the host of the command line, in a process of its own.
 */
export const test = base.extend<TestFixtures, { service: HostProcess }>({
  shell: ['browser', { option: true }],
  letters: ['commands', { option: true }],
  service: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
    async ({}, use) => {
      const service = new HostProcess();
      await use(service);
      await service.kill();
    },
    { scope: 'worker' },
  ],
  host: async ({ shell, letters, service }, use, { tags }) => {
    const inBrowser = () => (tags.includes('@program') ? new CommandLineHost() : new BrowserHost(service));
    const host = shell === 'desktop' ? new DesktopApp() : inBrowser();
    host.writeSettings({ letters });
    await host.start();
    await use(host);
    await host.dispose();
  },
  // The requests of a page to other servers: none, unless a test expects some and removes them from
  // the list.
  foreignRequests: async ({ browserName: _ }, use) => {
    const foreignRequests: string[] = [];
    await use(foreignRequests);
    expect(foreignRequests, 'no request went to another server').toEqual([]);
  },
  context: async ({ context, host, foreignRequests }, use) => {
    if (host instanceof DesktopApp) return use(host.app.context());
    // A host that starts again has another port, and serves open tabs at the earlier one.
    const own = new Set<string>();
    watchNetwork(context, ({ host: name }) => own.add(new URL(host.address).host).has(name), foreignRequests);
    await use(context);
  },
  page: async ({ context, host, viewport }, use) => {
    if (!(host instanceof DesktopApp)) return use(await context.newPage());
    const { page } = await host.firstMap();
    if (viewport) await page.setViewportSize(viewport);
    await use(page);
  },
  pageErrors: async ({ page }, use) => {
    const pageErrors = collectPageErrors(page);
    await use(pageErrors);
    expect(pageErrors, 'the page reported no errors').toEqual([]);
  },
  // Not part of `map`: in the other specs nothing stands between the window and the host.
  calls: async ({ page }, use) => use(await HostCalls.between(page)),
  map: async ({ page, host, pageErrors }, use) => {
    expect(pageErrors).toEqual([]);
    const map = new MapPage(page);
    // A desktop window has opened its page already.
    if (!(host instanceof DesktopApp)) await page.goto(host.address);
    await map.ready();
    await use(map);
  },
});

/** Collects console errors, uncaught errors and policy violations. */
function collectPageErrors(page: Page): string[] {
  const pageErrors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) pageErrors.push(message.text());
  });
  page.on('pageerror', (error) => pageErrors.push(String(error)));
  return pageErrors;
}

export { expect } from '@playwright/test';
export type { TestHost } from './test-host';
