import type { ForestArrangement } from '../arrangement';
import { SPACE } from '../geometry';
import type { LayoutNode } from '../layout-nodes';
import { fitGroup, type GroupPlan, pinnedArrangement } from './fit-group';
import type { NodeFit, NodePlan } from './fit-nodes';
import { type Envelope, Frontier, type Shape, type ShapeFunction } from './shape-function';
import { joinShapes, stackShapes } from './sweep';

/** The plan of the trees of a map: all alike, or the first one over or beside the others. */
export interface ForestPlan {
  readonly first: { readonly shape: Shape<NodePlan>; readonly at: 'over' | 'beside' } | null;
  /** All of them, or those after the first. */
  readonly trees: Shape<GroupPlan>;
}

/** The distances of trees, in px. */
export const TREE_SPACING = { indent: 0, lane: 0, across: SPACE.forest, gap: SPACE.forest } as const;

/**
 * Returns the shape function of all trees together: arranged like answers, in rows and columns, in
 * their order. The first tree, often by far the largest, may be over or beside the others. Empty if
 * there are no trees.
 */
export function fitForest(
  roots: readonly LayoutNode[],
  fits: readonly NodeFit[],
  keep: ForestArrangement | null,
  envelope: Envelope,
): ShapeFunction<ForestPlan> {
  const trees = roots.map(({ index }) => (fits[index] as NodeFit).shapes);
  const [first, ...others] = trees;
  const found = new Frontier<ForestPlan>(envelope);
  if (!first) return [];
  const pack = (parts: readonly ShapeFunction<NodePlan>[], own: readonly LayoutNode[]) =>
    fitGroup(parts, pinnedArrangement(own, keep?.trees ?? null), TREE_SPACING, envelope, () => 0);
  const keptFirst = others.length === 0 ? null : keep?.first;
  if (keptFirst === null || keptFirst === undefined) {
    for (const trees of pack(first ? [first, ...others] : [], roots)) {
      const { width, height } = trees;
      if (found.isNotDominated(width, height)) found.add({ width, height, plan: { first: null, trees } });
    }
  }
  if (keptFirst === null) return found.toShapeFunction();
  const rest = pack(others, roots.slice(1));
  const add = (
    width: number,
    height: number,
    shape: Shape<NodePlan>,
    trees: Shape<GroupPlan>,
    at: 'over' | 'beside',
  ) => {
    if (found.isNotDominated(width, height)) found.add({ width, height, plan: { first: { shape, at }, trees } });
  };
  if (keptFirst !== 'beside') {
    stackShapes(first, rest, (width, height, shape, trees) => add(width, height + SPACE.forest, shape, trees, 'over'));
  }
  if (keptFirst !== 'over') {
    joinShapes(first, rest, (width, height, shape, trees) => add(width + SPACE.forest, height, shape, trees, 'beside'));
  }
  return found.toShapeFunction();
}
