import type { ArgumentMap, FaultyPart, MapText } from '../../../../model/argument-map';
import type { Id } from '../../../../model/claim';
import { newId } from '../../../../model/new-id';
import type { Node } from '../nodes';
import { MAX_KEPT } from '../own-text';
import type { Draft } from '../steps';
import type { Range } from '../syntax';
import { titlesOf } from '../titles';
import { isUnwritten, Writer } from '../write';
import { differenceOf, sizeOf } from './difference';
import { faultyPartsAfter, goodTextOf, offsetInGood, offsetInText } from './faulty-parts';
import { matchIds, type NewIdOf, withStepsOf } from './match-ids';
import { mergeReading } from './merge-reading';
import { patch, type TextState } from './patch';
import { placeOf, problemsOf, recordAt, type TextProblem, titlePlacesAt, titlesIn } from './places';
import { type ParsedText, parseText, type Reading, withIds } from './reading';
import { NOTHING_REMOVED, type RemovedRecords, removedAfter, removedIds } from './removed';
import { applyEdits, placesAfter, type TextEdit } from './text-edits';

export type { Range } from '../syntax';
export type { TextProblem } from './places';
export type { TextEdit } from './text-edits';

/** A map as an Argdown text that a person edits. */
export interface LiveText {
  readonly text: string;
  readonly problems: readonly TextProblem[];
  /** Returns the claim, or the step, whose words are at an offset; null if there is none. */
  readonly recordAt: (offset: number) => Id | null;
  /** Returns the place where a claim or a step is written; null if it is not in the text. */
  readonly placeOf: (id: Id) => Range | null;
  /** The titles that can be referred to, in the order of the text, with their brackets: "[Title]", "<Argument>". */
  readonly titles: readonly string[];
  /** Returns all places of the title at an offset, without brackets, that one first; an empty list if there is none. */
  readonly titlePlacesAt: (offset: number) => readonly Range[];
}

const TOO_LONG: TextProblem = { kind: 'too-long', from: 0, to: 0 };

const states = new WeakMap<ArgumentMap, TextState>();

/** Returns a map as a text: the one kept with it, changed where the map is another now, or the one written of it. */
export function liveTextOf(map: ArgumentMap): LiveText {
  const state = stateOf(map);
  const { text, parsed, reading } = state;
  return {
    text,
    problems: [...(text.length > MAX_KEPT ? [TOO_LONG] : []), ...problemsOf(state)],
    recordAt: (offset) => recordAt(state, offset),
    placeOf: (id) => placeOf(state, id),
    titles: titlesIn(reading),
    titlePlacesAt: (offset) => titlePlacesAt(parsed, offset),
  };
}

/** Returns the reading of the text that a person has written of a map; null without one, or with faulty parts. */
export function readingOfOwnText(map: ArgumentMap): Reading | null {
  if (map.argdown === undefined) return null;
  const { faulty, reading } = stateOf(map);
  return faulty.length > 0 ? null : reading;
}

/** Returns the map after edits of its text; null if they change nothing. */
export function editLiveText(map: ArgumentMap, edits: readonly TextEdit[]): ArgumentMap | null {
  const before = stateOf(map);
  const text = applyEdits(before.text, edits);
  if (text === before.text) return null;
  const parsed = parseText(text, before.parsed);
  const faulty = faultyPartsAfter(
    { text: before.text, parts: before.faulty, blocks: before.parsed.document.blocks },
    edits,
    parsed.document.blocks,
    parsed.document.faults.map(({ at }) => at),
  );
  const good = faulty.length > 0 ? parseText(goodTextOf(text, faulty), before.reading) : parsed;
  const placeInGood = (at: number) => {
    const old = offsetInText(before.faulty, at);
    return old === null ? [] : placesAfter(edits, old).flatMap((place) => offsetInGood(faulty, place) ?? []);
  };
  const newIdOf = idSource(map, before.removed, blankClaims(map, before.reading));
  const ids = matchIds(before.reading, good.found, placeInGood, newIdOf);
  const reading = withIds(good, ids);
  const merged = mergeReading(map, before.reading.records, reading.records, before.removed);
  const removed = removedAfter(before.removed, map, before.reading, merged);
  const state: TextState = { text, parsed, faulty, reading, removed };
  const next = withKept(merged, state);
  states.set(next, state);
  return next;
}

/** Returns the map with its text in the key `argdown`, unless it is the one that is written of the map. */
function withKept(map: ArgumentMap, { text, parsed, faulty, reading }: TextState): ArgumentMap {
  const { argdown: _, ...rest } = map;
  // No comment is written.
  const isOwn = faulty.length === 0 && parsed.document.comments.length === 0 && text === writtenText(rest);
  if (isOwn || text.length > MAX_KEPT) return rest;
  const { claims, drafts } = reading.found;
  const ids = [...claims, ...drafts].map((part) => reading.ids.get(part) as Id);
  // A key that is there keeps its place.
  return { ...map, argdown: { text, ids, ...(faulty.length > 0 ? { faulty } : {}) } };
}

