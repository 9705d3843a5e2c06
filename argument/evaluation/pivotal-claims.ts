import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { indexOf } from '../model/structure/map-index';
import { evaluateMap, type WhatIf } from './evaluate';
import type { EvaluationStatus } from './status-rules';

/** A claim or inference whose doubt would change the status of another claim. */
export interface PivotalClaim {
  readonly id: Id;
  /** The status that the other claim would have. */
  readonly status: EvaluationStatus;
  /** The number of claims and inferences whose status would change, the other claim included. */
  readonly changedCount: number;
}

/**
 * Returns those of some claims and inferences whose doubt alone would change the status of a claim,
 * in the same order, under the what-if verdicts. Those that are doubted or rejected already are not
 * tried. Each try evaluates the whole map: O(ids × records).
 */
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

/** Sorts pivotal claims by the number of changes, most first; equal ones keep their order. */
export function rankPivotalClaims(pivotal: readonly PivotalClaim[]): readonly PivotalClaim[] {
  return [...pivotal].sort((a, b) => b.changedCount - a.changedCount);
}
