import type { Id } from '../../model/claim';
import { overlaps, type Point, type Rect } from '../geometry';
import type { OffsetOf, PlacementResult } from './node-placement';

/** The shares of an offset that are tried at last, so that a branch lies on nothing. */
const SHARES = [0.75, 0.5, 0.25];
/** Before a branch keeps less of its offset, it may lie this far beside it, in px, in each of these directions. */
const NUDGES = [16, 32, 64, 96];
const DIRECTIONS: readonly Point[] = [
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
];
/** Only small maps are searched for a place beside. */
const MAX_NUDGED_BOXES = 200;

/** Larger maps are not searched for overlaps: nobody places a branch by hand there. */
const MAX_BOXES = 2000;

/** A placement, and the offset in px that each branch moved by hand has in it. */
export interface HandPlacement {
  readonly placed: PlacementResult;
  readonly offsets: ReadonlyMap<Id, Point>;
}

/**
 * Places a map with branches that were moved by hand. Another arrangement, or a text that grew, can put a branch
 * on something else; it then lies beside its offset, or keeps as much of it as there is room for.
 */
export function placeByHand(
  offsets: readonly (readonly [Id, { readonly x: number; readonly y: number }])[],
  place: (offsetOf: OffsetOf) => PlacementResult,
): HandPlacement {
  const wishes = new Map(offsets.map(([id, { x, y }]): [Id, Point] => [id, [x, y]]));
  const wished = place((id) => wishes.get(id) ?? null);
  if (wished.boxes.length > MAX_BOXES || !hasOverlap(wished)) return { placed: wished, offsets: wishes };
  const kept = new Map<Id, Point>();
  const placeKept = () => place((id) => kept.get(id) ?? null);
  let placed = placeKept();
  for (const [id, { x, y }] of offsets) {
    const isSmall = wished.boxes.length <= MAX_NUDGED_BOXES;
    for (const offset of [[x, y] as Point, ...(isSmall ? placesBeside(x, y) : []), ...placesBefore(x, y)]) {
      kept.set(id, offset);
      const next = placeKept();
      if (!hasOverlap(next)) {
        placed = next;
        break;
      }
      kept.delete(id);
    }
  }
  return { placed, offsets: new Map([...wishes.keys()].map((id) => [id, kept.get(id) ?? [0, 0]])) };
}

/** Returns the places beside an offset, the nearest first. */
function placesBeside(x: number, y: number): Point[] {
  return NUDGES.flatMap((by) => DIRECTIONS.map(([dx, dy]): Point => [x + dx * by, y + dy * by]));
}

/** Returns the places on the way to an offset, the last first. */
function placesBefore(x: number, y: number): Point[] {
  return SHARES.map((share): Point => [Math.round(x * share), Math.round(y * share)]);
}

/** Returns whether two boxes overlap, or a box and a label. A sweep from left to right. */
function hasOverlap({ boxes, inferences }: PlacementResult): boolean {
  const items: { readonly rect: Rect; readonly isLabel: boolean }[] = [
    ...boxes.map((rect) => ({ rect, isLabel: false })),
    ...inferences.map(({ pill }) => ({ rect: pill, isLabel: true })),
  ].sort((a, b) => a.rect.x - b.rect.x);
  let open: typeof items = [];
  for (const item of items) {
    open = open.filter(({ rect }) => rect.x + rect.width > item.rect.x);
    for (const other of open) if (!(item.isLabel && other.isLabel) && overlaps(item.rect, other.rect)) return true;
    open.push(item);
  }
  return false;
}
