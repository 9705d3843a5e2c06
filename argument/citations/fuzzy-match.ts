/** A span of a text that nearly matches a pattern. */
export interface FuzzyMatch {
  readonly start: number;
  readonly end: number;
  /** The edit distance to the pattern: characters inserted, deleted or substituted. */
  readonly errors: number;
}

/** A text encoded in its own alphabet, numbered from 0, as the search reads it. */
export interface EncodedText {
  readonly codes: Uint16Array;
  readonly alphabet: ReadonlyMap<string, number>;
}

/** The end of a match, and its distance. */
export interface FuzzyEnd {
  readonly end: number;
  readonly errors: number;
}

/** The bits of a machine word, and so the rows of a block. */
const ROWS = 32;
/** The greatest number of steps of one search, some tenths of a second on a slow computer. */
const MAX_STEPS = 4_000_000;
/** The share of the first and the last letters of a long pattern that may have changed. */
const MAX_EDGE_CHANGE = 0.3;
/** The number of matches of the first and of the last letters that are put together. */
const MAX_EDGES = 200;
/** The number of pieces that a long pattern is compared by. */
const SAMPLES = 10;

/** Encodes a text: a number for each UTF-16 unit. */
export function encodeText(text: string): EncodedText {
  const alphabet = new Map<string, number>();
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index);
    let code = alphabet.get(unit);
    if (code === undefined) {
      code = alphabet.size;
      alphabet.set(unit, code);
    }
    codes[index] = code;
  }
  return { codes, alphabet };
}

/**
 * Returns the spans of a text within `maxErrors` of a pattern, the best one of each neighbourhood
 * (matches closer together than half the pattern), in the order of the text. Only those that `keep`
 * returns are given a start. A pattern that is too long for the text is looked for by its first and
 * last letters.
 */
export function fuzzyMatches(
  encoded: EncodedText,
  pattern: string,
  maxErrors: number,
  keep: (ends: readonly FuzzyEnd[]) => readonly FuzzyEnd[] = (ends) => ends,
): FuzzyMatch[] {
  const { codes, alphabet } = encoded;
  const isLong = pattern.length > 2 * ROWS && Math.ceil(pattern.length / ROWS) * codes.length > MAX_STEPS;
  if (isLong) return matchesByEdges(encoded, pattern, maxErrors);
  return keep(bestPerNeighbourhood(fuzzyEnds(encoded, pattern, maxErrors), pattern.length / 2)).map(
    ({ end, errors }) => ({ start: matchStart(codes, alphabet, pattern, end, errors), end, errors }),
  );
}

/**
 * Returns the spans from a match of the first letters of a pattern to one of the last ones. A match
 * of one of them alone counts as half the pattern.
 */
function matchesByEdges(encoded: EncodedText, pattern: string, maxErrors: number): FuzzyMatch[] {
  const { length } = pattern;
  const fewest = (ends: readonly FuzzyEnd[]) => [...ends].sort((a, b) => a.errors - b.errors).slice(0, MAX_EDGES);
  const edges = (part: string) =>
    fuzzyMatches(encoded, part, ROWS * Math.min(MAX_EDGE_CHANGE, maxErrors / length), fewest);
  const lasts = edges(pattern.slice(-ROWS)).sort((a, b) => a.end - b.end);
  const found: FuzzyMatch[] = [];
  const paired = new Set<FuzzyMatch>();
  for (const first of edges(pattern.slice(0, ROWS))) {
    const wanted = first.start + length;
    const [last] = lasts
      .filter(({ end }) => Math.abs(end - wanted) <= maxErrors)
      .sort((a, b) => a.errors - b.errors || Math.abs(a.end - wanted) - Math.abs(b.end - wanted));
    if (last) paired.add(last);
    const end = last?.end ?? Math.min(wanted, encoded.codes.length);
    const errors = last ? sampledErrors(encoded, pattern, { start: first.start, end }) : Math.floor(length / 2);
    found.push({ start: first.start, end, errors });
  }
  for (const last of lasts) {
    if (paired.has(last)) continue;
    found.push({ start: Math.max(0, last.end - length), end: last.end, errors: Math.floor(length / 2) });
  }
  return found.filter(({ errors }) => errors <= maxErrors).sort((a, b) => a.start - b.start);
}

/** Returns about how far a span is from a long pattern, by pieces of both from the first letters to the last. */
function sampledErrors(
  { codes, alphabet }: EncodedText,
  pattern: string,
  span: { start: number; end: number },
): number {
  const longer = span.end - span.start - pattern.length;
  const reach = Math.abs(longer) + ROWS;
  let errors = 0;
  for (let index = 0; index < SAMPLES; index++) {
    const share = index / (SAMPLES - 1);
    const offset = Math.round((pattern.length - ROWS) * share);
    const place = span.start + offset + Math.round(longer * share);
    const around = codes.subarray(Math.max(0, place - reach), place + ROWS + reach);
    const ends = fuzzyEnds({ codes: around, alphabet }, pattern.slice(offset, offset + ROWS), ROWS);
    errors += ends.reduce((least, end) => Math.min(least, end.errors), ROWS);
  }
  return Math.max(1, Math.abs(longer) + Math.ceil((pattern.length * errors) / (SAMPLES * ROWS)));
}

/**
 * Returns the ends of the spans of a text within `maxErrors` of a pattern.
 * G. Myers, A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming, Journal of the ACM 46 (1999); in blocks of 32 rows with the cut-off of E. Ukkonen,
 * Finding approximate patterns in strings, Journal of Algorithms 6 (1985), as described by H.
 * Hyyrö, Explaining and extending the bit-parallel approximate string matching algorithm of Myers
 * (2001). At most (pattern / 32) × text steps.
 */
