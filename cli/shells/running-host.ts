import { request } from 'node:http';
import type { Session } from '../../host/web/session';

const TIMEOUT_MS = 1_000;

/**
 * Requests a new address of the host that already serves this library, or null when none responds.
 * Two hosts on one library would only conflict.
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
        // Another program uses the port now.
        resolve(null);
      }
    });
    outgoing.end('{}');
  });
}
