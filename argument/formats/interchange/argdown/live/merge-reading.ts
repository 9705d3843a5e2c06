import type { ArgumentMap } from '../../../../model/argument-map';
import type { Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { sameJson } from '../../../../model/json';
import { withoutStaleView } from '../../../../model/merge';
import { offsetOfVisible, visibleText } from '../escape';
import type { Records } from './reading';
import type { Removed, RemovedRecords } from './removed';

interface Identified {
  readonly id: Id;
}

/**
 * Returns a map with what has changed from one reading of its text to the next. All that the text does not speak of
 * stays as it is: facts, and the order of what the text has in the same order as before. What was removed and is there
 * again has its facts again.
 */
export function mergeReading(map: ArgumentMap, was: Records, now: Records, removed: RemovedRecords): ArgumentMap {
  const premises = new Set(now.inferences.flatMap((step) => step.premises));
  const claims = mergeRecords(map.claims, was.claims, now.claims, removed.claims, ({ id }) =>
    premises.has(id) ? '' : 'roots',
  );
  const merged = mergeRecords(
    map.inferences,
    was.inferences,
    now.inferences,
    removed.inferences,
    ({ target }) => target,
  );
  // A step with another target may stand among others there.
  const steps = isInOrder(merged, now.inferences) ? merged : reordered(merged, now.inferences);
  const inferences = attached(steps, new Set(claims.map(({ id }) => id)));
  if (claims === map.claims && inferences === map.inferences) return map;
  return withoutStaleView({ ...map, claims, inferences });
}

/**
 * Merges what changed between two lists into a third. A new record follows the one before it of its group, or precedes
 * the one behind it.
 */
function mergeRecords<One extends Identified>(
  own: readonly One[],
  was: readonly One[],
  now: readonly One[],
  removed: ReadonlyMap<Id, Removed<One>>,
  groupOf: (record: One) => string,
): readonly One[] {
  const before = byId(was);
  const after = byId(now);
  const kept: One[] = [];
  for (const record of own) {
    const old = before.get(record.id);
    const next = after.get(record.id);
    if (next) kept.push(mergeRecord(record, old ?? ({ id: record.id } as One), next));
    else if (!old) kept.push(record);
  }
  const there = byId(kept);
  const added = now.filter(({ id }) => !there.has(id));
  const addedAs = (record: One) => {
    const old = removed.get(record.id);
    return old ? mergeRecord(old.record, old.said, record) : record;
  };
  const isSame = kept.length === own.length && kept.every((record, index) => record === own[index]);
  const all = added.length > 0 ? inserted(kept, added.map(addedAs), now, groupOf) : isSame ? own : kept;
  const isInPlace = (record: One, index: number) => record.id === now[index]?.id;
  if (was.length === now.length && was.every(isInPlace)) return all;
  const order = (list: readonly One[]) =>
    groupsOf(
      list.filter(({ id }) => before.has(id) && after.has(id)).map(({ id }) => after.get(id) as One),
      groupOf,
    );
  return sameJson(order(was), order(now)) ? all : reordered(all, now);
}

function byId<One extends Identified>(records: readonly One[]): Map<Id, One> {
  const map = new Map<Id, One>();
  for (const record of records) map.set(record.id, record);
  return map;
}

function mergeRecord<One extends Identified>(own: One, was: One, now: One): One {
  if (sameJson(was, now)) return own;
  const merged = new Map<string, unknown>(Object.entries(own));
  const [old, next] = [new Map<string, unknown>(Object.entries(was)), new Map<string, unknown>(Object.entries(now))];
  for (const key of new Set([...old.keys(), ...next.keys()])) {
    const value = next.get(key);
    if (sameJson(old.get(key), value)) continue;
    if (value === undefined) merged.delete(key);
    else if (key === 'text') merged.set(key, mergeText(String(merged.get(key)), String(old.get(key)), String(value)));
    else merged.set(key, value);
  }
  return Object.fromEntries(merged) as unknown as One;
}

/** Returns the text of a claim after a change of what a line shows of it. Its other line breaks and blanks stay. */
function mergeText(own: string, was: string, now: string): string {
  if (own === was || visibleText(own) !== was) return now;
  const most = Math.min(was.length, now.length);
  let start = 0;
  while (start < most && was[start] === now[start]) start++;
  let end = 0;
  while (end < most - start && was.at(-1 - end) === now.at(-1 - end)) end++;
  if (start + end === 0) return now;
  const [from, to] = [offsetOfVisible(own, start), offsetOfVisible(own, was.length - end)];
  const merged = own.slice(0, from) + now.slice(start, now.length - end) + own.slice(to);
  return visibleText(merged) === now ? merged : now;
}

/** Returns the ids of each group in their order. */
function groupsOf<One extends Identified>(
  list: readonly One[],
  groupOf: (record: One) => string,
): Record<string, Id[]> {
  const groups = new Map<string, Id[]>();
  for (const record of list) {
    const group = groups.get(groupOf(record));
    if (group) group.push(record.id);
    else groups.set(groupOf(record), [record.id]);
  }
  return Object.fromEntries([...groups].map(([group, ids]) => [`in ${group}`, ids]));
}

function inserted<One extends Identified>(
  kept: readonly One[],
  added: readonly One[],
  now: readonly One[],
  groupOf: (record: One) => string,
): One[] {
  const isNew = new Map(added.map((record) => [record.id, record]));
  const there = new Set(kept.map(({ id }) => id));
  /** The new records that follow a record, and those that come before it. */
  const behind = new Map<Id | null, One[]>();
  const ahead = new Map<Id, One[]>();
  const add = <Where>(to: Map<Where, One[]>, at: Where, record: One) => {
    const list = to.get(at);
    if (list) list.push(record);
    else to.set(at, [record]);
  };
  const last = new Map<string, Id>();
  const waiting = new Map<string, { record: One; previous: Id | null }[]>();
  let previous: Id | null = null;
  for (const record of now) {
    const group = groupOf(record);
    const own = isNew.get(record.id);
    if (!own) {
      if (!there.has(record.id)) continue;
      for (const { record: one } of waiting.get(group) ?? []) add(ahead, record.id, one);
      waiting.delete(group);
      last.set(group, record.id);
      previous = record.id;
      continue;
    }
    const sibling = last.get(group);
    if (sibling !== undefined) add(behind, sibling, own);
    else {
      const list = waiting.get(group) ?? [];
      waiting.set(group, list);
      list.push({ record: own, previous });
    }
  }
  for (const list of waiting.values()) for (const { record, previous: at } of list) add(behind, at, record);
  const position = new Map(now.map(({ id }, index) => [id, index]));
  const inOrder = (list: readonly One[] = []) =>
    [...list].sort((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0));
  return [
    ...inOrder(behind.get(null)),
    ...kept.flatMap((record) => [...inOrder(ahead.get(record.id)), record, ...inOrder(behind.get(record.id))]),
  ];
}

/** Returns true if the steps to each target are in the order of another list. */
function isInOrder(steps: readonly Inference[], order: readonly Inference[]): boolean {
  const places = new Map(order.map(({ id }, index) => [id, index]));
  const last = new Map<Id, number>();
  return steps.every(({ id, target }) => {
    const place = places.get(id) ?? -1;
    const isBehind = place === -1 || place > (last.get(target) ?? -1);
    if (place !== -1) last.set(target, place);
    return isBehind;
  });
}

/** Returns records in the order of another list; those that are not in it stay where they are. */
function reordered<One extends Identified>(list: readonly One[], order: readonly One[]): One[] {
  const byId = new Map(list.map((record) => [record.id, record]));
  const known = new Set(order.map(({ id }) => id));
  const next = order.flatMap(({ id }) => byId.get(id) ?? [])[Symbol.iterator]();
  return list.map((record) => (known.has(record.id) ? (next.next().value as One) : record));
}

/** Returns the steps whose premises are there, and whose targets lead to a claim. */
function attached(steps: readonly Inference[], claims: ReadonlySet<Id>): readonly Inference[] {
  let rest = steps.filter(({ premises }) => premises.every((id) => claims.has(id)));
  for (let count = -1; count !== rest.length; ) {
    count = rest.length;
    const there = new Set(rest.map(({ id }) => id));
    rest = rest.filter(({ target }) => claims.has(target) || there.has(target));
  }
  return rest.length === steps.length ? steps : rest;
}
