import { type ArgumentMap, TABLES } from './argument-map';
import type { Id } from './claim';

/**
 * An id that no claim, step or source of the map has: the prefix and the number after the greatest one in use.
 * Depends on the map alone, so the same edit of the same map gives the same ids.
 */
export function newId(map: ArgumentMap, prefix: 'c' | 'i' | 's'): Id {
  let greatest = 0;
  for (const table of TABLES) {
    for (const { id } of map[table]) {
      if (!id.startsWith(prefix)) continue;
      const number = Number(id.slice(prefix.length));
      if (Number.isSafeInteger(number)) greatest = Math.max(greatest, number);
    }
  }
  return `${prefix}${greatest + 1}`;
}
