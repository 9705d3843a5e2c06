import { boundsOf, type Rect } from '../../argument/layout/geometry';

/** What of the map is on the stage: a point of the map at p lies at p * zoom + (x, y), in px of the stage. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** In px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The text of a box, in px at zoom 1, and how high it is on the stage so that the last row can read it. */
const TEXT_SIZE = 16;
const READABLE_SHARE = 0.025;
/** A map that is shown whole may be so much smaller than that: then nothing has to move at all. */
const MIN_READABLE_FACTOR = 0.75;
/** No text is larger than so many times that. */
const MAX_READABLE_FACTOR = 1.5;
const MARGIN_SHARE = 0.04;
/** How far from the edges of the stage what is told stands. */
const INSET_SHARE = 0.16;

/** The zoom at which the last row can read the text. */
export function readableZoom({ height }: Size): number {
  return (height * READABLE_SHARE) / TEXT_SIZE;
}

/** What the map may be laid out for, so that it fits the stage. */
export function availableSize(stage: Size): Size & { readonly largest: number } {
  const margin = marginOf(stage);
  return {
    width: Math.max(1, stage.width - 2 * margin),
    height: Math.max(1, stage.height - 2 * margin),
    largest: readableZoom(stage) * MAX_READABLE_FACTOR,
  };
}

/** The whole map on the stage. */
export function fitMap(map: Size, stage: Size): Camera {
  const room = availableSize(stage);
  const zoom = Math.min(room.largest, room.width / map.width, room.height / map.height);
  return { x: (stage.width - map.width * zoom) / 2, y: (stage.height - map.height * zoom) / 2, zoom };
}

/**
 * Where to look when something is told: at the whole map where it can be read whole, and then nothing ever moves; else at
 * what is told, with what it speaks to where both find room, moved no further than it takes.
 */
export function lookAt(
  map: Size,
  stage: Size,
  focusRects: readonly Rect[],
  target: Rect | null,
  before: Camera | null,
): Camera {
  const whole = fitMap(map, stage);
  const readable = readableZoom(stage);
  if (whole.zoom >= readable * MIN_READABLE_FACTOR || focusRects.length === 0) return whole;
  const room = availableSize(stage);
  const fitOf = ({ width, height }: Size) => Math.min(readable, room.width / width, room.height / height);
  const withTarget = boundsOf(target ? [...focusRects, target] : focusRects);
  const focus = fitOf(withTarget) >= readable * MIN_READABLE_FACTOR ? withTarget : boundsOf(focusRects);
  const zoom = fitOf(focus);
  const start = before?.zoom === zoom ? before : null;
  return {
    zoom,
    x: clampAlongAxis(focus.x * zoom, focus.width * zoom, stage.width, start?.x),
    y: clampAlongAxis(focus.y * zoom, focus.height * zoom, stage.height, start?.y),
  };
}

/** How far the map is moved along one axis, so that a stretch of it stands well inside the stage. */
function clampAlongAxis(from: number, length: number, stage: number, before: number | undefined): number {
  const margin = Math.max(0, Math.min(stage * INSET_SHARE, (stage - length) / 2));
  const min = margin - from;
  const max = stage - margin - length - from;
  return before === undefined ? (min + max) / 2 : Math.min(Math.max(before, min), max);
}

function marginOf({ width, height }: Size): number {
  return Math.min(width, height) * MARGIN_SHARE;
}
