/**
 * An abstract argumentation framework (P. M. Dung, 1995): arguments counted from 0, and the attacks
 * between them as two lists of the same length. An attack may occur twice.
 */
export interface AttackGraph {
  readonly names: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/**
 * Lists of numbers stored end to end: row `index` is `items` from `starts[index]` up to
 * `starts[index + 1]`.
 */
export interface GroupedRows {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/**
 * Groups values by key: row k holds the values whose key is k, for k from 0 to `count` - 1. O(count
 * + pairs).
 */
export function groupByKey(count: number, keys: Int32Array, values: Int32Array): GroupedRows {
  const starts = new Int32Array(count + 1);
  for (let index = 0; index < keys.length; index++) addInPlace(starts, (keys[index] as number) + 1, 1);
  for (let index = 0; index < count; index++) addInPlace(starts, index + 1, starts[index] as number);
  const next = starts.slice(0, count);
  const items = new Int32Array(keys.length);
  for (let index = 0; index < keys.length; index++)
    items[addInPlace(next, keys[index] as number, 1)] = values[index] as number;
  return { starts, items };
}

/** Adds to one number of an array; returns its value before. */
export function addInPlace(numbers: Int32Array, index: number, more: number): number {
  const before = numbers[index] as number;
  numbers[index] = before + more;
  return before;
}
