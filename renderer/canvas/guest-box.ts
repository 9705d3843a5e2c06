import type { Box } from '../../argument/layout/box';
import { setBox } from '../../argument/layout/box';
import { SPACE } from '../../argument/layout/geometry';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { placeOf } from '../../argument/model/forest';
import { indexOf } from '../../argument/model/map-index';
import { type Role, roleOf } from '../../argument/model/roles';
import { pageMeasure } from './page-measure';
import type { Scene } from './painted/scene';

const TEXT_WIDTH = 288;

/** A box that stands beside its place until the layout has one for it. */
export interface Guest {
  readonly box: Box;
  readonly role: Role | null;
}

/**
 * The box of a claim that is so new that the layout of a large map has no place for it yet: below what it answers, so that
 * a person can write from the first letter. Null when it has its place.
 */
export function guestOf(map: ArgumentMap, scene: Scene, id: Id | null): Guest | null {
  const claim = id === null || scene.map === map || scene.boxes.has(id) ? undefined : indexOf(map).claims.get(id);
  if (!claim) return null;
  const { home } = placeOf(map, claim.id);
  const target = home && scene.rectOf(home.target);
  const x = target ? target.x + SPACE.indent : 0;
  const y = target ? target.y + target.height + SPACE.column : scene.layout.height + SPACE.forest;
  return { box: { ...setBox(map, claim, TEXT_WIDTH, pageMeasure), x, y }, role: home && roleOf(map, home) };
}
