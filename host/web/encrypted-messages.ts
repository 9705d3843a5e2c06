import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import { keyText, messageVector, type ProofRole } from '../../contract/proof';
import type { ProofContext } from './proof';

const CIPHER = 'aes-256-gcm';
const TAG_BYTES = 16;

/** Returns the function that encrypts what a side sends after the handshake, message by message. */
export function encryption(secret: string, sender: ProofRole, context: ProofContext): (message: Uint8Array) => Buffer {
  const key = keyOf(secret, sender, context);
  let sent = 0;
  return (message) => {
    const cipher = createCipheriv(CIPHER, key, messageVector(sent));
    const encrypted = Buffer.concat([cipher.update(message), cipher.final(), cipher.getAuthTag()]);
    // One that is too long to be encrypted is not sent, and the next one has its number.
    sent++;
    return encrypted;
  };
}

/**
 * Returns the function that decrypts what a side has sent after the handshake. It throws for bytes that are not
 * its next message: they were changed, repeated, left out or put in another order.
 */
export function decryption(secret: string, sender: ProofRole, context: ProofContext): (bytes: Buffer) => Buffer {
  const key = keyOf(secret, sender, context);
  let received = 0;
  return (bytes) => {
    const end = Math.max(0, bytes.length - TAG_BYTES);
    const decipher = createDecipheriv(CIPHER, key, messageVector(received++), { authTagLength: TAG_BYTES });
    decipher.setAuthTag(bytes.subarray(end));
    const message = decipher.update(bytes.subarray(0, end));
    // It returns nothing more, and throws for a wrong tag.
    decipher.final();
    return message;
  };
}

function keyOf(secret: string, sender: ProofRole, { address, callerNonce, hostNonce }: ProofContext): Buffer {
  return createHmac('sha256', secret)
    .update(keyText(sender, address, callerNonce, hostNonce))
    .digest();
}
