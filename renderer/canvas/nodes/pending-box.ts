import { Box } from '../../../argument/layout/box';
import { claimTypesetting, TEXT_WIDTHS } from '../../../argument/layout/claim-boxes';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { Id } from '../../../argument/model/claim';
import { positionOf } from '../../../argument/model/forest';
import { indexOf } from '../../../argument/model/map-index';
import { roleOf } from '../../../argument/model/roles';
import { measureText } from '../../display/measure-text';
import type { PendingBox } from '../painting/frame';
import type { Scene } from '../painting/scene';

/** Where it stands from the corner of what it answers, in px. */
const OFFSET_X = 36;
const OFFSET_Y = 16;

/**
 * The box of a claim that is so new that the layout of a large map has no place for it yet: below what it answers, so that
 * a person can write from the first letter. Null when it has its place.
 */
export function pendingBoxOf(map: ArgumentMap, scene: Scene, id: Id | null): PendingBox | null {
  const isPlaced = id === null || scene.map === map || scene.layout.boxes.length === 0 || scene.box(id) !== undefined;
  const claim = isPlaced ? undefined : indexOf(map).claims.get(id);
  if (!claim) return null;
  const { home } = positionOf(map, claim.id);
  const target = home && scene.rectOf(home.target);
  const x = target ? target.x + OFFSET_X : 0;
  const y = target ? target.y + target.height + OFFSET_Y : scene.layout.height + OFFSET_X;
  const box = new Box(claimTypesetting(map, claim, false, measureText).variant(TEXT_WIDTHS[0]), x, y);
  return { box, role: home && roleOf(map, home) };
}
