import { type ArgumentMap, FORMAT } from '../../../model/argument-map';
import type { Id } from '../../../model/claim';
import { isSame } from '../foreign';

const KEYS = {
  map: `format title description template copyOf student class sources claims inferences view ignored telling`.split(
    ' ',
  ),
  source: 'id title author publisher date url'.split(' '),
  claim: 'id text holder basis unstated anchors question verdict note'.split(' '),
  step: 'id kind premises target verdict scheme strength note'.split(' '),
};

/**
 * Removes the keys that Counterpoint does not know.
 *
 * @param withForeign returns the map with that of the record `foreign` alone that stays
 */
export function removeOtherKeys(map: ArgumentMap, withForeign?: (map: ArgumentMap) => ArgumentMap): ArgumentMap {
  const kept = withForeign?.(map);
  return {
    ...known(map, KEYS.map, kept),
    format: FORMAT,
    sources: map.sources.map((source) => known(source, KEYS.source)),
    claims: map.claims.map((claim, index) => known(claim, KEYS.claim, kept?.claims[index])),
    inferences: map.inferences.map((step, index) => known(step, KEYS.step, kept?.inferences[index])),
  };
}

/** Returns the claims and steps that have such keys, an empty list for the map or a source, null if none has. */
export function findOtherKeys(map: ArgumentMap, withForeign?: (map: ArgumentMap) => ArgumentMap): readonly Id[] | null {
  const rest = removeOtherKeys(map, withForeign);
  const ids = [
    ...map.claims.filter((claim, index) => hasLost(claim, rest.claims[index])),
    ...map.inferences.filter((step, index) => hasLost(step, rest.inferences[index])),
  ].map(({ id }) => id);
  const isOther = hasLost(map, rest) || map.sources.some((source, index) => hasLost(source, rest.sources[index]));
  return ids.length > 0 || isOther ? ids : null;
}

/** Returns a record with the named keys, and the key `foreign` of another one. */
function known<Value extends object>(record: Value, keys: readonly string[], kept: object = {}): Value {
  const entries = Object.entries(record).filter(([key]) => keys.includes(key));
  const foreign = 'foreign' in kept ? { foreign: kept.foreign } : {};
  return { ...(Object.fromEntries(entries) as Value), ...foreign };
}

function hasLost(record: object, rest: object = {}): boolean {
  const foreignIn = (one: object) => ('foreign' in one ? one.foreign : undefined);
  return Object.keys(record).length > Object.keys(rest).length || !isSame(foreignIn(record), foreignIn(rest));
}
