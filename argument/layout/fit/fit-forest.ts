import type { ForestArrangement } from '../arrangement';
import { SPACE } from '../geometry';
import type { Unit } from '../units';
import { beside, over } from './combine';
import { arrange, type Fit, type GroupPlan, startsOf, type UnitPlan } from './fit-units';
import { frontier, type Shape, type Shapes } from './shapes';

/** The trees of a map: all alike, or the first of them over or beside the rest. */
export interface ForestPlan {
  readonly first: { readonly shape: Shape<UnitPlan>; readonly at: 'over' | 'beside' } | null;
  /** All of them, or those after the first. */
  readonly trees: Shape<GroupPlan>;
}

/**
 * The shapes of all trees together: packed as answers are, in rows and columns, in their order. The first tree, which is
 * most often by far the largest, may stand over or beside the rest. Empty where there are no trees.
 */
export function fitForest(
  roots: readonly Unit[],
  fits: readonly Fit[],
  keep: ForestArrangement | null,
): Shapes<ForestPlan> {
  const trees = roots.map(({ at }) => (fits[at] as Fit).shapes);
  const [first, ...others] = trees;
  if (!first) return [];
  const pack = (parts: readonly Shapes<UnitPlan>[], own: readonly Unit[]) => {
    const kept = !keep ? null : keep.trees === 'row' ? 'row' : startsOf(own, keep.trees);
    return arrange(parts, kept, 0, 0, SPACE.forest, SPACE.forest);
  };
  const wanted = others.length === 0 ? null : keep?.first;
  const found: Shape<ForestPlan>[] = [];
  if (wanted === null || wanted === undefined) {
    for (const shape of pack(trees, roots)) found.push({ ...shape, plan: { first: null, trees: shape } });
  }
  if (wanted !== null) {
    const rest = frontier(pack(others, roots.slice(1)));
    if (wanted !== 'beside') {
      const lower = rest.map((shape) => ({ ...shape, height: shape.height + SPACE.forest, plan: shape }));
      found.push(
        ...over(first, lower, (shape, { plan }): ForestPlan => ({ first: { shape, at: 'over' }, trees: plan })),
      );
    }
    if (wanted !== 'over') {
      const right = rest.map((shape) => ({ ...shape, width: shape.width + SPACE.forest, plan: shape }));
      found.push(
        ...beside(first, right, (shape, { plan }): ForestPlan => ({ first: { shape, at: 'beside' }, trees: plan })),
      );
    }
  }
  return frontier(found, Number.POSITIVE_INFINITY);
}
