import type { Viewport } from '@xyflow/react';
import { overlaps, type Rect } from '../../../argument/layout/geometry';
import { onCanvas, type Size } from './fit';

/** The distance that is kept from the edges of the canvas and from overlays, in px of the screen. */
const MARGIN = 16;

/**
 * Returns the view moved by the least that shows a rectangle of the map whole, outside the overlays
 * where there is room. Of one that is larger than the canvas, the left and upper part is shown.
 */
export function intoView(viewport: Viewport, rect: Rect, canvas: Size, overlays: readonly Rect[]): Viewport {
  const at = onCanvas(viewport, rect);
  const moved = {
    ...viewport,
    x: viewport.x + distanceInto(at.x, at.width, canvas.width),
    y: viewport.y + distanceInto(at.y, at.height, canvas.height),
  };
  return overlays.reduce((view, overlay) => outOf(view, rect, canvas, overlay), moved);
}

/** Returns how far an interval must move to lie inside the view. */
function distanceInto(start: number, length: number, view: number): number {
  if (start < MARGIN) return MARGIN - start;
  const over = start + length + MARGIN - view;
  return over > 0 ? -Math.min(over, start - MARGIN) : 0;
}

/** Returns the view moved by the least that takes a rectangle from under an overlay, if it can stay in view. */
function outOf(viewport: Viewport, rect: Rect, canvas: Size, overlay: Rect): Viewport {
  const at = onCanvas(viewport, rect);
  if (!overlaps(at, overlay)) return viewport;
  const moves = [
    { x: 0, y: overlay.y - MARGIN - (at.y + at.height) },
    { x: 0, y: overlay.y + overlay.height + MARGIN - at.y },
    { x: overlay.x - MARGIN - (at.x + at.width), y: 0 },
    { x: overlay.x + overlay.width + MARGIN - at.x, y: 0 },
  ].filter(
    ({ x, y }) =>
      at.x + x >= 0 && at.y + y >= 0 && at.x + x + at.width <= canvas.width && at.y + y + at.height <= canvas.height,
  );
  moves.sort((a, b) => Math.abs(a.x + a.y) - Math.abs(b.x + b.y));
  const [least] = moves;
  return least ? { ...viewport, x: viewport.x + least.x, y: viewport.y + least.y } : viewport;
}
