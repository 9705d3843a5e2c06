import type { ArgumentMap } from './argument-map';
import type { Claim, Id } from './claim';
import type { Inference, Kind } from './inference';
import { branchOf, forestOf } from './structure/forest';
import { indexOf, inferencesTo } from './structure/map-index';

/**
 * A part of a map that can be inserted into another map: claims and the inferences between them.
 * `roots` are the claims that are attached at the insertion point, each with the inference that
 * attaches it, without its target. Ids are valid only within the fragment.
 */
export interface Fragment {
  readonly claims: readonly Claim[];
  readonly inferences: readonly Inference[];
  readonly roots: readonly FragmentRoot[];
}

/**
 * An inference that attaches a fragment: its id (undercutters in the fragment may target it), kind
 * and premises.
 */
export interface FragmentRoot {
  readonly id: Id;
  readonly kind: Kind;
  readonly premises: readonly Id[];
}

/**
 * Returns the fragment of a claim: its branch, the kind of its home inference, and the undercutters
 * of that inference if the claim is its only premise. A root attaches as a reason. Null for an
 * unknown claim.
 */
export function fragmentOf(map: ArgumentMap, claim: Id): Fragment | null {
  if (!indexOf(map).claims.has(claim)) return null;
  const home = forestOf(map).positions.get(claim)?.home ?? null;
  const whole = home?.premises.length === 1;
  const claims = [...branchOf(map, claim), ...(whole && home ? branchOf(map, home.id) : [])];
  const inside = new Set<Id>(claims.map(({ id }) => id));
  const ids = new Set(inside);
  if (whole && home) ids.add(home.id);
  const inferences: Inference[] = [];
  // An inference is inside when its premises and its target are. The loop comes to the ids that are added in it.
  for (const target of ids) {
    for (const inference of inferencesTo(map, target)) {
      if (ids.has(inference.id) || !inference.premises.every((id) => inside.has(id))) continue;
      ids.add(inference.id);
      inferences.push(inference);
    }
  }
  const rootId = home?.id ?? '';
  const root: FragmentRoot = { id: whole ? rootId : '', kind: home?.kind ?? 'reason', premises: [claim] };
  const { order } = indexOf(map);
  inferences.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return { claims, inferences, roots: [root] };
}

/**
 * Returns the fragment of several claims. A claim in the branch of another one is not a root;
 * co-premises stay together; no claim occurs twice. Null if none of the ids is a claim of the map.
 * O(claims + inferences), apart from sorting.
 */
export function fragmentOfClaims(map: ArgumentMap, ids: readonly Id[]): Fragment | null {
  const { positions } = forestOf(map);
  const fragments = topFragments(map, ids);
  const claims = new Map<Id, Claim>();
  const inferences = new Map<Id, Inference>();
  const roots = new Map<Id, FragmentRoot & { readonly premises: Id[] }>();
  for (const id of new Set(ids)) {
    const fragment = fragments.get(id);
    for (const claim of fragment?.claims ?? []) claims.set(claim.id, claim);
    for (const inference of fragment?.inferences ?? []) inferences.set(inference.id, inference);
    const from = positions.get(id)?.home?.id ?? id;
    for (const root of fragment?.roots ?? []) {
      const known = roots.get(from);
      if (known) known.premises.push(...root.premises);
      else roots.set(from, { ...root, premises: [...root.premises] });
    }
  }
  return roots.size > 0
    ? { claims: [...claims.values()], inferences: [...inferences.values()], roots: [...roots.values()] }
    : null;
}

/** Returns the fragments of those of some claims that are in the fragment of no other one. */
function topFragments(map: ArgumentMap, ids: readonly Id[]): Map<Id, Fragment> {
  const { positions } = forestOf(map);
  const depthOf = (id: Id) => positions.get(id)?.depth ?? 0;
  const fragments = new Map<Id, Fragment>();
  const inside = new Set<Id>();
  // A fragment has only deeper claims below its root, so the one that a claim is in comes before it.
  for (const id of [...ids].sort((a, b) => depthOf(a) - depthOf(b))) {
    const fragment = inside.has(id) ? null : fragmentOf(map, id);
    if (!fragment) continue;
    fragments.set(id, fragment);
    for (const claim of fragment.claims) inside.add(claim.id);
  }
  return fragments;
}

/**
 * Returns a whole map as a fragment: the roots of its trees are attached, as reasons. Null for a map without claims.
 */
export function fragmentOfMap(map: ArgumentMap): Fragment | null {
  const { claims, inferences } = map;
  if (claims.length === 0) return null;
  const roots = forestOf(map).roots.map((root): FragmentRoot => ({ id: '', kind: 'reason', premises: [root] }));
  return { claims, inferences, roots };
}