function fuzzyEnds({ codes, alphabet }: EncodedText, pattern: string, maxErrors: number): FuzzyEnd[] {
  const length = pattern.length;
  if (length === 0) return [];
  const limit = Math.min(Math.floor(maxErrors), length - 1);
  const blocks = Math.ceil(length / ROWS);
  const last = blocks - 1;
  const equal = new Int32Array(alphabet.size * blocks);
  for (let index = 0; index < length; index++) {
    const code = alphabet.get(pattern.charAt(index));
    if (code !== undefined) equal[code * blocks + Math.floor(index / ROWS)]! |= 1 << (index % ROWS);
  }
  const bottom = (block: number) => (block === last ? 1 << ((length - 1) % ROWS) : 1 << (ROWS - 1));
  const rows = (block: number) => (block === last ? ((length - 1) % ROWS) + 1 : ROWS);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const score = new Int32Array(blocks);

  /**
   * Advances a block by one character; `carry` is the horizontal delta from the block above.
   * Returns the delta to the block below.
   */
  const advance = (block: number, code: number, carry: number): number => {
    const positive = plus[block]!;
    const negative = minus[block]!;
    const down = carry < 0 ? 1 : 0;
    let same = equal[code * blocks + block]!;
    const vertical = same | negative;
    same |= down;
    const horizontal = (((same & positive) + positive) ^ positive) | same;
    let up = negative | ~(horizontal | positive);
    let less = positive & horizontal;
    const mask = bottom(block);
    const out = (up & mask ? 1 : 0) - (less & mask ? 1 : 0);
    up = (up << 1) | (carry > 0 ? 1 : 0);
    less = (less << 1) | down;
    plus[block] = less | ~(vertical | up);
    minus[block] = up & vertical;
    return out;
  };

  // Only the blocks whose rows can still come within the limit are active.
  let active = Math.min(last, Math.max(0, Math.ceil(limit / ROWS) - 1));
  for (let block = 0, above = 0; block <= active; block++) {
    above += rows(block);
    score[block] = above;
  }
  const ends: FuzzyEnd[] = [];
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index]!;
    let carry = 0;
    for (let block = 0; block <= active; block++) {
      carry = advance(block, code, carry);
      score[block]! += carry;
    }
    if (
      active < last &&
      score[active]! - carry <= limit &&
      (carry < 0 || (equal[code * blocks + active + 1]! & 1) !== 0)
    ) {
      active++;
      plus[active] = -1;
      minus[active] = 0;
      score[active] = score[active - 1]! - carry + rows(active);
      score[active]! += advance(active, code, carry);
    } else {
      while (active > 0 && score[active]! >= limit + rows(active)) active--;
    }
    if (active === last && score[last]! <= limit) ends.push({ end: index + 1, errors: score[last]! });
  }
  return ends;
}

function bestPerNeighbourhood(ends: readonly FuzzyEnd[], apart: number): FuzzyEnd[] {
  const kept: FuzzyEnd[] = [];
  for (const one of ends) {
    const before = kept.at(-1);
    if (!before || one.end - before.end >= apart) kept.push(one);
    else if (one.errors < before.errors) kept[kept.length - 1] = one;
  }
  return kept;
}

/**
 * Returns the start of a match with a known end and distance: the reversed pattern is matched
 * within that many errors.
 */
function matchStart(
  codes: Uint16Array,
  alphabet: ReadonlyMap<string, number>,
  pattern: string,
  end: number,
  errors: number,
): number {
  const backwards = Uint16Array.from(
    { length: Math.min(end, pattern.length + errors) },
    (_, index) => codes[end - 1 - index]!,
  );
  const wanted = Int32Array.from(pattern, (_, index) => alphabet.get(pattern.charAt(pattern.length - 1 - index)) ?? -1);
  return end - closestPrefix(wanted, backwards, errors).length;
}

/**
 * Returns the prefix of a text that is closest to a whole pattern, and its distance; of equally
 * close ones that whose length is nearest to the pattern's. Only the band of `maxErrors` around the
 * diagonal is computed, so a greater distance is a lower bound.
 */
export function closestPrefix(
  pattern: ArrayLike<number>,
  text: ArrayLike<number>,
  maxErrors: number,
): { readonly length: number; readonly errors: number } {
  const width = text.length + 1;
  const beyond = maxErrors + 1;
  let row = Int32Array.from({ length: width }, (_, index) => Math.min(index, beyond));
  let next = new Int32Array(width);
  for (let y = 1; y <= pattern.length; y++) {
    next.fill(beyond);
    if (y <= maxErrors) next[0] = y;
    const to = Math.min(text.length, y + maxErrors);
    for (let x = Math.max(1, y - maxErrors); x <= to; x++) {
      const change = row[x - 1]! + (pattern[y - 1] === text[x - 1] ? 0 : 1);
      next[x] = Math.min(change, row[x]! + 1, next[x - 1]! + 1, beyond);
    }
    [row, next] = [next, row];
  }
  let length = 0;
  for (let x = 1; x < width; x++) {
    const isCloser = row[x]! < row[length]!;
    const isAsClose = row[x] === row[length] && Math.abs(x - pattern.length) < Math.abs(length - pattern.length);
    if (isCloser || isAsClose) length = x;
  }
  return { length, errors: row[length]! };
}
