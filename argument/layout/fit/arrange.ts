import type { Answers } from '../arrangement';
import { type ColumnSpace, sweepColumns, sweepSameColumns } from './columns';
import { type ColumnsPlan, type RowPlan, sweepColumn, sweepRow } from './combine';
import { Frontier, type Room, type Shapes } from './shapes';

/** How parts that stand below something are put together. */
export type GroupPlan = RowPlan | ColumnsPlan;

const ONE_COLUMN = [0];

/** What is kept of some parts: a row, or where columns begin. Null: everything is free. */
export type KeptParts = 'row' | number[] | null;

/** How far parts stand apart; `indent` is the room at the left of a single column. In px. */
export interface GroupSpace extends ColumnSpace {
  readonly indent: number;
}

/**
 * All that some parts can do: stand in a row, in a column, in several columns; or only what is kept. `channel` is the room
 * above a plan that its lines need, in px.
 */
export function arrange(
  parts: readonly Shapes<unknown>[],
  kept: KeptParts,
  space: GroupSpace,
  room: Room,
  channel: (kind: 'row' | 'column' | 'columns') => number,
): Shapes<GroupPlan> {
  const found = new Frontier<GroupPlan>(room);
  const isColumn = Array.isArray(kept) && kept.length === 1;
  if (kept === null || kept === 'row') {
    const top = channel('row');
    sweepRow(parts, space.across, (width, height) => {
      if (!found.wants(width, top + height)) return;
      found.add({ width, height: top + height, plan: { kind: 'row', height } });
    });
  }
  if (kept === null || isColumn) {
    const top = channel('column');
    sweepColumn(parts, 0, parts.length, space.gap, null, null, (width, height) => {
      if (found.wants(space.indent + width, top + height)) {
        const plan: ColumnsPlan = { kind: 'columns', starts: ONE_COLUMN, widths: [width] };
        found.add({ width: space.indent + width, height: top + height, plan });
      }
      return true;
    });
  }
  if (parts.length < 3 && !(Array.isArray(kept) && !isColumn)) return found.shapes();
  const top = channel('columns');
  const add = (width: number, height: number, starts: number[], widths: number[]) => {
    if (!found.wants(width, top + height)) return;
    found.add({ width, height: top + height, plan: { kind: 'columns', starts, widths } });
  };
  if (Array.isArray(kept) && !isColumn) sweepSameColumns(parts, kept, space, room.tries, add);
  if (kept === null) for (const count of columnCounts(parts.length)) sweepColumns(parts, count, space, room.tries, add);
  return found.shapes();
}

/** Two to four columns; more where there are dozens of parts. */
function columnCounts(parts: number): number[] {
  const counts = [2, 3, 4].filter((count) => count < parts);
  for (let count = 6; count * count <= 2 * parts; count = Math.ceil(count * 1.4)) counts.push(count);
  return counts;
}

/** What is kept of some parts, now that some of them may be gone and others new. */
export function keptOf(parts: readonly { readonly id: string }[], kept: Answers | null): KeptParts {
  if (kept === null || kept === 'row') return kept;
  if (kept === 'right') return null;
  const firsts = new Set(kept);
  return parts.flatMap(({ id }, at) => (at === 0 || firsts.has(id) ? [at] : []));
}
