import type { ArgumentMap } from '../../model/argument-map';
import type { Measure } from '../../text/font';
import type { Answers, Arrangement } from '../arrangement';
import type { BoxContent } from '../box';
import { LANE, SPACE } from '../geometry';
import { settingAt, settingsOf } from '../settings';
import { type Group, type Unit, WORD_HEIGHT } from '../units';
import { inColumns, inSameColumns } from './columns';
import { beside, type ColumnsPlan, inColumn, inRow, over, type RowPlan } from './combine';
import { frontier, type Shape, type Shapes } from './shapes';

/** The premises of a step: across or stacked, each as high or as wide as `limit` says. */
export interface HeadPlan {
  readonly stacked: boolean;
  readonly limit: number;
}

/** The answers to one claim. */
export type GroupPlan = RowPlan | ColumnsPlan;

/** A unit: its premises, the answers below them, and what undercuts it. */
export interface UnitPlan {
  readonly head: Shape<HeadPlan>;
  readonly body: Shape<RowPlan> | null;
  readonly aside: Shape<ColumnsPlan> | null;
  readonly asideByHead: boolean;
}

/** The shapes of a unit, and those of its parts, by which a plan is carried out. */
export interface Fit {
  readonly shapes: Shapes<UnitPlan>;
  readonly members: readonly Shapes<BoxContent | null>[];
  readonly groups: readonly Shapes<GroupPlan>[];
}

/** A frame of co-premises takes the left edge for the lines of those that do not stand at its bottom. */
export function sideRoom(unit: Unit, stacked: boolean): number {
  return stacked ? LANE * unit.groups.filter(({ member }) => member < unit.members.length - 1).length : 0;
}

/** Whether the trunk of a column leaves straight from the box above it. */
export function isDirect(unit: Unit, plan: GroupPlan): boolean {
  return unit.members.length === 1 && plan.kind === 'columns' && plan.starts.length === 1;
}

/** The room between a head and its answers, for the lines. */
export function channelOf(unit: Unit, plan: GroupPlan): number {
  if (isDirect(unit, plan)) return SPACE.column;
  return SPACE.toBus + LANE * (unit.groups.length - 1) + SPACE.fromBus;
}

/**
 * The shapes of all units, from the leaves up, every claim with its answers in a row or in columns and its text wide or
 * narrow, every frame across or stacked. What `keep` names stays as it says. O(units x k log k) for k shapes a unit; no
 * recursion, so that a chain of any length is laid out.
 */
export function fitUnits(map: ArgumentMap, units: readonly Unit[], measure: Measure, keep: Arrangement | null): Fit[] {
  const fits: Fit[] = new Array(units.length);
  const shapesOf = (children: readonly Unit[]) => children.map(({ at }) => (fits[at] as Fit).shapes);
  for (let at = units.length - 1; at >= 0; at--) {
    const unit = units[at] as Unit;
    const members = unit.members.map((member): Shapes<BoxContent | null> => {
      if (member.kind === 'reference') return [{ width: member.width, height: member.height, plan: null }];
      const { claim, isFolded } = member;
      const kept = keep?.claims.get(claim.id)?.textWidth;
      const boxes =
        kept === undefined
          ? settingsOf(map, claim, isFolded, measure)
          : [settingAt(map, claim, isFolded, kept, measure)];
      return frontier(boxes.map((plan) => ({ width: plan.width, height: plan.height, plan })));
    });
    const kept = keep?.steps.get(unit.id);
    const head = fitHead(unit, members, kept?.stacked);
    const groups = unit.groups.map((group) => {
      const member = unit.members[group.member];
      const answers = member?.kind === 'box' ? keep?.claims.get(member.claim.id)?.answers : null;
      return fitGroup(unit, group, shapesOf(group.children), answers ?? null);
    });
    const aside = unit.aside.length === 0 ? null : frontier(inColumn(shapesOf(unit.aside), SPACE.aside, SPACE.column));
    const shapes = fitUnit(head, fitBody(groups), aside, kept?.asideByHead);
    fits[at] = { shapes, members, groups };
  }
  return fits;
}

