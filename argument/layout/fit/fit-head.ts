import type { BoxSetting } from '../box';
import { LANE, SPACE } from '../geometry';
import { type Unit, WORD_HEIGHT } from '../units';
import { sweepColumn, sweepRow } from './combine';
import { Frontier, type Room, type Shape, type Shapes } from './shapes';

/** The premises of a step: across or stacked, each as high or as wide as `limit` says. */
export interface HeadPlan {
  readonly stacked: boolean;
  readonly limit: number;
}

/** The shapes of one premise; a reference has one, without a box. */
export type MemberShapes = Shapes<BoxSetting | null>;

/** A frame of stacked co-premises has the lines of those that do not stand at its bottom at its left, in px. */
export function sideRoom(unit: Unit, stacked: boolean): number {
  return stacked ? LANE * unit.groups.filter(({ member }) => member < unit.members.length - 1).length : 0;
}

/** The word of a step and its premises in their frame, or the box of a root. */
export function fitHead(
  unit: Unit,
  members: readonly MemberShapes[],
  keptStacked: boolean | undefined,
  room: Room,
): Shapes<HeadPlan> {
  const top = unit.step ? WORD_HEIGHT : 0;
  const [only] = members;
  if (only && members.length === 1) return only.map((shape) => headOf(shape, top, unit.wordWidth));
  const found = new Frontier<HeadPlan>(room);
  const add = (inner: number, high: number, stacked: boolean) => {
    const width = sideRoom(unit, stacked) + Math.max(inner + 2 * SPACE.frame, unit.wordWidth);
    const height = top + high + 2 * SPACE.frame;
    if (found.wants(width, height)) found.add({ width, height, plan: { stacked, limit: stacked ? inner : high } });
    return true;
  };
  if (keptStacked !== true) sweepRow(members, SPACE.andAcross, (width, height) => add(width, height, false));
  if (keptStacked !== false) {
    sweepColumn(members, 0, members.length, SPACE.andDown, null, null, (width, height) => add(width, height, true));
  }
  return found.shapes();
}

function headOf({ width, height }: Shape<unknown>, top: number, wordWidth: number): Shape<HeadPlan> {
  return { width: Math.max(width, wordWidth), height: top + height, plan: { stacked: false, limit: height } };
}
