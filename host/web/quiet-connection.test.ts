import { connect } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebFolder } from '../testing/web-folder';
import type { WebServer } from './web-server';

let folder: WebFolder;
let server: WebServer;
beforeEach(async () => {
  folder = new WebFolder();
  server = await folder.serve(await folder.start(), await folder.openSession());
});
afterEach(() => folder.dispose());

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
