import type { Arrangement } from './arrangement';
import { SPACE } from './geometry';
import { memberAnswered, type Unit } from './units';

/** The height of a word at a junction, in px. */
export const WORD_HEIGHT = 22;

/** How far the lines of stacked co-premises stand from their frame, and from each other. */
const SIDE = 10;

/** The size of a unit with everything that hangs at it, and of its parts. In px. */
export interface Block {
  readonly width: number;
  readonly height: number;
  readonly inRow: boolean;
  readonly stacked: boolean;
  /** The size of the frame, or of the one box where there is no frame. */
  readonly headWidth: number;
  readonly headHeight: number;
  /** Room at the left of the head for the lines of stacked co-premises. */
  readonly side: number;
  /** The width of head and children together, without what stands aside. */
  readonly bodyWidth: number;
  readonly childrenWidth: number;
  /** From the top of the block to the top of the head, and of the children. */
  readonly headTop: number;
  readonly childrenTop: number;
}

/** The blocks of all units, from the leaves up. No recursion, so that a chain of any length is laid out. */
export function blocksOf(units: readonly Unit[], arrangement: Arrangement): Map<Unit, Block> {
  const blocks = new Map<Unit, Block>();
  for (let at = units.length - 1; at >= 0; at--) {
    const unit = units[at] as Unit;
    blocks.set(unit, blockOf(unit, arrangement, blocks));
  }
  return blocks;
}

function blockOf(unit: Unit, arrangement: Arrangement, blocks: ReadonlyMap<Unit, Block>): Block {
  const inRow = unit.depth < arrangement.rowLevels;
  const framed = unit.members.length > 1;
  const stacked = framed && !(inRow && arrangement.framesAcross);
  const widths = unit.members.map(({ width }) => width);
  const heights = unit.members.map(({ height }) => height);
  const gaps = unit.members.length - 1;
  const padding = framed ? 2 * SPACE.frame : 0;
  const headWidth = padding + (stacked || !framed ? Math.max(...widths) : sum(widths) + gaps * SPACE.andAcross);
  const headHeight = padding + (stacked ? sum(heights) + gaps * SPACE.andDown : Math.max(...heights));
  const side = stacked ? SIDE * sideLines(unit) : 0;
  const headTop = unit.step ? WORD_HEIGHT : 0;

  const children = unit.children.map((child) => blocks.get(child) as Block);
  const lanes = inRow ? Math.max(0, answeredMembers(unit).length - 1) * 8 : 0;
  const childrenTop =
    headTop + headHeight + (children.length === 0 ? 0 : inRow ? SPACE.toBus + lanes + SPACE.fromBus : SPACE.column);
  const childrenWidth = inRow
    ? sum(children.map(({ width }) => width)) + Math.max(0, children.length - 1) * SPACE.row
    : Math.max(0, ...children.map(({ width }) => SPACE.indent + width));
  const childrenHeight = inRow
    ? Math.max(0, ...children.map(({ height }) => height))
    : sum(children.map(({ height }) => height)) + Math.max(0, children.length - 1) * SPACE.column;
  const bodyWidth = Math.max(side + headWidth, side + unit.wordWidth, inRow ? childrenWidth : side + childrenWidth);

  const aside = unit.aside.map((other) => blocks.get(other) as Block);
  const asideWidth = aside.length > 0 ? SPACE.aside + Math.max(...aside.map(({ width }) => width)) : 0;
  const asideHeight = sum(aside.map(({ height }) => height)) + Math.max(0, aside.length - 1) * SPACE.column;
  return {
    width: bodyWidth + asideWidth,
    height: Math.max(childrenTop + childrenHeight, asideHeight),
    inRow,
    stacked,
    headWidth,
    headHeight,
    side,
    bodyWidth,
    childrenWidth,
    headTop,
    childrenTop,
  };
}

/** The members that something answers, by position. */
export function answeredMembers(unit: Unit): number[] {
  return [...new Set(unit.children.map((child) => memberAnswered(unit, child)))].sort((a, b) => a - b);
}

/** How far left of a frame the line of a stacked co-premise runs. The last one leaves by its bottom and needs none. */
export function sideOf(unit: Unit, member: number): number {
  return SIDE * (answeredMembers(unit).filter((other) => other <= member).length || 1);
}

function sideLines(unit: Unit): number {
  return answeredMembers(unit).filter((member) => member < unit.members.length - 1).length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
