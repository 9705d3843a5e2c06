import type { ArgumentMap } from '../argument-map';
import type { Claim, Id } from '../claim';
import type { Inference } from '../inference';
import { memoize } from '../memo';
import { indexOf, inferencesTo } from './map-index';

/** The position of a claim in the forest. */
export interface ForestPosition {
  /** The inference that the claim is placed under, or null for a root. */
  readonly home: Inference | null;
  /** The number of inferences between the claim and its root; 0 for a root. */
  readonly depth: number;
  /** The number on the box, such as "1.2a". */
  readonly number: string;
}

/** The spanning forest of a map. */
export interface Forest {
  /**
   * The claims that are no premise, and the first claim of a group that consists of cycles only. In
   * file order.
   */
  readonly contentions: readonly Id[];
  /**
   * The claims in no inference, in file order. In a map without inferences the first of them is
   * also the contention.
   */
  readonly loose: readonly Id[];
  /**
   * The roots of the trees: the contentions, then the claims they do not reach, then the loose
   * claims.
   */
  readonly roots: readonly Id[];
  readonly positions: ReadonlyMap<Id, ForestPosition>;
  /** The number of each inference: that of its premise without the letter, such as "1.2" or "1.2x1". */
  readonly inferenceNumbers: ReadonlyMap<Id, string>;
  /** The greatest depth of any claim; 0 in a map without inferences. */
  readonly depth: number;
}

const forests = new WeakMap<ArgumentMap, Forest>();
/**
 * Forests by list of inferences: the forest depends on the inferences and the claim ids, not on the
 * texts.
 */
const forestsByInferences = new WeakMap<ArgumentMap['inferences'], { claims: readonly Claim[]; forest: Forest }>();

/**
 * Returns the spanning forest of a map: breadth first from the contentions, each claim under the
 * first inference in file order that reaches it. Layout, outline, numbers, keys, folding and
 * branches all use it. Sharing, cycles and several roots are allowed; every claim has exactly one
 * position. O(claims + inferences). Computed once per structure: a map that differs only in texts
 * has the same forest object.
 */
export function forestOf(map: ArgumentMap): Forest {
  return memoize(forests, map, () => {
    const last = forestsByInferences.get(map.inferences);
    const forest = last && sameIds(last.claims, map.claims) ? last.forest : buildForest(map);
    forestsByInferences.set(map.inferences, { claims: map.claims, forest });
    return forest;
  });
}

function buildForest(map: ArgumentMap): Forest {
  const { byTarget, order } = indexOf(map);
  const { open, loose } = rootClaims(map);
  const home = new Map<Id, { home: Inference | null; depth: number }>();

  const spread = (from: readonly Id[]) => {
    for (const id of from) home.set(id, { home: null, depth: 0 });
    let targets: readonly Id[] = from;
    for (let depth = 1; targets.length > 0; depth++) {
      const inferences = targets.flatMap((target) => byTarget.get(target) ?? []);
      inferences.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
      const next: Id[] = [];
      for (const inference of inferences) {
        next.push(inference.id);
        for (const premise of inference.premises) {
          if (home.has(premise)) continue;
          home.set(premise, { home: inference, depth });
          next.push(premise);
        }
      }
      targets = next;
    }
  };

  const isLoose = new Set(loose);
  let contentions = map.inferences.length === 0 ? loose.slice(0, 1) : open;
  spread(contentions);
  // Claims that were not reached may belong to a group that consists of cycles, with a contention
  // of its own.
  if (home.size < map.claims.length - loose.length) {
    contentions = withCycleHeads(map, open, isLoose);
    home.clear();
    spread(contentions);
  }
  const strays: Id[] = [];
  for (const claim of map.claims) {
    if (home.has(claim.id) || isLoose.has(claim.id)) continue;
    strays.push(claim.id);
    spread([claim.id]);
  }
  const alone = loose.filter((id) => !home.has(id));
  for (const id of alone) home.set(id, { home: null, depth: 0 });
  const roots = [...contentions, ...strays, ...alone];

  const { numbers, inferenceNumbers } = numberForest(map, roots, home);
  const positions = new Map<Id, ForestPosition>();
  let deepest = 0;
  for (const [id, { home: inference, depth }] of home) {
    positions.set(id, { home: inference, depth, number: numbers.get(id) ?? '' });
    deepest = Math.max(deepest, depth);
  }
  return { contentions, loose, roots, positions, inferenceNumbers, depth: deepest };
}

function sameIds(a: readonly Claim[], b: readonly Claim[]): boolean {
  return a === b || (a.length === b.length && a.every(({ id }, index) => b[index]?.id === id));
}

/** Returns the position of a claim. Throws RangeError if the map has no such claim. */
export function positionOf(map: ArgumentMap, claim: Id): ForestPosition {
  const place = forestOf(map).positions.get(claim);
  if (!place) throw new RangeError(`no claim ${claim} in this map`);
  return place;
}

/**
 * Returns the number of a claim or an inference, such as "1.2a" or "1.2x1"; an empty string for an
 * unknown id.
 */
export function numberOf(map: ArgumentMap, id: Id): string {
  const forest = forestOf(map);
  return forest.positions.get(id)?.number ?? forest.inferenceNumbers.get(id) ?? '';
}

/** Returns the inference that a claim has its home at; undefined for a root or an unknown id. */
export function homeInference(map: ArgumentMap, claim: Id): Inference | undefined {
  return forestOf(map).positions.get(claim)?.home ?? undefined;
}

