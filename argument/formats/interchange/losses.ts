import type { ArgumentMap } from '../../model/argument-map';
import type { Claim, Id } from '../../model/claim';
import type { Inference } from '../../model/inference';
import { collapseSpaces } from '../../model/one-line';
import { findOtherKeys, removeOtherKeys } from './losses/other-keys';
import {
  claimsOfOtherTrees,
  copySharedClaims,
  cutDeepBranches,
  deepSteps,
  firstTree,
  retargetUndercutters,
  sharedClaims,
  splitCoPremises,
  stepsOnSteps,
  withoutSteps,
} from './losses/structure';

/** The features of the structure of a map, which formats of graphs and tables hold. */
export const STRUCTURE = [
  'reasons',
  'undercutters',
  'co-premises',
  'shared-claims',
  'deep-branches',
  'several-trees',
] as const;

/** The parts of a map that a format may have no place for, in the order in which they are taken out. */
export const FEATURES = [
  ...STRUCTURE,
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
  'own-text',
  'other-keys',
] as const;

/** One of {@link FEATURES}. */
export type Feature = (typeof FEATURES)[number];

/** A part of a map that a file does not hold, and the claims and steps that it concerns; none for the map itself. */
export interface Loss {
  readonly code: Feature;
  readonly ids: readonly Id[];
}

/** The text of an empty claim in a format that has none. */
const EMPTY_TEXT = '…';

/** The limits of what a format holds of a feature. */
export interface Limits {
  /** The number of steps below each other, from a contention down, that a file may have. */
  readonly levels?: number;
  /**
   * Returns a map with that of the record `foreign` alone which a file of the format has a place for. Undefined for a
   * format that has none, and for one that holds all keys.
   */
  readonly withForeign?: (map: ArgumentMap) => ArgumentMap;
}

/** The way to find a feature in a map, and to take it out. */
interface Removal {
  /** Returns the claims and steps with the feature, an empty list for the map itself, null if it has none. */
  readonly find: (map: ArgumentMap, limits: Limits) => readonly Id[] | null;
  readonly remove: (map: ArgumentMap, limits: Limits) => ArgumentMap;
}

/**
 * Returns a map without what a format does not hold, and what that is. Undercutters become objections to the first
 * premise of their step, co-premises become steps of their own, further uses of a claim become copies of it, branches
 * that lie too deep become trees, and empty texts an ellipsis.
 */
export function withoutLosses(
  map: ArgumentMap,
  holds: ReadonlySet<Feature>,
  limits: Limits = {},
): { readonly map: ArgumentMap; readonly losses: readonly Loss[] } {
  const losses: Loss[] = [];
  // The address of the schema says nothing more about a map.
  let rest = '$schema' in map ? without(map, ['$schema']) : map;
  for (const code of FEATURES) {
    if (holds.has(code)) continue;
    const ids = REMOVALS[code].find(rest, limits);
    if (ids === null) continue;
    losses.push({ code, ids });
    rest = REMOVALS[code].remove(rest, limits);
  }
  return { map: rest, losses };
}

/** Returns a map with exactly the named losses taken out. */
export function forget(map: ArgumentMap, losses: readonly Loss[], limits: Limits = {}): ArgumentMap {
  return losses.reduce((rest, { code }) => REMOVALS[code].remove(rest, limits), map);
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
  'deep-branches': {
    find: (map, { levels }) => listedIds(deepSteps(map, levels)),
    remove: (map, { levels }) => cutDeepBranches(map, levels),
  },
  'several-trees': {
    find: (map) => listedIds(claimsOfOtherTrees(map)),
    remove: firstTree,
  },
  'empty-texts': {
    find: (map) => listed(map.claims.filter(({ text }) => lineOf(text) === '')),
    remove: (map) => changeClaims(map, (claim) => (lineOf(claim.text) === '' ? { ...claim, text: EMPTY_TEXT } : claim)),
  },
  'white-space': {
    find: (map) => {
      const ids = map.claims.filter(({ text }) => lineOf(text) !== text).map(({ id }) => id);
      return ids.length > 0 || lineOf(map.title) !== map.title ? ids : null;
    },
    remove: (map) => ({
      ...changeClaims(map, (claim) => ({ ...claim, text: lineOf(claim.text) })),
      title: lineOf(map.title),
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
  'own-text': ofMap('argdown'),
  'other-keys': {
    find: (map, { withForeign }) => findOtherKeys(map, withForeign),
    remove: (map, { withForeign }) => removeOtherKeys(map, withForeign),
  },
};

/** Returns a text as one line of a text file, which has no NUL characters. */
function lineOf(text: string): string {
  return collapseSpaces(text.replaceAll('\0', ''));
}

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
    find: (map, limits) => listedIds([...(claims.find(map, limits) ?? []), ...(steps.find(map, limits) ?? [])]),
    remove: (map, limits) => steps.remove(claims.remove(map, limits), limits),
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
