import type { GroupPlan } from '../fit/arrange';
import { sideRoom } from '../fit/fit-head';
import { ANSWERS, channelOf, type Fit, isDirect } from '../fit/fit-units';
import { lowest, type Shape } from '../fit/shapes';
import { LANE, type Point, type Rect, SPACE } from '../geometry';
import type { Group, Unit } from '../units';
import { busLevels, columnLine, directLine, rightLine, rowLine } from './lines';
import type { Head } from './place-head';
import type { Site } from './place-units';
import { type Spacing, spotsOf } from './spots';

const SPACING: Spacing = { ...ANSWERS, trunk: SPACE.trunk, laneTrunk: 2 };

/** What answers stand below or at the right of. */
interface Above extends Pick<Head, 'rects' | 'stacked'> {
  readonly x: number;
  /** The bottom of the head and of what stands beside it. */
  readonly y: number;
  /** The frame of the premises, or their one box. */
  readonly outer: Rect;
  readonly shift: Point;
}

/** Answers below: groups beside each other, each in a row or in columns. */
export function placeBelow(
  unit: Unit,
  groups: readonly Shape<GroupPlan>[],
  fits: readonly Fit[],
  above: Above,
  next: Site[],
): void {
  const { rects, outer, stacked, shift } = above;
  const lefts: number[] = [];
  let left = above.x;
  for (const { width } of groups) {
    lefts.push(left);
    left += width + SPACE.row;
  }
  const exits = unit.groups.map(({ member }, at) => {
    const rect = rects[member] as Rect;
    const leavesBySide = stacked && member < rects.length - 1;
    const side = outer.x - LANE * (sideRoom(unit, stacked) / LANE - at);
    return { rect, laneX: leavesBySide ? side : null, x: leavesBySide ? side : rect.x + rect.width / 2 };
  });
  const levels = busLevels(
    exits.map(({ x }) => x),
    lefts,
    groups.map(({ width }) => width),
  );
  groups.forEach((shape, at) => {
    const { children } = unit.groups[at] as Group;
    const { rect, laneX, x: exitX } = exits[at] as (typeof exits)[number];
    const busY = above.y + SPACE.toBus + LANE * (levels[at] as number);
    const parts = children.map((child) => (fits[child.at] as Fit).shapes);
    const spots = spotsOf(
      parts,
      shape.plan,
      lefts[at] as number,
      above.y + channelOf(unit, isDirect(unit, shape.plan)),
      SPACING,
    );
    const alone = groups.length === 1 && laneX === null;
    const direct = isDirect(unit, shape.plan);
    spots.forEach(({ trunkX, ...spot }, place) => {
      const exit = { rect, laneX, x: exitX, busY };
      const lineTo =
        trunkX === null
          ? rowLine(exit, alone && spots.length === 1)
          : direct
            ? directLine(rect, trunkX)
            : columnLine(exit, trunkX, alone && isOneColumn(shape.plan));
      next.push({ unit: children[place] as Unit, ...spot, centred: trunkX === null, lineTo, shift });
    });
  });
}

/** Answers at the right: those of the first premise above those of the second, each group with a lane of its own. */
export function placeRight(
  unit: Unit,
  width: number,
  fits: readonly Fit[],
  { x, y, rects, shift }: Pick<Above, 'x' | 'y' | 'rects' | 'shift'>,
  next: Site[],
): void {
  const left = x + SPACE.aside + LANE * (unit.groups.length - 1);
  let top = y;
  const tops: number[] = [];
  const heights: number[] = [];
  const spots = unit.groups.map(({ children }) => {
    tops.push(top);
    const placed = children.map((child) => {
      const shape = lowest((fits[child.at] as Fit).shapes, width);
      const spot = { child, shape, y: top };
      top += shape.height + SPACE.column;
      return spot;
    });
    heights.push(top - SPACE.column - (tops[tops.length - 1] as number));
    return placed;
  });
  const exits = unit.groups.map(({ member }) => rects[member] as Rect);
  const levels = busLevels(
    exits.map((rect) => rect.y + rect.height / 2),
    tops,
    heights,
  );
  spots.forEach((placed, at) => {
    const laneX = x + SPACE.aside / 2 + LANE * (levels[at] as number);
    const lineTo = rightLine(exits[at] as Rect, laneX, spots.length === 1);
    for (const { child, shape, y: childY } of placed) {
      next.push({ unit: child, shape, x: left, y: childY, centred: false, lineTo, shift });
    }
  });
}

function isOneColumn(plan: GroupPlan): boolean {
  return plan.kind === 'columns' && plan.starts.length === 1;
}
