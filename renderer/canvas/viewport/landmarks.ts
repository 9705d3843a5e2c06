import type { Viewport } from '@xyflow/react';
import { boundsOf, type Rect } from '../../../argument/layout/geometry';
import { positionOf } from '../../../argument/model/structure/forest';
import { indexOf, inferencesFrom } from '../../../argument/model/structure/map-index';
import type { Scene } from '../painting/scene';
import { onMap, type Size } from './fit';

/** Returns the rectangle of a claim or inference in the map; undefined if it is not shown. */
export type RectOf = (id: string) => Rect | undefined;

/** The greatest distance of a label that is read together with a box, in px at zoom 1. */
const LABEL_DISTANCE = 8;

/**
 * Returns the item that stays at its place on the screen while the boxes move to their new places: the
 * selected one, or its target if it is new or was moved, in the structure or by hand.
 */
export function anchorOf(before: Scene, after: Scene, selected: string): string | null {
  const stays =
    before.rectOf(selected) &&
    before.box(selected)?.number === after.box(selected)?.number &&
    offsetOf(before, selected) === offsetOf(after, selected);
  return stays ? selected : targetOf(after, selected);
}

/** Returns the claim that another one answers; null for a root. */
export function targetOf({ map }: Scene, id: string): string | null {
  return inferencesFrom(map, id)[0]?.target ?? null;
}

/** Returns the rectangle of an item with the label on it. */
export function withLabel(scene: Scene, id: string, rect: Rect): Rect {
  if (!indexOf(scene.map).claims.has(id)) return rect;
  const { home } = positionOf(scene.map, id);
  const pill = home && scene.inferenceLines(home.id)?.pill;
  const isAbove =
    pill &&
    Math.abs(pill.y + pill.height - rect.y) <= pill.height + LABEL_DISTANCE &&
    pill.x < rect.x + rect.width &&
    rect.x < pill.x + pill.width;
  return isAbove ? boundsOf([pill, rect]) : rect;
}

/** Returns the claim whose box is nearest to the middle of the canvas; null in an empty scene. */
export function nearestToCentre(scene: Scene, view: Viewport, canvas: Size): string | null {
  const middle = onMap(view, { x: canvas.width / 2, y: canvas.height / 2, width: 0, height: 0 });
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { claim, x, y, width, height } of scene.layout.boxes) {
    const distance = Math.hypot(x + width / 2 - middle.x, y + height / 2 - middle.y);
    if (distance >= least) continue;
    least = distance;
    nearest = claim.id;
  }
  return nearest;
}

/** Returns the offset by which a claim was moved by hand; the same object for the same offset. */
function offsetOf({ map }: Scene, id: string) {
  const offsets = map.view?.offsets ?? {};
  return Object.hasOwn(offsets, id) ? offsets[id] : undefined;
}
