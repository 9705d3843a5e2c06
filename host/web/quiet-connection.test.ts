import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHost, type RunningHost } from '../host';
import { openSession } from './session';
import { serveWindow, type WebServer } from './web-server';

let folder: string;
let host: RunningHost;
let server: WebServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-quiet-'));
  const [library, data, page] = ['maps', 'data', 'page'].map((name) => join(folder, name)) as [string, string, string];
  host = await createHost({ shell: 'browser', version: '0', library, data });
  mkdirSync(page);
  writeFileSync(join(page, 'index.html'), '<!doctype html>');
  server = await serveWindow({ host, session: await openSession(data, library), page, savesPort: false });
});
afterEach(async () => {
  await host.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

// Browsers open connections in advance and take any bytes in one for the response to their next
// request.
it('a connection without a request is closed after the timeout, without a response', async () => {
  const response = await new Promise<string>((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1');
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
  expect(response).toBe('');
}, 60_000);
