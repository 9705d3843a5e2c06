import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { readJsonObject, writeJsonObject } from '../json-store';

/** What lets a window in: a code in the printed address, good once, is exchanged for the token that goes with every call. */
export interface Session {
  readonly token: string;
  /** The port of the last run, or 0. A window that stayed open finds its host there again. */
  readonly port: number;
  /** A fresh code. */
  newCode(): string;
  /** Whether the code is good; from now on it is not. */
  redeem(code: unknown): boolean;
  /** Whether this is the token. Takes as long for a wrong one as for the right one. */
  isValidToken(token: unknown): boolean;
  /** Keeps token and port for the next run. */
  save(port: number): Promise<void>;
}

const randomSecret = () => randomBytes(24).toString('base64url');

/** The session that belongs to a library, as the last run kept it in the data folder, else a new one. */
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

/** Two libraries have a host, a port and a token each. */
function sessionFile(data: string, library: string): string {
  return join(data, `window-${digest(library).toString('hex').slice(0, 12)}.json`);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
