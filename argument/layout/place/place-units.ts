import type { Answers, ClaimArrangement, StepArrangement } from '../arrangement';
import { type BoxContent, placeBox } from '../box';
import type { GroupPlan } from '../fit/arrange';
import { type HeadPlan, sideRoom } from '../fit/fit-head';
import { ANSWERS, channelOf, type Fit, isDirect, type UnitPlan } from '../fit/fit-units';
import { lowest, narrowest, type Shape } from '../fit/shapes';
import { LANE, type Point, type Rect, SPACE } from '../geometry';
import type { Placed } from '../placement';
import { type Group, type Unit, WORD_HEIGHT } from '../units';
import { asideLine, busLevels, columnLine, directLine, type LineTo, noLine, rightLine, rowLine } from './lines';
import { type Spacing, spotsOf } from './spots';

/** A unit and where its corner is. */
export interface Site {
  readonly unit: Unit;
  readonly shape: Shape<UnitPlan>;
  readonly x: number;
  readonly y: number;
  /** Whether it stands in a row, where heads are in the middle of what answers them; else they are at the left. */
  readonly centred: boolean;
  /** Gives the line to the pill once its place is known. */
  readonly lineTo: LineTo;
  readonly shift: Point;
}

/** What placing gives: the places, and how everything was arranged. */
export interface Placing extends Placed {
  readonly claims: Map<string, ClaimArrangement>;
  readonly stepsShown: Map<string, StepArrangement>;
}

/** How much the branch of a claim was moved by hand, in px; null where it was not. */
export type OffsetOf = (claim: string) => Point | null;

const SPACING: Spacing = { ...ANSWERS, trunk: SPACE.trunk, laneTrunk: 2 };

const NO_POINTS: readonly Point[] = [];

/** Where a tree begins. */
export function rootSite(unit: Unit, shape: Shape<UnitPlan>, x: number, y: number): Site {
  return { unit, shape, x, y, centred: true, lineTo: noLine, shift: [0, 0] };
}

/** Gives every box, reference and step of some trees its place. From the roots down, no recursion. */
export function placeUnits(roots: readonly Site[], fits: readonly Fit[], offsetOf: OffsetOf, placed: Placing): void {
  const waiting = [...roots].reverse();
  for (let site = waiting.pop(); site; site = waiting.pop()) placeUnit(site, fits, offsetOf, placed, waiting);
}

function placeUnit(site: Site, fits: readonly Fit[], offsetOf: OffsetOf, placed: Placing, waiting: Site[]): void {
  const { unit, shape, centred } = site;
  const { head, below, right, aside, asideByHead } = shape.plan;
  const fit = fits[unit.at] as Fit;
  const shift = shiftOf(unit, site.shift, offsetOf);
  const x = site.x + shift[0] - site.shift[0];
  const y = site.y + shift[1] - site.shift[1];

  const groups = below ? fit.groups.map((shapes) => narrowest(shapes, below.height)) : [];
  const straight = groups.length === 1 && isDirect(unit, (groups[0] as Shape<GroupPlan>).plan);
  const topWidth = head.width + (asideByHead ? (aside?.width ?? 0) : 0);
  const content = right ? head.width + right.width : Math.max(topWidth, below?.width ?? 0);
  const middled = centred && !straight && !right;
  const headX = x + (middled ? (content - topWidth) / 2 : 0);
  const topHeight = Math.max(head.height, asideByHead ? (aside?.height ?? 0) : 0);

  const { rects, frame, stacked } = placeHead(unit, fit, head, groups, headX, y, middled, placed);
  const outer = frame ?? (rects[0] as Rect);
  const pill = {
    x: centred ? Math.max(headX, outer.x + (outer.width - unit.wordWidth) / 2) : outer.x,
    y,
    width: unit.wordWidth,
    height: WORD_HEIGHT,
  };
  if (unit.step) {
    const { trunk, branch } = site.lineTo(pill);
    const ands = frame ? andsBetween(rects, stacked) : NO_POINTS;
    placed.steps.push({ step: unit.step, word: unit.word, pill, frame, ands, trunk, branch });
  }
  const next: Site[] = [];
  if (frame || aside) placed.stepsShown.set(unit.id, { stacked, asideByHead });
  if (right) {
    placeRight(unit, right.plan, fits, { x: outer.x + outer.width, y: outer.y, rects, shift }, next);
  }
  if (below) {
    const bodyX = x + (middled ? (content - below.width) / 2 : 0);
    placeAnswers(unit, groups, fits, { x: bodyX, y: y + topHeight, rects, outer, stacked, shift }, next);
  }
  if (aside) {
    const asideX = asideByHead ? headX + head.width : x + content;
    let top = y;
    for (const other of unit.aside) {
      const otherShape = lowest((fits[other.at] as Fit).shapes, aside.plan);
      const lineTo = asideLine(pill, asideX + SPACE.aside / 2);
      next.push({ unit: other, shape: otherShape, x: asideX + SPACE.aside, y: top, centred: false, lineTo, shift });
      top += otherShape.height + SPACE.column;
    }
  }
  for (let at = next.length - 1; at >= 0; at--) waiting.push(next[at] as Site);
}

