import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { indexOf } from '../model/map-index';
import { evaluateMap, type WhatIf } from './evaluate';
import type { EvaluationStatus } from './status-rules';

/** A claim or step whose doubt changes how another claim stands. */
export interface PivotalClaim {
  readonly id: Id;
  /** How that claim stands once this is doubted. */
  readonly status: EvaluationStatus;
  /** How many claims and steps stand otherwise then, that claim among them. */
  readonly changedCount: number;
}

/**
 * What carries a claim: every claim and step whose doubt alone would make it stand, fall or be open otherwise. The map's own
 * verdicts count; what is doubted or rejected already is not tried. Each try evaluates the whole map: O(records²).
 */
export function pivotalClaims(map: ArgumentMap, thesis: Id): readonly PivotalClaim[] {
  return rankPivotalClaims(
    pivotalClaimsAmong(
      map,
      thesis,
      [...map.claims, ...map.inferences].map(({ id }) => id),
    ),
  );
}

/** Those among some claims and steps that carry a claim, in the same order; with what is tried out, if anything is. */
export function pivotalClaimsAmong(
  map: ArgumentMap,
  thesis: Id,
  ids: readonly Id[],
  whatIf: WhatIf = new Map(),
): PivotalClaim[] {
  const now = evaluateMap(map, whatIf);
  const { claims, inferences } = indexOf(map);
  const found: PivotalClaim[] = [];
  for (const id of ids) {
    const assumed = whatIf.get(id);
    const verdict = assumed === undefined ? (claims.get(id) ?? inferences.get(id))?.verdict : assumed;
    if (id === thesis || verdict === 'doubt' || verdict === 'reject') continue;
    const doubted = evaluateMap(map, new Map([...whatIf, [id, 'doubt']]));
    const then = doubted.get(thesis);
    if (then === undefined || then === now.get(thesis)) continue;
    let changed = 0;
    for (const [other, standing] of doubted) if (other !== id && standing !== now.get(other)) changed++;
    found.push({ id, status: then, changedCount: changed });
  }
  return found;
}

/** Those first without which most of the map would stand otherwise; of equals the one that comes first. */
export function rankPivotalClaims(pivotal: readonly PivotalClaim[]): readonly PivotalClaim[] {
  return [...pivotal].sort((a, b) => b.changedCount - a.changedCount);
}
