import { Box } from '../../../argument/layout/boxes/box';
import { COARSE_TEXT_WIDTHS, claimTypesetting } from '../../../argument/layout/boxes/claim-boxes';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { Id } from '../../../argument/model/claim';
import { positionOf } from '../../../argument/model/structure/forest';
import { indexOf } from '../../../argument/model/structure/map-index';
import { roleOf } from '../../../argument/model/structure/roles';
import { measureText } from '../../display/measure-text';
import type { PendingBox } from '../painting/frame';
import type { Scene } from '../painting/scene';

/** The offset of the pending box from the corner of its target, in px. */
const OFFSET_X = 36;
const OFFSET_Y = 16;

/**
 * Returns the box of a claim that the layout of a large map does not hold yet, placed below its
 * target, so that a person can type at once; null if the claim is in the layout.
 */
export function pendingBoxOf(map: ArgumentMap, scene: Scene, id: Id | null): PendingBox | null {
  const isPlaced = id === null || scene.map === map || scene.layout.boxes.length === 0 || scene.box(id) !== undefined;
  const claim = isPlaced ? undefined : indexOf(map).claims.get(id);
  if (!claim) return null;
  const { home } = positionOf(map, claim.id);
  const target = home && scene.rectOf(home.target);
  const x = target ? target.x + OFFSET_X : 0;
  const y = target ? target.y + target.height + OFFSET_Y : scene.layout.height + OFFSET_X;
  const box = new Box(claimTypesetting(map, claim, false, measureText).variant(COARSE_TEXT_WIDTHS[0] as number), x, y);
  return { box, role: home && roleOf(map, home) };
}
