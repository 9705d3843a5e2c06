import { type ArgumentMap, FORMAT } from '../../model/argument-map';
import type { Claim, Id } from '../../model/claim';
import type { Inference } from '../../model/inference';
import { newId } from '../../model/new-id';
import { collapseSpaces } from '../../model/one-line';
import { branchOf, forestOf, isHome } from '../../model/structure/forest';

/** The parts of a map that a format may have no place for, in the order in which they are taken out. */
export const FEATURES = [
  'reasons',
  'undercutters',
  'co-premises',
  'shared-claims',
  'several-trees',
  'empty-texts',
  'white-space',
  'title',
  'description',
  'heading',
  'template',
  'anchors',
  'sources',
  'holders',
  'bases',
  'unstated',
  'questions',
  'verdicts',
  'notes',
  'schemes',
  'strengths',
  'positions',
  'folding',
  'presentation',
  'dismissed-advice',
  'other-keys',
] as const;

/** The features of the structure of a map, which formats of graphs and tables hold. */
export const STRUCTURE = ['reasons', 'undercutters', 'co-premises', 'shared-claims', 'several-trees'] as const;

/** One of {@link FEATURES}. */
export type Feature = (typeof FEATURES)[number];

/** A part of a map that a file does not hold, and the claims and steps that it concerns; none for the map itself. */
export interface Loss {
  readonly code: Feature;
  readonly ids: readonly Id[];
}

/** The text of an empty claim in a format that has none. */
const EMPTY_TEXT = '…';

/** The way to find a feature in a map, and to take it out. */
interface Removal {
  /** Returns the claims and steps with the feature, an empty list for the map itself, null if it has none. */
  readonly find: (map: ArgumentMap) => readonly Id[] | null;
  readonly remove: (map: ArgumentMap) => ArgumentMap;
}

/**
 * Returns a map without what a format does not hold, and what that is. Undercutters become objections to the first
 * premise of their step, co-premises become steps of their own, further uses of a claim become copies of it, and empty
 * texts an ellipsis.
 */
export function withoutLosses(
  map: ArgumentMap,
  holds: ReadonlySet<Feature>,
): { readonly map: ArgumentMap; readonly losses: readonly Loss[] } {
  const losses: Loss[] = [];
  // The address of the schema and the map as a text say nothing more about it.
  let rest = '$schema' in map || 'argdown' in map ? without(map, ['$schema', 'argdown']) : map;
  for (const code of FEATURES) {
    if (holds.has(code)) continue;
    const ids = REMOVALS[code].find(rest);
    if (ids === null) continue;
    losses.push({ code, ids });
    rest = REMOVALS[code].remove(rest);
  }
  return { map: rest, losses };
}

/** Returns a map with exactly the named losses taken out. */
export function forget(map: ArgumentMap, losses: readonly Loss[]): ArgumentMap {
  return losses.reduce((rest, { code }) => REMOVALS[code].remove(rest), map);
}

const REMOVALS: Readonly<Record<Feature, Removal>> = {
  reasons: {
    find: (map) => listed(map.inferences.filter(({ kind }) => kind === 'reason')),
    remove: (map) => withoutSteps(map, ({ kind }) => kind === 'reason'),
  },
  undercutters: {
    find: (map) => listed(stepsOnSteps(map)),
    remove: retargetUndercutters,
  },
  'co-premises': {
    find: (map) => listed(map.inferences.filter(({ premises }) => premises.length > 1)),
    remove: splitCoPremises,
  },
  'shared-claims': { find: (map) => listedIds(sharedClaims(map)), remove: copySharedClaims },
  'several-trees': {
    find: (map) => listedIds(claimsOfOtherTrees(map)),
    remove: firstTree,
  },
  'empty-texts': {
    find: (map) => listed(map.claims.filter(({ text }) => collapseSpaces(text) === '')),
    remove: (map) =>
      changeClaims(map, (claim) => (collapseSpaces(claim.text) === '' ? { ...claim, text: EMPTY_TEXT } : claim)),
  },
  'white-space': {
    find: (map) => {
      const ids = map.claims.filter(({ text }) => collapseSpaces(text) !== text).map(({ id }) => id);
      return ids.length > 0 || collapseSpaces(map.title) !== map.title ? ids : null;
    },
    remove: (map) => ({
      ...changeClaims(map, (claim) => ({ ...claim, text: collapseSpaces(claim.text) })),
      title: collapseSpaces(map.title),
    }),
  },
  title: {
    find: ({ title }) => (title === '' ? null : []),
    remove: (map) => ({ ...map, title: '' }),
  },
  description: ofMap('description'),
  heading: ofMap('student', 'class'),
  template: ofMap('template', 'copyOf'),
  anchors: ofClaims('anchors'),
  sources: {
    find: ({ sources }) => (sources.length > 0 ? [] : null),
    remove: (map) =>
      changeClaims({ ...map, sources: [] }, (claim) =>
        claim.anchors ? { ...claim, anchors: claim.anchors.map(({ source: _, ...anchor }) => anchor) } : claim,
      ),
  },
  holders: ofClaims('holder'),
  bases: ofClaims('basis'),
  unstated: ofClaims('unstated'),
  questions: ofClaims('question'),
  verdicts: ofRecords('verdict'),
  notes: ofRecords('note'),
  schemes: ofSteps('scheme'),
  strengths: ofSteps('strength'),
  positions: ofView('offsets'),
  folding: ofView('folded'),
  presentation: ofMap('telling'),
  'dismissed-advice': ofMap('ignored'),
  'other-keys': { find: findOtherKeys, remove: removeOtherKeys },
};

