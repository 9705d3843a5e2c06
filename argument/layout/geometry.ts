/** A rectangle in px at zoom 1; y grows downwards. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point in px at zoom 1. */
export type Point = readonly [x: number, y: number];

/** The distances of the layout, in px at zoom 1. */
export const SPACE = {
  /** Between the border of a box and its text. */
  padding: 9,
  /** Between the border of a frame and the boxes in it. */
  frame: 6,
  /** Between two boxes of a frame side by side, with the indicator between them. */
  andAcross: 36,
  /** Between two stacked boxes of a frame, with the indicator between them. */
  andDown: 18,
  /** Between neighbours in a row and in a column. */
  row: 13,
  column: 9,
  /** From the bottom of a box to the bus, and from the bus to the indicators below it. */
  toBus: 8,
  fromBus: 7,
  /** The indent of a column below its target, and the distance of its trunk from the left edge. */
  indent: 22,
  trunk: 12,
  /** From the trunk of one of several columns to the boxes beside it. */
  lane: 16,
  /** Between an inference and its undercutters. */
  undercutter: 28,
  /** Between two trees. */
  forest: 36,
} as const;

/** The distance between parallel lines, in px. */
export const LANE = 9;

/** Returns the smallest rectangle around others; an empty one if there are none. */
export function boundsOf(rects: Iterable<Rect>): Rect {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y, width, height } of rects) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** Returns true if two rectangles share some area. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Returns true if a rectangle is inside another one, edges included. */
export function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
