import type { Rect } from '../../../argument/layout/geometry';

/** The visible part of the map: a point of the map at p lies at p * zoom + (x, y), in px of the canvas. */
export interface MapViewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Returns the part of the map in view, in px at zoom 1, with a margin of `overscan` px of the
 * screen around it.
 */
export function visibleRect({ x, y, zoom, width, height }: MapViewport, overscan = 0): Rect {
  return {
    x: (-x - overscan) / zoom,
    y: (-y - overscan) / zoom,
    width: (width + 2 * overscan) / zoom,
    height: (height + 2 * overscan) / zoom,
  };
}
