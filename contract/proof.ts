/** A secret by which a tab and its host recognise each other, in this run of the host and in later ones. */
export interface TabSecret {
  readonly id: string;
  readonly secret: string;
}

/** The two sides of a handshake: the host, and a window or the command line. */
export type ProofRole = 'host' | 'caller';

/**
 * Returns the text whose HMAC-SHA-256 under a shared secret proves that a side has the secret. The
 * nonces of both sides make every proof new, and the address keeps it from being passed on by a
 * program that listens at another one. In base64url the proof has 43 characters.
 */
export function proofText(role: ProofRole, address: string, callerNonce: string, hostNonce: string): string {
  return ['counterpoint', role, address, callerNonce, hostNonce].join(' ');
}

/**
 * Returns the text whose HMAC-SHA-256 under the secret of a tab is the key of all that a side sends on a socket
 * (AES-256-GCM). A program that passed the proofs on has no key, and can only close the socket.
 */
export function keyText(sender: ProofRole, address: string, callerNonce: string, hostNonce: string): string {
  return ['counterpoint key', sender, address, callerNonce, hostNonce].join(' ');
}

/** Returns the initialisation vector of a message: its number among those that were sent with its key, from 0. */
export function messageVector(number: number): Uint8Array<ArrayBuffer> {
  const vector = new Uint8Array(12);
  new DataView(vector.buffer).setBigUint64(4, BigInt(number));
  return vector;
}

/** Returns the text that a window signs after a reload, for a nonce of the host. */
export function reloadText(address: string, hostNonce: string): string {
  return ['counterpoint reload', address, hostNonce].join(' ');
}