function listed(records: readonly { readonly id: Id }[]): readonly Id[] | null {
  return listedIds(records.map(({ id }) => id));
}

function listedIds(ids: readonly Id[]): readonly Id[] | null {
  return ids.length > 0 ? ids : null;
}

function changeClaims(map: ArgumentMap, change: (claim: Claim) => Claim): ArgumentMap {
  return { ...map, claims: map.claims.map(change) };
}

function changeSteps(map: ArgumentMap, change: (step: Inference) => Inference): ArgumentMap {
  return { ...map, inferences: map.inferences.map(change) };
}

function without<Value extends object>(value: Value, keys: readonly string[]): Value {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) as Value;
}

function ofMap(...keys: (keyof ArgumentMap)[]): Removal {
  return {
    find: (map) => (keys.some((key) => map[key] !== undefined) ? [] : null),
    remove: (map) => without(map, keys),
  };
}

function ofClaims(key: keyof Claim): Removal {
  return {
    find: (map) => listed(map.claims.filter((claim) => claim[key] !== undefined)),
    remove: (map) => changeClaims(map, (claim) => without(claim, [key])),
  };
}

function ofSteps(key: keyof Inference): Removal {
  return {
    find: (map) => listed(map.inferences.filter((step) => step[key] !== undefined)),
    remove: (map) => changeSteps(map, (step) => without(step, [key])),
  };
}

function ofRecords(key: keyof Claim & keyof Inference): Removal {
  const [claims, steps] = [ofClaims(key), ofSteps(key)];
  return {
    find: (map) => listedIds([...(claims.find(map) ?? []), ...(steps.find(map) ?? [])]),
    remove: (map) => steps.remove(claims.remove(map)),
  };
}

function ofView(key: 'folded' | 'offsets'): Removal {
  return {
    find: ({ view }) => {
      const part = view?.[key];
      return part === undefined ? null : Array.isArray(part) ? part : Object.keys(part);
    },
    remove: ({ view, ...map }) => {
      const rest = without(view ?? {}, [key]);
      return Object.keys(rest).length > 0 ? { ...map, view: rest } : map;
    },
  };
}

function stepsOnSteps(map: ArgumentMap): Inference[] {
  const steps = new Set(map.inferences.map(({ id }) => id));
  return map.inferences.filter(({ target }) => steps.has(target));
}

/** Removes steps, and the steps to them. */
function withoutSteps(map: ArgumentMap, isGone: (step: Inference) => boolean): ArgumentMap {
  const gone = new Set(map.inferences.filter(isGone).map(({ id }) => id));
  for (let count = -1; count !== gone.size; ) {
    count = gone.size;
    for (const { id, target } of map.inferences) if (gone.has(target)) gone.add(id);
  }
  return { ...map, inferences: map.inferences.filter(({ id }) => !gone.has(id)) };
}

/** Removes claims, the steps from and to them, and the steps to those. */
function withoutClaims(map: ArgumentMap, gone: ReadonlySet<Id>): ArgumentMap {
  const rest = withoutSteps(
    map,
    ({ premises, target }) => gone.has(target) || premises.some((premise) => gone.has(premise)),
  );
  return { ...rest, claims: rest.claims.filter(({ id }) => !gone.has(id)) };
}

