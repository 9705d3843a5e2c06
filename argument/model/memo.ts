/**
 * Returns the value of a key in a cache, computed on first use and kept as long as the key is in
 * memory. Values are never undefined.
 */
export function memoize<K extends object, V>(cache: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  const existing = cache.get(key);
  if (existing !== undefined) return existing;
  const value = make(key);
  cache.set(key, value);
  return value;
}