function stateOf(map: ArgumentMap): TextState {
  const known = states.get(map);
  if (known) return known;
  const kept = keptText(map.argdown);
  const state = (kept && keptState(map, kept)) ?? writtenState(map, kept ? parseText(kept.text) : null);
  states.set(map, state);
  return state;
}

/** Returns the state of a kept text, changed where the map is another now; null if that cannot be done. */
function keptState(map: ArgumentMap, { text, ids, faulty = [] }: MapText): TextState | null {
  const parsed = parseText(text);
  const { faults } = parsed.document;
  if (!faulty.every(({ from, to }) => faults.some(({ at }) => from <= at && at <= to))) return null;
  const good = faulty.length > 0 ? parseText(goodTextOf(text, faulty)) : parsed;
  const parts: (Node | Draft)[] = [...good.found.claims, ...good.found.drafts];
  if (parts.length !== ids.length || new Set(ids).size !== ids.length) return null;
  const reading = withIds(good, withStepsOf(map, good.found, new Map(parts.map((part, at) => [part, ids[at] as Id]))));
  const state = { text, parsed, faulty, reading, removed: NOTHING_REMOVED };
  return sizeOf(differenceOf(reading, map)) === 0 ? state : patch(state, map, idSource(map));
}

/** Returns the state of the text that is written of a map. The comments of another text stand before it. */
function writtenState(map: ArgumentMap, other: ParsedText | null): TextState {
  const comments = (other?.document.comments ?? []).map(({ from, to }) => `${other?.text.slice(from, to).trimEnd()}\n`);
  const text = [...comments, comments.length > 0 ? '\n' : '', writtenText(map)].join('');
  const parsed = parseText(text);
  const byTitle = new Map([...titlesOf(map.claims)].map(([id, title]) => [title, id]));
  const claims = new Map<Node | Draft, Id>(
    parsed.found.claims.map((node) => [node, byTitle.get(node.title ?? '') as Id]),
  );
  const reading = withIds(parsed, withStepsOf(map, parsed.found, claims));
  return { text, parsed, faulty: [], reading, removed: NOTHING_REMOVED };
}

function writtenText(map: ArgumentMap): string {
  return new Writer(map, { facts: false }).text();
}

/** Returns a function that gives the ids of what is removed to what comes back, and new ones to all else, each once. */
function idSource(
  map: ArgumentMap,
  removed: RemovedRecords = NOTHING_REMOVED,
  blank: Iterator<Id> = [].values(),
): NewIdOf {
  const next = { c: Number(newId(map, 'c').slice(1)), i: Number(newId(map, 'i').slice(1)) };
  const removedId = removedIds(removed);
  return (part, ids) => {
    const back = removedId(part, ids);
    if (back !== undefined) return back;
    const prefix = 'target' in part ? 'i' : 'c';
    const filled = prefix === 'c' ? blank.next() : null;
    if (filled && !filled.done) return filled.value;
    let id: Id;
    do id = `${prefix}${next[prefix]++}`;
    while (removed.claims.has(id) || removed.inferences.has(id));
    return id;
  };
}

/** Returns the empty claims of a map that are not in a text: the next claims that are written are these. */
function blankClaims(map: ArgumentMap, { ids }: Reading): Iterator<Id> {
  const inText = new Set(ids.values());
  return map.claims
    .map(({ id }) => id)
    .filter((id) => !inText.has(id) && isUnwritten(map, id))
    .values();
}

/** Returns the kept text of a map; null if there is none, or if another program has changed its form. */
function keptText(value: unknown): MapText | null {
  if (typeof value !== 'object' || value === null) return null;
  const { text, ids, faulty } = value as Readonly<Record<string, unknown>>;
  const isText = typeof text === 'string' && text.length <= MAX_KEPT;
  if (!isText || !Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) return null;
  if (faulty === undefined) return { text, ids };
  return Array.isArray(faulty) && areParts(faulty, text.length) ? { text, ids, faulty } : null;
}

function areParts(values: readonly unknown[], length: number): values is FaultyPart[] {
  let end = 0;
  return values.every((value) => {
    const { from, to, good } = (value ?? {}) as Partial<FaultyPart>;
    const isPart = Number.isInteger(from) && Number.isInteger(to) && typeof good === 'string';
    const isNext = isPart && (from as number) >= end && (from as number) <= (to as number) && (to as number) <= length;
    end = isNext ? (to as number) : end;
    return isNext;
  });
}
