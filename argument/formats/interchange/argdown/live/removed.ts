import type { ArgumentMap } from '../../../../model/argument-map';
import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { indexOf } from '../../../../model/structure/map-index';
import type { Node } from '../nodes';
import type { Draft } from '../steps';
import { formOf } from './match-ids';
import { type Reading, textOf } from './reading';

/** A claim or step that an edit of the text has removed: as it was in the map, and as the text said it. */
export interface Removed<One> {
  readonly record: One;
  readonly said: One;
  /** The words that it is found by when it comes back, the best first. */
  readonly keys: readonly string[];
}

/**
 * The claims and steps that edits of a text have removed, by their ids. Cut and pasted, or behind the signs of a
 * comment for a while, they come back with all their facts.
 */
export interface RemovedRecords {
  readonly claims: ReadonlyMap<Id, Removed<Claim>>;
  readonly inferences: ReadonlyMap<Id, Removed<Inference>>;
}

/** Nothing is removed, as when a map is opened. */
export const NOTHING_REMOVED: RemovedRecords = { claims: new Map(), inferences: new Map() };

/** The most claims, and the most steps, that are remembered. */
const MAX_REMOVED = 10_000;

/** Returns what is removed after an edit of the text of a map has led to the next one. */
export function removedAfter(
  before: RemovedRecords,
  map: ArgumentMap,
  { found, ids, records }: Reading,
  next: ArgumentMap,
): RemovedRecords {
  const { claims, inferences } = indexOf(next);
  return {
    claims: listAfter(before.claims, claims, found.claims, ids, [indexOf(map).claims, records.claims], claimKeys),
    inferences: listAfter(
      before.inferences,
      inferences,
      found.drafts,
      ids,
      [indexOf(map).inferences, records.inferences],
      (draft) => stepKeys(draft, ids),
    ),
  };
}

function listAfter<Part extends Node | Draft, One extends { readonly id: Id }>(
  before: ReadonlyMap<Id, Removed<One>>,
  there: ReadonlyMap<Id, One>,
  parts: readonly Part[],
  ids: Reading['ids'],
  [records, written]: readonly [ReadonlyMap<Id, One>, readonly One[]],
  keysOf: (part: Part) => readonly string[],
): ReadonlyMap<Id, Removed<One>> {
  const gone = parts.filter((part) => !there.has(ids.get(part) as Id));
  const isBack = [...before.keys()].some((id) => there.has(id));
  if (gone.length === 0 && !isBack) return before;
  const said = new Map(written.map((record) => [record.id, record]));
  const all = [...before].filter(([id]) => !there.has(id));
  for (const part of gone) {
    const id = ids.get(part) as Id;
    const record = records.get(id);
    if (record) all.push([id, { record, said: said.get(id) as One, keys: keysOf(part) }]);
  }
  return new Map(all.slice(-MAX_REMOVED));
}

/** Returns a function that finds the id of the removed claim or step that a part of a text is, each once. */
export function removedIds(
  removed: RemovedRecords,
): (part: Node | Draft, ids: ReadonlyMap<Node | Draft, Id>) => Id | undefined {
  const all = [...removed.claims, ...removed.inferences].reverse();
  if (all.length === 0) return () => undefined;
  const byKey = new Map<string, Id[]>();
  for (const [id, { keys }] of all)
    for (const key of keys) {
      const list = byKey.get(key);
      if (list) list.push(id);
      else byKey.set(key, [id]);
    }
  const taken = new Set<Id>();
  return (part, ids) => {
    for (const key of 'target' in part ? stepKeys(part, ids) : claimKeys(part)) {
      const list = byKey.get(key);
      let id = list?.shift();
      while (id !== undefined && taken.has(id)) id = list?.shift();
      if (id === undefined) continue;
      taken.add(id);
      return id;
    }
    return undefined;
  };
}

function claimKeys(node: Node): string[] {
  const text = textOf(node);
  return [`claim ${JSON.stringify([node.title, text])}`, ...(text === '' ? [] : [`text ${text}`])];
}

function stepKeys({ kind, premises, target }: Draft, ids: ReadonlyMap<Node | Draft, Id>): string[] {
  const from = premises.map((node) => ids.get(node));
  return [`step ${formOf(kind, from, ids.get(target))}`, `from ${JSON.stringify(from.sort())}`];
}
