import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { readJsonObject, writeJsonObject } from '../json-store';

/**
 * The credentials of windows: a one-time code in the printed address is exchanged for the token
 * that every call carries.
 */
export interface Session {
  readonly token: string;
  /** The port of the last run, or 0. A window that stayed open looks for its host there. */
  readonly port: number;
  /** Returns a new one-time code. */
  newCode(): string;
  /** Returns whether the code is valid, and makes it invalid. */
  redeem(code: unknown): boolean;
  /** Returns whether this is the token. Takes the same time for a wrong one (constant-time comparison). */
  isValidToken(token: unknown): boolean;
  /** Stores token and port for the next run. */
  save(port: number): Promise<void>;
}

const randomSecret = () => randomBytes(24).toString('base64url');

/** Opens the session of a library as the last run stored it in the data folder, or a new one. */
export async function openSession(data: string, library: string): Promise<Session> {
  const file = sessionFile(data, library);
  const kept = await readJsonObject(file);
  const token = typeof kept.token === 'string' && kept.token.length >= 32 ? kept.token : randomSecret();
  const port = typeof kept.port === 'number' && Number.isInteger(kept.port) ? kept.port : 0;
  const codes = new Set<string>();
  return {
    token,
    port,
    newCode() {
      const code = randomSecret();
      codes.add(code);
      return code;
    },
    redeem: (code) => typeof code === 'string' && codes.delete(code),
    isValidToken: (offered) => typeof offered === 'string' && timingSafeEqual(digest(offered), digest(token)),
    save: (now) => writeJsonObject(file, { port: now, token }),
  };
}

/** Returns the session file of a library: each has its own host, port and token. */
function sessionFile(data: string, library: string): string {
  return join(data, `window-${digest(library).toString('hex').slice(0, 12)}.json`);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
