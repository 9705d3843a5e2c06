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
  const stored = await readJsonObject(file);
  const token = typeof stored.token === 'string' && stored.token.length >= 32 ? stored.token : randomSecret();
  const port = typeof stored.port === 'number' && Number.isInteger(stored.port) ? stored.port : 0;
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
    isValidToken: (candidate) => typeof candidate === 'string' && timingSafeEqual(digest(candidate), digest(token)),
    save: (newPort) => writeJsonObject(file, { port: newPort, token }),
  };
}

/** Returns the session file of a library: each has its own host, port and token. */
function sessionFile(data: string, library: string): string {
  return join(data, `window-${digest(library).toString('hex').slice(0, 12)}.json`);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
