import type { ArgumentMap } from '../../../model/argument-map';
import type { Claim, Id } from '../../../model/claim';
import type { Inference } from '../../../model/inference';
import { newId } from '../../../model/new-id';
import { branchOf, forestOf, isHome } from '../../../model/structure/forest';

/** Returns the steps to steps. */
export function stepsOnSteps(map: ArgumentMap): Inference[] {
  const steps = new Set(map.inferences.map(({ id }) => id));
  return map.inferences.filter(({ target }) => steps.has(target));
}

/** Removes steps, and the steps to them. */
export function withoutSteps(map: ArgumentMap, isGone: (step: Inference) => boolean): ArgumentMap {
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
export function retargetUndercutters(map: ArgumentMap): ArgumentMap {
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

/** Gives each premise a step of its own. */
export function splitCoPremises(map: ArgumentMap): ArgumentMap {
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
export function sharedClaims(map: ArgumentMap): Id[] {
  const shared = new Set(
    map.inferences.flatMap(({ id, premises }) => premises.filter((premise) => !isHome(map, premise, id))),
  );
  return map.claims.map(({ id }) => id).filter((id) => shared.has(id));
}

/** Replaces each further use of a claim by a copy of it. */
export function copySharedClaims(map: ArgumentMap): ArgumentMap {
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

/** Returns the number of steps from a contention down to each step, itself included. */
function depthsOfSteps(map: ArgumentMap): Map<Id, number> {
  const { positions } = forestOf(map);
  const steps = new Map(map.inferences.map((step) => [step.id, step]));
  const depths = new Map<Id, number>();
  for (const { id } of map.inferences) {
    const line: Id[] = [];
    let at = id;
    for (let step = steps.get(at); step && !depths.has(at); step = steps.get(at)) {
      line.push(at);
      at = step.target;
    }
    let depth = depths.get(at) ?? positions.get(at)?.depth ?? 0;
    for (const member of line.reverse()) depths.set(member, ++depth);
  }
  return depths;
}

/** Removes the steps that lie too deep, so that the branches below them are trees of their own. */
export function cutDeepBranches(map: ArgumentMap, levels = Number.POSITIVE_INFINITY): ArgumentMap {
  // A claim that is shared may lie deeper in what is left.
  for (let rest = map; ; ) {
    const depths = depthsOfSteps(rest);
    if (![...depths.values()].some((depth) => depth > levels)) return rest;
    rest = withoutSteps(rest, ({ id }) => (depths.get(id) ?? 0) % (levels + 1) === 0);
  }
}

/** Returns the steps that are removed with the branches that lie too deep. */
export function deepSteps(map: ArgumentMap, levels?: number): Id[] {
  const kept = new Set(cutDeepBranches(map, levels).inferences.map(({ id }) => id));
  return map.inferences.map(({ id }) => id).filter((id) => !kept.has(id));
}

/** Returns the first tree of a map: its claims, and the steps between them. */
export function firstTree(map: ArgumentMap): ArgumentMap {
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
export function claimsOfOtherTrees(map: ArgumentMap): Id[] {
  const kept = new Set(firstTree(map).claims.map(({ id }) => id));
  return map.claims.map(({ id }) => id).filter((id) => !kept.has(id));
}
