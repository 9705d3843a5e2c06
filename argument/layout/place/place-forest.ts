import type { ForestArrangement } from '../arrangement';
import type { GroupPlan } from '../fit/arrange';
import { type ForestPlan, TREES } from '../fit/fit-forest';
import type { Fit } from '../fit/fit-units';
import type { Shape } from '../fit/shapes';
import { SPACE } from '../geometry';
import type { Unit } from '../units';
import { answersOf } from './place-head';
import { rootSite, type Site } from './place-units';
import { spotsOf } from './spots';

const SPACING = { ...TREES, trunk: 0, laneTrunk: 0 } as const;

/** Where each tree of a forest begins. */
export function forestSites(roots: readonly Unit[], fits: readonly Fit[], { plan }: Shape<ForestPlan>): Site[] {
  const { first, trees } = plan;
  if (!first) return treeSites(roots, fits, trees, 0, 0);
  const [root, ...others] = roots;
  const [x, y] = first.at === 'over' ? [0, first.shape.height + SPACE.forest] : [first.shape.width + SPACE.forest, 0];
  return [rootSite(root as Unit, first.shape, 0, 0), ...treeSites(others, fits, trees, x, y)];
}

/** How the trees stand, to be kept while a person edits. */
export function forestArrangementOf(roots: readonly Unit[], { plan }: Shape<ForestPlan>): ForestArrangement {
  const { first, trees } = plan;
  const own = first ? roots.slice(1) : roots;
  return { first: first?.at ?? null, trees: answersOf(own, trees.plan) };
}

function treeSites(
  roots: readonly Unit[],
  fits: readonly Fit[],
  trees: Shape<GroupPlan>,
  x: number,
  y: number,
): Site[] {
  const parts = roots.map(({ at }) => (fits[at] as Fit).shapes);
  return spotsOf(parts, trees.plan, x, y, SPACING).map((spot, at) =>
    rootSite(roots[at] as Unit, spot.shape, spot.x, spot.y),
  );
}
