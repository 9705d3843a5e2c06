import { boundsOf, type Rect } from '../../argument/layout/geometry';

/**
 * The visible part of the map on the stage: a point of the map at p lies at p * zoom + (x, y), in
 * px of the stage.
 */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A size in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The font size of a box in px at zoom 1, and its size on the stage, as a share of the height, that
 * the last row can read.
 */
const TEXT_SIZE = 16;
const READABLE_SHARE = 0.025;
/** A map that fits the stage at this share of the readable size is shown whole, and nothing has to move. */
const MIN_READABLE_FACTOR = 0.75;
/** The largest text, as a multiple of the readable size. */
const MAX_READABLE_FACTOR = 1.5;
const MARGIN_SHARE = 0.04;
/** The margin around the presented items, as a share of the stage. */
const INSET_SHARE = 0.16;

/** Returns the zoom at which the last row can read the text. */
export function readableZoom({ height }: Size): number {
  return (height * READABLE_SHARE) / TEXT_SIZE;
}

/** Returns the size that the map is laid out for, so that it fits the stage. */
export function availableSize(stage: Size): Size & { readonly largest: number } {
  const margin = marginOf(stage);
  return {
    width: Math.max(1, stage.width - 2 * margin),
    height: Math.max(1, stage.height - 2 * margin),
    largest: readableZoom(stage) * MAX_READABLE_FACTOR,
  };
}

/** Returns the camera that shows the whole map. */
export function fitMap(map: Size, stage: Size): Camera {
  const room = availableSize(stage);
  const zoom = Math.min(room.largest, room.width / map.width, room.height / map.height);
  return { x: (stage.width - map.width * zoom) / 2, y: (stage.height - map.height * zoom) / 2, zoom };
}

/**
 * Returns the camera for a presentation step. A map that can be read as a whole is shown whole, and
 * nothing ever moves. Else the items of the step are shown, with their target if both fit, moved no
 * further than necessary.
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

/** Returns the offset along one axis at which an interval lies well inside the stage, closest to `before`. */
function clampAlongAxis(from: number, length: number, stage: number, before: number | undefined): number {
  const margin = Math.max(0, Math.min(stage * INSET_SHARE, (stage - length) / 2));
  const min = margin - from;
  const max = stage - margin - length - from;
  return before === undefined ? (min + max) / 2 : Math.min(Math.max(before, min), max);
}

function marginOf({ width, height }: Size): number {
  return Math.min(width, height) * MARGIN_SHARE;
}
