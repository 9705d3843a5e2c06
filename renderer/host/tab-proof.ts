import { keyText, messageVector, type ProofRole, proofText, type TabSecret } from '../../contract/proof';

/** The nonces of a socket, of this tab and of the host. */
export interface SocketNonces {
  readonly nonce: string;
  readonly hostNonce: string;
}

const HMAC = { name: 'HMAC', hash: 'SHA-256' } as const;

/** Returns a nonce of 192 random bits in base64url. */
export function newNonce(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(24)));
}

/** Returns the proof that a side has the secret, as {@link proofText} says. */
export async function proofOf(tab: TabSecret, role: ProofRole, { nonce, hostNonce }: SocketNonces): Promise<string> {
  return toBase64Url(new Uint8Array(await hmac(tab, proofText(role, location.host, nonce, hostNonce))));
}

/** Returns the function that encrypts what this tab sends after the handshake, message by message. */
export async function encryption(
  tab: TabSecret,
  { nonce, hostNonce }: SocketNonces,
): Promise<(message: BufferSource) => Promise<ArrayBuffer>> {
  const key = await keyOf(tab, keyText('caller', location.host, nonce, hostNonce), 'encrypt');
  let sent = 0;
  return (message) => crypto.subtle.encrypt({ name: 'AES-GCM', iv: messageVector(sent++) }, key, message);
}

/** Returns the function that decrypts what the host has sent. It rejects for bytes that are not its next message. */
export async function decryption(
  tab: TabSecret,
  { nonce, hostNonce }: SocketNonces,
): Promise<(bytes: ArrayBuffer) => Promise<ArrayBuffer>> {
  const key = await keyOf(tab, keyText('host', location.host, nonce, hostNonce), 'decrypt');
  let received = 0;
  return (bytes) => crypto.subtle.decrypt({ name: 'AES-GCM', iv: messageVector(received++) }, key, bytes);
}

async function keyOf(tab: TabSecret, text: string, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', await hmac(tab, text), 'AES-GCM', false, [usage]);
}

async function hmac({ secret }: TabSecret, text: string): Promise<ArrayBuffer> {
  const encode = (value: string) => new TextEncoder().encode(value);
  const key = await crypto.subtle.importKey('raw', encode(secret), HMAC, false, ['sign']);
  return crypto.subtle.sign('HMAC', key, encode(text));
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
