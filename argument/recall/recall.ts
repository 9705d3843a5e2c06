/** A piece of a text: a word that was recalled or was not, or what stands between words. */
export interface RecallSegment {
  readonly text: string;
  readonly kind: 'had' | 'missing' | 'between';
}

/** How close what a person wrote from memory is to what a box says: in words, never a mark. */
export interface RecallResult {
  readonly closeness: 'all' | 'most' | 'some' | 'none';
  readonly segments: readonly RecallSegment[];
}

/** As parts of all letters in words; of short words little depends. */
const MIN_SHARE_FOR_MOST = 0.7;
const MIN_SHARE_FOR_SOME = 0.2;

/** Words differ by their ending only when they begin with so many letters alike and at most so many follow. */
const MIN_COMMON_PREFIX = 4;
const MAX_SUFFIX = 3;

/**
 * Compares what a person wrote from memory with a text: which of its words were there, in whatever order. Case, accents,
 * width and endings are passed over; words are those of any script, also where no spaces stand between them.
 */
export function compareRecall(text: string, written: string): RecallResult {
  const said = new Set(segmentWords(written).flatMap(({ plain }) => plain ?? []));
  const stems = new Set(
    [...said].filter((word) => letterCount(word) >= MIN_COMMON_PREFIX).map((word) => word.slice(0, MIN_COMMON_PREFIX)),
  );
  const isHad = (word: string) =>
    said.has(word) ||
    (stems.has(word.slice(0, MIN_COMMON_PREFIX)) && [...said].some((other) => isInflection(word, other)));
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

/** The pieces of a text; a word with its plain form, what stands between words with null. */
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

/** Whether two words seem to be forms of one: "office" and "offices", not "no" and "not". */
function isInflection(word: string, other: string): boolean {
  let alike = 0;
  while (alike < word.length && word[alike] === other[alike]) alike++;
  return alike >= MIN_COMMON_PREFIX && Math.max(word.length, other.length) - alike <= MAX_SUFFIX;
}

function letterCount(word: string): number {
  return [...word].length;
}
