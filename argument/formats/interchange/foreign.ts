import { objectOf, valueAt } from './parse-json';

/** An object of a JSON file. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * Returns what a program stored with a map, a claim or a step that these have no place for, by the format that it is
 * from; an empty object for none.
 */
export function foreignOf(record: object, format: string): Json {
  return objectOf(valueAt(valueAt(record, 'foreign'), format)) ?? {};
}

/** Returns the key of a record for what programs stored, by format; no key if they stored nothing. */
export function foreignKey(byFormat: Readonly<Record<string, Json>>): { readonly foreign?: Json } {
  const parts = Object.entries(byFormat).filter(([, part]) => Object.keys(part).length > 0);
  return parts.length > 0 ? { foreign: Object.fromEntries(parts) } : {};
}

/** Returns true for two values that are written alike in JSON. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Returns the keys of an element of a file that Counterpoint writes otherwise, or not at all. */
export function differing(element: Json, own: Json): Json {
  return Object.fromEntries(
    Object.entries(element).filter(([key, value]) => !Object.hasOwn(own, key) || !isSame(value, own[key])),
  );
}

/**
 * Returns keys if they come back from an element that they are written in; an empty object if they do not.
 *
 * @param own the element without them
 * @param isRead returns true for an element that is read as the record it is written for
 */
export function writableKeys(keys: Json, own: Json, isRead: (element: Json) => boolean): Json {
  const element = { ...own, ...keys };
  const isWhole = Object.keys(differing(element, own)).length === Object.keys(keys).length;
  return isWhole && isRead(element) ? keys : {};
}

/** Returns an object without some keys. */
export function withoutKeys(object: Json, keys: readonly string[]): Json {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

/**
 * Returns the key of a record for what programs stored, of an element that has a place for all of it: what is in that
 * place, and what the element itself says.
 */
export function foreignIn(own: unknown, format: string, element: Json): { readonly foreign?: unknown } {
  const kept = own === undefined ? {} : objectOf(own);
  if (!kept) return { foreign: own };
  const foreign =
    Object.hasOwn(kept, format) || Object.keys(element).length === 0 ? kept : { ...kept, [format]: element };
  return own !== undefined || Object.keys(foreign).length > 0 ? { foreign } : {};
}

/** Returns the key for what the element of a record does not say itself. */
export function foreignLeft(record: object, format: string, isSaid: boolean): { readonly foreign?: unknown } {
  if (!('foreign' in record)) return {};
  if (!isSaid) return { foreign: record.foreign };
  const left = withoutKeys(objectOf(record.foreign) ?? {}, [format]);
  return Object.keys(left).length > 0 ? { foreign: left } : {};
}
