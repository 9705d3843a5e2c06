import { expect } from '@playwright/test';
import type { DesktopApp } from './desktop-app';
import { CALL, type Guard, inMain, REFUSED } from './guard';
import type { Mutation } from './mutant';

const NO_SANDBOX = [inMain('app.enableSandbox();', ''), inMain('sandbox: true', 'sandbox: false')];
const NO_POLICY = inMain('"content-security-policy": contentSecurityPolicy', '"x-none": contentSecurityPolicy');
const NO_FRAME_GUARD = inMain('contents.on("will-frame-navigate", (event) => event.preventDefault());', '');

/** A preload that shares the page's world, and exposes its functions without the context bridge. */
const SHARED_WORLD: readonly Mutation[] = [
  inMain('contextIsolation: true', 'contextIsolation: false'),
  {
    file: 'preload.cjs',
    from: 'electron.contextBridge.exposeInMainWorld("counterpoint", {',
    to: '((name, value) => { globalThis[name] = value; })("counterpoint", {',
  },
];

/** A preload that reports whether it is sandboxed. */
const REPORTING_PRELOAD: Mutation = {
  file: 'preload.cjs',
  from: 'electron.contextBridge.exposeInMainWorld("counterpoint", {',
  to: `electron.contextBridge.exposeInMainWorld("where", { sandboxed: process.sandboxed === true });
electron.contextBridge.exposeInMainWorld("counterpoint", {`,
};

/** Returns a function that reads the recorded `will-…` events: true for each that the shell has prevented. */
const preventedEvents = (desktop: DesktopApp) => () =>
  desktop.app.evaluate(() => (globalThis as unknown as { prevented: boolean[] }).prevented);

