import type { GroupPlan } from '../fit/fit-group';
import { ANSWER_SPACING, channelHeight, isDirect, type NodeFit } from '../fit/fit-nodes';
import { sideLaneWidth } from '../fit/fit-premises';
import { lowest, type Shape } from '../fit/shape-function';
import { LANE, type Point, type Rect, SPACE } from '../geometry';
import type { AnswerGroup, LayoutNode } from '../layout-nodes';
import { busLevels, columnLine, directLine, rightLine, rowLine } from './lines';
import type { NodePlacement } from './node-placement';
import type { PlacedPremises } from './place-premises';
import { type SlotSpacing, slotsOf } from './slots';

const ANSWER_SPACING_WITH_TRUNKS: SlotSpacing = { ...ANSWER_SPACING, trunk: SPACE.trunk, laneTrunk: 2 };

/** The premises that answers are placed below or at the right of. */
interface AnswersOrigin extends Pick<PlacedPremises, 'rects' | 'stacked'> {
  readonly x: number;
  /** The bottom of the premises and of what is beside them. */
  readonly y: number;
  /** The frame of the premises, or their one box. */
  readonly outer: Rect;
  readonly offset: Point;
}

/** Places answers below: groups side by side, each in a row or in columns. */
export function placeBelow(
  node: LayoutNode,
  groups: readonly Shape<GroupPlan>[],
  fits: readonly NodeFit[],
  above: AnswersOrigin,
  next: NodePlacement[],
): void {
  const { rects, outer, stacked, offset } = above;
  const lefts: number[] = [];
  let left = above.x;
  for (const { width } of groups) {
    lefts.push(left);
    left += width + SPACE.row;
  }
  const exits = node.groups.map(({ member }, index) => {
    const rect = rects[member] as Rect;
    const leavesBySide = stacked && member < rects.length - 1;
    const side = outer.x - LANE * (sideLaneWidth(node, stacked) / LANE - index);
    return { rect, laneX: leavesBySide ? side : null, x: leavesBySide ? side : rect.x + rect.width / 2 };
  });
  const levels = busLevels(
    exits.map(({ x }) => x),
    lefts,
    groups.map(({ width }) => width),
  );
  groups.forEach((shape, index) => {
    const { children } = node.groups[index] as AnswerGroup;
    const { rect, laneX, x: exitX } = exits[index] as (typeof exits)[number];
    const busY = above.y + SPACE.toBus + LANE * (levels[index] as number);
    const parts = children.map((child) => (fits[child.index] as NodeFit).shapes);
    const slots = slotsOf(
      parts,
      shape.plan,
      lefts[index] as number,
      above.y + channelHeight(node, isDirect(node, shape.plan)),
      ANSWER_SPACING_WITH_TRUNKS,
    );
    const alone = groups.length === 1 && laneX === null;
    const direct = isDirect(node, shape.plan);
    slots.forEach(({ trunkX, ...slot }, slotIndex) => {
      const exit = { rect, laneX, x: exitX, busY };
      const lineTo =
        trunkX === null
          ? rowLine(exit, alone && slots.length === 1)
          : direct
            ? directLine(rect, trunkX)
            : columnLine(exit, trunkX, alone && isOneColumn(shape.plan));
      next.push({ node: children[slotIndex] as LayoutNode, ...slot, centred: trunkX === null, lineTo, offset });
    });
  });
}

/**
 * Places answers at the right: those of the first premise above those of the second, each group
 * with a lane of its own.
 */
export function placeRight(
  node: LayoutNode,
  width: number,
  fits: readonly NodeFit[],
  { x, y, rects, offset }: Pick<AnswersOrigin, 'x' | 'y' | 'rects' | 'offset'>,
  next: NodePlacement[],
): void {
  const left = x + SPACE.undercutter + LANE * (node.groups.length - 1);
  let top = y;
  const tops: number[] = [];
  const heights: number[] = [];
  const slots = node.groups.map(({ children }) => {
    tops.push(top);
    const placed = children.map((child) => {
      const shape = lowest((fits[child.index] as NodeFit).shapes, width);
      const slot = { child, shape, y: top };
      top += shape.height + SPACE.column;
      return slot;
    });
    heights.push(top - SPACE.column - (tops[tops.length - 1] as number));
    return placed;
  });
  const exits = node.groups.map(({ member }) => rects[member] as Rect);
  const levels = busLevels(
    exits.map((rect) => rect.y + rect.height / 2),
    tops,
    heights,
  );
  slots.forEach((placed, index) => {
    const laneX = x + SPACE.undercutter / 2 + LANE * (levels[index] as number);
    const lineTo = rightLine(exits[index] as Rect, laneX, slots.length === 1);
    for (const { child, shape, y: childY } of placed) {
      next.push({ node: child, shape, x: left, y: childY, centred: false, lineTo, offset });
    }
  });
}

function isOneColumn(plan: GroupPlan): boolean {
  return plan.kind === 'columns' && plan.starts.length === 1;
}
