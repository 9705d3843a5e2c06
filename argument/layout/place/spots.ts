import type { GroupPlan } from '../fit/fit-units';
import { lowest, narrowest, type Shape, type Shapes } from '../fit/shapes';

/** Where a part of a row or of columns stands, and where the trunk beside it runs. In px. */
export interface Spot<Plan> {
  readonly shape: Shape<Plan>;
  readonly x: number;
  readonly y: number;
  /** Null in a row. */
  readonly trunkX: number | null;
}

/** How far parts stand in and apart, in px. */
export interface Spacing {
  readonly indent: number;
  readonly lane: number;
  /** From the edge of a column to its trunk: of a single one, and of each of several. */
  readonly trunk: number;
  readonly laneTrunk: number;
  readonly across: number;
  readonly gap: number;
}

/** Carries out the plan of a row or of columns whose corner is at `x`, `y`. */
export function spotsOf<Plan>(
  parts: readonly Shapes<Plan>[],
  plan: GroupPlan,
  x: number,
  y: number,
  spacing: Spacing,
): Spot<Plan>[] {
  if (plan.kind === 'row') {
    let left = x;
    return parts.map((shapes) => {
      const shape = narrowest(shapes, plan.height);
      const spot = { shape, x: left, y, trunkX: null };
      left += shape.width + spacing.across;
      return spot;
    });
  }
  const { starts, widths } = plan;
  const [lane, trunk] = starts.length === 1 ? [spacing.indent, spacing.trunk] : [spacing.lane, spacing.laneTrunk];
  let column = 0;
  let left = x;
  let top = y;
  return parts.map((shapes, at) => {
    if (at > 0 && starts[column + 1] === at) {
      left += lane + (widths[column] as number) + spacing.across;
      top = y;
      column++;
    }
    const shape = lowest(shapes, widths[column] as number);
    const spot = { shape, x: left + lane, y: top, trunkX: left + trunk };
    top += shape.height + spacing.gap;
    return spot;
  });
}
