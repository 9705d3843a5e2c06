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

/** The zooms of a stage: the least at which its audience can read the text, and the largest. */
export interface Legibility {
  readonly readable: number;
  readonly largest: number;
}

/** The font size of a box in px at zoom 1. */
export const TEXT_SIZE = 16;
/**
 * The size of the text as a share of the height of the stage, so that the last row of a classroom
 * can read it: 24 px on a projector of 1280 × 720. The largest is twice as large.
 */
const READABLE_SHARE = 0.036;
const LARGEST_FACTOR = 2;
const MARGIN_SHARE = 0.04;
/** The margin around the focus where the map goes on beyond it, as a share of the stage. */
const INSET_SHARE = 0.08;
/** The share of the largest possible zoom that the earlier zoom may have and still be kept. */
const KEPT_ZOOM_SHARE = 0.85;
/** The share of the stage that context must fill if it makes the text smaller. */
const MIN_FILLED_SHARE = 0.5;

/**
 * Returns the zooms for an audience that looks at the stage from the other end of the room. An upright stage, as on a
 * telephone, counts as one of 4 : 3 with its width.
 */
export function presentedLegibility({ width, height }: Size): Legibility {
  const readable = (Math.min(height, 0.75 * width) * READABLE_SHARE) / TEXT_SIZE;
  return { readable, largest: readable * LARGEST_FACTOR };
}

/** Returns the size of the stage without its margins. */
export function availableSize(stage: Size): Size {
  const margin = marginOf(stage);
  return { width: Math.max(1, stage.width - 2 * margin), height: Math.max(1, stage.height - 2 * margin) };
}

/** Returns the greatest zoom at which a part of the map fits the stage, at most the largest. */
export function zoomFor(part: Size, stage: Size, { largest }: Legibility): number {
  const room = availableSize(stage);
  return Math.min(largest, room.width / part.width, room.height / part.height);
}

/** Returns the camera that shows a part of the map in the middle of the stage. */
export function fitPart(part: Rect, stage: Size, legibility: Legibility): Camera {
  const zoom = zoomFor(part, stage, legibility);
  return {
    zoom,
    x: (stage.width - part.width * zoom) / 2 - part.x * zoom,
    y: (stage.height - part.height * zoom) / 2 - part.y * zoom,
  };
}

/**
 * Returns the camera for some boxes, as large as the stage allows, with as much of their context as
 * can be read. What can be read as a whole is shown whole. Otherwise the view moves no further than
 * necessary, and never beyond the shown part of the map.
 */
export function lookAt({
  shown,
  focus,
  context = [],
  stage,
  legibility,
  before,
}: {
  /** The bounds of all that is drawn. */
  readonly shown: Rect;
  readonly focus: readonly Rect[];
  /** The places that are shown too if there is room, the most important first. */
  readonly context?: readonly Rect[];
  readonly stage: Size;
  readonly legibility: Legibility;
  readonly before: Camera | null;
}): Camera {
  let part = focus.length === 0 ? shown : boundsOf(focus);
  const grow = (wider: Rect) => {
    if (isWorthShowing(wider, part, stage, legibility)) part = wider;
  };
  grow(shown);
  for (const rect of context) grow(boundsOf([part, rect]));
  const largest = zoomFor(part, stage, legibility);
  const kept = before && before.zoom <= largest && before.zoom >= largest * KEPT_ZOOM_SHARE ? before : null;
  const zoom = kept?.zoom ?? largest;
  const margin = marginOf(stage);
  const along = (axis: 'x' | 'y', side: 'width' | 'height') =>
    placeAlongAxis(
      { start: part[axis] * zoom, length: part[side] * zoom },
      { start: shown[axis] * zoom, length: shown[side] * zoom },
      stage[side],
      margin,
      kept?.[axis],
    );
  return { zoom, x: along('x', 'width'), y: along('y', 'height') };
}

/** Returns true if the text of a wider part can be read, and is smaller only where the part fills the stage. */
function isWorthShowing(wider: Rect, part: Rect, stage: Size, legibility: Legibility): boolean {
  const zoom = zoomFor(wider, stage, legibility);
  const filled = (wider.width * wider.height * zoom * zoom) / (stage.width * stage.height);
  return zoom >= legibility.readable && (filled >= MIN_FILLED_SHARE || zoom >= zoomFor(part, stage, legibility));
}

interface Interval {
  readonly start: number;
  readonly length: number;
}

/**
 * Returns the offset along one axis at which the part lies well inside the stage, closest to
 * `before`, with nothing beyond the shown interval but the margin.
 */
function placeAlongAxis(part: Interval, shown: Interval, stage: number, margin: number, before?: number): number {
  if (shown.length <= stage - 2 * margin) return (stage - shown.length) / 2 - shown.start;
  const inset = Math.max(0, Math.min(stage * INSET_SHARE, (stage - part.length) / 2));
  const min = inset - part.start;
  const max = stage - inset - part.length - part.start;
  const offset = before === undefined ? (min + max) / 2 : Math.min(Math.max(before, min), max);
  return Math.min(margin - shown.start, Math.max(stage - margin - shown.length - shown.start, offset));
}

function marginOf({ width, height }: Size): number {
  return Math.min(width, height) * MARGIN_SHARE;
}
