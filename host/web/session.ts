import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { readJsonObject, writeJsonObject } from '../json-store';
import { oneTimeValues, randomSecret } from './one-time-values';

/**
 * The secrets of one run of the host. Only the ports, the key of the command line and the key that
 * the secrets of tabs are derived from are stored, in a file that only the user can read.
 */
export interface Session {
  /** The token of this run, which every call carries. It is never stored. */
  readonly token: string;
  /** The key by which a command line and this run prove themselves to each other. */
  readonly runKey: string;
  /** The port and the key of the run before, which may still go on; port 0 if there was none. */
  readonly previous: { readonly port: number; readonly runKey: string };
  /** The ports of earlier runs, the latest first. A tab that stayed open looks for its host there. */
  readonly usedPorts: readonly number[];
  /** Returns a new code, which admits one window within two minutes. */
  newCode(): string;
  /** Returns true if a code is valid, and leaves it so. */
  isValidCode(code: unknown): boolean;
  /** Returns true if a code is valid, and makes it invalid. */
  redeem(code: unknown): boolean;
  /** Returns true if this is the token. Takes the same time for a wrong one. */
  isValidToken(token: unknown): boolean;
  /** Returns the secret of a tab, which this run and later ones derive from its id. */
  tabSecret(id: string): string;
  /** Stores the port for command lines and for the next run. */
  save(port: number): Promise<void>;
}

const CODE_LIFETIME_MS = 2 * 60 * 1000;
const MAX_USED_PORTS = 100;

/** Opens a new session of a library, with what the last run stored in the data folder. */
export async function openSession(data: string, library: string): Promise<Session> {
  const file = sessionFile(data, library);
  const stored = await readJsonObject(file);
  const usedPorts = Array.isArray(stored.ports) ? stored.ports.filter(isPort) : [];
  const previous = { port: usedPorts[0] ?? 0, runKey: secretIn(stored.runKey) ?? randomSecret() };
  const tabKey = secretIn(stored.tabKey) ?? randomSecret();
  const [token, runKey] = [randomSecret(), randomSecret()];
  const codes = oneTimeValues<true>(CODE_LIFETIME_MS);
  return {
    token,
    runKey,
    previous,
    usedPorts,
    newCode: () => codes.issue(true),
    isValidCode: (code) => codes.look(code) === true,
    redeem: (code) => codes.redeem(code) === true,
    isValidToken: (candidate) => typeof candidate === 'string' && timingSafeEqual(digest(candidate), digest(token)),
    tabSecret: (id) => createHmac('sha256', tabKey).update(id).digest('base64url'),
    save: (port) => {
      const ports = [port, ...usedPorts.filter((other) => other !== port)].slice(0, MAX_USED_PORTS);
      return writeJsonObject(file, { ports, runKey, tabKey });
    },
  };
}

/** Returns the session file of a library: each has its own host. */
function sessionFile(data: string, library: string): string {
  return join(data, `window-${libraryKey(library)}.json`);
}

/** Returns the short name of a library in the names of files. */
export function libraryKey(library: string): string {
  return digest(library).toString('hex').slice(0, 12);
}

function secretIn(value: unknown): string | null {
  return typeof value === 'string' && value.length >= 32 ? value : null;
}

function isPort(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 65536;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
