import type { Viewport } from '@xyflow/react';
import type { Rect } from '../../../argument/layout/geometry';

/** The distance of a fitted map from the edges of the canvas, in px of the screen. */
export const MARGIN = 20;

/** The size of the text in boxes at zoom 1, and the smallest that the window itself goes to, in px. */
const BODY_TEXT = 16;
const READABLE_TEXT = 9;

/** The smallest zoom at which text can be read, for a text size of the window (1 is normal). */
export function readableZoom(textScale: number): number {
  return (READABLE_TEXT / BODY_TEXT) * textScale;
}

/** A size in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The canvas that a map is fitted to. */
export interface FitTarget {
  readonly canvas: Size;
  /** The parts of the canvas that something lies over, in px of the canvas. */
  readonly overlays: readonly Rect[];
  readonly maxZoom: number;
}

/** Returns the rectangle on the canvas of one of the map. */
export function onCanvas({ x, y, zoom }: Viewport, rect: Rect): Rect {
  return { x: rect.x * zoom + x, y: rect.y * zoom + y, width: rect.width * zoom, height: rect.height * zoom };
}

/** Returns the rectangle on the map of one of the canvas. */
export function onMap({ x, y, zoom }: Viewport, rect: Rect): Rect {
  return { x: (rect.x - x) / zoom, y: (rect.y - y) / zoom, width: rect.width / zoom, height: rect.height / zoom };
}

/**
 * Returns the view of the whole map, as large as it goes without anything of it under an overlay.
 * `isEmpty` tells whether there is nothing in a part of the map.
 */
export function fitWhole(map: Size, target: FitTarget, isEmpty: (rect: Rect) => boolean): Viewport {
  const { canvas, overlays, maxZoom } = target;
  const isClear = (viewport: Viewport) => overlays.every((overlay) => isEmpty(onMap(viewport, overlay)));
  let best: Viewport | null = null;
  for (const area of areasBeside(canvas, overlays)) {
    const zoom = Math.min(maxZoom, (area.width - 2 * MARGIN) / map.width, (area.height - 2 * MARGIN) / map.height);
    if (zoom <= 0 || (best && zoom <= best.zoom)) continue;
    const clear = places(area, map, zoom).find(isClear);
    if (clear) best = clear;
  }
  return best ?? { x: MARGIN, y: MARGIN, zoom: Math.min(maxZoom, 0.01) };
}

/**
 * Returns the view of the part of the map around a rectangle, at a zoom at which not all of it is in
 * view. The edges of the map are not drawn in further than the margin.
 */
export function fitPart(map: Size, canvas: Size, around: Rect, zoom: number): Viewport {
  const along = (length: number, view: number, from: number, extent: number) => {
    const least = view - MARGIN - length * zoom;
    if (least >= MARGIN) return (view - length * zoom) / 2;
    return Math.min(MARGIN, Math.max(least, view / 2 - (from + extent / 2) * zoom));
  };
  return {
    x: along(map.width, canvas.width, around.x, around.width),
    y: along(map.height, canvas.height, around.y, around.height),
    zoom,
  };
}

/** Returns the whole canvas, and what is left of it above, below, at the left and at the right of all overlays. */
function areasBeside({ width, height }: Size, overlays: readonly Rect[]): Rect[] {
  const whole = { x: 0, y: 0, width, height };
  if (overlays.length === 0) return [whole];
  const left = Math.min(...overlays.map(({ x }) => x));
  const top = Math.min(...overlays.map(({ y }) => y));
  const right = Math.max(...overlays.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...overlays.map((rect) => rect.y + rect.height));
  return [
    whole,
    { ...whole, height: top },
    { ...whole, y: bottom, height: height - bottom },
    { ...whole, width: left },
    { ...whole, x: right, width: width - right },
  ];
}

/** Returns nine views of a map in an area: in its middle first, then at its edges and corners. */
function places(area: Rect, map: Size, zoom: number): Viewport[] {
  const starts = (from: number, room: number, length: number) => [
    from + (room - length) / 2,
    from + MARGIN,
    from + room - MARGIN - length,
  ];
  return starts(area.y, area.height, map.height * zoom).flatMap((y) =>
    starts(area.x, area.width, map.width * zoom).map((x) => ({ x, y, zoom })),
  );
}
