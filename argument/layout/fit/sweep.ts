import type { Shape, ShapeFunction } from './shape-function';

/** The plan of a row: each part takes its narrowest shape up to this height. */
export interface RowPlan {
  readonly kind: 'row';
  readonly height: number;
}

/**
 * The plan of columns: the first part of each, and its width; each part takes its lowest shape
 * within it.
 */
export interface ColumnsPlan {
  readonly kind: 'columns';
  readonly starts: readonly number[];
  readonly widths: readonly number[];
}

/**
 * The greatest number of parts that are tried at every height and width of any of them; more parts
 * are sampled between the extremes.
 */
const MAX_EXHAUSTIVE_PARTS = 8;
const SAMPLES = 20;

type Parts = readonly ShapeFunction<unknown>[];
type Visit = (width: number, height: number) => void;

/**
 * The current shape index of each part. Sweeps run by the ten thousand, nested at most once, and
 * allocating lists would cost more than all the rest.
 */
const scratch: number[][] = [];
let depth = 0;

function borrowList(): number[] {
  const list = scratch[depth] ?? [];
  scratch[depth++] = list;
  return list;
}

/**
 * Sweeps over the heights of a row: for each height, each part is as narrow as it can be. O(parts ×
 * (steps + shapes)).
 */
export function sweepRow(parts: Parts, gap: number, visit: Visit): void {
  let minHeight = 0;
  let maxHeight = 0;
  for (const shapes of parts) {
    maxHeight = Math.max(maxHeight, (shapes[0] as Shape<unknown>).height);
    minHeight = Math.max(minHeight, (shapes[shapes.length - 1] as Shape<unknown>).height);
  }
  const step = parts.length <= MAX_EXHAUSTIVE_PARTS ? 0.5 : Math.max((maxHeight - minHeight) / SAMPLES, 0.5);
  const chosen = borrowList();
  for (let index = 0; index < parts.length; index++) chosen[index] = 0;
  for (let limit = maxHeight; ; ) {
    let width = gap * (parts.length - 1);
    let height = 0;
    for (let index = 0; index < parts.length; index++) {
      const shapes = parts[index] as ShapeFunction<unknown>;
      let choice = chosen[index] as number;
      while ((shapes[choice] as Shape<unknown>).height > limit) choice++;
      chosen[index] = choice;
      const shape = shapes[choice] as Shape<unknown>;
      width += shape.width;
      if (shape.height > height) height = shape.height;
    }
    visit(width, height);
    if (height <= minHeight) break;
    limit = Math.max(minHeight, height - step);
  }
  depth--;
}

/**
 * Sweeps over the widths of a column of the parts `from` to `to`: for each width, the widest first,
 * each part is as low as it can be. Stops when `visit` returns false; `heights` then has the height
 * of each part. O(parts × (steps + shapes)).
 */
export function sweepColumn(
  parts: Parts,
  from: number,
  to: number,
  gap: number,
  steps: number | null,
  heights: number[] | null,
  visit: (width: number, height: number) => boolean,
): void {
  let minWidth = 0;
  let maxWidth = 0;
  const chosen = borrowList();
  for (let index = from; index < to; index++) {
    const shapes = parts[index] as ShapeFunction<unknown>;
    chosen[index - from] = shapes.length - 1;
    minWidth = Math.max(minWidth, (shapes[0] as Shape<unknown>).width);
    maxWidth = Math.max(maxWidth, (shapes[shapes.length - 1] as Shape<unknown>).width);
  }
  const tried = steps ?? (to - from <= MAX_EXHAUSTIVE_PARTS ? Number.POSITIVE_INFINITY : SAMPLES);
  const step = Math.max((maxWidth - minWidth) / tried, 0.5);
  for (let limit = maxWidth; ; ) {
    let width = 0;
    let height = gap * (to - from - 1);
    for (let index = from; index < to; index++) {
      const shapes = parts[index] as ShapeFunction<unknown>;
      let choice = chosen[index - from] as number;
      while ((shapes[choice] as Shape<unknown>).width > limit) choice--;
      chosen[index - from] = choice;
      const shape = shapes[choice] as Shape<unknown>;
      height += shape.height;
      if (heights) heights[index - from] = shape.height;
      if (shape.width > width) width = shape.width;
    }
    if (!visit(width, height) || width <= minWidth) break;
    limit = Math.max(minWidth, width - step);
  }
  depth--;
}

/** Sweeps over one part above another: for each width the lowest shapes of both. */
export function stackShapes<A, B>(
  upper: ShapeFunction<A>,
  lower: ShapeFunction<B>,
  visit: (width: number, height: number, upper: Shape<A>, lower: Shape<B>) => void,
): void {
  let a = upper.length - 1;
  let b = lower.length - 1;
  while (a >= 0 && b >= 0) {
    const above = upper[a] as Shape<A>;
    const below = lower[b] as Shape<B>;
    visit(Math.max(above.width, below.width), above.height + below.height, above, below);
    if (above.width >= below.width) a--;
    if (below.width >= above.width) b--;
  }
}

/** Sweeps over one part beside another: for each height the narrowest shapes of both. */
export function joinShapes<A, B>(
  left: ShapeFunction<A>,
  right: ShapeFunction<B>,
  visit: (width: number, height: number, left: Shape<A>, right: Shape<B>) => void,
): void {
  let a = 0;
  let b = 0;
  while (a < left.length && b < right.length) {
    const first = left[a] as Shape<A>;
    const second = right[b] as Shape<B>;
    visit(first.width + second.width, Math.max(first.height, second.height), first, second);
    if (first.height >= second.height) a++;
    if (second.height >= first.height) b++;
  }
}
