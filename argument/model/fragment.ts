import type { ArgumentMap } from './argument-map';
import type { Claim, Id } from './claim';
import { branchOf, forestOf } from './forest';
import type { Inference, Kind } from './inference';
import { indexOf } from './map-index';

/**
 * A piece of a map that can be put into another one: some claims and the steps between them. `roots` are the claims
 * that are attached where the piece is put in, each with the step that attaches it, whose target is left out.
 * Ids mean something only within the piece.
 */
export interface Fragment {
  readonly claims: readonly Claim[];
  readonly inferences: readonly Inference[];
  readonly roots: readonly FragmentRoot[];
}

/** One step by which a piece is attached: its id (undercutters within the piece may speak to it), kind and premises. */
export interface FragmentRoot {
  readonly id: Id;
  readonly kind: Kind;
  readonly premises: readonly Id[];
}

/**
 * The piece of a map that a claim carries with it: its branch, with the kind of the step it starts, and what hangs at
 * that step when the claim is its only premise. A root gives a reason. Null for an unknown claim.
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
  // A step is inside when its premises and its target are; an undercutter's target may come later in the file.
  for (let grown = true; grown; ) {
    grown = false;
    for (const inference of map.inferences) {
      if (ids.has(inference.id) || !ids.has(inference.target) || !inference.premises.every((id) => inside.has(id)))
        continue;
      ids.add(inference.id);
      inferences.push(inference);
      grown = true;
    }
  }
  const rootId = home?.id ?? '';
  const root: FragmentRoot = { id: whole ? rootId : '', kind: home?.kind ?? 'reason', premises: [claim] };
  const order = new Map(map.inferences.map(({ id }, at) => [id, at]));
  inferences.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return { claims, inferences, roots: [root] };
}

/**
 * The piece that several claims carry with them. A claim that comes along with another one is not a root of its own;
 * co-premises stay together; no claim is in it twice. Null when none of them is a claim of the map.
 */
export function fragmentOfClaims(map: ArgumentMap, ids: readonly Id[]): Fragment | null {
  const pieces = new Map(ids.map((id) => [id, fragmentOf(map, id)]));
  const tops = [...pieces.keys()].filter(
    (id) => !ids.some((other) => other !== id && pieces.get(other)?.claims.some((claim) => claim.id === id)),
  );
  const claims = new Map<Id, Claim>();
  const inferences = new Map<Id, Inference>();
  const roots = new Map<Id, FragmentRoot>();
  for (const id of tops) {
    const piece = pieces.get(id);
    for (const claim of piece?.claims ?? []) claims.set(claim.id, claim);
    for (const inference of piece?.inferences ?? []) inferences.set(inference.id, inference);
    const from = forestOf(map).positions.get(id)?.home?.id ?? id;
    for (const root of piece?.roots ?? []) {
      const known = roots.get(from);
      roots.set(from, known ? { ...known, premises: [...known.premises, ...root.premises] } : root);
    }
  }
  return roots.size > 0
    ? { claims: [...claims.values()], inferences: [...inferences.values()], roots: [...roots.values()] }
    : null;
}
