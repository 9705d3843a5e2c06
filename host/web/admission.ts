import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { reloadText, type TabSecret } from '../../contract/proof';
import { randomSecret } from './one-time-values';
import { isNonce, isProof, proofOf } from './proof';
import type { Session } from './session';
import { signedNonces } from './signed-nonces';

/** The host's half of a handshake: its nonce, and the proof that it has the secret. */
export interface HostProof {
  readonly nonce: string;
  readonly proof: string;
}

/** A code with the proof of the host, in which it takes the place of the caller's nonce. */
export interface ProvenCode {
  readonly code: string;
  readonly proof: string;
}

/** The ways in which a window or a command line gets admitted. */
export interface Admissions {
  /** Admits a window that has a code. `key` is the public key for reloads, in base64 (SPKI). Null for a wrong code. */
  byCode(code: unknown, key: unknown): TabSecret | null;
  /** Returns the nonce that a window signs after a reload. */
  challenge(): string;
  /** Admits a window that was reloaded: it has signed the nonce with a key of this run. Null otherwise. */
  byReload(address: string, nonce: unknown, signature: unknown): TabSecret | null;
  /** Proves to a command line that this is the host. Null if its nonce is none. */
  greet(address: string, callerNonce: unknown): HostProof | null;
  /** Returns a code for a command line that has proved itself in turn, and the proof that it is of this host. */
  codeFor(address: string, callerNonce: unknown, hostNonce: unknown, proof: unknown): ProvenCode | null;
}

const HANDSHAKE_MS = 10_000;
/** The text that the nonces of reloads belong to; it is no nonce of a command line. */
const RELOAD = 'reload';
/** More windows than anybody opens in one run; beyond it the oldest key is forgotten. */
const MAX_KEYS = 100;

/** Returns the admissions of a session. */
export function admissionsOf(session: Session): Admissions {
  const keys: KeyObject[] = [];
  const nonces = signedNonces(HANDSHAKE_MS);
  const admit = (): TabSecret => {
    const id = randomSecret();
    return { id, secret: session.tabSecret(id) };
  };
  return {
    byCode(code, key) {
      if (!session.redeem(code)) return null;
      const publicKey = readPublicKey(key);
      if (publicKey) keys.push(publicKey);
      if (keys.length > MAX_KEYS) keys.shift();
      return admit();
    },
    challenge: () => nonces.issue(RELOAD),
    byReload(address, nonce, signature) {
      if (!nonces.isValid(nonce, RELOAD) || typeof signature !== 'string') return null;
      const text = Buffer.from(reloadText(address, nonce));
      const signed = Buffer.from(signature, 'base64');
      const isOurs = keys.some((key) => verify('sha256', text, { key, dsaEncoding: 'ieee-p1363' }, signed));
      if (!isOurs) return null;
      nonces.spend(nonce);
      return admit();
    },
    greet(address, callerNonce) {
      if (!isNonce(callerNonce)) return null;
      const nonce = nonces.issue(callerNonce);
      return { nonce, proof: proofOf(session.runKey, 'host', { address, callerNonce, hostNonce: nonce }) };
    },
    codeFor(address, callerNonce, hostNonce, proof) {
      if (!isNonce(callerNonce) || !nonces.isValid(hostNonce, callerNonce)) return null;
      if (!isProof(proof, session.runKey, 'caller', { address, callerNonce, hostNonce })) return null;
      nonces.spend(hostNonce);
      const code = session.newCode();
      return { code, proof: proofOf(session.runKey, 'host', { address, callerNonce: code, hostNonce }) };
    },
  };
}

/** Returns a P-256 public key in base64 (SPKI), or null for anything else. */
function readPublicKey(text: unknown): KeyObject | null {
  if (typeof text !== 'string') return null;
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : null;
  } catch {
    return null;
  }
}
