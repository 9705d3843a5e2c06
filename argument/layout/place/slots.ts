import type { GroupPlan, GroupSpacing } from '../fit/fit-group';
import { lowest, narrowest, type Shape, type ShapeFunction } from '../fit/shape-function';

/** The place of a part in a row or in columns, and the x of the trunk beside it. In px. */
export interface Slot<Plan> {
  readonly shape: Shape<Plan>;
  readonly x: number;
  readonly y: number;
  /** Null in a row. */
  readonly trunkX: number | null;
}

/** The distances of parts, and of trunks from the edge of their column, in px. */
export interface SlotSpacing extends GroupSpacing {
  /** In a single column. */
  readonly trunk: number;
  /** In each of several columns. */
  readonly laneTrunk: number;
}

/** Returns the slots of a row or of columns whose corner is at `x`, `y`. */
export function slotsOf<Plan>(
  parts: readonly ShapeFunction<Plan>[],
  plan: GroupPlan,
  x: number,
  y: number,
  spacing: SlotSpacing,
): Slot<Plan>[] {
  if (plan.kind === 'row') {
    let left = x;
    return parts.map((shapes) => {
      const shape = narrowest(shapes, plan.height);
      const slot = { shape, x: left, y, trunkX: null };
      left += shape.width + spacing.across;
      return slot;
    });
  }
  const { starts, widths } = plan;
  const [lane, trunk] = starts.length === 1 ? [spacing.indent, spacing.trunk] : [spacing.lane, spacing.laneTrunk];
  let column = 0;
  let left = x;
  let top = y;
  return parts.map((shapes, index) => {
    if (index > 0 && starts[column + 1] === index) {
      left += lane + (widths[column] as number) + spacing.across;
      top = y;
      column++;
    }
    const shape = lowest(shapes, widths[column] as number);
    const slot = { shape, x: left + lane, y: top, trunkX: left + trunk };
    top += shape.height + spacing.gap;
    return slot;
  });
}
