/**
 * Returns true if two JSON values are equal: objects by keys in any order, arrays by items in
 * order.
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameJson(item, b[index]));
  }
  const [left, right] = [a, b] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  let more = 0;
  for (const key of Object.keys(left)) {
    if (left[key] === undefined) continue;
    more++;
    if (!Object.hasOwn(right, key) || !sameJson(left[key], right[key])) return false;
  }
  for (const key of Object.keys(right)) if (right[key] !== undefined) more--;
  return more === 0;
}

/**
 * Returns a copy of an object without the keys whose value is undefined. JSON has no undefined, so
 * an absent optional key and an undefined one must not differ.
 */
export function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(definedEntries(value)) as T;
}

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
