import type { ShapeFunction } from './shape-function';
import { sweepColumn } from './sweep';

type Parts = readonly ShapeFunction<unknown>[];

/**
 * The distances of columns: the lane for the trunk at the left of each, the gap across, and the gap
 * down. In px.
 */
export interface ColumnSpacing {
  readonly lane: number;
  readonly across: number;
  readonly gap: number;
}

/** Receives a division into columns: its size, the first part of each column, and the width of each. */
export type VisitColumns = (width: number, height: number, starts: number[], widths: number[]) => void;

/**
 * Sweeps over the divisions of parts into several columns, read down and then across. For each
 * width the parts are divided so that the tallest column is as short as possible (the linear
 * partition problem; S. Skiena, The Algorithm Design Manual, 8.5), and then each column becomes as
 * narrow as that height allows.
 */
export function sweepColumns(
  parts: Parts,
  count: number,
  space: ColumnSpacing,
  widthSamples: number,
  visit: VisitColumns,
): void {
  const heights: number[] = new Array(parts.length);
  const tighten = columnTightener(parts, space, widthSamples, visit);
  sweepColumn(parts, 0, parts.length, space.gap, widthSamples, heights, () => {
    const limit = minColumnHeight(heights, count, space.gap);
    const starts = columnStarts(heights, limit, space.gap);
    if (starts.length === count) tighten(starts, limit);
    return true;
  });
}

/** Sweeps over the widths of columns with pinned first parts. */
export function sweepPinnedColumns(
  parts: Parts,
  starts: number[],
  space: ColumnSpacing,
  widthSamples: number,
  visit: VisitColumns,
): void {
  const heights: number[] = new Array(parts.length);
  const tighten = columnTightener(parts, space, widthSamples, visit);
  sweepColumn(parts, 0, parts.length, space.gap, widthSamples, heights, () => {
    let limit = 0;
    starts.forEach((start, index) => {
      const end = starts[index + 1] ?? parts.length;
      let height = space.gap * (end - start - 1);
      for (let part = start; part < end; part++) height += heights[part] as number;
      limit = Math.max(limit, height);
    });
    tighten(starts, limit);
    return true;
  });
}

/** Returns a function that makes each column as narrow as a height allows. */
function columnTightener(
  parts: Parts,
  { lane, across, gap }: ColumnSpacing,
  widthSamples: number,
  visit: VisitColumns,
) {
  let limit = 0;
  let chosen = 0;
  let tall = 0;
  const narrow = (width: number, height: number) => {
    if (chosen > 0 && height > limit) return false;
    chosen = width;
    tall = height;
    return true;
  };
  return (starts: number[], height: number) => {
    limit = height;
    const widths: number[] = [];
    let total = across * (starts.length - 1);
    let tallest = 0;
    for (let index = 0; index < starts.length; index++) {
      chosen = 0;
      sweepColumn(parts, starts[index] as number, starts[index + 1] ?? parts.length, gap, widthSamples, null, narrow);
      widths.push(chosen);
      total += lane + chosen;
      tallest = Math.max(tallest, tall);
    }
    visit(total, tallest, starts, widths);
  };
}

/** Returns the smallest possible height of the tallest column, by bisection. */
function minColumnHeight(heights: readonly number[], count: number, gap: number): number {
  let low = 0;
  let high = -gap;
  for (const height of heights) {
    low = Math.max(low, height);
    high += height + gap;
  }
  low = Math.max(low, (high + gap) / count - gap - 0.01);
  if (countColumns(heights, low, gap) <= count) return low;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (countColumns(heights, middle, gap) <= count) high = middle;
    else low = middle;
  }
  return high;
}

/** Returns the number of columns if each has as many parts as the height allows. */
function countColumns(heights: readonly number[], limit: number, gap: number): number {
  let count = 1;
  let filled = 0;
  for (const height of heights) {
    if (filled > 0 && filled + height > limit) {
      count++;
      filled = 0;
    }
    filled += height + gap;
  }
  return count;
}

/** Returns the first part of each of these columns. */
function columnStarts(heights: readonly number[], limit: number, gap: number): number[] {
  const starts = [0];
  let filled = 0;
  heights.forEach((height, index) => {
    if (filled > 0 && filled + height > limit) {
      starts.push(index);
      filled = 0;
    }
    filled += height + gap;
  });
  return starts;
}
