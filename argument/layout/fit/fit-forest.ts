import type { ForestArrangement } from '../arrangement';
import { SPACE } from '../geometry';
import type { Unit } from '../units';
import { arrange, type GroupPlan, keptOf } from './arrange';
import { sweepBeside, sweepOver } from './combine';
import type { Fit, UnitPlan } from './fit-units';
import { Frontier, type Room, type Shape, type Shapes } from './shapes';

/** The trees of a map: all alike, or the first of them over or beside the rest. */
export interface ForestPlan {
  readonly first: { readonly shape: Shape<UnitPlan>; readonly at: 'over' | 'beside' } | null;
  /** All of them, or those after the first. */
  readonly trees: Shape<GroupPlan>;
}

/** How far trees stand apart. */
export const TREES = { indent: 0, lane: 0, across: SPACE.forest, gap: SPACE.forest } as const;

/**
 * The shapes of all trees together: packed as answers are, in rows and columns, in their order. The first tree, which is
 * most often by far the largest, may stand over or beside the rest. Empty where there are no trees.
 */
export function fitForest(
  roots: readonly Unit[],
  fits: readonly Fit[],
  keep: ForestArrangement | null,
  room: Room,
): Shapes<ForestPlan> {
  const trees = roots.map(({ at }) => (fits[at] as Fit).shapes);
  const [first, ...others] = trees;
  const found = new Frontier<ForestPlan>(room);
  if (!first) return [];
  const pack = (parts: readonly Shapes<UnitPlan>[], own: readonly Unit[]) =>
    arrange(parts, keptOf(own, keep?.trees ?? null), TREES, room, () => 0);
  const keptFirst = others.length === 0 ? null : keep?.first;
  if (keptFirst === null || keptFirst === undefined) {
    for (const trees of pack(first ? [first, ...others] : [], roots)) {
      const { width, height } = trees;
      if (found.wants(width, height)) found.add({ width, height, plan: { first: null, trees } });
    }
  }
  if (keptFirst === null) return found.shapes();
  const rest = pack(others, roots.slice(1));
  const add = (
    width: number,
    height: number,
    shape: Shape<UnitPlan>,
    trees: Shape<GroupPlan>,
    at: 'over' | 'beside',
  ) => {
    if (found.wants(width, height)) found.add({ width, height, plan: { first: { shape, at }, trees } });
  };
  if (keptFirst !== 'beside') {
    sweepOver(first, rest, (width, height, shape, trees) => add(width, height + SPACE.forest, shape, trees, 'over'));
  }
  if (keptFirst !== 'over') {
    sweepBeside(first, rest, (width, height, shape, trees) =>
      add(width + SPACE.forest, height, shape, trees, 'beside'),
    );
  }
  return found.shapes();
}
