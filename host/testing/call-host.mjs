import { createHmac } from 'node:crypto';
import { WebSocket } from 'ws';

// Calls a method of a host as a tab does. It is a process of its own, so that a test can wait for it in a call
// of the system.

const [address = '', id = '', secret = '', method = '', params = ''] = process.argv.slice(2);
const nonce = 'a-nonce-of-the-tab-in-a-test';
const socket = new WebSocket(`ws://${address}/socket`, { origin: `http://${address}` });
/** @returns {Promise<Record<string, unknown>>} the next message */
const next = () => new Promise((resolve) => socket.once('message', (text) => resolve(JSON.parse(String(text)))));

socket.on('open', async () => {
  socket.send(JSON.stringify({ tab: id, nonce }));
  const hello = await next();
  const text = ['counterpoint', 'caller', address, nonce, hello.nonce].join(' ');
  socket.send(JSON.stringify({ proof: createHmac('sha256', secret).update(text).digest('base64url') }));
  await next();
  socket.send(JSON.stringify({ id: 1, method, params: JSON.parse(params) }));
  let answer = await next();
  while (answer.id !== 1) answer = await next();
  process.stdout.write(JSON.stringify(answer.result ?? answer.error));
  socket.terminate();
});