function shiftOf(unit: Unit, shift: Point, offsetOf: OffsetOf): Point {
  let moved = shift;
  for (const member of unit.members) {
    const offset = member.kind === 'box' ? offsetOf(member.claim.id) : null;
    if (offset) moved = [moved[0] + offset[0], moved[1] + offset[1]];
  }
  return moved;
}

interface Head {
  readonly rects: readonly Rect[];
  readonly frame: Rect | null;
  readonly stacked: boolean;
}

function placeHead(
  unit: Unit,
  fit: Fit,
  head: Shape<HeadPlan>,
  groups: readonly Shape<GroupPlan>[],
  headX: number,
  y: number,
  middled: boolean,
  placed: Placing,
): Head {
  const { stacked, limit } = head.plan;
  const framed = unit.members.length > 1;
  const padding = framed ? SPACE.frame : 0;
  const top = y + (unit.step ? WORD_HEIGHT : 0);
  const shapes = fit.members.map((own) => (stacked ? lowest(own, limit) : narrowest(own, limit)));
  let width = 2 * padding + (stacked ? 0 : SPACE.andAcross * (shapes.length - 1));
  for (const shape of shapes) width = stacked ? Math.max(width, 2 * padding + shape.width) : width + shape.width;
  const side = sideRoom(unit, stacked);
  // A word may be wider than the reference below it.
  const left = headX + side + (middled ? (head.width - side - width) / 2 : 0);
  let atX = left + padding;
  let atY = top + padding;
  const rects = shapes.map(({ width, height, plan }, at): Rect => {
    const rect = { x: atX, y: atY, width, height };
    const member = unit.members[at];
    if (member?.kind === 'box') {
      const content = plan as BoxContent;
      const group = unit.groups.findIndex((candidate) => candidate.member === at);
      const answers =
        group < 0
          ? null
          : groups[group]
            ? answersOf((unit.groups[group] as Group).children, (groups[group] as Shape<GroupPlan>).plan)
            : 'right';
      placed.boxes.push(placeBox(content, atX, atY));
      placed.claims.set(member.claim.id, { claim: member.claim, textWidth: content.limit, answers });
    } else if (member) {
      const { claim, line, isAbove } = member;
      placed.references.push({ claim, step: unit.step?.id ?? '', line, isAbove, ...rect });
    }
    if (stacked) atY += height + SPACE.andDown;
    else atX += width + SPACE.andAcross;
    return rect;
  });
  const frame = framed ? { x: left, y: top, width, height: y + head.height - top } : null;
  return { rects, frame, stacked };
}

interface Above extends Omit<Head, 'frame'> {
  readonly x: number;
  /** The bottom of the head and of what stands beside it. */
  readonly y: number;
  /** The frame of the premises, or their one box. */
  readonly outer: Rect;
  readonly shift: Point;
}

function placeAnswers(
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

/** How some units stand: in a row, or in columns that begin with these. */
export function answersOf(units: readonly Unit[], plan: GroupPlan): Answers {
  return plan.kind === 'row' ? 'row' : plan.starts.map((start) => (units[start] as Unit).id);
}

/** Answers at the right: those of the first premise above those of the second, each group with a lane of its own. */
function placeRight(
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

function andsBetween(rects: readonly Rect[], stacked: boolean): Point[] {
  return rects.slice(1).map((rect, at): Point => {
    const before = rects[at] as Rect;
    return stacked
      ? [rect.x + 24, (before.y + before.height + rect.y) / 2]
      : [(before.x + before.width + rect.x) / 2, rect.y + Math.min(rect.height, before.height) / 2];
  });
}
