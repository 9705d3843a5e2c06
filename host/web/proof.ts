import { createHmac, timingSafeEqual } from 'node:crypto';
import { type ProofRole, proofText } from '../../contract/proof';

/** The parts of a handshake that both sides know. */
export interface ProofContext {
  readonly address: string;
  readonly callerNonce: string;
  readonly hostNonce: string;
}

/** Returns the proof that a side has the secret. */
export function proofOf(secret: string, role: ProofRole, { address, callerNonce, hostNonce }: ProofContext): string {
  return createHmac('sha256', secret)
    .update(proofText(role, address, callerNonce, hostNonce))
    .digest('base64url');
}

/** Returns true if a text is that proof. Takes the same time for a wrong one. */
export function isProof(proof: unknown, secret: string, role: ProofRole, context: ProofContext): boolean {
  if (typeof proof !== 'string') return false;
  const [given, right] = [Buffer.from(proof), Buffer.from(proofOf(secret, role, context))];
  return given.length === right.length && timingSafeEqual(given, right);
}

/** Returns true if a value can be a nonce of the other side. */
export function isNonce(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{16,64}$/.test(value);
}
