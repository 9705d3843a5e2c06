import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { CALL, type Guard, main, OPEN_PRELOAD, REFUSED } from './desktop-guard';
import { PAGE_GUARDS } from './desktop-page-guards';

const OF_THE_WHOLE: readonly Guard[] = [
  {
    name: 'a window is answered only while it shows the page of the app',
    async check(desk) {
      const answer = await desk.app.evaluate(async ({ BrowserWindow }, call) => {
        const [window] = BrowserWindow.getAllWindows();
        await window?.loadURL('data:text/html,<title>A stranger</title>');
        const said: unknown = await window?.webContents.executeJavaScript(call);
        await window?.loadURL('app://counterpoint/');
        return said;
      }, CALL);
      expect(answer).toEqual(REFUSED);
    },
    broken: [main('senderFrame.origin !== "app://counterpoint"', 'false')],
  },
  {
    name: 'a page in a window that the app did not open is not answered',
    async check(desk) {
      const preload = join(desk.program, 'dist', 'electron', 'preload.cjs');
      const answer = await desk.app.evaluate(
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
    broken: [main('return desk.withContents(sender);', 'return desk.all[0];')],
  },
  {
    name: 'the page gets two functions, frozen, and nothing of Node or Electron',
    async check(desk, page) {
      const own = await page.evaluate(() => Object.keys(window));
      const usual = await desk.app.evaluate(async ({ BrowserWindow }) => {
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
    broken: [OPEN_PRELOAD],
  },
  {
    name: 'the preload passes on nothing but the methods of the host',
    async check(_desk, page) {
      const said = page.evaluate(() =>
        (window as unknown as { counterpoint: { call(method: string, args: object): Promise<unknown> } }).counterpoint
          .call('pathOf', {})
          .then(JSON.stringify, String),
      );
      expect(await said).toContain('no such method');
    },
    broken: [{ file: 'preload.cjs', from: 'if (!isHostMethod(method)) throw', to: 'if (false) throw' }],
  },
  {
    name: 'a page opens no window',
    async check(_desk, page) {
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
    broken: [main('contents.setWindowOpenHandler(() => ({ action: "deny" }));', '')],
  },
  {
    name: 'a page goes nowhere else',
    async check(desk, page) {
      await desk.app.evaluate(({ BrowserWindow }) => {
        const asked: boolean[] = [];
        (globalThis as unknown as { asked: boolean[] }).asked = asked;
        BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event) =>
          asked.push(event.defaultPrevented),
        );
      });
      await page.evaluate(() => location.assign(new URL('index.html?elsewhere', location.href)));
      const asked = () => desk.app.evaluate(() => (globalThis as unknown as { asked: boolean[] }).asked);
      await expect.poll(asked).toHaveLength(1);
      expect(await asked()).toEqual([true]);
      expect(await page.evaluate(() => location.pathname)).toBe('/');
    },
    broken: [
      main('contents.on("will-navigate", (event) => event.preventDefault());', ''),
      main('contents.on("will-frame-navigate", (event) => event.preventDefault());', ''),
    ],
  },
  {
    name: 'a page may put a picture on the clipboard and nothing else',
    async check(_desk, page) {
      const states = await page.evaluate(async () => {
        const names = ['clipboard-write', 'clipboard-read', 'geolocation', 'notifications', 'camera', 'midi'];
        const query = async (name: string) =>
          (await navigator.permissions.query({ name: name as PermissionName })).state;
        return Promise.all(names.map(query));
      });
      expect(states).toEqual(['granted', 'denied', 'denied', 'denied', 'denied', 'denied']);
    },
    broken: [main(/decide\(permission === GRANTED[^;]*\)\);/g, 'decide(true));')],
  },
  {
    name: 'nothing but an address of a web page or of a mail is handed to the system',
    async check(desk, page) {
      await desk.app.evaluate(({ shell }) => {
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
      const opened = await desk.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
      expect(opened).toEqual(['https://example.org/']);
    },
    broken: [
      main('const link = externalLink(url);', 'const link = { href: url };'),
      main('const link = externalLink(href);', 'const link = { href };'),
    ],
  },
  {
    name: 'app:// has the files of the page and no others',
    async check(_desk, page) {
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
    broken: [
      main(
        'fileAt(pathname) : void 0;',
        '(fileAt(pathname) ?? { type: "text/plain", bytes: process.getBuiltinModule("fs").readFileSync(folder + "/.." + pathname) }) : void 0;',
      ),
    ],
  },
  {
    name: 'a page runs no script but its own files',
    async check(_desk, page) {
      const ran = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.smuggled = true';
        document.body.append(script);
        script.remove();
        return 'smuggled' in window;
      });
      expect(ran).toBe(false);
    },
    broken: [main('"content-security-policy": contentSecurityPolicy', '"x-none": contentSecurityPolicy')],
  },
];

const NETWORK: Guard = {
  name: 'nothing is asked of the network, even by a page without its policy',
  without: { policy: true },
  async check(desk, page) {
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
    // It was asked, on purpose, and that was seen.
    expect(desk.left.splice(0).join()).toContain(address);
    expect(asked).toBe(0);
    // By the shell, and not by chance, as where there is no network.
    expect((await ended)?.failure()?.errorText).toContain('ERR_BLOCKED_BY_CLIENT');
  },
  broken: [main('cancel: !LOADED.has(new URL(url).protocol)', 'cancel: false')],
};

const METHODS: Guard = {
  name: 'nothing but the methods of the host is answered, even past the preload',
  without: { differences: [OPEN_PRELOAD] },
  async check(_desk, page) {
    const answers = await page.evaluate(() => {
      const { taken } = window as unknown as { taken: { invoke(...args: unknown[]): Promise<unknown> } };
      const names = ['toString', 'constructor', 'subscribe', 'pathOf', '__proto__'];
      return Promise.all(names.map((name) => taken.invoke('host:call', name, {}).catch(String)));
    });
    expect(answers).toEqual(Array(5).fill(REFUSED));
  },
  broken: [main('if (!isHostMethod(method)) return refused();', '')],
};

/** Every guard. Those that need nothing taken away are asked of one running app, the last of them last. */
export const GUARDS: readonly Guard[] = [NETWORK, METHODS, ...PAGE_GUARDS, ...OF_THE_WHOLE];
