import { type ArgumentMap, TABLES } from './argument-map';
import type { Id } from './claim';

/**
 * Returns an id that no claim, inference or source of the map has: the prefix and the number after
 * the greatest one in use. Ids that remain in the presentation order, in dismissed advice and in the text count
 * as used, so that a new record never inherits from a deleted one. Depends on the map alone: the
 * same edit of the same map gives the same ids.
 */
export function newId(map: ArgumentMap, prefix: 'c' | 'i' | 's'): Id {
  let greatest = 0;
  const look = (id: Id) => {
    if (!id.startsWith(prefix)) return;
    const number = Number(id.slice(prefix.length));
    if (Number.isSafeInteger(number)) greatest = Math.max(greatest, number);
  };
  for (const table of TABLES) for (const { id } of map[table]) look(id);
  for (const id of [...(map.telling?.order ?? []), ...(map.telling?.leftOut ?? [])]) look(id);
  for (const { at } of map.ignored ?? []) look(at);
  for (const id of textIds(map)) look(id);
  return `${prefix}${greatest + 1}`;
}

/** Returns the ids of the claims of the text that is kept with a map. */
export function textIds({ argdown }: ArgumentMap): readonly Id[] {
  // A file may have anything there.
  const ids: unknown = argdown?.ids;
  return Array.isArray(ids) ? ids.filter((id): id is Id => typeof id === 'string') : [];
}
