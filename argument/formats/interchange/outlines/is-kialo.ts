/** The first line of a discussion of Kialo: the older word, or the newer one; and the title. */
export const KIALO_TITLE = /^\ufeff?\s*Discussion (Title|Name):[ \t]*(.*)$/s;

/** Returns true for a text that is a discussion of Kialo by its contents. */
export function isKialo(text: string): boolean {
  return KIALO_TITLE.test(text.slice(0, 10_000));
}
