import { type ColumnsPlan, sharedWidths } from './combine';
import type { Shape, Shapes } from './shapes';

/** How many widths are tried for all columns together, before each is made as narrow as it can be. */
const STEPS = 8;

/**
 * Parts in several columns, read down and then across. For each width the parts are cut into columns so that the
 * longest is as short as possible (the linear partition problem; S. Skiena, The Algorithm Design Manual, 8.5), and then
 * each column becomes as narrow as that height allows. `lane` is the room at the left of each column, in px.
 */
export function inColumns(
  parts: readonly Shapes<unknown>[],
  count: number,
  lane: number,
  across: number,
  gap: number,
): Shape<ColumnsPlan>[] {
  const found: Shape<ColumnsPlan>[] = [];
  for (const { heights } of sharedWidths(parts, 0, parts.length, STEPS)) {
    const limit = shortest(heights, count, gap);
    const starts = cut(heights, limit, gap);
    if (starts.length < count) continue;
    found.push(tighten(parts, starts, limit, lane, across, gap));
  }
  return found;
}

/** Parts in columns that begin where they did before: only the widths are free. */
export function inSameColumns(
  parts: readonly Shapes<unknown>[],
  starts: readonly number[],
  lane: number,
  across: number,
  gap: number,
): Shape<ColumnsPlan>[] {
  const found: Shape<ColumnsPlan>[] = [];
  for (const { heights } of sharedWidths(parts, 0, parts.length, STEPS)) {
    let limit = 0;
    starts.forEach((start, at) => {
      limit = Math.max(limit, heightOf(heights, start, starts[at + 1] ?? parts.length, gap));
    });
    found.push(tighten(parts, starts, limit, lane, across, gap));
  }
  return found;
}

function tighten(
  parts: readonly Shapes<unknown>[],
  starts: readonly number[],
  limit: number,
  lane: number,
  across: number,
  gap: number,
): Shape<ColumnsPlan> {
  const widths: number[] = [];
  let width = across * (starts.length - 1);
  let height = 0;
  starts.forEach((start, at) => {
    let chosen = 0;
    let tall = 0;
    for (const column of sharedWidths(parts, start, starts[at + 1] ?? parts.length, STEPS)) {
      const high = heightOf(column.heights, 0, column.heights.length, gap);
      if (chosen > 0 && high > limit) break;
      chosen = column.width;
      tall = high;
    }
    widths.push(chosen);
    width += lane + chosen;
    height = Math.max(height, tall);
  });
  return { width, height, plan: { kind: 'columns', starts, widths } };
}

function heightOf(heights: Float64Array, from: number, to: number, gap: number): number {
  let height = gap * (to - from - 1);
  for (let at = from; at < to; at++) height += heights[at] as number;
  return height;
}

/** The height of the longest column when it is as short as possible, by halving. */
function shortest(heights: Float64Array, count: number, gap: number): number {
  let low = 0;
  let high = -gap;
  for (const height of heights) {
    low = Math.max(low, height);
    high += height + gap;
  }
  low = Math.max(low, (high + gap) / count - gap - 0.01);
  if (cut(heights, low, gap).length <= count) return low;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (cut(heights, middle, gap).length <= count) high = middle;
    else low = middle;
  }
  return high;
}

/** Where columns begin when each takes as many parts as the height allows. */
function cut(heights: Float64Array, limit: number, gap: number): number[] {
  const starts = [0];
  let filled = 0;
  for (let at = 0; at < heights.length; at++) {
    const height = heights[at] as number;
    if (filled > 0 && filled + gap + height > limit) {
      starts.push(at);
      filled = 0;
    }
    filled += (filled > 0 ? gap : 0) + height;
  }
  return starts;
}
