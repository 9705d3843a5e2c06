import { WebSocket } from 'ws';
import { HOST_METHODS, type Host } from '../../contract/host';
import type { HostErrorData } from '../../contract/host-error';
import type { TabSecret } from '../../contract/proof';
import { type AnswerMessage, type CallMessage, SOCKET_PATH } from '../../contract/socket-messages';
import { decodeMessage, encodeMessage } from '../../contract/wire';
import { decryption, encryption } from '../web/encrypted-messages';
import { isNonce, isProof, proofOf } from '../web/proof';

const NONCE = 'a-nonce-of-the-tab-in-a-test';

/** The web socket of a tab, after the handshake. */
export interface TabSocket {
  readonly socket: WebSocket;
  /** The messages after the handshake, decrypted. */
  readonly received: string[];
  readonly closed: Promise<number>;
  /** Sends a message, encrypted. */
  send(message: Uint8Array): void;
  /** The host, called over the socket. */
  readonly host: Host;
  /** Calls a method by any name. Rejects with the data of an error, and when the socket closes. */
  call(method: string, params: unknown): Promise<unknown>;
}

/** Connects to a host and proves itself. Rejects if the host cannot prove itself, or closes. */
export function openTabSocket(
  address: string,
  tab: TabSecret,
  options: { autoPong?: boolean } = {},
): Promise<TabSocket> {
  const socket = new WebSocket(`ws://${address}${SOCKET_PATH}`, { origin: `http://${address}`, ...options });
  const received: string[] = [];
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    void closed.then(() => reject(new Error('closed before the first event')));
    socket.on('open', () => socket.send(JSON.stringify({ tab: tab.id, nonce: NONCE })));
    socket.once('message', (hello) => {
      const { nonce, proof } = JSON.parse(String(hello)) as { nonce?: unknown; proof?: unknown };
      if (!isNonce(nonce)) return reject(new Error('no nonce'));
      const context = { address, callerNonce: NONCE, hostNonce: nonce };
      if (!isProof(proof, tab.secret, 'host', context)) return reject(new Error('the host has not proved itself'));
      const decrypt = decryption(tab.secret, 'host', context);
      const encrypt = encryption(tab.secret, 'caller', context);
      const { call, answered } = callsOver(socket, (bytes) => socket.send(encrypt(bytes)));
      const methods = HOST_METHODS.map((method) => [method, (params: unknown = {}) => call(method, params)]);
      socket.on('message', (message: Buffer) => {
        const decrypted = decodeMessage(decrypt(message), new TextDecoder()) as AnswerMessage;
        received.push(JSON.stringify(decrypted, withoutBytes));
        answered(decrypted);
        resolve({
          socket,
          received,
          closed,
          send: (bytes) => socket.send(encrypt(bytes)),
          call,
          host: Object.fromEntries(methods) as Host,
        });
      });
      socket.send(JSON.stringify({ proof: proofOf(tab.secret, 'caller', context) }));
    });
  });
}

/** Leaves out byte arrays, of which JSON would write each byte with its place. */
const withoutBytes = (_: string, value: unknown) => (value instanceof Uint8Array ? undefined : value);

/** An error of a call as it was sent. */
class CallError extends Error {
  constructor(readonly data: HostErrorData) {
    super(data.message);
  }
}

function callsOver(
  socket: WebSocket,
  send: TabSocket['send'],
): Pick<TabSocket, 'call'> & { answered(message: AnswerMessage): void } {
  const pending = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  const answered = ({ id, result, error }: AnswerMessage) => {
    const call = pending.get(id);
    pending.delete(id);
    if (error) call?.reject(new CallError(error));
    else call?.resolve(result);
  };
  socket.on('close', () => {
    for (const { reject } of pending.values()) reject(new Error('the socket has closed'));
    pending.clear();
  });
  const call: TabSocket['call'] = (method, params) =>
    new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return reject(new Error('the socket is closed'));
      const message: CallMessage = { id: ++lastId, method, params };
      pending.set(message.id, { resolve, reject });
      send(encodeMessage(message, new TextEncoder()));
    });
  return { call, answered };
}
