import { boundsOf as boundsOfRects, contains, overlaps, type Rect } from '../layout/geometry';
import { memoize } from '../model/memo';
import type { GroupItem, Item } from './display-list';

const boundsCache = new WeakMap<Item, Rect>();

/**
 * Returns the bounds of all that an item draws, including borders and the ascent and descent of
 * letters, in px of its parent. Cached for every item, since a display list never changes.
 */
export function itemBounds(item: Item): Rect {
  return memoize(boundsCache, item, measureBounds);
}

/** Returns the bounds of several items; an empty rectangle at the origin if there are none. */
export function itemsBounds(items: readonly Item[]): Rect {
  return boundsOfRects(items.map(itemBounds));
}

/** Returns the items that intersect an area, in their order; of groups only the children that do. */
export function itemsIn(items: readonly Item[], area: Rect): Item[] {
  return items.flatMap((item): Item[] => {
    const bounds = itemBounds(item);
    if (!overlaps(bounds, area)) return [];
    if (item.kind !== 'group' || contains(area, bounds)) return [item];
    const inside = itemsIn(item.items, toGroupCoordinates(item, area));
    return inside.length === item.items.length ? [item] : [{ ...item, items: inside }];
  });
}

/** Returns an area in the coordinates of a group with its own origin and scale. */
function toGroupCoordinates({ at = [0, 0], scale = 1 }: GroupItem, { x, y, width, height }: Rect): Rect {
  return { x: (x - at[0]) / scale, y: (y - at[1]) / scale, width: width / scale, height: height / scale };
}

function measureBounds(item: Item): Rect {
  switch (item.kind) {
    case 'rect': {
      const { x, y, width, height, stroke, strokeWidth = 1 } = item;
      return inflate({ x, y, width, height }, stroke ? strokeWidth / 2 + 1 : 1);
    }
    case 'path': {
      const xs = item.points.map(([x]) => x);
      const ys = item.points.map(([, y]) => y);
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return inflate({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }, item.width / 2 + 1);
    }
    case 'text': {
      // Twice the size above the line: fonts of other scripts, and stacked marks, are taller than
      // Latin letters.
      const { x, baseline, width, size } = item;
      return { x: x - size, y: baseline - 2 * size, width: width + 2 * size, height: 3.2 * size };
    }
    case 'group': {
      const { at = [0, 0], scale = 1, clip } = item;
      if (clip) return clip;
      const { x, y, width, height } = itemsBounds(item.items);
      return { x: at[0] + x * scale, y: at[1] + y * scale, width: width * scale, height: height * scale };
    }
  }
}

function inflate({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
