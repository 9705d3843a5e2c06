import type { Rect } from '../../../argument/layout/geometry';

/** What of the map is on the screen: a point of the map at p lies at p * zoom + (x, y), in px of the surface. */
export interface MapViewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the map in a view, with so many px of the screen around it. In px at zoom 1. */
export function visibleRect({ x, y, zoom, width, height }: MapViewport, overscan = 0): Rect {
  return {
    x: (-x - overscan) / zoom,
    y: (-y - overscan) / zoom,
    width: (width + 2 * overscan) / zoom,
    height: (height + 2 * overscan) / zoom,
  };
}
