import { type ArgumentMap, TABLES } from './argument-map';
import type { Id } from './claim';

/**
 * An id that no claim, step or source of the map has: the prefix and the number after the greatest one in use. What the
 * order of telling and the advice that was put aside still name counts too, so that nothing new is taken for what is gone.
 * Depends on the map alone, so the same edit of the same map gives the same ids.
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
  return `${prefix}${greatest + 1}`;
}
