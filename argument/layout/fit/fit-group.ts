import type { AnswersArrangement } from '../arrangement';
import { type ColumnSpacing, sweepColumns, sweepPinnedColumns } from './columns';
import { type Envelope, Frontier, type ShapeFunction } from './shape-function';
import { type ColumnsPlan, type RowPlan, sweepColumn, sweepRow } from './sweep';

/** The plan of a group of parts. */
export type GroupPlan = RowPlan | ColumnsPlan;

const ONE_COLUMN = [0];

/** The pinned arrangement of a group: a row, or the first part of each column. Null: free. */
export type PinnedArrangement = 'row' | number[] | null;

/** The distances of parts; `indent` is the space at the left of a single column. In px. */
export interface GroupSpacing extends ColumnSpacing {
  readonly indent: number;
}

/**
 * Returns the shape function of a group: in a row, in a column or in several columns; or only as
 * pinned. `channel` returns the space above a plan for its lines, in px.
 */
export function fitGroup(
  parts: readonly ShapeFunction<unknown>[],
  pinned: PinnedArrangement,
  space: GroupSpacing,
  envelope: Envelope,
  channel: (kind: 'row' | 'column' | 'columns') => number,
): ShapeFunction<GroupPlan> {
  const found = new Frontier<GroupPlan>(envelope);
  const isColumn = Array.isArray(pinned) && pinned.length === 1;
  if (pinned === null || pinned === 'row') {
    const top = channel('row');
    sweepRow(parts, space.across, (width, height) => {
      if (!found.isNotDominated(width, top + height)) return;
      found.add({ width, height: top + height, plan: { kind: 'row', height } });
    });
  }
  if (pinned === null || isColumn) {
    const top = channel('column');
    sweepColumn(parts, 0, parts.length, space.gap, null, null, (width, height) => {
      if (found.isNotDominated(space.indent + width, top + height)) {
        const plan: ColumnsPlan = { kind: 'columns', starts: ONE_COLUMN, widths: [width] };
        found.add({ width: space.indent + width, height: top + height, plan });
      }
      return true;
    });
  }
  if (parts.length < 3 && !(Array.isArray(pinned) && !isColumn)) return found.toShapeFunction();
  const top = channel('columns');
  const add = (width: number, height: number, starts: number[], widths: number[]) => {
    if (!found.isNotDominated(width, top + height)) return;
    found.add({ width, height: top + height, plan: { kind: 'columns', starts, widths } });
  };
  if (Array.isArray(pinned) && !isColumn) sweepPinnedColumns(parts, pinned, space, envelope.widthSamples, add);
  if (pinned === null)
    for (const count of columnCounts(parts.length)) sweepColumns(parts, count, space, envelope.widthSamples, add);
  return found.toShapeFunction();
}

/** Returns the numbers of columns to try: two to four, and more if there are dozens of parts. */
function columnCounts(parts: number): number[] {
  const counts = [2, 3, 4].filter((count) => count < parts);
  for (let count = 6; count * count <= 2 * parts; count = Math.ceil(count * 1.4)) counts.push(count);
  return counts;
}

/** Returns the pinned arrangement of a group, some of whose parts may be gone or new. */
export function pinnedArrangement(
  parts: readonly { readonly id: string }[],
  kept: AnswersArrangement | null,
): PinnedArrangement {
  if (kept === null || kept === 'row') return kept;
  if (kept === 'right') return null;
  const firsts = new Set(kept);
  return parts.flatMap(({ id }, index) => (index === 0 || firsts.has(id) ? [index] : []));
}
