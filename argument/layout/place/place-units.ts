import type { ClaimArrangement, StepArrangement } from '../arrangement';
import type { GroupPlan } from '../fit/arrange';
import { type Fit, isDirect, type UnitPlan } from '../fit/fit-units';
import { lowest, narrowest, type Shape } from '../fit/shapes';
import { type Point, type Rect, SPACE } from '../geometry';
import type { Placed } from '../placement';
import { type Unit, WORD_HEIGHT } from '../units';
import { asideLine, type LineTo, noLine } from './lines';
import { placeBelow, placeRight } from './place-answers';
import { placeHead } from './place-head';

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

  const { rects, frame, ands, stacked } = placeHead(unit, fit, head, groups, headX, y, middled, placed);
  const outer = frame ?? (rects[0] as Rect);
  const pill = {
    x: centred ? Math.max(headX, outer.x + (outer.width - unit.wordWidth) / 2) : outer.x,
    y,
    width: unit.wordWidth,
    height: WORD_HEIGHT,
  };
  if (unit.step) {
    const { trunk, branch } = site.lineTo(pill);
    placed.steps.push({ step: unit.step, word: unit.word, pill, frame, ands, trunk, branch });
  }
  const next: Site[] = [];
  if (frame || aside) placed.stepsShown.set(unit.id, { stacked, asideByHead });
  if (right) {
    placeRight(unit, right.plan, fits, { x: outer.x + outer.width, y: outer.y, rects, shift }, next);
  }
  if (below) {
    const bodyX = x + (middled ? (content - below.width) / 2 : 0);
    placeBelow(unit, groups, fits, { x: bodyX, y: y + topHeight, rects, outer, stacked, shift }, next);
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
