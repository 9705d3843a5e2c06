import { type ArgumentMap, TABLES } from '../model/argument-map';
import { sameJson } from '../model/json';
import { isSound } from '../model/validate';
import { writeMap } from './native';
import { mapFileSchema } from './native-schema';
import { firstIssues } from './schema-issues';

/** The records whose lines are read as the records that they were written of. */
const readable = { sources: new WeakSet<object>(), claims: new WeakSet<object>(), inferences: new WeakSet<object>() };

/**
 * Returns true if what `writeMap` writes of a map is read as that map, without problems. Records are immutable, so each
 * one is written and read for this once, however often its map is saved; the structure is looked at each time.
 */
export function isReadable(map: ArgumentMap): boolean {
  const open = Object.fromEntries(
    TABLES.map((table) => [table, (map[table] as readonly object[]).filter((record) => !readable[table].has(record))]),
  );
  const part = { ...map, ...open } as ArgumentMap;
  if (!isReadAsWritten(part) || !isSound(map)) return false;
  for (const table of TABLES) for (const record of part[table]) readable[table].add(record);
  return true;
}

function isReadAsWritten(part: ArgumentMap): boolean {
  try {
    const read: unknown = JSON.parse(writeMap(part));
    return firstIssues(mapFileSchema, read, 1).length === 0 && sameJson(read, part);
  } catch (error) {
    // A RangeError means that a value is nested more deeply than the engine's stack.
    if (error instanceof SyntaxError || error instanceof RangeError) return false;
    throw error;
  }
}