/** Moves each step to a step to a premise or the target of that step; removes it if it starts from all of them. */
function retargetUndercutters(map: ArgumentMap): ArgumentMap {
  const steps = new Map(map.inferences.map((step) => [step.id, step]));
  const inferences = map.inferences.flatMap((step) => {
    let on = steps.get(step.target);
    if (!on) return [step];
    const candidates: Id[] = [];
    for (; on; on = steps.get(on.target)) candidates.push(...on.premises, ...(steps.has(on.target) ? [] : [on.target]));
    const target = candidates.find((id) => !step.premises.includes(id));
    return target === undefined ? [] : [{ ...step, target }];
  });
  return { ...map, inferences };
}

/** Returns a function that gives new ids, each once. */
function idSource(map: ArgumentMap, prefix: 'c' | 'i'): () => Id {
  let next = Number(newId(map, prefix).slice(1));
  return () => `${prefix}${next++}`;
}

function splitCoPremises(map: ArgumentMap): ArgumentMap {
  const nextId = idSource(map, 'i');
  const inferences = map.inferences.flatMap((step) =>
    step.premises.map(
      (premise, index): Inference =>
        index === 0
          ? { ...step, premises: [premise] }
          : { id: nextId(), kind: step.kind, premises: [premise], target: step.target },
    ),
  );
  return { ...map, inferences };
}

/** Returns the claims that are premises of more steps than the one under which they stand. */
function sharedClaims(map: ArgumentMap): Id[] {
  const shared = new Set(
    map.inferences.flatMap(({ id, premises }) => premises.filter((premise) => !isHome(map, premise, id))),
  );
  return map.claims.map(({ id }) => id).filter((id) => shared.has(id));
}

function copySharedClaims(map: ArgumentMap): ArgumentMap {
  const claims = new Map(map.claims.map((claim) => [claim.id, claim]));
  const nextId = idSource(map, 'c');
  const copies: Claim[] = [];
  const inferences = map.inferences.map((step) => ({
    ...step,
    premises: step.premises.map((premise) => {
      const claim = claims.get(premise);
      if (!claim || isHome(map, premise, step.id)) return premise;
      const copy = { ...claim, id: nextId() };
      copies.push(copy);
      return copy.id;
    }),
  }));
  return { ...map, claims: [...map.claims, ...copies], inferences };
}

/** Returns the first tree of a map: its claims, and the steps between them. */
function firstTree(map: ArgumentMap): ArgumentMap {
  const [first] = forestOf(map).roots;
  if (first === undefined) return map;
  // A claim may stand in the tree only by a step that also starts from claims of another one.
  for (let rest = map; ; ) {
    const own = new Set(branchOf(rest, first).map(({ id }) => id));
    const gone = new Set(rest.claims.map(({ id }) => id).filter((id) => !own.has(id)));
    if (gone.size === 0) return rest;
    rest = withoutClaims(rest, gone);
  }
}

/** Returns the claims of all trees but the first. */
function claimsOfOtherTrees(map: ArgumentMap): Id[] {
  const kept = new Set(firstTree(map).claims.map(({ id }) => id));
  return map.claims.map(({ id }) => id).filter((id) => !kept.has(id));
}

const KEYS = {
  map: `format title description template copyOf student class sources claims inferences view ignored telling`.split(
    ' ',
  ),
  source: 'id title author publisher date url'.split(' '),
  claim: 'id text holder basis unstated anchors question verdict note'.split(' '),
  step: 'id kind premises target verdict scheme strength note'.split(' '),
};

function onlyKeys<Value extends object>(value: Value, keys: readonly string[]): Value {
  const entries = Object.entries(value).filter(([key]) => keys.includes(key));
  return entries.length === Object.keys(value).length ? value : (Object.fromEntries(entries) as Value);
}

function removeOtherKeys(map: ArgumentMap): ArgumentMap {
  return {
    ...onlyKeys(map, KEYS.map),
    format: FORMAT,
    sources: map.sources.map((source) => onlyKeys(source, KEYS.source)),
    claims: map.claims.map((claim) => onlyKeys(claim, KEYS.claim)),
    inferences: map.inferences.map((step) => onlyKeys(step, KEYS.step)),
  };
}

function findOtherKeys(map: ArgumentMap): readonly Id[] | null {
  const hasOthers = (value: object, keys: readonly string[]) => onlyKeys(value, keys) !== value;
  const ids = [
    ...map.claims.filter((claim) => hasOthers(claim, KEYS.claim)),
    ...map.inferences.filter((step) => hasOthers(step, KEYS.step)),
  ].map(({ id }) => id);
  const isOther = hasOthers(map, KEYS.map) || map.sources.some((source) => hasOthers(source, KEYS.source));
  return ids.length > 0 || isOther ? ids : null;
}
