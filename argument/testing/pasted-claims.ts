import { readPasted } from '../formats/pasting/read-pasted';

/** Returns the texts of the claims that a clipboard is read as; undefined if there is none. */
export function textsOf(text: string, html = ''): string[] | undefined {
  return readPasted({ text, html })?.fragment.claims.map((claim) => claim.text);
}

/** Returns the claims that a clipboard is read as, indented by two blanks a level. */
export function treeOf(text: string, html = ''): string[] {
  const { claims = [], inferences = [] } = readPasted({ text, html })?.fragment ?? {};
  const levels = new Map<string, number>();
  return claims.map((claim) => {
    const target = inferences.find(({ premises }) => premises.includes(claim.id))?.target;
    const level = target === undefined ? 0 : (levels.get(target) ?? 0) + 1;
    levels.set(claim.id, level);
    return '  '.repeat(level) + claim.text;
  });
}

/** Returns the numbers of what is taken away from a clipboard; null if that is nothing. */
export function removedOf(text: string, html = '') {
  return readPasted({ text, html })?.removed ?? null;
}