/** The guards of a page and its rights: each is checked in an app without the other guards. */
export const PAGE_GUARDS: readonly Guard[] = [
  {
    name: 'the preload runs in the sandbox',
    isolate: { mutations: [REPORTING_PRELOAD] },
    async check(_desktop, page) {
      expect(await page.evaluate(() => (window as unknown as { where: object }).where)).toEqual({ sandboxed: true });
    },
    mutations: NO_SANDBOX,
  },
  {
    name: 'a page has no access to Node',
    async check(_desktop, page) {
      const types = await page.evaluate(() =>
        ['require', 'process', 'module', 'Buffer', 'global'].map((name) => typeof Reflect.get(window, name)),
      );
      expect(types).toEqual(Array(5).fill('undefined'));
    },
    mutations: [...NO_SANDBOX, ...SHARED_WORLD, inMain('nodeIntegration: false', 'nodeIntegration: true')],
  },
  {
    name: 'a page that patches its own JavaScript does not affect the preload',
    async check(_desktop, page) {
      const said = await page.evaluate(async () => {
        const { includes } = Array.prototype;
        Array.prototype.includes = function (...args) {
          return args[0] === 'pathOf' || includes.apply(this, args);
        };
        const { counterpoint } = window as unknown as { counterpoint: { call(...args: unknown[]): Promise<unknown> } };
        const answer = await counterpoint.call('pathOf', {}).then(JSON.stringify, String);
        Array.prototype.includes = includes;
        return answer;
      });
      expect(said).toContain('no such method');
    },
    mutations: SHARED_WORLD,
  },
  {
    name: 'calls from a frame in the page are refused',
    isolate: {
      mutations: [
        inMain('nodeIntegration: false,', 'nodeIntegration: false, nodeIntegrationInSubFrames: true,'),
        NO_POLICY,
        NO_FRAME_GUARD,
      ],
    },
    async check(_desktop, page) {
      const answer = await page.evaluate(async (call) => {
        const frame = document.createElement('iframe');
        frame.src = '/index.html';
        document.body.append(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve));
        return (frame.contentWindow as unknown as { eval(text: string): Promise<unknown> }).eval(call);
      }, CALL);
      expect(answer).toEqual(REFUSED);
    },
    mutations: [inMain(' || senderFrame !== sender.mainFrame', '')],
  },
  {
    name: 'a frame in the page cannot navigate',
    isolate: { policy: true },
    async check(desktop, page) {
      await desktop.app.evaluate(({ BrowserWindow }) => {
        const all: boolean[] = [];
        (globalThis as unknown as { prevented: boolean[] }).prevented = all;
        BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', ({ isMainFrame, defaultPrevented }) => {
          if (!isMainFrame) all.push(defaultPrevented);
        });
      });
      const answers = preventedEvents(desktop);
      await page.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.src = '/index.html?frame';
        document.body.append(frame);
      });
      await expect.poll(answers).toHaveLength(1);
      expect(await answers()).toEqual([true]);
    },
    mutations: [NO_FRAME_GUARD],
  },
  {
    name: 'a redirect to another address is blocked',
    isolate: {
      mutations: [
        inMain(
          'const file = host === PAGE_HOST',
          'if (pathname === "/away") return Response.redirect("app://counterpoint/index.html?elsewhere");\n\t\tconst file = host === PAGE_HOST',
        ),
      ],
    },
    async check(desktop, page) {
      const answers = await desktop.app.evaluate(async ({ BrowserWindow }) => {
        const all: boolean[] = [];
        const [window] = BrowserWindow.getAllWindows();
        window?.webContents.on('will-redirect', ({ defaultPrevented }) => all.push(defaultPrevented));
        await window?.loadURL('app://counterpoint/away').catch(() => undefined);
        return all;
      });
      expect(answers).toEqual([true]);
      expect(page.url()).not.toContain('elsewhere');
    },
    mutations: [inMain('contents.on("will-redirect", (event) => event.preventDefault());', '')],
  },
  {
    name: 'nothing is downloaded',
    async check(desktop, page) {
      await desktop.app.evaluate(({ session }) => {
        const all: boolean[] = [];
        (globalThis as unknown as { prevented: boolean[] }).prevented = all;
        session.defaultSession.on('will-download', ({ defaultPrevented }) => all.push(defaultPrevented));
      });
      const answers = preventedEvents(desktop);
      await page.evaluate(() => {
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob(['#!/bin/sh'], { type: 'application/x-sh' }));
        link.download = 'harmless.sh';
        link.click();
      });
      await expect.poll(answers).toHaveLength(1);
      expect(await answers()).toEqual([true]);
    },
    mutations: [inMain('session.on("will-download", (event) => event.preventDefault());', '')],
  },
  {
    name: 'a page cannot attach a webview',
    async check(desktop) {
      // Only a window that may use the tag emits the event, so the test emits it.
      const answer = await desktop.app.evaluate(({ BrowserWindow }) => {
        let isPrevented = false;
        const event = { preventDefault: () => (isPrevented = true) };
        const params = { src: 'https://example.org/' };
        BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, params);
        return isPrevented;
      });
      expect(answer).toBe(true);
    },
    mutations: [inMain('contents.on("will-attach-webview", (event) => event.preventDefault());', '')],
  },
  {
    name: 'a page sees no USB, HID or serial device',
    async check(_desktop, page) {
      const met = await page.evaluate(async () => {
        const { usb, hid, serial } = navigator as unknown as {
          usb?: { getDevices(): Promise<unknown[]> };
          hid?: { getDevices(): Promise<unknown[]> };
          serial?: { getPorts(): Promise<unknown[]> };
        };
        const all = await Promise.all([usb?.getDevices(), hid?.getDevices(), serial?.getPorts()]);
        return all.map((devices) => devices?.length);
      });
      expect(met).toEqual([0, 0, 0]);
    },
    mutations: [
      inMain(/\(_contents, permission, requestingOrigin\) => [^;]*\);/g, '() => true);'),
      inMain('setDevicePermissionHandler(() => false)', 'setDevicePermissionHandler(() => true)'),
    ],
  },
];
