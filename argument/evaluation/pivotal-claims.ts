import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { indexOf } from '../model/map-index';
import { standingOf, type Trial } from './evaluate';
import type { Standing } from './framework';

/** A claim or step whose doubt changes how another claim stands. */
export interface Carrier {
  readonly id: Id;
  /** How that claim stands once this is doubted. */
  readonly then: Standing;
  /** How many claims and steps stand otherwise then, that claim among them. */
  readonly changed: number;
}

/**
 * What carries a claim: every claim and step whose doubt alone would make it stand, fall or be open otherwise. The map's own
 * verdicts count; what is doubted or rejected already is not tried. Each try evaluates the whole map: O(records²).
 */
export function carriersOf(map: ArgumentMap, thesis: Id): readonly Carrier[] {
  return rankCarriers(
    carriersAmong(
      map,
      thesis,
      [...map.claims, ...map.inferences].map(({ id }) => id),
    ),
  );
}

/** Those among some claims and steps that carry a claim, in the same order; with what is tried out, if anything is. */
export function carriersAmong(map: ArgumentMap, thesis: Id, ids: readonly Id[], trial: Trial = new Map()): Carrier[] {
  const now = standingOf(map, trial);
  const { claims, inferences } = indexOf(map);
  const found: Carrier[] = [];
  for (const id of ids) {
    const tried = trial.get(id);
    const verdict = tried === undefined ? (claims.get(id) ?? inferences.get(id))?.verdict : tried;
    if (id === thesis || verdict === 'doubt' || verdict === 'reject') continue;
    const doubted = standingOf(map, new Map([...trial, [id, 'doubt']]));
    const then = doubted.get(thesis);
    if (then === undefined || then === now.get(thesis)) continue;
    let changed = 0;
    for (const [other, standing] of doubted) if (other !== id && standing !== now.get(other)) changed++;
    found.push({ id, then, changed });
  }
  return found;
}

/** Those first without which most of the map would stand otherwise; of equals the one that comes first. */
export function rankCarriers(carriers: readonly Carrier[]): readonly Carrier[] {
  return [...carriers].sort((a, b) => b.changed - a.changed);
}
