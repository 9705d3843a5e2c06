import { HostError } from '../../contract/host-error';
import type { TabSecret } from '../../contract/proof';
import { SOCKET_PATH } from '../../contract/socket-messages';
import { messages } from '../../messages/messages';
import { decryption, encryption, newNonce, proofOf, type SocketNonces } from './tab-proof';

/** The time in which the host has to prove itself. */
const HANDSHAKE_MS = 5_000;

/** A web socket after the handshake. */
export interface ProvenSocket {
  /** Sends a message to the host. One that is sent when the socket is closed goes nowhere. */
  send(message: BufferSource): void;
}

interface SocketListeners {
  /** Called with each message of the host after the handshake. */
  onMessage(message: ArrayBuffer): void;
  /** Called once when the socket has closed, also during the handshake, and after the last message. */
  onClose(): void;
}

/**
 * Opens a web socket to the host. The other side has to prove that it is the host of this tab before the tab
 * proves itself: any other program at this address learns nothing. A service worker does not see what is sent.
 * Messages are encrypted, so that a program that passes the proofs on to the host learns and changes nothing.
 * @throws HostError `unreachable` if nobody is there, or somebody else
 */
export function openProvenSocket(tab: TabSecret, { onMessage, onClose }: SocketListeners): Promise<ProvenSocket> {
  const socket = new WebSocket(`ws://${location.host}${SOCKET_PATH}`);
  socket.binaryType = 'arraybuffer';
  const timer = setTimeout(() => socket.close(), HANDSHAKE_MS);
  const nonce = newNonce();
  /** The messages that are being decrypted, one after another. */
  let receiving = Promise.resolve();
  return new Promise((resolve, reject) => {
    socket.onopen = () => socket.send(JSON.stringify({ tab: tab.id, nonce }));
    socket.onmessage = async ({ data }) => {
      const { nonce: hostNonce, proof } = parseHello(String(data));
      if (typeof hostNonce !== 'string') return socket.close();
      const nonces = { nonce, hostNonce };
      if (proof !== (await proofOf(tab, 'host', nonces))) return socket.close();
      const answer = await proofOf(tab, 'caller', nonces);
      const decrypt = await decryption(tab, nonces);
      const send = await sender(socket, tab, nonces);
      clearTimeout(timer);
      socket.onmessage = (message: MessageEvent<ArrayBuffer>) => {
        // After a message that is not the host's, none is read.
        receiving = receiving.then(async () => {
          const decrypted = await decrypt(message.data);
          queueMicrotask(() => onMessage(decrypted));
        });
        receiving.catch(() => socket.close());
      };
      socket.send(JSON.stringify({ proof: answer }));
      resolve({ send });
    };
    socket.onclose = () => {
      clearTimeout(timer);
      const end = () => {
        onClose();
        reject(new HostError('unreachable', messages.save.unreachable));
      };
      receiving.then(end, end);
    };
  });
}

/** Returns the function that encrypts and sends messages, one after another. */
async function sender(socket: WebSocket, tab: TabSecret, nonces: SocketNonces): Promise<ProvenSocket['send']> {
  const encrypt = await encryption(tab, nonces);
  let sending = Promise.resolve();
  return (message) => {
    sending = sending.then(async () => socket.send(await encrypt(message)));
  };
}

/** Returns the object of a JSON text; an empty one for anything else. */
function parseHello(text: string): { readonly nonce?: unknown; readonly proof?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
