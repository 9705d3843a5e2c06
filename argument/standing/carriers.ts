import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import type { Standing } from './framework';
import { standingOf } from './standing-of';

/** A claim or step whose doubt changes how another claim stands. */
export interface Carrier {
  readonly id: Id;
  /** How that claim stands once this is doubted. */
  readonly then: Standing;
  /** How many claims and steps stand otherwise then, that claim among them. */
  readonly changed: number;
}

/**
 * What carries a claim: every claim and step whose doubt alone would make it stand, fall or be open otherwise. First those
 * that change most of the map, then in file order. The map's own verdicts count; only what is not doubted or rejected
 * already is tried. Each try evaluates the whole map: O(records²).
 */
export function carriersOf(map: ArgumentMap, thesis: Id): Carrier[] {
  const now = standingOf(map);
  const found: Carrier[] = [];
  for (const { id, verdict } of [...map.claims, ...map.inferences]) {
    if (id === thesis || verdict === 'doubt' || verdict === 'reject') continue;
    const doubted = standingOf(map, new Map([[id, 'doubt']]));
    const then = doubted.get(thesis);
    if (then === undefined || then === now.get(thesis)) continue;
    let changed = 0;
    for (const [other, standing] of doubted) if (other !== id && standing !== now.get(other)) changed++;
    found.push({ id, then, changed });
  }
  return found.sort((a, b) => b.changed - a.changed);
}
