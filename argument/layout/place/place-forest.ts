import type { ForestArrangement } from '../arrangement';
import { type ForestPlan, TREE_SPACING } from '../fit/fit-forest';
import type { GroupPlan } from '../fit/fit-group';
import type { NodeFit } from '../fit/fit-nodes';
import type { Shape } from '../fit/shape-function';
import { SPACE } from '../geometry';
import type { LayoutNode } from '../layout-nodes';
import { type NodePlacement, rootPlacement } from './node-placement';
import { answersArrangement } from './place-premises';
import { slotsOf } from './slots';

const SPACING = { ...TREE_SPACING, trunk: 0, laneTrunk: 0 } as const;

/** Returns the placement of the root of each tree. */
export function placeTreeRoots(
  roots: readonly LayoutNode[],
  fits: readonly NodeFit[],
  { plan }: Shape<ForestPlan>,
): NodePlacement[] {
  const { first, trees } = plan;
  if (!first) return placeTrees(roots, fits, trees, 0, 0);
  const [root, ...others] = roots;
  const [x, y] = first.at === 'over' ? [0, first.shape.height + SPACE.forest] : [first.shape.width + SPACE.forest, 0];
  return [rootPlacement(root as LayoutNode, first.shape, 0, 0), ...placeTrees(others, fits, trees, x, y)];
}

/** Returns the arrangement of the trees, to be kept while a person edits. */
export function forestArrangement(roots: readonly LayoutNode[], { plan }: Shape<ForestPlan>): ForestArrangement {
  const { first, trees } = plan;
  const own = first ? roots.slice(1) : roots;
  return { first: first?.at ?? null, trees: answersArrangement(own, trees.plan) };
}

function placeTrees(
  roots: readonly LayoutNode[],
  fits: readonly NodeFit[],
  trees: Shape<GroupPlan>,
  x: number,
  y: number,
): NodePlacement[] {
  const parts = roots.map(({ index }) => (fits[index] as NodeFit).shapes);
  return slotsOf(parts, trees.plan, x, y, SPACING).map((slot, i) =>
    rootPlacement(roots[i] as LayoutNode, slot.shape, slot.x, slot.y),
  );
}
