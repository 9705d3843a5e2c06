import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { CALL, type Guard, inMain, OPEN_PRELOAD, REFUSED } from './guard';
import { PAGE_GUARDS } from './page-guards';

const APP_GUARDS: readonly Guard[] = [
  {
    name: 'calls are answered only from a window that shows the page of the app',
    async check(desktop) {
      const answer = await desktop.app.evaluate(async ({ BrowserWindow }, call) => {
        const [window] = BrowserWindow.getAllWindows();
        await window?.loadURL('data:text/html,<title>A stranger</title>');
        const said: unknown = await window?.webContents.executeJavaScript(call);
        await window?.loadURL('app://counterpoint/');
        return said;
      }, CALL);
      expect(answer).toEqual(REFUSED);
    },
    mutations: [inMain('senderFrame.origin !== "app://counterpoint"', 'false')],
  },
  {
    name: 'calls from a window that the app did not open are refused',
    async check(desktop) {
      const preload = join(desktop.program, 'dist', 'electron', 'preload.cjs');
      const answer = await desktop.app.evaluate(
        async ({ BrowserWindow }, [file, call]) => {
          const window = new BrowserWindow({ show: false, webPreferences: { preload: file } });
          await window.loadURL('app://counterpoint/index.html');
          const said: unknown = await window.webContents.executeJavaScript(call);
          window.destroy();
          return said;
        },
        [preload, CALL] as const,
      );
      expect(answer).toEqual(REFUSED);
    },
    mutations: [inMain('return windows.findByContents(sender);', 'return windows.all[0];')],
  },
  {
    name: 'the page gets two functions, frozen, and nothing of Node or Electron',
    async check(desktop, page) {
      const own = await page.evaluate(() => Object.keys(window));
      const usual = await desktop.app.evaluate(async ({ BrowserWindow }) => {
        const window = new BrowserWindow({ show: false });
        await window.loadURL('app://counterpoint/index.html');
        const keys: unknown = await window.webContents.executeJavaScript('Object.keys(window)');
        window.destroy();
        return keys as string[];
      });
      expect(own.filter((key) => !usual.includes(key))).toEqual(['counterpoint']);
      const bridge = await page.evaluate(() => {
        const { counterpoint } = window as unknown as { counterpoint: object };
        const types = ['require', 'process', 'module', 'Buffer'].map((name) => typeof Reflect.get(window, name));
        return { keys: Object.keys(counterpoint), frozen: Object.isFrozen(counterpoint), types };
      });
      expect(bridge).toEqual({ keys: ['call', 'subscribe'], frozen: true, types: Array(4).fill('undefined') });
    },
    mutations: [OPEN_PRELOAD],
  },
  {
    name: 'the preload passes on only the methods of the host',
    async check(_desktop, page) {
      const said = page.evaluate(() =>
        (window as unknown as { counterpoint: { call(method: string, args: object): Promise<unknown> } }).counterpoint
          .call('pathOf', {})
          .then(JSON.stringify, String),
      );
      expect(await said).toContain('no such method');
    },
    mutations: [{ file: 'preload.cjs', from: 'if (!isHostMethod(method)) throw', to: 'if (false) throw' }],
  },
  {
    name: 'a page cannot open a window',
    async check(_desktop, page) {
      const became = await page.evaluate(
        () =>
          new Promise((resolve) => {
            const opened = window.open(new URL('index.html?opened', location.href));
            const look = () => {
              try {
                if (!opened || opened.closed) return resolve('nothing');
                if (opened.location.href !== 'about:blank') return resolve('a window');
              } catch {
                return resolve('a window that is somewhere else');
              }
              setTimeout(look, 20);
            };
            look();
          }),
      );
      expect(became).toBe('nothing');
    },
    mutations: [inMain('contents.setWindowOpenHandler(() => ({ action: "deny" }));', '')],
  },
  {
    name: 'a page cannot navigate away',
    async check(desktop, page) {
      await desktop.app.evaluate(({ BrowserWindow }) => {
        const asked: boolean[] = [];
        (globalThis as unknown as { asked: boolean[] }).asked = asked;
        BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event) =>
          asked.push(event.defaultPrevented),
        );
      });
      await page.evaluate(() => location.assign(new URL('index.html?elsewhere', location.href)));
      const asked = () => desktop.app.evaluate(() => (globalThis as unknown as { asked: boolean[] }).asked);
      await expect.poll(asked).toHaveLength(1);
      expect(await asked()).toEqual([true]);
      expect(await page.evaluate(() => location.pathname)).toBe('/');
    },
    mutations: [
      inMain('contents.on("will-navigate", (event) => event.preventDefault());', ''),
      inMain('contents.on("will-frame-navigate", (event) => event.preventDefault());', ''),
    ],
  },
  {
    name: 'a page may write a picture to the clipboard and has no other permission',
    async check(_desktop, page) {
      const states = await page.evaluate(async () => {
        const names = ['clipboard-write', 'clipboard-read', 'geolocation', 'notifications', 'camera', 'midi'];
        const query = async (name: string) =>
          (await navigator.permissions.query({ name: name as PermissionName })).state;
        return Promise.all(names.map(query));
      });
      expect(states).toEqual(['granted', 'denied', 'denied', 'denied', 'denied', 'denied']);
    },
    mutations: [inMain(/callback\(permission === ALLOWED_PERMISSION[^;]*\)\);/g, 'callback(true));')],
  },
  {
    name: 'only web and mail addresses are passed to the system',
    async check(desktop, page) {
      await desktop.app.evaluate(({ shell }) => {
        const opened: string[] = [];
        (globalThis as unknown as { opened: string[] }).opened = opened;
        shell.openExternal = async (url) => void opened.push(url);
      });
      await page.evaluate(
        async (urls) => {
          const { counterpoint } = window as unknown as {
            counterpoint: { call(...args: unknown[]): Promise<unknown> };
          };
          for (const url of urls) await counterpoint.call('openLink', { url });
        },
        [
          'file:///etc/passwd',
          'javascript:alert(1)',
          'smb://server/share',
          'ms-msdt:/id PCWDiagnostic',
          'app://counterpoint/',
          'https://ada:secret@example.org/',
          'mailto:ada@example.org?attach=/etc/passwd',
          'https://example.org/\n',
          'https://example.org/',
        ],
      );
      const opened = await desktop.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
      expect(opened).toEqual(['https://example.org/']);
    },
    mutations: [
      inMain('const link = parseExternalLink(url);', 'const link = { href: url };'),
      inMain('const link = parseExternalLink(href);', 'const link = { href };'),
    ],
  },
  {
    name: 'app:// serves only the files of the page',
    async check(_desktop, page) {
      const statuses = await page.evaluate(async () => {
        const ways = [
          '/index.html',
          '/electron/main.js',
          '/../electron/main.js',
          '/%2e%2e/electron/main.js',
          '/etc/passwd',
        ];
        return Promise.all(
          ways.map((way) =>
            fetch(way).then(
              ({ status }) => status,
              () => 0,
            ),
          ),
        );
      });
      expect(statuses).toEqual([200, 404, 404, 404, 404]);
    },
    mutations: [
      inMain(
        'fileAt(pathname) : void 0;',
        '(fileAt(pathname) ?? { type: "text/plain", bytes: process.getBuiltinModule("fs").readFileSync(folder + "/.." + pathname) }) : void 0;',
      ),
    ],
  },
  {
    name: 'a page runs only scripts from its own files',
    async check(_desktop, page) {
      const ran = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.smuggled = true';
        document.body.append(script);
        script.remove();
        return 'smuggled' in window;
      });
      expect(ran).toBe(false);
    },
    mutations: [inMain('"content-security-policy": contentSecurityPolicy', '"x-none": contentSecurityPolicy')],
  },
];

