import type { ArgumentMap } from '../../../../model/argument-map';
import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { foreignLeft, foreignOf, isSame, type Json, withoutKeys, writableKeys } from '../../foreign';
import { outlineRows } from '../../outlines/outline-rows';
import { objectOf } from '../../parse-json';
import {
  attributesOfClaim,
  attributesOfStep,
  claimOf,
  FORMAT,
  isGroup,
  OWN_KEY,
  ROOT_ATTRIBUTES,
  ROOT_KEYS,
  stepOf,
} from './elements';

/** An idea as it is written; those below it are added to it. */
interface Idea {
  readonly id: number;
  readonly title: string;
  readonly attr: Json;
  readonly ideas: Record<string, Idea>;
}

/** Writes a map as an argument map of MindMup: a group for each step. */
export function write(map: ArgumentMap): string {
  const numberOf = numbering([...map.claims, ...map.inferences].map(({ id }) => id));
  const folded = new Set(map.view?.folded);
  const ideas: Record<string, Idea> = {};
  const ofClaims = new Map<Id, Idea>();
  const ofSteps = new Map<Id, Idea>();
  const addTo = (list: Record<string, Idea>, idea: Idea) => {
    list[Object.keys(list).length + 1] = idea;
    return idea;
  };
  for (const { claim, step } of outlineRows(map)) {
    const idea = ideaOf(claim, numberOf(claim.id), folded.has(claim.id));
    ofClaims.set(claim.id, idea);
    const above = step ? ofClaims.get(step.target) : undefined;
    if (!step || !above) addTo(ideas, idea);
    else {
      const group = ofSteps.get(step.id) ?? addTo(above.ideas, groupOf(step, numberOf(step.id)));
      ofSteps.set(step.id, group);
      addTo(group.ideas, idea);
    }
  }
  return `${JSON.stringify({ ...rootOf(map), ideas })}\n`;
}

/** The title of a group in the files of MindMup, which is not shown. */
const GROUP = 'group';
const NUMBER = /^[1-9]\d{0,8}$/;

/** Returns a function that gives the number of an id: itself if it is one. MindMup counts on from the greatest. */
function numbering(ids: readonly Id[]): (id: Id) => number {
  const taken = new Set(ids);
  let last = 0;
  const numbers = new Map(
    ids.map((id) => {
      if (NUMBER.test(id)) return [id, Number(id)];
      do last++;
      while (taken.has(String(last)));
      return [id, last];
    }),
  );
  return (id) => numbers.get(id) ?? 0;
}

function ideaOf(claim: Claim, number: number, isFolded: boolean): Idea {
  const { id, text, note, unstated, ...more } = claim;
  const own = attributesOfClaim(claim, isFolded);
  const keys = writableKeys(foreignOf(claim, FORMAT), own, (attributes) => {
    const read = claimOf(attributes, id, '');
    const isClaim = !isGroup(attributes) && isFree(attributes) && (attributes.collapsed === true) === isFolded;
    return isClaim && read.note === note && read.unstated === (unstated || undefined);
  });
  const facts = { ...more, ...(unstated === false ? { unstated } : {}) };
  // The last line break of a text is taken off when it is read.
  return {
    id: number,
    title: text.endsWith('\n') ? `${text}\n` : text,
    attr: attr(claim, number, own, keys, facts),
    ideas: {},
  };
}

function groupOf(step: Inference, number: number): Idea {
  const { id, kind, premises: _premises, target: _target, scheme, strength, note, ...more } = step;
  const own = attributesOfStep(step);
  const keys = writableKeys(foreignOf(step, FORMAT), own, (attributes) => {
    const read = stepOf(attributes, id);
    const isSame = read.kind === kind && read.scheme === scheme && read.strength === strength && read.note === note;
    return isGroup(attributes) && isFree(attributes) && isSame;
  });
  return { id: number, title: GROUP, attr: attr(step, number, own, keys, more), ideas: {} };
}

/** Returns true for attributes without those that Counterpoint adds. */
function isFree({ note, ...attributes }: Json): boolean {
  return !(OWN_KEY in attributes) && !('index' in (objectOf(note) ?? {}));
}

/** Returns the attributes of an idea: its own, those of another program, and all that MindMup has no place for. */
function attr(record: Claim | Inference, number: number, own: Json, keys: Json, more: Json): Json {
  const attributes = { ...own, ...keys };
  const note = objectOf(attributes.note);
  const facts = {
    ...withoutKeys(more, ['foreign']),
    ...(String(number) === record.id ? {} : { id: record.id }),
    ...foreignLeft(record, FORMAT, Object.keys(keys).length > 0),
  };
  return { ...attributes, ...(note ? { note: { index: number, ...note } } : {}), ...underOwnKey(facts) };
}

function underOwnKey(facts: Json): Json {
  return Object.keys(facts).length > 0 ? { [OWN_KEY]: facts } : {};
}

/** Returns the keys of a file besides its ideas. */
function rootOf(map: ArgumentMap): Json {
  const { format: _format, title, claims: _claims, inferences: _inferences, ...rest } = map;
  const foreign = foreignOf(map, FORMAT);
  const given = objectOf(foreign.keys) ?? {};
  const keys = ROOT_KEYS.some((key) => Object.hasOwn(given, key)) ? {} : given;
  const attributes = writableKeys(objectOf(foreign.attr) ?? {}, ROOT_ATTRIBUTES, (element) => {
    return isFree(element) && objectOf(element.note) === null;
  });
  const parts = Object.entries({ keys, attr: attributes }).filter(([, part]) => Object.keys(part).length > 0);
  const isSaid = parts.length > 0 && isSame(Object.fromEntries(parts), foreign);
  const facts = { ...withoutKeys(rest, ['foreign']), ...foreignLeft(map, FORMAT, isSaid) };
  return {
    ...keys,
    formatVersion: 3,
    id: 'root',
    title,
    attr: { ...ROOT_ATTRIBUTES, ...attributes, ...underOwnKey(facts) },
  };
}
