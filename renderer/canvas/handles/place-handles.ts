import { contains, overlaps, type Rect } from '../../../argument/layout/geometry';

/** A button at the selected box: one that adds an answer or a co-premise, or the menu of the rest. */
export type Handle = 'add-reason' | 'add-objection' | 'add-co-premise' | 'more' | 'add';

/** A handle with its rectangle on the map, in px at zoom 1. Where there is little room it has no word. */
export interface PlacedHandle extends Rect {
  readonly handle: Handle;
  readonly hasWord: boolean;
}

/** The sizes of the handles, in px of the screen. */
export interface HandleSizes {
  readonly height: number;
  /** The widths of the handles with a word. */
  readonly words: Readonly<Record<'add-reason' | 'add-objection' | 'add-co-premise', number>>;
  /** The diameter of the round ones, and of the single one of a small map. */
  readonly round: number;
  readonly small: number;
}

/** The zoom below which one handle stands for all. */
const MIN_ZOOM = 0.7;
/** The distance of a handle from its box, and the least from anything else, in px of the screen. */
const DISTANCE = 4;
const CLEARANCE = 2;
/** The distance between the places that are tried, in px of the screen. */
const STEP = 6;

/**
 * Returns the handles of a box where they cover nothing: *because* and *but* below it, *and* and the menu at its
 * sides, or all of them in a row at another side. Where there is no room for their words they are small and stand
 * together; where there is none for that, or the map is small, one handle opens the three. There is none where even
 * that would cover something. Places within `bounds`, the part of the map that is seen when all of it is, come first.
 * `isFree` tells whether a part of the map has no box, label or mark.
 */
export function placeHandles(
  box: Rect,
  hasCoPremise: boolean,
  zoom: number,
  sizes: HandleSizes,
  bounds: Rect,
  isFree: (rect: Rect) => boolean,
): PlacedHandle[] {
  const unit = 1 / zoom;
  const taken: Rect[] = [];
  const isClear = (rect: Rect) => {
    const margin = CLEARANCE * unit;
    const wide = {
      x: rect.x - margin,
      y: rect.y - margin,
      width: rect.width + 2 * margin,
      height: rect.height + 2 * margin,
    };
    return isFree(wide) && !taken.some((other) => overlaps(wide, other));
  };
  const place = (width: number, height: number, sides: readonly Side[]): Rect | null => {
    const places = sides.flatMap((side) => [...placesAt(side, box, width * unit, height * unit, unit)]);
    const found = places.find((rect) => contains(bounds, rect) && isClear(rect)) ?? places.find(isClear);
    if (found) taken.push(found);
    return found ?? null;
  };

  const { words, height, round, small } = sizes;
  if (zoom >= MIN_ZOOM) {
    const adding = (['add-reason', 'add-objection', 'add-co-premise'] as const).slice(0, hasCoPremise ? 3 : 2);
    const lengthOf = (handles: typeof adding) =>
      handles.reduce((sum, handle) => sum + words[handle] + DISTANCE, -DISTANCE);
    const below = place(lengthOf(adding.slice(0, 2)), height, ['below']);
    const and = below && hasCoPremise ? place(words['add-co-premise'], height, ['right', 'left']) : null;
    if (!below || (hasCoPremise && !and)) taken.length = 0;
    const start = taken.length > 0 ? below : place(lengthOf(adding), height, ['below', 'right', 'left', 'above']);
    if (start) {
      const more = place(round, round, ['right', 'above', 'left']);
      let x = start.x;
      const placed = adding.map((handle): PlacedHandle => {
        const width = words[handle] * unit;
        const rect = handle === 'add-co-premise' && and && start === below ? and : { ...start, x, width };
        x += width + DISTANCE * unit;
        return { ...rect, handle, hasWord: true };
      });
      return more ? [...placed, { ...more, handle: 'more', hasWord: false }] : placed;
    }
    taken.length = 0;
    const length = adding.length * (small + DISTANCE) - DISTANCE;
    const row =
      place(length, small, ['below']) ?? place(small, length, ['right', 'left']) ?? place(length, small, ['above']);
    if (row) {
      const isRow = row.width > row.height;
      return adding.map((handle, at) => {
        const offset = at * (small + DISTANCE) * unit;
        const [x, y] = isRow ? [row.x + offset, row.y] : [row.x, row.y + offset];
        return { x, y, width: small * unit, height: small * unit, handle, hasWord: false };
      });
    }
  }
  const single = place(small, small, ['below', 'right', 'left', 'above']);
  return single ? [{ ...single, handle: 'add', hasWord: false }] : [];
}

/**
 * Returns a place beside a box for a button of a size in px of the screen, where it covers nothing; if there is none,
 * at its right all the same.
 */
export function placeBeside(
  box: Rect,
  size: Pick<Rect, 'width' | 'height'>,
  zoom: number,
  isFree: (rect: Rect) => boolean,
): Rect {
  const unit = 1 / zoom;
  const places = (['right', 'below', 'left', 'above'] as const).flatMap((side) => [
    ...placesAt(side, box, size.width * unit, size.height * unit, unit),
  ]);
  return places.find(isFree) ?? (places[0] as Rect);
}

type Side = 'below' | 'above' | 'right' | 'left';

/** Yields the places along one side of a box, from its beginning to its end. */
function* placesAt(side: Side, box: Rect, width: number, height: number, unit: number): Generator<Rect> {
  const distance = DISTANCE * unit;
  const step = STEP * unit;
  if (side === 'below' || side === 'above') {
    const y = side === 'below' ? box.y + box.height + distance : box.y - distance - height;
    const last = Math.max(box.x, box.x + box.width - width);
    for (let x = box.x; x < last + step; x += step) yield { x: Math.min(x, last), y, width, height };
  } else {
    const x = side === 'right' ? box.x + box.width + distance : box.x - distance - width;
    // The last one may reach half of its height beyond the box.
    const last = Math.max(box.y, box.y + box.height - height / 2);
    for (let y = box.y; y < last + step; y += step) yield { x, y: Math.min(y, last), width, height };
  }
}
