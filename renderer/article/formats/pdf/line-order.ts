const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/u;
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

/** Returns true if a text has a letter of a script that is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * Returns the pieces of a line in the order in which they are read. The letters of each piece are in that order
 * already. In a line from right to left the pieces come from the right, but words and numbers of other scripts that
 * stand together keep their order.
 */
export function inReadingOrder(pieces: readonly string[]): string[] {
  if (!pieces.some(hasRightToLeft)) return [...pieces];
  const letters = pieces.join('').match(/\p{L}/gu) ?? [];
  // Lines from right to left may quote long names.
  const isRightToLeft = letters.filter(hasRightToLeft).length > 0.4 * letters.length;
  if (isRightToLeft) return reversedRuns([...pieces].reverse().map(mirrorUnlessLetters), isLeftToRight, isNumber);
  return reversedRuns(pieces, hasRightToLeft, hasRightToLeft);
}

/** Returns pieces with each run reversed that begins and ends with pieces of a kind; others may be within it. */
function reversedRuns(
  pieces: readonly string[],
  isOfRun: (piece: string) => boolean,
  joinsRun: (piece: string) => boolean,
): string[] {
  const order: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    const piece = pieces[from] as string;
    if (!isOfRun(piece) && !joinsRun(piece)) {
      order.push(piece);
      from++;
      continue;
    }
    let end = from + 1;
    let isLetters = isOfRun(piece);
    for (let at = end; at < pieces.length; at++) {
      const next = pieces[at] as string;
      if (LETTER.test(next) && !isOfRun(next)) break;
      // Numbers that stand apart are read one after the other, from the right.
      if (next.trim() === '' && !isLetters && !isOfRun(pieces[at + 1] ?? '')) break;
      if (isOfRun(next) || joinsRun(next)) end = at + 1;
      if (isOfRun(next)) isLetters = true;
    }
    order.push(...pieces.slice(from, end).reverse());
    from = end;
  }
  return order;
}

function isLeftToRight(piece: string): boolean {
  return LETTER.test(piece) && !hasRightToLeft(piece);
}

function isNumber(piece: string): boolean {
  return /\p{N}/u.test(piece) && !hasRightToLeft(piece);
}

/** Mirrors brackets, which stand on the page as they look. */
function mirrorUnlessLetters(piece: string): string {
  if (isLeftToRight(piece)) return piece;
  return piece.replace(/[()[\]{}<>«»]/g, (bracket) => MIRRORED[bracket] ?? bracket);
}
