import type { Box } from '../../../argument/layout/boxes/box';
import type { Point, Rect } from '../../../argument/layout/geometry';
import { foldMarkPlace, freeMarkPlace, MARK_RADIUS } from './fold-marks';
import type { Scene } from './scene';

/** Returns the middle of the pin of a box on the map; null unless its claim is placed by hand. */
export function pinPlace(scene: Scene, box: Box, showsStatus: boolean): Point | null {
  if (!Object.hasOwn(scene.map.view?.offsets ?? {}, box.claim.id)) return null;
  return freeMarkPlace(scene, box, showsStatus, foldMarkPlace(scene, box, showsStatus));
}

/** Returns the rectangle of the pin of a box on the map; null unless its claim is placed by hand. */
export function pinRect(scene: Scene, box: Box, showsStatus: boolean): Rect | null {
  const place = pinPlace(scene, box, showsStatus);
  return (
    place && { x: place[0] - MARK_RADIUS, y: place[1] - MARK_RADIUS, width: 2 * MARK_RADIUS, height: 2 * MARK_RADIUS }
  );
}
