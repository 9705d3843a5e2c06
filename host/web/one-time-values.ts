import { randomBytes } from 'node:crypto';

/** Returns 192 random bits in base64url. */
export const randomSecret = (): string => randomBytes(24).toString('base64url');

/** Random values that are valid once, and only for a time. */
export interface OneTimeValues<T> {
  /** Returns a new value, with what belongs to it. */
  issue(about: T): string;
  /** Returns what belongs to a value, which stays valid; undefined if it is not valid. */
  look(value: unknown): T | undefined;
  /** Returns what belongs to a value, and makes it invalid; undefined if it is not valid. */
  redeem(value: unknown): T | undefined;
}

/** The most values that are valid at a time; beyond it the oldest becomes invalid. */
const MAX_VALUES = 1000;

/** Returns values that are valid once and for `lifetime` ms. */
export function oneTimeValues<T>(lifetime: number): OneTimeValues<T> {
  const issued = new Map<string, { readonly about: T; readonly until: number }>();
  const look = (value: unknown): T | undefined => {
    const found = typeof value === 'string' ? issued.get(value) : undefined;
    return found && performance.now() < found.until ? found.about : undefined;
  };
  return {
    issue(about) {
      const value = randomSecret();
      issued.set(value, { about, until: performance.now() + lifetime });
      const [oldest] = issued.keys();
      if (issued.size > MAX_VALUES && oldest !== undefined) issued.delete(oldest);
      return value;
    },
    look,
    redeem(value) {
      const about = look(value);
      if (typeof value === 'string') issued.delete(value);
      return about;
    },
  };
}
