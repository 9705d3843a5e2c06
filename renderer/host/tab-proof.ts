import { type ProofRole, proofText, type TabSecret } from '../../contract/proof';

/** Returns a nonce of 192 random bits in base64url. */
export function newNonce(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(24)));
}

/** Returns the proof that a side has the secret, as {@link proofText} says. */
export async function proofOf(
  { secret }: TabSecret,
  role: ProofRole,
  callerNonce: string,
  hostNonce: string,
): Promise<string> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;
  const key = await crypto.subtle.importKey('raw', encode(secret), algorithm, false, ['sign']);
  const text = proofText(role, location.host, callerNonce, hostNonce);
  return toBase64Url(new Uint8Array(await crypto.subtle.sign('HMAC', key, encode(text))));
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
