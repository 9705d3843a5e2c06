/**
 * An argumentation framework after Dung (1995): arguments counted from 0, and who attacks whom, as two lists of the same
 * length. An attack may be named twice.
 */
export interface AttackGraph {
  readonly names: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Rows of numbers laid end to end: row `at` is `items` from `starts[at]` up to `starts[at + 1]`. */
export interface GroupedRows {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** For each key from 0 to `count` the values that stand beside it. O(count + pairs). */
export function groupByKey(count: number, keys: Int32Array, values: Int32Array): GroupedRows {
  const starts = new Int32Array(count + 1);
  for (let at = 0; at < keys.length; at++) addInPlace(starts, (keys[at] as number) + 1, 1);
  for (let at = 0; at < count; at++) addInPlace(starts, at + 1, starts[at] as number);
  const next = starts.slice(0, count);
  const items = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) items[addInPlace(next, keys[at] as number, 1)] = values[at] as number;
  return { starts, items };
}

/** Adds to one of some numbers; answers what it was before. */
export function addInPlace(numbers: Int32Array, at: number, more: number): number {
  const before = numbers[at] as number;
  numbers[at] = before + more;
  return before;
}