/**
 * Returns true if a premise has its home at an inference; at its other inferences it is drawn as a
 * reference. Throws RangeError if the map has no such claim.
 */
export function isHome(map: ArgumentMap, claim: Id, inference: Id): boolean {
  return positionOf(map, claim).home?.id === inference;
}

/**
 * Returns the inferences directly below a claim: those that target it, each followed by the
 * inferences that target that inference, recursively. In file order.
 */
export function inferencesBelow(map: ArgumentMap, target: Id): Inference[] {
  const found: Inference[] = [];
  const waiting = [...inferencesTo(map, target)].reverse();
  for (let inference = waiting.pop(); inference; inference = waiting.pop()) {
    found.push(inference);
    for (const undercutter of [...inferencesTo(map, inference.id)].reverse()) waiting.push(undercutter);
  }
  return found;
}

/**
 * Returns the branch of a claim: the claim and every claim that has its home below it, parents
 * first. For an inference: the claims that have their home at its undercutters and below. With
 * `answers`, of the inferences to the root only these count. Iterative, so a chain of many thousand
 * inferences does not overflow the stack.
 */
export function branchOf(map: ArgumentMap, root: Id, answers?: readonly Id[]): Claim[] {
  const { claims } = indexOf(map);
  const branch: Claim[] = [];
  const waiting: Id[] = [root];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const claim = claims.get(id);
    if (claim) branch.push(claim);
    const inferences = inferencesTo(map, id);
    for (let index = inferences.length - 1; index >= 0; index--) {
      const inference = inferences[index];
      if (!inference || (id === root && answers && !answers.includes(inference.id))) continue;
      waiting.push(inference.id);
      for (let p = inference.premises.length - 1; p >= 0; p--) {
        const premise = inference.premises[p];
        if (premise !== undefined && isHome(map, premise, inference.id)) waiting.push(premise);
      }
    }
  }
  return branch;
}

/** Returns the letter of a co-premise counted from 0: a to z, then aa, ab and so on. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/**
 * Returns the claims that are a target and no premise (`open`), and the claims in no inference. In
 * file order.
 */
function rootClaims(map: ArgumentMap): { open: Id[]; loose: Id[] } {
  const { byPremise, byTarget } = indexOf(map);
  const open: Id[] = [];
  const loose: Id[] = [];
  for (const { id } of map.claims) {
    if (byPremise.has(id)) continue;
    if (byTarget.has(id)) open.push(id);
    else loose.push(id);
  }
  return { open, loose };
}

/**
 * Returns the contentions: the open claims, and the first claim of each connected group without
 * one. In file order.
 */
function withCycleHeads(map: ArgumentMap, open: readonly Id[], isLoose: ReadonlySet<Id>): Id[] {
  const groups = connectedGroups(map);
  const settled = new Set(open.map(groups));
  const isOpen = new Set(open);
  const contentions: Id[] = [];
  for (const { id } of map.claims) {
    if (isLoose.has(id)) continue;
    if (!isOpen.has(id) && settled.has(groups(id))) continue;
    settled.add(groups(id));
    contentions.push(id);
  }
  return contentions;
}

/**
 * Returns a function that maps an id to the representative of its connected group (union-find over
 * claims and inferences).
 */
function connectedGroups(map: ArgumentMap): (id: Id) => Id {
  const parent = new Map<Id, Id>();
  const find = (id: Id): Id => {
    let top = id;
    for (let up = parent.get(top); up !== undefined && up !== top; up = parent.get(top)) top = up;
    for (let at = id; at !== top; ) {
      const up = parent.get(at) ?? top;
      parent.set(at, top);
      at = up;
    }
    return top;
  };
  for (const { id, premises, target } of map.inferences) {
    for (const other of [target, ...premises]) parent.set(find(other), find(id));
  }
  return find;
}

/** The length of a number from which on those below it begin with its id: after some forty levels. */
const MAX_NUMBER_LENGTH = 80;

function numberForest(
  map: ArgumentMap,
  roots: readonly Id[],
  home: ReadonlyMap<Id, { home: Inference | null }>,
): { numbers: Map<Id, string>; inferenceNumbers: Map<Id, string> } {
  const { byTarget } = indexOf(map);
  const numbers = new Map<Id, string>();
  const inferenceNumbers = new Map<Id, string>();
  roots.forEach((id, index) => {
    numbers.set(id, String(index + 1));
  });
  const waiting: { id: Id; below: string }[] = roots.map((id, index) => ({ id, below: `${index + 1}.` }));
  // The numbers of all claims of a deep map would fill the memory.
  const startOf = (id: Id, number: string) => (number.length > MAX_NUMBER_LENGTH ? id : number);
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { id, below } = item;
    byTarget.get(id)?.forEach((inference, index) => {
      const number = `${below}${index + 1}`;
      inferenceNumbers.set(inference.id, number);
      waiting.push({ id: inference.id, below: `${startOf(inference.id, number)}x` });
      inference.premises.forEach((premise, position) => {
        if (home.get(premise)?.home?.id !== inference.id) return;
        const own = inference.premises.length > 1 ? number + letterOf(position) : number;
        numbers.set(premise, own);
        waiting.push({ id: premise, below: `${startOf(premise, own)}.` });
      });
    });
  }
  return { numbers, inferenceNumbers };
}
