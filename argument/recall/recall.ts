/** A segment of a text: a word that was recalled, a word that is missing, or the text between words. */
export interface RecallSegment {
  readonly text: string;
  readonly kind: 'had' | 'missing' | 'between';
}

/** The closeness of what a person wrote from memory to the text of a box: in words, never as a mark. */
export interface RecallResult {
  readonly closeness: 'all' | 'most' | 'some' | 'none';
  readonly segments: readonly RecallSegment[];
}

/** Shares of all letters in words, so that short words count little. */
const MIN_SHARE_FOR_MOST = 0.7;
const MIN_SHARE_FOR_SOME = 0.2;

/**
 * Words are inflections of each other if they begin with this many equal letters and at most so
 * many others follow.
 */
const MIN_COMMON_PREFIX = 4;
const MAX_SUFFIX = 3;

/**
 * Compares what a person wrote from memory with a text: which of its words occur, in any order.
 * Case, accents, width and endings are ignored; words of any script are found, also without spaces
 * between them.
 */
export function compareRecall(text: string, written: string): RecallResult {
  const writtenWords = new Set(segmentWords(written).flatMap(({ plain }) => plain ?? []));
  const stems = new Set(
    [...writtenWords]
      .filter((word) => letterCount(word) >= MIN_COMMON_PREFIX)
      .map((word) => word.slice(0, MIN_COMMON_PREFIX)),
  );
  const isHad = (word: string) =>
    writtenWords.has(word) ||
    (stems.has(word.slice(0, MIN_COMMON_PREFIX)) && [...writtenWords].some((other) => isInflection(word, other)));
  const pieces = segmentWords(text).map(({ text: piece, plain }): RecallSegment => {
    return { text: piece, kind: plain === null ? 'between' : isHad(plain) ? 'had' : 'missing' };
  });
  const lettersOf = (kind: RecallSegment['kind']) =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? letterCount(piece.text) : 0), 0);
  const had = lettersOf('had');
  const missing = lettersOf('missing');
  const part = had + missing === 0 ? 1 : had / (had + missing);
  const closeness =
    missing === 0 ? 'all' : part >= MIN_SHARE_FOR_MOST ? 'most' : part >= MIN_SHARE_FOR_SOME ? 'some' : 'none';
  return { closeness, segments: pieces };
}

/** Splits a text into segments; a word has its normalized form, the text between words has null. */
function segmentWords(text: string): { readonly text: string; readonly plain: string | null }[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return [...segments].map(({ segment, isWordLike }) => ({
    text: segment,
    plain: isWordLike ? normalizeWord(segment) : null,
  }));
}

function normalizeWord(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’‘ʼ]/g, "'")
    .toLowerCase()
    .normalize('NFC');
}

/** Returns true if two words seem to be forms of one: "office" and "offices", not "no" and "not". */
function isInflection(word: string, other: string): boolean {
  let alike = 0;
  while (alike < word.length && word[alike] === other[alike]) alike++;
  return alike >= MIN_COMMON_PREFIX && Math.max(word.length, other.length) - alike <= MAX_SUFFIX;
}

function letterCount(word: string): number {
  return [...word].length;
}
