import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Nonces that the host recognises as its own without storing them, so that nobody can push them out. */
export interface SignedNonces {
  /** Returns a new nonce that belongs to a text. */
  issue(about: string): string;
  /** Returns true if a nonce is ours, belongs to the text, is young enough, and was not spent. */
  isValid(nonce: unknown, about: string): nonce is string;
  /** Makes a nonce invalid. */
  spend(nonce: string): void;
}

const TIME_DIGITS = 10;
const RANDOM_DIGITS = 16;
const MAC_DIGITS = 32;

/** Returns nonces that are valid once and for `lifetime` ms, of 58 characters in base64url. */
export function signedNonces(lifetime: number): SignedNonces {
  const key = randomBytes(32);
  const spent = new Map<string, number>();
  const macOf = (value: string, about: string) =>
    createHmac('sha256', key).update(`${value} ${about}`).digest('base64url').slice(0, MAC_DIGITS);
  const now = () => Math.floor(performance.now());
  return {
    issue(about) {
      const time = now().toString(36).padStart(TIME_DIGITS, '0');
      const value = time + randomBytes(12).toString('base64url').slice(0, RANDOM_DIGITS);
      return value + macOf(value, about);
    },
    isValid(nonce, about): nonce is string {
      if (typeof nonce !== 'string' || nonce.length !== TIME_DIGITS + RANDOM_DIGITS + MAC_DIGITS) return false;
      const value = nonce.slice(0, TIME_DIGITS + RANDOM_DIGITS);
      const [given, right] = [Buffer.from(nonce.slice(value.length)), Buffer.from(macOf(value, about))];
      if (given.length !== right.length || !timingSafeEqual(given, right)) return false;
      return now() < Number.parseInt(nonce.slice(0, TIME_DIGITS), 36) + lifetime && !spent.has(nonce);
    },
    spend(nonce) {
      for (const [old, until] of spent) if (until < now()) spent.delete(old);
      spent.set(nonce, now() + lifetime);
    },
  };
}
