/** A piece of a text: a word that was recalled or was not, or what stands between words. */
export interface RecalledPiece {
  readonly text: string;
  readonly kind: 'had' | 'missing' | 'between';
}

/** How close what a person wrote from memory is to what a box says: in words, never a mark. */
export interface Recalled {
  readonly closeness: 'all' | 'most' | 'some' | 'none';
  readonly pieces: readonly RecalledPiece[];
}

/** As parts of all letters in words; of short words little depends. */
const MOST = 0.7;
const SOME = 0.2;

/** Words differ by their ending only when they begin with so many letters alike and at most so many follow. */
const STEM = 4;
const ENDING = 3;

/**
 * Compares what a person wrote from memory with a text: which of its words were there, in whatever order. Case, accents,
 * width and endings are passed over; words are those of any script, also where no spaces stand between them.
 */
export function recalled(text: string, written: string): Recalled {
  const said = new Set(wordsOf(written).flatMap(({ plain }) => plain ?? []));
  const stems = new Set([...said].filter((word) => letters(word) >= STEM).map((word) => word.slice(0, STEM)));
  const isHad = (word: string) =>
    said.has(word) || (stems.has(word.slice(0, STEM)) && [...said].some((other) => isBent(word, other)));
  const pieces = wordsOf(text).map(({ text: piece, plain }): RecalledPiece => {
    return { text: piece, kind: plain === null ? 'between' : isHad(plain) ? 'had' : 'missing' };
  });
  const lettersOf = (kind: RecalledPiece['kind']) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? letters(piece.text) : 0), 0);
  const had = lettersOf('had');
  const missing = lettersOf('missing');
  const part = had + missing === 0 ? 1 : had / (had + missing);
  const closeness = missing === 0 ? 'all' : part >= MOST ? 'most' : part >= SOME ? 'some' : 'none';
  return { closeness, pieces };
}

/** The pieces of a text; a word with its plain form, what stands between words with null. */
function wordsOf(text: string): { readonly text: string; readonly plain: string | null }[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return [...segments].map(({ segment, isWordLike }) => ({
    text: segment,
    plain: isWordLike ? plainOf(segment) : null,
  }));
}

function plainOf(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .toLowerCase()
    .normalize('NFC');
}

/** Whether two words seem to be forms of one: "office" and "offices", not "no" and "not". */
function isBent(word: string, other: string): boolean {
  let alike = 0;
  while (alike < word.length && word[alike] === other[alike]) alike++;
  return alike >= STEM && Math.max(word.length, other.length) - alike <= ENDING;
}

function letters(word: string): number {
  return [...word].length;
}
