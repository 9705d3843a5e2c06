import { WebSocket } from 'ws';
import { isNonce, isProof, proofOf } from '../web/proof';

/** The credentials of a tab. */
export interface Tab {
  readonly id: string;
  readonly secret: string;
}

const NONCE = 'a-nonce-of-the-tab-in-a-test';

/** An event socket as a tab opens it. */
export interface TabSocket {
  readonly socket: WebSocket;
  /** The messages after the handshake, the token among them. */
  readonly received: string[];
  readonly closed: Promise<number>;
}

/** Connects to the events of a host and proves itself. Rejects if the host cannot prove itself, or closes. */
export function openTabSocket(
  address: string,
  tab: Tab,
  options: { autoPong?: boolean; path?: string } = {},
): Promise<TabSocket> {
  const { path = '/events', ...more } = options;
  const socket = new WebSocket(`ws://${address}${path}`, { origin: `http://${address}`, ...more });
  const received: string[] = [];
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    void closed.then(() => reject(new Error('closed before the token came')));
    socket.on('open', () => socket.send(JSON.stringify({ tab: tab.id, nonce: NONCE })));
    socket.once('message', (hello) => {
      const { nonce, proof } = JSON.parse(String(hello)) as { nonce?: unknown; proof?: unknown };
      if (!isNonce(nonce)) return reject(new Error('no nonce'));
      const context = { address, callerNonce: NONCE, hostNonce: nonce };
      if (!isProof(proof, tab.secret, 'host', context)) return reject(new Error('the host has not proved itself'));
      socket.on('message', (message) => {
        received.push(String(message));
        resolve({ socket, received, closed });
      });
      socket.send(JSON.stringify({ proof: proofOf(tab.secret, 'caller', context) }));
    });
  });
}
