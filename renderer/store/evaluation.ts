import { type Standings, standingOf, type Trial } from '../../argument/evaluation/evaluate';
import type { ArgumentMap } from '../../argument/model/argument-map';

/** How everything stands, with what is tried out. */
export type Outcome = Standings;

const known = new WeakMap<ArgumentMap, { readonly trial: Trial | null; readonly outcome: Outcome }>();

/** The outcome of a map, worked out once for it and what is tried out. */
export function outcomeOf(map: ArgumentMap, trial: Trial | null): Outcome {
  const last = known.get(map);
  if (last?.trial === trial) return last.outcome;
  const outcome = standingOf(map, trial ?? undefined);
  known.set(map, { trial, outcome });
  return outcome;
}
