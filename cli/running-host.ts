import { request } from 'node:http';
import type { Session } from '../host/web/session';

const TIMEOUT_MS = 1_000;

/**
 * A new address of the host that already serves these maps, or null when none answers. Two hosts on one folder would
 * only get in each other's way.
 */
export function requestRunningHostAddress({ port, token }: Session): Promise<string | null> {
  if (port === 0) return Promise.resolve(null);
  const address = `http://127.0.0.1:${port}`;
  return new Promise((resolve) => {
    const outgoing = request(`${address}/code`, {
      method: 'POST',
      timeout: TIMEOUT_MS,
      headers: { 'content-type': 'application/json', origin: address, 'x-counterpoint-token': token },
    });
    outgoing.on('timeout', () => outgoing.destroy());
    outgoing.on('error', () => resolve(null));
    outgoing.on('response', async (response) => {
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        const { code } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { code?: unknown };
        resolve(typeof code === 'string' ? `${address}/#code=${code}` : null);
      } catch {
        // Another program has the port now.
        resolve(null);
      }
    });
    outgoing.end('{}');
  });
}