const NETWORK_GUARD: Guard = {
  name: 'no request reaches the network, even from a page without its policy',
  isolate: { policy: true },
  async check(desktop, page) {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked++;
      response.setHeader('access-control-allow-origin', '*').end('here');
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/`;
    const ended = page.waitForEvent('requestfailed', (request) => request.url() === address).catch(() => null);
    await page.evaluate((url) => fetch(url).catch(() => null), address);
    server.close();
    server.closeAllConnections();
    // The page sent the request on purpose, and the network watch saw it.
    expect(desktop.foreignRequests.splice(0).join()).toContain(address);
    expect(asked).toBe(0);
    // The shell blocked it, not a missing network.
    expect((await ended)?.failure()?.errorText).toContain('ERR_BLOCKED_BY_CLIENT');
  },
  mutations: [inMain('cancel: !ALLOWED_SCHEMES.has(new URL(url).protocol)', 'cancel: false')],
};

const METHOD_GUARD: Guard = {
  name: 'only the methods of the host are answered, even past the preload',
  isolate: { mutations: [OPEN_PRELOAD] },
  async check(_desktop, page) {
    const answers = await page.evaluate(() => {
      const { taken } = window as unknown as { taken: { invoke(...args: unknown[]): Promise<unknown> } };
      const names = ['toString', 'constructor', 'subscribe', 'pathOf', '__proto__'];
      return Promise.all(names.map((name) => taken.invoke('host:call', name, {}).catch(String)));
    });
    expect(answers).toEqual(Array(5).fill(REFUSED));
  },
  mutations: [inMain('if (!isHostMethod(method)) return refusedResult();', '')],
};

/** Every guard. Those without `isolate` are checked in one running app, in this order. */
export const GUARDS: readonly Guard[] = [NETWORK_GUARD, METHOD_GUARD, ...PAGE_GUARDS, ...APP_GUARDS];
