import { type ArgumentMap, emptyMap } from '../../model/argument-map';
import { mapSchema } from '../native-schema';
import { objectOf } from './parse-json';

/**
 * Returns a map without claims and steps that has the keys of an object of a file; null if they are not those of a map.
 * A key that is missing is as in an empty map.
 */
export function restOfMap(keys: unknown): ArgumentMap | null {
  const { format, claims, inferences, ...empty } = emptyMap('');
  const rest = { ...empty, ...objectOf(keys), format, claims, inferences };
  return mapSchema.safeParse(rest).success ? (rest as unknown as ArgumentMap) : null;
}
