import type { Family } from '../text/font';
import type { Item } from './display-list';
import type { Picture } from './picture';

/** Returns the characters of some pictures that no font has, as `lacking` finds them for a font stack. */
export function lettersWithoutFont(
  pictures: readonly Picture[],
  lacking: (letters: string, family: Family) => readonly string[],
): string {
  const letters = lettersByFamily(pictures.flatMap(({ items }) => items));
  letters.delete('inter');
  return [...letters].flatMap(([family, ofFamily]) => lacking([...ofFamily].join(''), family)).join('');
}

/**
 * Returns the characters that some items draw, by the font stack of their runs. Each group is
 * visited once, since the pages of a presentation share groups.
 */
export function lettersByFamily(
  items: readonly Item[],
  found = new Map<Family, Set<string>>(),
  seen = new Set<Item>(),
): Map<Family, Set<string>> {
  for (const item of items) {
    if (item.kind === 'text')
      for (const { family, text } of item.runs) {
        const letters = found.get(family) ?? new Set();
        found.set(family, letters);
        for (const letter of text) letters.add(letter);
      }
    if (item.kind !== 'group' || seen.has(item)) continue;
    seen.add(item);
    lettersByFamily(item.items, found, seen);
  }
  return found;
}
