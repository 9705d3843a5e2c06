import type { Theme } from '../../../argument/drawing/theme';
import type { Box } from '../../../argument/layout/boxes/box';
import type { Point, Rect } from '../../../argument/layout/geometry';
import type { InferenceLines } from '../../../argument/layout/placed-items';
import { inferencesTo } from '../../../argument/model/structure/map-index';
import { cssFont } from '../../../argument/text/font';
import { measureText } from '../../display/measure-text';
import type { Context2D } from './context-2d';
import type { Scene } from './scene';

const FONT = { size: 11, weight: 600, family: 'inter' } as const;
/** The width of a digit in this font, in px. */
const DIGIT_WIDTH = 7.2;
const PADDING = 5;
/** The radius of a mark on the border of a box, in px at zoom 1: it does not reach the text. */
export const MARK_RADIUS = 8;
/** Below this zoom a mark is too small to be seen. */
const MIN_ZOOM = 0.35;
/** The most marks; more would only be noise. */
const MAX_MARKS = 300;

/**
 * The places of a mark on the border of a box, as shares of its size and px further down: the first that is free of
 * labels is taken.
 */
const PLACES: readonly (readonly [number, number, number])[] = [
  [1, 1, 0],
  [1, 0.5, 0],
  [1, 0, 0],
  [0, 1, 0],
  [0, 0.5, 0],
  [0, 0, 0],
  [0.5, 1, 4],
];

/** The places of the last scene, since a moving view paints the same one again and again. */
const placeCache = new WeakMap<Box, { readonly scene: Scene; readonly showsStatus: boolean; readonly place: Point }>();

/**
 * Returns the middle of the fold mark of a box on the map; null if nothing answers its claim. While the status of every
 * claim is shown, that has the lower right corner.
 */
export function foldMarkPlace(scene: Scene, box: Box, showsStatus: boolean): Point | null {
  if (inferencesTo(scene.map, box.claim.id).length === 0) return null;
  const known = placeCache.get(box);
  if (known?.scene === scene && known.showsStatus === showsStatus) return known.place;
  const place = freeMarkPlace(scene, box, showsStatus);
  placeCache.set(box, { scene, showsStatus, place });
  return place;
}

/** Returns the middle of a mark on the border of a box, where no label and not the other mark of the box is. */
export function freeMarkPlace(scene: Scene, box: Box, showsStatus: boolean, other: Point | null = null): Point {
  const reach = { x: box.x - 20, y: box.y - 20, width: box.width + 40, height: box.height + 40 };
  const labels = scene.inferencesIn(reach).flatMap((index) => {
    const { pill, ands } = scene.layout.inferences[index] as InferenceLines;
    return [pill, ...ands];
  });
  const places = showsStatus ? PLACES.filter(([x, y]) => x === 0 || y === 0) : PLACES;
  const points = places.map(([x, y, down]): Point => [box.x + x * box.width, box.y + y * box.height + down]);
  const isFree = (point: Point) =>
    labels.every((label) => distance(point, label) >= MARK_RADIUS) &&
    (other === null || Math.hypot(point[0] - other[0], point[1] - other[1]) >= 2 * MARK_RADIUS);
  return points.find(isFree) ?? (points[0] as Point);
}

/** Returns the rectangle of the fold mark of a box on the map; null if nothing answers its claim. */
export function foldMarkRect(scene: Scene, box: Box, showsStatus: boolean): Rect | null {
  const place = foldMarkPlace(scene, box, showsStatus);
  if (!place) return null;
  const half = halfWidth(box.hidden ? String(box.hidden.claims) : '');
  return { x: place[0] - half, y: place[1] - MARK_RADIUS, width: 2 * half, height: 2 * MARK_RADIUS };
}

function halfWidth(count: string): number {
  return Math.max(MARK_RADIUS, (count.length * DIGIT_WIDTH) / 2 + PADDING);
}

/** Returns the distance of a point from a rectangle, in px. */
export function distance([x, y]: Point, rect: Rect): number {
  const dx = Math.max(rect.x - x, 0, x - rect.x - rect.width);
  const dy = Math.max(rect.y - y, 0, y - rect.y - rect.height);
  return Math.hypot(dx, dy);
}

/** Paints on each box with answers a minus sign or, if it is folded, how many claims it hides. */
export function paintFoldMarks(
  context: Context2D,
  scene: Scene,
  found: readonly number[],
  theme: Theme,
  zoom: number,
  showsStatus: boolean,
): void {
  if (found.length > MAX_MARKS || zoom < MIN_ZOOM) return;
  context.save();
  context.setLineDash([]);
  context.font = cssFont(FONT);
  for (const index of found) {
    const box = scene.layout.boxes[index] as Box;
    const place = foldMarkPlace(scene, box, showsStatus);
    if (!place) continue;
    const count = box.hidden ? String(box.hidden.claims) : '';
    const width = count ? measureText(count, FONT) : 0;
    const half = halfWidth(count);
    const [x, y] = place;
    context.fillStyle = count ? theme.ink : theme.box;
    context.strokeStyle = count ? theme.box : theme.soft;
    context.lineWidth = 1.25;
    context.beginPath();
    context.roundRect(x - half, y - MARK_RADIUS, 2 * half, 2 * MARK_RADIUS, MARK_RADIUS);
    context.fill();
    context.stroke();
    if (count) {
      context.fillStyle = theme.box;
      context.fillText(count, x - width / 2, y + 4);
    } else {
      context.strokeStyle = theme.ink;
      context.lineWidth = 1.75;
      context.beginPath();
      context.moveTo(x - 3.5, y);
      context.lineTo(x + 3.5, y);
      context.stroke();
    }
  }
  context.restore();
}
