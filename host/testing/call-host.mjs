import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { on } from 'node:events';
import { WebSocket } from 'ws';

// Calls a method of a host as a tab does. It is a process of its own, so that a test can wait for it in a call
// of the system.

const [address = '', id = '', secret = '', method = '', params = ''] = process.argv.slice(2);
const nonce = 'a-nonce-of-the-tab-in-a-test';
const socket = new WebSocket(`ws://${address}/socket`, { origin: `http://${address}` });
// Several messages can arrive at once.
const received = on(socket, 'message');
/** @returns {Promise<Buffer>} the next message */
const next = async () => (await received.next()).value[0];
/** @param {string[]} words */
const hmac = (...words) => createHmac('sha256', secret).update(words.join(' '));
/** @param {number} number the number of a message, below 256 */
const vector = (number) => Buffer.from([...Array(11).fill(0), number]);
/** @param {Buffer} json the JSON of a message, without byte arrays */
function lengthOf(json) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return length;
}

socket.on('open', async () => {
  socket.send(JSON.stringify({ tab: id, nonce }));
  const hello = JSON.parse(String(await next()));
  const context = [address, nonce, hello.nonce];
  socket.send(JSON.stringify({ proof: hmac('counterpoint', 'caller', ...context).digest('base64url') }));
  const cipher = createCipheriv('aes-256-gcm', hmac('counterpoint key', 'caller', ...context).digest(), vector(0));
  const call = Buffer.from(JSON.stringify({ id: 1, method, params: JSON.parse(params) }));
  const message = Buffer.concat([lengthOf(call), call]);
  socket.send(Buffer.concat([cipher.update(message), cipher.final(), cipher.getAuthTag()]));
  const key = hmac('counterpoint key', 'host', ...context).digest();
  for (let number = 0; ; number++) {
    const bytes = await next();
    const decipher = createDecipheriv('aes-256-gcm', key, vector(number)).setAuthTag(bytes.subarray(-16));
    const frame = decipher.update(bytes.subarray(0, -16));
    decipher.final();
    const answer = JSON.parse(frame.toString('utf8', 4, 4 + frame.readUInt32BE()));
    if (answer.id !== 1) continue;
    process.stdout.write(JSON.stringify(answer.result ?? answer.error));
    return socket.terminate();
  }
});
