import type { Rect } from '../layout/geometry';
import type { GroupItem, Item } from './display-list';

const known = new WeakMap<Item, Rect>();

/**
 * A rectangle around all that an item draws, borders and the reach of letters above and below their line included, in
 * px of what the item stands in. Kept for every item, since a display list never changes.
 */
export function boundsOf(item: Item): Rect {
  let bounds = known.get(item);
  if (!bounds) {
    bounds = measured(item);
    known.set(item, bounds);
  }
  return bounds;
}

/** The rectangle around several; of no size at the corner when there is none. */
export function boundsOfAll(items: readonly Item[]): Rect {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const { x, y, width, height } = boundsOf(item);
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

/** The items, and of groups the parts, that reach into an area; in their order, groups in their place. */
export function itemsIn(items: readonly Item[], area: Rect): Item[] {
  return items.flatMap((item): Item[] => {
    const bounds = boundsOf(item);
    if (!touches(bounds, area)) return [];
    if (item.kind !== 'group' || contains(area, bounds)) return [item];
    const inside = itemsIn(item.items, insideOf(item, area));
    return inside.length === item.items.length ? [item] : [{ ...item, items: inside }];
  });
}

/** An area as a group sees it whose own corner and scale are other than those around it. */
function insideOf({ at = [0, 0], scale = 1 }: GroupItem, { x, y, width, height }: Rect): Rect {
  return { x: (x - at[0]) / scale, y: (y - at[1]) / scale, width: width / scale, height: height / scale };
}

function touches(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function contains(outer: Rect, inner: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function measured(item: Item): Rect {
  switch (item.kind) {
    case 'rect': {
      const { x, y, width, height, stroke, strokeWidth = 1 } = item;
      return grown({ x, y, width, height }, stroke ? strokeWidth / 2 + 1 : 1);
    }
    case 'path': {
      const xs = item.points.map(([x]) => x);
      const ys = item.points.map(([, y]) => y);
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return grown({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }, item.width / 2 + 1);
    }
    case 'text': {
      // Twice the size above the line: fonts of other scripts, and marks upon marks, reach higher than Latin letters.
      const { x, baseline, width, size } = item;
      return { x: x - size, y: baseline - 2 * size, width: width + 2 * size, height: 3.2 * size };
    }
    case 'group': {
      const { at = [0, 0], scale = 1, clip } = item;
      if (clip) return clip;
      const { x, y, width, height } = boundsOfAll(item.items);
      return { x: at[0] + x * scale, y: at[1] + y * scale, width: width * scale, height: height * scale };
    }
  }
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
