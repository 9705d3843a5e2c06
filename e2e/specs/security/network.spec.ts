import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test as watched } from '../../support/fixtures';
import { foreignRequestsIn, PROCESS_WATCH, watchNetwork } from '../../support/network-watch';

const run = promisify(execFile);

watched('every spec runs under the network watch', async () => {
  const folder = join(import.meta.dirname, '..');
  const specs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.spec.ts'));
  expect(specs.length).toBeGreaterThan(30);
  const unwatched = specs.filter((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    // DesktopApp watches the windows of the desktop app.
    return (
      !/\b(test|startTest)\b.* from '\.\.\/\.\.\/support\/(fixtures|start-test)'/.test(text) &&
      !/new DesktopApp\(\)/.test(text)
    );
  });
  expect(unwatched).toEqual([]);
});

watched('the network watch sees every kind of request of a page to another server', async ({ browser }) => {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<p>own'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = await browser.newContext();
  const foreignRequests: string[] = [];
  watchNetwork(context, (url) => url.origin === own, foreignRequests);
  const page = await context.newPage();
  await page.goto(own);
  expect(foreignRequests).toEqual([]);
  await page.evaluate(() => {
    const add = (name: string, attributes: Record<string, string>) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      document.body.append(element);
    };
    const to = (kind: string) => `http://taken.invalid/${kind}`;
    add('img', { src: to('image') });
    add('script', { src: to('script') });
    add('link', { rel: 'stylesheet', href: to('style') });
    add('iframe', { src: to('frame') });
    add('video', { src: to('video') });
    void fetch(to('fetch'), { mode: 'no-cors' }).catch(() => undefined);
    navigator.sendBeacon(to('beacon'), 'x');
    void new EventSource(to('events'));
    void new WebSocket('ws://taken.invalid/socket');
    const code = `fetch('${to('worker')}').catch(() => undefined)`;
    void new Worker(URL.createObjectURL(new Blob([code])));
    window.open(to('window'));
    // The same computer, but not our host.
    add('img', { src: 'http://127.0.0.1:9/port' });
    add('img', { src: location.origin.replace('127.0.0.1', 'localhost') });
  });
  const kinds = [
    'image',
    'script',
    'style',
    'frame',
    'video',
    'fetch',
    'beacon',
    'events',
    'socket',
    'worker',
    'window',
  ];
  for (const kind of [...kinds, 'port', 'localhost']) {
    await expect.poll(() => foreignRequests.some((what) => what.includes(`/${kind}`)), kind).toBe(true);
  }
  await context.close();
  server.close();
});

watched(
  'the process watch sees every connection of the host to another server and every program that it starts',
  async () => {
    const said = async (code: string) =>
      foreignRequestsIn(
        (await run(process.execPath, ['--import', PROCESS_WATCH, '--input-type=module', '-e', code])).stderr,
      );
    expect(await said(`import net from 'node:net'; net.connect(80, '192.0.2.1').destroy()`)).toEqual([
      'connection to 192.0.2.1:80',
    ]);
    expect(await said(`fetch('http://taken.invalid/').catch(() => 0)`)).toContain('name taken.invalid');
    expect(
      await said(`import dns from 'node:dns/promises'; await dns.resolve4('taken.invalid').catch(() => 0)`),
    ).toContain('name taken.invalid');
    const datagram = `import { createSocket } from 'node:dgram'; createSocket('udp4').send('x', 9, '127.0.0.1', process.exit)`;
    expect((await said(datagram)).join()).toContain('datagram to');
    expect(await said(`import { spawn } from 'node:child_process'; spawn(process.execPath, ['-v'])`)).toHaveLength(1);
    expect(await said(`fetch('http://127.0.0.1:9/').catch(() => 0)`)).toEqual([]);
  },
);
