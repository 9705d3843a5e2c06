import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { askRunningHost } from '../../../cli/shells/running-host';
import type { TabSecret } from '../../../contract/proof';
import { openTabSocket } from '../../../host/testing/tab-socket';
import { openSession } from '../../../host/web/session';
import { expect, test } from '../../support/fixtures';

// Newer browsers ask before a page may reach this computer. That helps, but is not what is tested
// here.
test.use({
  launchOptions: {
    ...(process.env.COUNTERPOINT_CHROMIUM ? { executablePath: process.env.COUNTERPOINT_CHROMIUM } : {}),
    args: [
      '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests,PrivateNetworkAccessSendPreflights',
    ],
  },
});

/** The secrets of the host that the page is given: more than a real one could know. */
interface Known {
  readonly host: string;
  readonly tab: TabSecret;
  readonly code: string;
  readonly ref: string;
}

/** Tries every way of a page to reach another origin. Returns those that got something. */
function attack({ host, tab, code, ref }: Known): Promise<string[]> {
  const got: string[] = [];
  const tries: Promise<unknown>[] = [];
  const attempt = (name: string, way: () => Promise<unknown>) =>
    tries.push(
      way().then(
        (what) =>
          what === undefined || what === null || what === ''
            ? undefined
            : got.push(`${name}: ${String(what).slice(0, 80)}`),
        () => undefined,
      ),
    );
  const soon = <T>(work: (done: (value?: T) => void) => void) =>
    Promise.race([new Promise<T | undefined>(work), new Promise<undefined>((resolve) => setTimeout(resolve, 4_000))]);
  const body = JSON.stringify({ ref, title: 'taken' });
  const json = 'application/json';
  const answer = async (response: Response) => (response.ok ? await response.text() : undefined);

  for (const path of ['/', '/index.html', '/session', '/code', '/hello', '/socket']) {
    for (const mode of ['cors', 'no-cors', 'same-origin'] as const) {
      attempt(`${mode} GET ${path}`, () => fetch(host + path, { mode, credentials: 'include' }).then(answer));
      for (const type of [json, 'text/plain', 'application/x-www-form-urlencoded']) {
        const headers = { 'content-type': type };
        const sent = path === '/session' ? JSON.stringify({ code }) : body;
        attempt(`${mode} POST ${path} ${type}`, () =>
          fetch(host + path, { mode, method: 'POST', headers, body: sent, keepalive: true }).then(answer),
        );
      }
    }
    attempt(`request ${path}`, () =>
      soon<string>((done) => {
        const request = new XMLHttpRequest();
        request.open('POST', host + path);
        request.setRequestHeader('content-type', json);
        request.onload = () => done(request.status < 400 ? request.responseText : undefined);
        request.onerror = () => done();
        request.send(body);
      }),
    );
    attempt(
      `beacon ${path}`,
      async () => void navigator.sendBeacon?.(host + path, new Blob([body], { type: 'text/plain' })),
    );
    attempt(`form ${path}`, () =>
      soon((done) => {
        const frame = document.createElement('iframe');
        frame.name = `form${path}`;
        const form = document.createElement('form');
        Object.assign(form, { action: host + path, method: 'POST', enctype: 'text/plain', target: frame.name });
        const field = document.createElement('input');
        Object.assign(field, { name: `${body.slice(0, -1)},"x":"`, value: '"}' });
        form.append(field);
        document.body.append(frame, form);
        form.submit();
        setTimeout(done, 500);
      }),
    );
  }

  const loaded = (tag: string, attributes: Record<string, string>) =>
    soon<string>((done) => {
      const element = document.createElement(tag);
      element.onload = () => done('loaded');
      element.onerror = () => done();
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
    });
  const script = new URL('/index.html', host).href;
  attempt('image', () => loaded('img', { src: `${host}/icon.svg` }));
  attempt('script', () => loaded('script', { src: script }));
  attempt('module', () => import(/* @vite-ignore */ script));
  attempt('style', () => loaded('link', { rel: 'stylesheet', href: script }));
  // The contents of these cannot be read; the test proves that.
  for (const tag of ['iframe', 'embed', 'object']) {
    attempt(tag, async () => {
      const element = document.createElement(tag) as HTMLIFrameElement;
      element.setAttribute(tag === 'object' ? 'data' : 'src', `${host}/#code=${code}`);
      document.body.append(element);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return element.contentDocument?.body.innerText;
    });
  }
  attempt('events', () =>
    soon<string>((done) => {
      const source = new EventSource(`${host}/socket`);
      source.onopen = source.onmessage = () => done('open');
      source.onerror = () => done();
    }),
  );
  for (const first of [JSON.stringify({ tab: tab.id, nonce: 'a-nonce-of-sixteen' }), '', '{}']) {
    attempt('socket', () =>
      soon<string>((done) => {
        const socket = new WebSocket(`${host.replace('http', 'ws')}/socket`);
        socket.onopen = () => socket.send(first);
        socket.onmessage = ({ data }) => done(String(data));
        socket.onerror = socket.onclose = () => done();
      }),
    );
  }
  attempt('service worker', async () => navigator.serviceWorker?.register(`${host}/index.html`));
  attempt('worker', async () => void new Worker(`${host}/index.html`).postMessage(0));
  attempt('window', async () => {
    const opened = window.open(`${host}/`, '_blank');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return opened && !opened.closed ? opened.document.body.innerText : undefined;
  });
  return Promise.all(tries).then(() => got);
}