function fitHead(
  unit: Unit,
  members: readonly Shapes<BoxContent | null>[],
  stacked: boolean | undefined,
): Shapes<HeadPlan> {
  const found: Shape<HeadPlan>[] = [];
  const framed = members.length > 1;
  const padding = framed ? 2 * SPACE.frame : 0;
  const top = unit.step ? WORD_HEIGHT : 0;
  const add = (width: number, height: number, plan: HeadPlan) => {
    found.push({
      width: sideRoom(unit, plan.stacked) + Math.max(width + padding, unit.wordWidth),
      height: top + height + padding,
      plan,
    });
  };
  if (!framed) {
    for (const { width, height } of members[0] ?? []) add(width, height, { stacked: false, limit: height });
    return found;
  }
  if (stacked !== true) {
    for (const { width, height, plan } of inRow(members, SPACE.andAcross)) {
      add(width, height, { stacked: false, limit: plan.height });
    }
  }
  if (stacked !== false) {
    for (const { width, height, plan } of inColumn(members, 0, SPACE.andDown)) {
      add(width, height, { stacked: true, limit: plan.widths[0] as number });
    }
  }
  return frontier(found);
}

function fitGroup(
  unit: Unit,
  group: Group,
  children: readonly Shapes<UnitPlan>[],
  answers: Answers | null,
): Shapes<GroupPlan> {
  const starts = answers && answers !== 'row' ? startsOf(group.children, answers) : null;
  const plans = arrange(children, answers === 'row' ? 'row' : starts, SPACE.indent);
  return frontier(plans.map(({ width, height, plan }) => ({ width, height: height + channelOf(unit, plan), plan })));
}

/** Everything that some parts can do: a row, a column, several columns. Or only what is kept. */
export function arrange(
  parts: readonly Shapes<unknown>[],
  kept: 'row' | readonly number[] | null,
  indent: number,
  lane: number = SPACE.lane,
  across: number = SPACE.row,
  gap: number = SPACE.column,
): Shape<GroupPlan>[] {
  if (kept === 'row') return inRow(parts, across);
  if (kept?.length === 1) return inColumn(parts, indent, gap);
  if (kept) return inSameColumns(parts, kept, lane, across, gap);
  const found: Shape<GroupPlan>[] = [...inRow(parts, across), ...inColumn(parts, indent, gap)];
  for (const count of columnCounts(parts.length)) found.push(...inColumns(parts, count, lane, across, gap));
  return found;
}

/** Two to four columns; more where there are dozens of parts. */
function columnCounts(parts: number): number[] {
  const counts = [2, 3, 4].filter((count) => count < parts);
  for (let count = 6; count * count <= 2 * parts; count = Math.ceil(count * 1.4)) counts.push(count);
  return counts;
}

/** Where kept columns begin, now that some of their parts may be gone or new. */
export function startsOf(parts: readonly { readonly id: string }[], kept: readonly string[]): number[] {
  const firsts = new Set(kept);
  return parts.flatMap(({ id }, at) => (at === 0 || firsts.has(id) ? [at] : []));
}

function fitBody(groups: readonly Shapes<GroupPlan>[]): Shapes<RowPlan> | null {
  if (groups.length === 0) return null;
  return frontier(inRow(groups, SPACE.row));
}

function fitUnit(
  head: Shapes<HeadPlan>,
  body: Shapes<RowPlan> | null,
  aside: Shapes<ColumnsPlan> | null,
  keptByHead: boolean | undefined,
): Shapes<UnitPlan> {
  const plain = body
    ? over(head, body, (above, below): UnitPlan => ({ head: above, body: below, aside: null, asideByHead: false }))
    : head.map((shape) => ({
        width: shape.width,
        height: shape.height,
        plan: { head: shape, body: null, aside: null, asideByHead: false },
      }));
  if (!aside) return frontier(plain);
  const found: Shape<UnitPlan>[] = [];
  if (keptByHead !== true || !body) {
    found.push(...beside(frontier(plain), aside, ({ plan }, right): UnitPlan => ({ ...plan, aside: right })));
  }
  if (keptByHead !== false && body) {
    const heads = frontier(
      beside(head, aside, (left, right): UnitPlan => ({ head: left, body: null, aside: right, asideByHead: true })),
    );
    found.push(...over(heads, body, ({ plan }, below): UnitPlan => ({ ...plan, body: below })));
  }
  return frontier(found);
}
