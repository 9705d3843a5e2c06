import type { Inference } from '../model/inference';
import type { Line } from '../text/wrap';
import { answeredMembers, type Block, sideOf, WORD_HEIGHT } from './blocks';
import type { Box } from './box';
import { type Point, type Rect, SPACE } from './geometry';
import { memberAnswered, type Unit } from './units';

/** Where a shared claim stands when its home is elsewhere: "see 1.2", "returns to 1". */
export interface Reference extends Rect {
  readonly claim: string;
  readonly step: string;
  readonly line: Line;
}

/** A step as it is drawn: its word, the frame of its co-premises, and the line from its target. */
export interface StepLines {
  readonly step: Inference;
  readonly word: string;
  /** The pill of the word: the junction that undercutters attach to. */
  readonly pill: Rect;
  readonly frame: Rect | null;
  /** Where the word "and" stands: the middle between two co-premises. */
  readonly ands: readonly Point[];
  /** The part of the line that may be shared with other steps to the same target. */
  readonly trunk: readonly Point[];
  /** The last part of the line, up to the word. */
  readonly branch: readonly Point[];
}

/** Boxes, references and steps with their places. */
export interface Placed {
  readonly boxes: Box[];
  readonly references: Reference[];
  readonly steps: StepLines[];
}

interface Site {
  readonly unit: Unit;
  readonly x: number;
  readonly y: number;
  readonly centred: boolean;
  /** Gives the line to the pill once its place is known. */
  readonly lineTo: (pill: Rect) => { trunk: Point[]; branch: Point[] };
  readonly shift: Point;
}

/** How much the branch of a claim was moved by hand, in px. */
export type OffsetOf = (claim: string) => Point;

/** Gives every box, reference and step of a tree its place, its corner being at `x`, `y`. From the root down. */
export function placeTree(
  root: Unit,
  x: number,
  y: number,
  blocks: ReadonlyMap<Unit, Block>,
  offsetOf: OffsetOf,
  placed: Placed,
): void {
  const none = () => ({ trunk: [], branch: [] });
  const waiting: Site[] = [{ unit: root, x, y, centred: true, lineTo: none, shift: [0, 0] }];
  for (let site = waiting.pop(); site; site = waiting.pop()) waiting.push(...placeUnit(site, blocks, offsetOf, placed));
}

function placeUnit(site: Site, blocks: ReadonlyMap<Unit, Block>, offsetOf: OffsetOf, placed: Placed): Site[] {
  const { unit } = site;
  const block = blocks.get(unit) as Block;
  const shift = unit.members.reduce<Point>(
    ([dx, dy], member) => {
      const [ox, oy] = member.kind === 'box' ? offsetOf(member.content.claim.id) : [0, 0];
      return [dx + ox, dy + oy];
    },
    [0, 0],
  );
  const left = site.x + shift[0];
  const top = site.y + shift[1];
  const headX = block.inRow
    ? left + block.side + (block.bodyWidth - block.side - block.headWidth) / 2
    : left + block.side;
  const headY = top + block.headTop;
  const rects = placeMembers(unit, block, headX, headY, placed);

  // A word may be wider than what it leads to: it must not leave the block, or it would lie on a neighbour's.
  const wished = site.centred ? headX + (block.headWidth - unit.wordWidth) / 2 : headX;
  const pillX = Math.max(left, Math.min(wished, left + block.bodyWidth - unit.wordWidth));
  const pill = { x: pillX, y: top, width: unit.wordWidth, height: WORD_HEIGHT };
  if (unit.step) {
    const framed = unit.members.length > 1;
    placed.steps.push({
      step: unit.step,
      word: unit.word,
      pill,
      frame: framed ? { x: headX, y: headY, width: block.headWidth, height: block.headHeight } : null,
      ands: andsBetween(rects, block.stacked),
      ...site.lineTo(pill),
    });
  }
  const next: Site[] = [];
  const add = (child: Unit, x: number, y: number, centred: boolean, lineTo: Site['lineTo']) =>
    next.push({ unit: child, x, y, centred, lineTo, shift });

  const exits = answeredMembers(unit);
  const childrenTop = top + block.childrenTop;
  let at = block.inRow ? left + (block.bodyWidth - block.childrenWidth) / 2 : childrenTop;
  for (const child of unit.children) {
    const size = blocks.get(child) as Block;
    const member = memberAnswered(unit, child);
    const rect = rects[member] as Rect;
    const bySide = block.stacked && member < unit.members.length - 1;
    const sideX = headX - sideOf(unit, member);
    if (block.inRow) {
      const busY = childrenTop - SPACE.fromBus - 8 * (exits.length - 1 - exits.indexOf(member));
      const from: Point[] = bySide
        ? [
            [rect.x, rect.y + rect.height / 2],
            [sideX, rect.y + rect.height / 2],
            [sideX, busY],
          ]
        : [
            [rect.x + rect.width / 2, rect.y + rect.height],
            [rect.x + rect.width / 2, busY],
          ];
      add(child, at, childrenTop, true, (to) => {
        const middle = to.x + to.width / 2;
        return {
          trunk: [...from, [middle, busY]],
          branch: [
            [middle, busY],
            [middle, to.y],
          ],
        };
      });
      at += size.width + SPACE.row;
    } else {
      const trunkX = bySide ? sideX : rect.x + SPACE.trunk;
      const from: Point[] = bySide
        ? [
            [rect.x, rect.y + rect.height / 2],
            [trunkX, rect.y + rect.height / 2],
          ]
        : [[trunkX, rect.y + rect.height]];
      add(child, headX + SPACE.indent, at, false, (to) => {
        const middle = to.y + to.height / 2;
        return {
          trunk: [...from, [trunkX, middle]],
          branch: [
            [trunkX, middle],
            [to.x, middle],
          ],
        };
      });
      at += size.height + SPACE.column;
    }
  }
  let asideY = top;
  const asideX = left + block.bodyWidth + SPACE.aside;
  for (const other of unit.aside) {
    const from: Point = [pill.x + pill.width, pill.y + pill.height / 2];
    add(other, asideX, asideY, false, (to) => {
      const turn = asideX - SPACE.aside / 2;
      const middle = to.y + to.height / 2;
      return {
        trunk: [from, [turn, from[1]]],
        branch: [
          [turn, from[1]],
          [turn, middle],
          [to.x, middle],
        ],
      };
    });
    asideY += (blocks.get(other) as Block).height + SPACE.column;
  }
  return next;
}

function placeMembers(unit: Unit, block: Block, headX: number, headY: number, placed: Placed): Rect[] {
  const padding = unit.members.length > 1 ? SPACE.frame : 0;
  let x = headX + padding;
  let y = headY + padding;
  return unit.members.map((member) => {
    const { width, height } = member;
    const rect = { x, y, width, height };
    if (member.kind === 'box') placed.boxes.push({ ...member.content, ...rect });
    else placed.references.push({ claim: member.claim, step: unit.step?.id ?? '', line: member.line, ...rect });
    if (block.stacked) y += height + SPACE.andDown;
    else x += width + SPACE.andAcross;
    return rect;
  });
}

function andsBetween(rects: readonly Rect[], stacked: boolean): Point[] {
  return rects.slice(1).map((rect, at): Point => {
    const before = rects[at] as Rect;
    return stacked
      ? [rect.x + 24, (before.y + before.height + rect.y) / 2]
      : [(before.x + before.width + rect.x) / 2, rect.y + Math.min(rect.height, before.height) / 2];
  });
}
