import type { Id } from '../../model/claim';
import { overlaps, type Rect } from '../geometry';
import type { OffsetOf, PlacementResult } from './node-placement';

/** The shares of an offset that are tried, so that a branch lies on nothing: first all of it, at last none. */
const SHARES = [1, 0.75, 0.5, 0.25];

/** Larger maps are not searched for overlaps: nobody places a branch by hand there. */
const MAX_BOXES = 2000;

/**
 * Places a map with branches that were moved by hand. Another arrangement, or a text that grew, can put a branch
 * on something else; it then keeps as much of its offset as there is room for.
 */
export function placeByHand(
  offsets: readonly (readonly [Id, { readonly x: number; readonly y: number }])[],
  place: (offsetOf: OffsetOf) => PlacementResult,
): PlacementResult {
  const wished = place((id) => pointOf(offsets.find(([claim]) => claim === id)?.[1], 1));
  if (wished.boxes.length > MAX_BOXES || !hasOverlap(wished)) return wished;
  const kept = new Map<Id, { readonly x: number; readonly y: number; readonly share: number }>();
  const placeKept = () =>
    place((id) => {
      const offset = kept.get(id);
      return pointOf(offset, offset?.share ?? 0);
    });
  let placed = placeKept();
  for (const [id, offset] of offsets) {
    for (const share of SHARES) {
      kept.set(id, { ...offset, share });
      const next = placeKept();
      if (!hasOverlap(next)) {
        placed = next;
        break;
      }
      kept.delete(id);
    }
  }
  return placed;
}

function pointOf(offset: { readonly x: number; readonly y: number } | undefined, share: number) {
  return offset ? ([Math.round(offset.x * share), Math.round(offset.y * share)] as const) : null;
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
