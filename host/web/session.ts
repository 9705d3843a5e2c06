import { createHash, createHmac } from 'node:crypto';
import { join } from 'node:path';
import { readJsonObject, writeJsonObject } from '../json-store';
import { isLoopbackAddress } from './loopback';
import { oneTimeValues, randomSecret } from './one-time-values';

/**
 * The secrets of one run of the host. Only the addresses, the key of the command line and the key that
 * the secrets of tabs are derived from are stored, in a file that only the user can read.
 */
export interface Session {
  /** The key by which a command line and this run prove themselves to each other. */
  readonly runKey: string;
  /** The address and the key of the run before, which may still go on; null if there was none. */
  readonly previous: { readonly address: string | null; readonly runKey: string };
  /** The addresses of earlier runs, the latest first. A tab that stayed open looks for its host there. */
  readonly usedAddresses: readonly string[];
  /** Returns a new code, which admits one window within two minutes. */
  newCode(): string;
  /** Returns true if a code is valid, and leaves it so. */
  isValidCode(code: unknown): boolean;
  /** Returns true if a code is valid, and makes it invalid. */
  redeem(code: unknown): boolean;
  /** Returns the secret of a tab, which this run and later ones derive from its id. */
  tabSecret(id: string): string;
  /** Stores the address for command lines and for the next run. */
  save(address: string): Promise<void>;
}

const CODE_LIFETIME_MS = 2 * 60 * 1000;
const MAX_USED_ADDRESSES = 100;

/** Opens a new session of a library, with what the last run stored in the data folder. */
export async function openSession(data: string, library: string): Promise<Session> {
  const file = sessionFile(data, library);
  const stored = await readJsonObject(file);
  const usedAddresses = Array.isArray(stored.addresses) ? stored.addresses.filter(isLoopbackAddress) : [];
  const previous = { address: usedAddresses[0] ?? null, runKey: secretIn(stored.runKey) ?? randomSecret() };
  const tabKey = secretIn(stored.tabKey) ?? randomSecret();
  const runKey = randomSecret();
  const codes = oneTimeValues<true>(CODE_LIFETIME_MS);
  return {
    runKey,
    previous,
    usedAddresses,
    newCode: () => codes.issue(true),
    isValidCode: (code) => codes.look(code) === true,
    redeem: (code) => codes.redeem(code) === true,
    tabSecret: (id) => createHmac('sha256', tabKey).update(id).digest('base64url'),
    save: (address) => {
      const addresses = [address, ...usedAddresses.filter((other) => other !== address)].slice(0, MAX_USED_ADDRESSES);
      return writeJsonObject(file, { addresses, runKey, tabKey });
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

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
