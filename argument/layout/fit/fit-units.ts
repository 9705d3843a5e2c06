import type { ArgumentMap } from '../../model/argument-map';
import type { Measure } from '../../text/font';
import type { Arrangement } from '../arrangement';
import { settingsOf } from '../claim-boxes';
import { LANE, SPACE } from '../geometry';
import { type Member, type Unit, WORD_HEIGHT } from '../units';
import { arrange, type GroupPlan, keptOf } from './arrange';
import { sweepBeside, sweepColumn, sweepOver, sweepRow } from './combine';
import { fitHead, type HeadPlan, type MemberShapes } from './fit-head';
import { Frontier, type Room, type Shape, type Shapes } from './shapes';

/** A unit: its premises, the answers to them, and what undercuts it. */
export interface UnitPlan {
  readonly head: Shape<HeadPlan>;
  /** The answers below them, group beside group, each as narrow as it can be at this height. */
  readonly below: Shape<unknown> | null;
  /** Or the answers at their right in one column; the plan is its width in px. */
  readonly right: Shape<number> | null;
  /** What undercuts it, in one column; the plan is its width in px. */
  readonly aside: Shape<number> | null;
  /** Whether what undercuts it stands beside the premises alone, and their answers below both. */
  readonly asideByHead: boolean;
}

/** The shapes of a unit, and those of its parts, by which a plan is carried out. */
export interface Fit {
  readonly shapes: Shapes<UnitPlan>;
  readonly members: readonly MemberShapes[];
  readonly groups: readonly Shapes<GroupPlan>[];
}

/** What a claim without answers comes to, kept with its boxes: most claims are leaves, and most edits are elsewhere. */
export interface Leaf extends Fit {
  readonly wordWidth: number;
}

/** Whether the trunk of a column leaves straight from the box above it. */
export function isDirect(unit: Unit, plan: GroupPlan): boolean {
  return unit.members.length === 1 && plan.kind === 'columns' && plan.starts.length === 1;
}

/** The room between a head and the answers below it, for the lines. */
export function channelOf(unit: Unit, isDirectColumn: boolean): number {
  if (isDirectColumn) return SPACE.column;
  return SPACE.toBus + LANE * (unit.groups.length - 1) + SPACE.fromBus;
}

/**
 * The shapes of all units, from the leaves up: every claim with its answers in a row, in columns or at its right, and its
 * text wide or narrow, every frame across or stacked. What `keep` names stays as it says. O(units x k log k) for k
 * shapes a unit; no recursion, so that a chain of any length is laid out.
 */
export function fitUnits(
  map: ArgumentMap,
  units: readonly Unit[],
  measure: Measure,
  keep: Arrangement | null,
  room: Room,
): Fit[] {
  const fits: Fit[] = new Array(units.length);
  const shapesOf = (children: readonly Unit[]) => children.map(({ at }) => (fits[at] as Fit).shapes);
  const settingsFor = ({ claim, isFolded }: Member & { kind: 'box' }) =>
    settingsOf(map, claim, isFolded, measure, keep?.claims.get(claim.id)?.textWidth);
  for (let at = units.length - 1; at >= 0; at--) {
    const unit = units[at] as Unit;
    const isLeaf = unit.groups.length === 0 && unit.aside.length === 0;
    const [only] = unit.members;
    if (isLeaf && unit.members.length === 1 && only?.kind === 'box') {
      const settings = settingsFor(only);
      if (settings.leaf?.wordWidth !== unit.wordWidth) settings.leaf = fitLeaf(unit, settings.shapes, room);
      fits[at] = settings.leaf;
      continue;
    }
    const members = unit.members.map(
      (member): MemberShapes =>
        member.kind === 'box'
          ? settingsFor(member).shapes
          : [{ width: member.width, height: member.height, plan: null }],
    );
    const kept = keep?.steps.get(unit.id);
    const head = fitHead(unit, members, kept?.stacked, room);
    if (isLeaf) {
      fits[at] = { shapes: head.map(alone), members, groups: [] };
      continue;
    }
    let keptRight: boolean | null = null;
    const children = unit.groups.map((group) => shapesOf(group.children));
    const groups = unit.groups.map((group, place) => {
      const member = unit.members[group.member];
      const answers = (member?.kind === 'box' && keep?.claims.get(member.claim.id)?.answers) || null;
      if (answers) keptRight = answers === 'right';
      return arrange(children[place] as Shapes<unknown>[], keptOf(group.children, answers), ANSWERS, room, (kind) =>
        channelOf(unit, kind === 'column' && unit.members.length === 1),
      );
    });
    const opening = groups.length === 0 ? [] : head.filter(({ plan }) => opensRight(unit, plan));
    const shapes = fitUnit({
      head,
      // Answers that stood at the right stand below where lines cannot leave to the right any more.
      below: groups.length === 0 || (keptRight === true && opening.length > 0) ? null : fitBelow(groups, room),
      opening,
      right:
        keptRight === false || opening.length === 0
          ? null
          : fitColumn(children.flat(), SPACE.aside + LANE * (groups.length - 1), unit.step ? WORD_HEIGHT : 0, room),
      aside: unit.aside.length === 0 ? null : fitColumn(shapesOf(unit.aside), SPACE.aside, 0, room),
      keptByHead: kept?.asideByHead,
      room,
    });
    fits[at] = { shapes, members, groups };
  }
  return fits;
}

