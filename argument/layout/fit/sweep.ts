import type { Shape, ShapeFunction } from './shape-function';

/** Side by side: each part takes its narrowest shape that is at most so high. */
export interface RowPlan {
  readonly kind: 'row';
  readonly height: number;
}

/** In columns: where each begins, and how wide its parts may be; each takes its lowest shape that fits. */
export interface ColumnsPlan {
  readonly kind: 'columns';
  readonly starts: readonly number[];
  readonly widths: readonly number[];
}

/** Few parts are tried at every height and width that any of them has; many at so many between the extremes. */
const MAX_EXHAUSTIVE_PARTS = 8;
const SAMPLES = 20;

type Parts = readonly ShapeFunction<unknown>[];
type Visit = (width: number, height: number) => void;

/**
 * Which shape each part has at the moment. Sweeps run by the ten thousand, one within another at most, and lists of their
 * own would cost more than all the rest.
 */
const scratch: number[][] = [];
let depth = 0;

function borrowList(): number[] {
  const list = scratch[depth] ?? [];
  scratch[depth++] = list;
  return list;
}

/** Parts side by side: for each height, each part as narrow as it can be. O(parts x (steps + shapes)). */
export function sweepRow(parts: Parts, gap: number, visit: Visit): void {
  let minHeight = 0;
  let maxHeight = 0;
  for (const shapes of parts) {
    maxHeight = Math.max(maxHeight, (shapes[0] as Shape<unknown>).height);
    minHeight = Math.max(minHeight, (shapes[shapes.length - 1] as Shape<unknown>).height);
  }
  const step = parts.length <= MAX_EXHAUSTIVE_PARTS ? 0.5 : Math.max((maxHeight - minHeight) / SAMPLES, 0.5);
  const chosen = borrowList();
  for (let at = 0; at < parts.length; at++) chosen[at] = 0;
  for (let limit = maxHeight; ; ) {
    let width = gap * (parts.length - 1);
    let height = 0;
    for (let at = 0; at < parts.length; at++) {
      const shapes = parts[at] as ShapeFunction<unknown>;
      let place = chosen[at] as number;
      while ((shapes[place] as Shape<unknown>).height > limit) place++;
      chosen[at] = place;
      const shape = shapes[place] as Shape<unknown>;
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
 * Parts under each other, from one to another: for each width, the widest first, each part as low as it can be. Ends when
 * `visit` says so; it may read the height of each part from `heights`. O(parts x (steps + shapes)).
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
  for (let at = from; at < to; at++) {
    const shapes = parts[at] as ShapeFunction<unknown>;
    chosen[at - from] = shapes.length - 1;
    minWidth = Math.max(minWidth, (shapes[0] as Shape<unknown>).width);
    maxWidth = Math.max(maxWidth, (shapes[shapes.length - 1] as Shape<unknown>).width);
  }
  const tried = steps ?? (to - from <= MAX_EXHAUSTIVE_PARTS ? Number.POSITIVE_INFINITY : SAMPLES);
  const step = Math.max((maxWidth - minWidth) / tried, 0.5);
  for (let limit = maxWidth; ; ) {
    let width = 0;
    let height = gap * (to - from - 1);
    for (let at = from; at < to; at++) {
      const shapes = parts[at] as ShapeFunction<unknown>;
      let place = chosen[at - from] as number;
      while ((shapes[place] as Shape<unknown>).width > limit) place--;
      chosen[at - from] = place;
      const shape = shapes[place] as Shape<unknown>;
      height += shape.height;
      if (heights) heights[at - from] = shape.height;
      if (shape.width > width) width = shape.width;
    }
    if (!visit(width, height) || width <= minWidth) break;
    limit = Math.max(minWidth, width - step);
  }
  depth--;
}

/** One part over another: for each width the lowest of both. */
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

/** One part beside another: for each height the narrowest of both. */
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
