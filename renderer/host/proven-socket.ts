import { HostError } from '../../contract/host-error';
import type { TabSecret } from '../../contract/proof';
import { SOCKET_PATH } from '../../contract/socket-messages';
import { messages } from '../../messages/messages';
import { newNonce, proofOf } from './tab-proof';

/** The time in which the host has to prove itself. */
const HANDSHAKE_MS = 5_000;

interface SocketListeners {
  /** Called with each message after the handshake. */
  onMessage(text: string): void;
  /** Called once when the socket has closed, also during the handshake. */
  onClose(): void;
}

/**
 * Opens a web socket to the host. The other side has to prove that it is the host of this tab before the tab
 * proves itself: any other program at this address learns nothing. A service worker does not see what is sent.
 * @throws HostError `unreachable` if nobody is there, or somebody else
 */
export function openProvenSocket(tab: TabSecret, { onMessage, onClose }: SocketListeners): Promise<WebSocket> {
  const socket = new WebSocket(`ws://${location.host}${SOCKET_PATH}`);
  const timer = setTimeout(() => socket.close(), HANDSHAKE_MS);
  const nonce = newNonce();
  return new Promise((resolve, reject) => {
    socket.onopen = () => socket.send(JSON.stringify({ tab: tab.id, nonce }));
    socket.onmessage = async ({ data }) => {
      const { nonce: hostNonce, proof } = parseHello(String(data));
      if (typeof hostNonce !== 'string') return socket.close();
      if (proof !== (await proofOf(tab, 'host', nonce, hostNonce))) return socket.close();
      const answer = await proofOf(tab, 'caller', nonce, hostNonce);
      clearTimeout(timer);
      socket.onmessage = (message) => onMessage(String(message.data));
      socket.send(JSON.stringify({ proof: answer }));
      resolve(socket);
    };
    socket.onclose = () => {
      clearTimeout(timer);
      onClose();
      reject(new HostError('unreachable', messages.save.unreachable));
    };
  });
}

/** Returns the object of a JSON text; an empty one for anything else. */
function parseHello(text: string): { readonly nonce?: unknown; readonly proof?: unknown } {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
