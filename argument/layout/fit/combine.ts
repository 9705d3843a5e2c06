import type { Shape, Shapes } from './shapes';

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

/** How many heights or widths are tried between the largest and the smallest. */
const STEPS = 20;

/** Parts side by side: for each height, each part as narrow as it can be. O(parts x (steps + shapes)). */
export function inRow(parts: readonly Shapes<unknown>[], gap: number): Shape<RowPlan>[] {
  const found: Shape<RowPlan>[] = [];
  const chosen = new Int32Array(parts.length);
  const gaps = gap * (parts.length - 1);
  let least = 0;
  let most = 0;
  for (const shapes of parts) {
    most = Math.max(most, (shapes[0] as Shape<unknown>).height);
    least = Math.max(least, (shapes[shapes.length - 1] as Shape<unknown>).height);
  }
  const step = Math.max((most - least) / STEPS, 0.5);
  for (let limit = most; ; ) {
    let width = gaps;
    let height = 0;
    for (let at = 0; at < parts.length; at++) {
      const shapes = parts[at] as Shapes<unknown>;
      let place = chosen[at] as number;
      while ((shapes[place] as Shape<unknown>).height > limit) place++;
      chosen[at] = place;
      const shape = shapes[place] as Shape<unknown>;
      width += shape.width;
      if (shape.height > height) height = shape.height;
    }
    found.push({ width, height, plan: { kind: 'row', height } });
    if (height <= least) return found;
    limit = Math.max(least, height - step);
  }
}

/** The widths that parts under each other can share, the widest first: each with the height of every part. */
export function* sharedWidths(
  parts: readonly Shapes<unknown>[],
  from: number,
  to: number,
  steps = STEPS,
): Generator<{ width: number; heights: Float64Array }> {
  const chosen = new Int32Array(to - from);
  const heights = new Float64Array(to - from);
  let least = 0;
  let most = 0;
  for (let at = from; at < to; at++) {
    const shapes = parts[at] as Shapes<unknown>;
    chosen[at - from] = shapes.length - 1;
    least = Math.max(least, (shapes[0] as Shape<unknown>).width);
    most = Math.max(most, (shapes[shapes.length - 1] as Shape<unknown>).width);
  }
  const step = Math.max((most - least) / steps, 0.5);
  for (let limit = most; ; ) {
    let width = 0;
    for (let at = from; at < to; at++) {
      const shapes = parts[at] as Shapes<unknown>;
      let place = chosen[at - from] as number;
      while ((shapes[place] as Shape<unknown>).width > limit) place--;
      chosen[at - from] = place;
      const shape = shapes[place] as Shape<unknown>;
      heights[at - from] = shape.height;
      if (shape.width > width) width = shape.width;
    }
    yield { width, heights };
    if (width <= least) return;
    limit = Math.max(least, width - step);
  }
}

/** Parts under each other: for each width, each part as low as it can be. O(parts x (steps + shapes)). */
export function inColumn(parts: readonly Shapes<unknown>[], indent: number, gap: number): Shape<ColumnsPlan>[] {
  const found: Shape<ColumnsPlan>[] = [];
  const gaps = gap * (parts.length - 1);
  for (const { width, heights } of sharedWidths(parts, 0, parts.length)) {
    let height = gaps;
    for (const part of heights) height += part;
    found.push({ width: indent + width, height, plan: { kind: 'columns', starts: [0], widths: [width] } });
  }
  return found;
}

/** One part over another: for each width the lowest of both. */
export function over<A, B, Plan>(
  upper: Shapes<A>,
  lower: Shapes<B>,
  plan: (upper: Shape<A>, lower: Shape<B>) => Plan,
): Shape<Plan>[] {
  const found: Shape<Plan>[] = [];
  let a = upper.length - 1;
  let b = lower.length - 1;
  while (a >= 0 && b >= 0) {
    const above = upper[a] as Shape<A>;
    const below = lower[b] as Shape<B>;
    found.push({
      width: Math.max(above.width, below.width),
      height: above.height + below.height,
      plan: plan(above, below),
    });
    if (above.width >= below.width) a--;
    if (below.width >= above.width) b--;
  }
  return found;
}

/** One part beside another: for each height the narrowest of both. */
export function beside<A, B, Plan>(
  left: Shapes<A>,
  right: Shapes<B>,
  plan: (left: Shape<A>, right: Shape<B>) => Plan,
): Shape<Plan>[] {
  const found: Shape<Plan>[] = [];
  let a = 0;
  let b = 0;
  while (a < left.length && b < right.length) {
    const first = left[a] as Shape<A>;
    const second = right[b] as Shape<B>;
    found.push({
      width: first.width + second.width,
      height: Math.max(first.height, second.height),
      plan: plan(first, second),
    });
    if (first.height >= second.height) a++;
    if (second.height >= first.height) b++;
  }
  return found;
}
