import { type ArgumentMap, type MapView, type RecordTypes, TABLES, type Table } from './argument-map';
import type { Id } from './claim';
import { sameJson } from './json';
import { validate } from './validate';

/**
 * Returns the map with the changes of both sides since their common base (a three-way merge by record), or null if
 * that could lose something: both have changed the same record or key, one has changed what the other removed, or
 * both have brought the same list into another order. Records that both added must have different ids. Folds and
 * offsets are no content: where they differ, those of `mine` are taken.
 */
export function mergeMaps(base: ArgumentMap, mine: ArgumentMap, theirs: ArgumentMap): ArgumentMap | null {
  if (base === mine) return theirs;
  if (base === theirs) return mine;
  const entries = mergeKeys(base, mine, theirs);
  if (!entries) return null;
  for (const table of TABLES) {
    const list = mergeLists<RecordTypes[Table]>(base[table], mine[table], theirs[table]);
    if (!list) return null;
    entries.set(table, list);
  }
  const merged = withoutStaleView(Object.fromEntries(entries) as unknown as ArgumentMap);
  return validate(merged).length === 0 ? merged : null;
}

/**
 * Returns the ids that both sides have added, or that some states of one side have had, with other ids for them that
 * are new to all. Ids are counted up in each window, so that new records of two windows often have the same one.
 */
export function clashingIds(
  base: ArgumentMap,
  states: readonly ArgumentMap[],
  theirs: ArgumentMap,
): ReadonlyMap<Id, Id> {
  const known = new Set(idsOf(base));
  const used = new Set([...known, ...idsOf(theirs)]);
  const own = new Set(states.flatMap(idsOf));
  const taken = new Set([...used, ...own]);
  const last = new Map<string, number>();
  const names = new Map<Id, Id>();
  for (const id of own) {
    if (known.has(id) || !used.has(id)) continue;
    const [, prefix = '', digits = '0'] = /^(.*?)(\d{0,9})$/s.exec(id) ?? [];
    let number = Math.max(Number(digits), last.get(prefix) ?? 0);
    do number++;
    while (taken.has(`${prefix}${number}`));
    last.set(prefix, number);
    taken.add(`${prefix}${number}`);
    names.set(id, `${prefix}${number}`);
  }
  return names;
}

function idsOf(map: ArgumentMap): Id[] {
  return TABLES.flatMap((table) => map[table].map(({ id }) => id));
}

function mergeKeys(base: ArgumentMap, mine: ArgumentMap, theirs: ArgumentMap): Map<string, unknown> | null {
  const [was, own, others] = [base, mine, theirs].map((map) => new Map<string, unknown>(Object.entries(map)));
  if (!was || !own || !others) return null;
  const entries = new Map<string, unknown>();
  for (const key of new Set([...others.keys(), ...own.keys()])) {
    const [before, my, their] = [was.get(key), own.get(key), others.get(key)];
    if ((TABLES as readonly string[]).includes(key)) entries.set(key, their);
    else if (sameJson(my, before)) entries.set(key, their);
    else if (sameJson(their, before) || sameJson(my, their)) entries.set(key, my);
    else if (key === 'view') entries.set(key, mergeViews(mine.view, theirs.view));
    else return null;
    if (entries.get(key) === undefined) entries.delete(key);
  }
  return entries;
}

function mergeViews(mine: MapView = {}, theirs: MapView = {}): MapView {
  const offsets = { ...theirs.offsets, ...mine.offsets };
  return { ...theirs, ...mine, ...(Object.keys(offsets).length > 0 ? { offsets } : {}) };
}

/** Returns the map without the folds and offsets of claims that one side has removed. */
export function withoutStaleView(map: ArgumentMap): ArgumentMap {
  const { view } = map;
  if (!view) return map;
  const claims = new Set(map.claims.map(({ id }) => id));
  const { folded = [], offsets = {} } = view;
  const isThere = (id: Id) => claims.has(id);
  if (folded.every(isThere) && Object.keys(offsets).every(isThere)) return map;
  return {
    ...map,
    view: {
      ...view,
      ...(view.folded ? { folded: folded.filter(isThere) } : {}),
      ...(view.offsets ? { offsets: Object.fromEntries(Object.entries(offsets).filter(([id]) => isThere(id))) } : {}),
    },
  };
}

function mergeLists<R extends { readonly id: Id }>(
  base: readonly R[],
  mine: readonly R[],
  theirs: readonly R[],
): readonly R[] | null {
  if (base === mine || sameJson(base, mine)) return theirs;
  if (base === theirs || sameJson(base, theirs)) return mine;
  const [was, own, others] = [byId(base), byId(mine), byId(theirs)];
  const merged = new Map<Id, R>();
  for (const id of new Set([...was.keys(), ...own.keys(), ...others.keys()])) {
    const [before, my, their] = [was.get(id), own.get(id), others.get(id)];
    let record: R | undefined;
    if (sameJson(my, before)) record = their;
    else if (sameJson(their, before) || sameJson(my, their)) record = my;
    else return null;
    if (record) merged.set(id, record);
  }
  const isMyOrder = !sameOrder(base, mine);
  if (isMyOrder && !sameOrder(base, theirs) && !sameOrder(mine, theirs)) return null;
  return isMyOrder ? ordered(merged, mine, theirs) : ordered(merged, theirs, mine);
}

/** Returns records in the order of one list; those that only the other list has follow the same record as there. */
function ordered<R extends { readonly id: Id }>(
  records: ReadonlyMap<Id, R>,
  first: readonly R[],
  second: readonly R[],
): readonly R[] {
  const inFirst = new Set(first.map(({ id }) => id));
  const begin: Id[] = [];
  const following = new Map<Id, Id[]>();
  let others = begin;
  for (const { id } of second) {
    if (!records.has(id)) continue;
    if (inFirst.has(id)) {
      others = [];
      following.set(id, others);
    } else others.push(id);
  }
  const ids = [...begin, ...first.flatMap(({ id }) => [id, ...(following.get(id) ?? [])])];
  return ids.flatMap((id) => records.get(id) ?? []);
}

/** Returns whether the records that two lists have in common are in the same order. */
function sameOrder(one: readonly { readonly id: Id }[], other: readonly { readonly id: Id }[]): boolean {
  const [inOne, inOther] = [new Set(one.map(({ id }) => id)), new Set(other.map(({ id }) => id))];
  const common = other.filter(({ id }) => inOne.has(id));
  return one.filter(({ id }) => inOther.has(id)).every(({ id }, index) => common[index]?.id === id);
}

function byId<R extends { readonly id: Id }>(list: readonly R[]): ReadonlyMap<Id, R> {
  return new Map(list.map((record) => [record.id, record]));
}