test('a page of another origin reads and changes nothing, while the window keeps saving', {
  tag: '@browser',
}, async ({ map, host, page, browser }) => {
  test.setTimeout(600_000);
  await map.newMap('Under attack');
  const file = 'Under attack.argmap.json';
  await map.canvas.focus();
  await map.press('F2');
  await map.type('The first');
  await map.press('Enter');
  const admission = page.waitForResponse('**/session');
  await page.reload();
  const tab = (await (await admission).json()) as TabSecret;
  await map.ready();
  const { origin } = new URL(page.url());
  // Proves that the secret is valid: the host answers to it.
  const { socket, host: called } = await openTabSocket(new URL(origin).host, tab);
  const library = await called.library();
  socket.terminate();
  expect(library.length).toBeGreaterThan(2);
  const code = (await askRunningHost(await openSession(host.data, host.library)))?.code ?? '';
  const known = { host: origin, tab, code, ref: library.find(({ name }) => name === 'Under attack')?.ref ?? '' };
  expect(known.ref).not.toBe('');

  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<!doctype html><body>evil'),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const local = join(host.folder, 'evil.html');
  writeFileSync(local, '<!doctype html><body>evil');

  const context = await browser.newContext();
  const open = async (address: string) => {
    const evil = await context.newPage();
    await evil.goto(address);
    return evil;
  };
  const sandboxed = async () => {
    const evil = await open(`http://127.0.0.1:${port}/`);
    await evil.setContent('<iframe sandbox="allow-scripts allow-forms allow-popups" srcdoc="<body>evil"></iframe>');
    return evil;
  };
  const places: [string, () => Promise<Page>, at?: number][] = [
    ['another port', () => open(`http://127.0.0.1:${port}/`)],
    ['another name of this computer', () => open(`http://localhost:${port}/`)],
    ['a file', () => open(`file://${local}`)],
    ['an address that is its own page', () => open('about:blank')],
    ['a frame without an origin', sandboxed, 1],
  ];
  const mine: string[] = [];
  for (const [name, enter, at = 0] of places) {
    const evil = await enter();
    for (const there of [origin, origin.replace('127.0.0.1', 'localhost')]) {
      const got = evil.frames()[at]?.evaluate(attack, { ...known, host: there });
      const words = `Said while ${name} attacks ${mine.length}`;
      mine.push(words);
      await map.canvas.focus();
      await map.press('ArrowDown', '+');
      await map.type(words);
      await map.press('Enter');
      await map.saved();
      expect(await got, name).toEqual([]);
    }
    await evil.close();
  }
  const texts = host.read(file).claims.map((claim) => claim.text);
  for (const words of mine) expect(texts).toContain(words);
  expect(host.files()).toHaveLength(4);
  expect(readFileSync(host.path(file), 'utf8')).not.toContain('taken');
  // The code that it knew has not been redeemed.
  const friend = await browser.newContext();
  const window = await friend.newPage();
  await window.goto(`${origin}/#code=${code}`);
  await expect(window.getByRole('tree', { name: /^Argument map/ })).toBeVisible();
  await friend.close();
  await context.close();
  server.close();
});