/** How far answers stand apart. */
export const ANSWERS = { indent: SPACE.indent, lane: SPACE.lane, across: SPACE.row, gap: SPACE.column } as const;

function fitLeaf(unit: Unit, boxes: MemberShapes, room: Room): Leaf {
  const shapes = fitHead(unit, [boxes], undefined, room).map(alone);
  return { wordWidth: unit.wordWidth, shapes, members: [boxes], groups: [] };
}

function alone(head: Shape<HeadPlan>): Shape<UnitPlan> {
  const plan = { head, below: null, right: null, aside: null, asideByHead: false };
  return { width: head.width, height: head.height, plan };
}

/** Whether lines can leave a head to the right: from under each other, or from the last premise alone. */
function opensRight(unit: Unit, { stacked }: HeadPlan): boolean {
  const last = unit.members.length - 1;
  return stacked || unit.groups.every(({ member }) => member === last);
}

function fitBelow(groups: readonly Shapes<GroupPlan>[], room: Room): Shapes<unknown> {
  const [only] = groups;
  if (only && groups.length === 1) return only;
  const found = new Frontier<null>(room);
  sweepRow(groups, SPACE.row, (width, height) => {
    if (found.wants(width, height)) found.add({ width, height, plan: null });
  });
  return found.shapes();
}

function fitColumn(parts: readonly Shapes<UnitPlan>[], left: number, top: number, room: Room): Shapes<number> {
  const found = new Frontier<number>(room);
  sweepColumn(parts, 0, parts.length, SPACE.column, null, null, (width, height) => {
    if (found.wants(left + width, top + height)) found.add({ width: left + width, height: top + height, plan: width });
    return true;
  });
  return found.shapes();
}

interface UnitParts {
  readonly head: Shapes<HeadPlan>;
  readonly below: Shapes<unknown> | null;
  /** The heads that answers can stand at the right of. */
  readonly opening: Shapes<HeadPlan>;
  readonly right: Shapes<number> | null;
  readonly aside: Shapes<number> | null;
  readonly keptByHead: boolean | undefined;
  readonly room: Room;
}

function fitUnit({ head, below, opening, right, aside, keptByHead, room }: UnitParts): Shapes<UnitPlan> {
  const found = new Frontier<UnitPlan>(room);
  if (below) {
    sweepOver(head, below, (width, height, above, answers) => {
      if (!found.wants(width, height)) return;
      found.add({ width, height, plan: { head: above, below: answers, right: null, aside: null, asideByHead: false } });
    });
  }
  if (right) {
    sweepBeside(opening, right, (width, height, left, answers) => {
      if (!found.wants(width, height)) return;
      found.add({ width, height, plan: { head: left, below: null, right: answers, aside: null, asideByHead: false } });
    });
  }
  const plain = below || right ? found.shapes() : head.map(alone);
  if (!aside) return plain;
  const whole = new Frontier<UnitPlan>(room);
  if (keptByHead !== true || !below) {
    sweepBeside(plain, aside, (width, height, { plan }, other) => {
      if (whole.wants(width, height)) whole.add({ width, height, plan: { ...plan, aside: other } });
    });
  }
  if (keptByHead !== false && below) {
    const heads = new Frontier<UnitPlan>(room);
    sweepBeside(head, aside, (width, height, left, other) => {
      if (!heads.wants(width, height)) return;
      heads.add({ width, height, plan: { head: left, below: null, right: null, aside: other, asideByHead: true } });
    });
    sweepOver(heads.shapes(), below, (width, height, { plan }, answers) => {
      if (whole.wants(width, height)) whole.add({ width, height, plan: { ...plan, below: answers } });
    });
  }
  return whole.shapes();
}
