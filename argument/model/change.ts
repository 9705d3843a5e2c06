import { type ArgumentMap, type RecordTypes, TABLES, type Table } from './argument-map';
import type { Id } from './claim';
import { sameJson, withoutUndefined } from './json';
import { changedValue, changeOfKey, invertedKeyChange, type KeyChange } from './key-change';

/** A record with its index in its list. */
export interface IndexedRecord<R> {
  readonly at: number;
  readonly record: R;
}

/**
 * The change of one record: added (no `before`), removed (no `after`), altered or moved (both).
 * `before.at` is the index in the old list, `after.at` in the new one.
 */
export interface RecordChange<R = RecordTypes[Table]> {
  readonly before?: IndexedRecord<R>;
  readonly after?: IndexedRecord<R>;
}

/**
 * An edit as a value: before/after pairs for the records and keys that it touches, and nothing else. It is what goes
 * on the history, to the host and into the journal. Plain JSON.
 */
export interface Change {
  readonly keys?: readonly KeyChange[];
  readonly sources?: readonly RecordChange<RecordTypes['sources']>[];
  readonly claims?: readonly RecordChange<RecordTypes['claims']>[];
  readonly inferences?: readonly RecordChange<RecordTypes['inferences']>[];
}

/** Returns true if a change changes nothing. */
export function isEmptyChange(change: Change): boolean {
  return !change.keys?.length && TABLES.every((table) => !change[table]?.length);
}

/**
 * Returns true if a change alters only the view of a map (folds and offsets), no claim and no
 * inference.
 */
export function changesOnlyView(change: Change): boolean {
  return TABLES.every((table) => !change[table]?.length) && (change.keys ?? []).every(({ key }) => key === 'view');
}

/**
 * Returns the map after a change, or null if the change does not fit: a record or key that it
 * touches is not as, or not where, its `before` says. Records that the change does not name are
 * shared with the old map.
 */
export function applyChange(map: ArgumentMap, change: Change): ArgumentMap | null {
  let next = map;
  if (change.keys?.length) {
    const entries = new Map<string, unknown>(Object.entries(map));
    for (const keyChange of change.keys) {
      const { key } = keyChange;
      const changed = changedValue(entries.get(key), keyChange);
      if (!changed) return null;
      if (changed.value === undefined) entries.delete(key);
      else entries.set(key, changed.value);
    }
    next = Object.fromEntries(entries) as unknown as ArgumentMap;
  }
  for (const table of TABLES) {
    const changes: readonly RecordChange[] = change[table] ?? [];
    if (changes.length === 0) continue;
    const list = applyToList<RecordTypes[Table]>(map[table], changes);
    if (!list) return null;
    next = { ...next, [table]: list };
  }
  return next;
}

/** Returns the inverse of a change: applied after it, it restores the old map byte for byte. */
export function invertChange(change: Change): Change {
  const swap = <P extends { readonly before?: unknown; readonly after?: unknown }>(pairs: readonly P[] | undefined) =>
    pairs?.map((pair) => withoutUndefined({ ...pair, before: pair.after, after: pair.before }));
  return withoutUndefined({
    keys: change.keys?.map(invertedKeyChange),
    sources: swap(change.sources),
    claims: swap(change.claims),
    inferences: swap(change.inferences),
  });
}

/**
 * Returns the change that leads from one map to another. Records that kept their content and their
 * relative order do not appear in it, so an edit of one claim is one pair however long the list is.
 */
export function diffMaps(from: ArgumentMap, to: ArgumentMap): Change {
  if (from === to) return {};
  const before = new Map<string, unknown>(Object.entries(from));
  const after = new Map<string, unknown>(Object.entries(to));
  const keys: KeyChange[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    if ((TABLES as readonly string[]).includes(key)) continue;
    if (sameJson(before.get(key), after.get(key))) continue;
    keys.push(changeOfKey(key, before.get(key), after.get(key)));
  }
  return withoutUndefined({
    keys: keys.length > 0 ? keys : undefined,
    sources: diffLists(from.sources, to.sources),
    claims: diffLists(from.claims, to.claims),
    inferences: diffLists(from.inferences, to.inferences),
  });
}

function applyToList<R extends { readonly id: Id }>(
  list: readonly R[],
  changes: readonly RecordChange<R>[],
): readonly R[] | null {
  const taken = new Set<number>();
  for (const { before } of changes) {
    if (!before) continue;
    const record = list[before.at];
    if (!record || taken.has(before.at) || !sameJson(record, before.record)) return null;
    taken.add(before.at);
  }
  const kept = list.filter((_, index) => !taken.has(index));
  const ids = new Set<Id>();
  for (const { after } of changes) if (after) ids.add(after.record.id);
  if (kept.some(({ id }) => ids.has(id))) return null;
  ids.clear();
  const added = changes.flatMap(({ after }) => (after ? [after] : [])).sort((a, b) => a.at - b.at);
  const next: R[] = [];
  let from = 0;
  for (const { at, record } of added) {
    if (ids.has(record.id) || at < next.length) return null;
    ids.add(record.id);
    while (next.length < at) {
      const record = kept[from++];
      if (!record) return null;
      next.push(record);
    }
    next.push(record);
  }
  for (; from < kept.length; from++) next.push(kept[from] as R);
  return next;
}

function diffLists<R extends { readonly id: Id }>(
  from: readonly R[],
  to: readonly R[],
): readonly RecordChange<R>[] | undefined {
  if (from === to) return undefined;
  // Most edits touch one place in a long list: a common beginning and end are left out of the
  // comparison.
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  let end = 0;
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  const was = indexById(from, start, from.length - end);
  const is = indexById(to, start, to.length - end);
  const stayed = longestAscending([...is.keys()].flatMap((id) => was.get(id)?.at ?? []));
  const changes: RecordChange<R>[] = [];
  for (const [id, before] of was) {
    const after = is.get(id);
    if (!after) changes.push({ before });
    else if (!stayed.has(before.at) || !sameJson(before.record, after.record)) changes.push({ before, after });
  }
  for (const [id, after] of is) if (!was.has(id)) changes.push({ after });
  return changes.length > 0 ? changes : undefined;
}

function indexById<R extends { readonly id: Id }>(list: readonly R[], start: number, end: number) {
  const placed = new Map<Id, IndexedRecord<R>>();
  for (let index = start; index < end; index++)
    placed.set((list[index] as R).id, { at: index, record: list[index] as R });
  return placed;
}

/**
 * Returns the members of a longest ascending subsequence of distinct numbers (patience sorting; M.
 * Fredman, On computing the length of longest increasing subsequences, Discrete Mathematics 11,
 * 1975).
 */
export function longestAscending(numbers: readonly number[]): ReadonlySet<number> {
  const tops: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const number of numbers) {
    let low = 0;
    for (let high = tops.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((tops[middle] as number) < number) low = middle + 1;
      else high = middle;
    }
    previous.set(number, tops[low - 1]);
    tops[low] = number;
  }
  const members = new Set<number>();
  for (let at = tops.at(-1); at !== undefined; at = previous.get(at)) members.add(at);
  return members;
}
