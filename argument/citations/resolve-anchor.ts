import type { Anchor } from '../model/claim';
import { MAX_CHANGE } from './anchor';
import { type Agreement, type Context, contextOf, exactStarts, lazyAgreement, overlapsExact } from './exact-search';
import { closestPrefix, type FuzzyEnd, fuzzyMatches } from './fuzzy-match';
import { normalizeText, type SearchableText, type TextSpan } from './searchable-text';

/** A span of a text with the confidence that it is the passage meant: 1 for certain. */
export interface AnchorMatch extends TextSpan {
  readonly score: number;
}

/**
 * The result of resolving an anchor in a text. `paragraph`: the anchor names only a paragraph, and
 * that exists. A lost anchor has the closest spans, the best one first.
 */
export type AnchorResolution =
  | ({ readonly kind: 'found'; readonly how: 'position' | 'exact' | 'near' | 'paragraph' } & AnchorMatch)
  | { readonly kind: 'lost'; readonly candidates: readonly AnchorMatch[] };

/** A span of the normalized text with its scores. */
interface AnchorCandidate {
  readonly start: number;
  readonly end: number;
  /** The share of the words that is there, up to 1. */
  readonly wordScore: number;
  /**
   * The share of the context on each side that is there; null if the anchor has no context on that
   * side.
   */
  readonly prefixScore: number | null;
  readonly suffixScore: number | null;
}

/**
 * Words of this length occur in another place by chance so rarely that they need no matching
 * context.
 */
const DISTINCTIVE_LENGTH = 24;
/** A context score that is not due to chance: two unrelated texts agree to about a third. */
const MIN_CONTEXT_SCORE = 0.6;
/** Fuzzy matches need more agreement of the context. */
const MIN_CONTEXT_SCORE_FUZZY = 0.7;
/** A word score at which only a letter, or one word of a sentence, has changed. */
const MIN_WORD_SCORE = 0.85;
/** The lead that the best of several candidates needs over the next one. */
const MIN_LEAD = 0.25;
/** The greatest share of changed words in a candidate whose context may not match. */
const MAX_CANDIDATE_CHANGE = 0.5;
const MAX_CANDIDATES = 3;
/** The number of exact, and of similar, spans that are compared; of more, those whose context agrees best. */
const MAX_COMPARED = 100;
/** The number of letters by which the end of a similar span is shifted to find its context. */
const MAX_REACH = 8;
/** The length of the context on each side that is compared where it does not agree as a whole. */
const MAX_COMPARED_CONTEXT = 256;

/**
 * Resolves an anchor in a text that may have changed since: by position, if words and context are
 * unchanged; then by the exact words, told apart by context or paragraph; then by similar words if
 * the context agrees. In doubt the anchor is lost: it never points to a wrong place.
 */
export function resolveAnchor(read: SearchableText, anchor: Anchor): AnchorResolution {
  const exact = normalizeText(anchor.exact ?? '');
  if (exact === '') return resolveParagraph(read, anchor);
  if (isAtPosition(read, anchor)) return resolved(read, 'position', positionSpan(read, anchor), 1);
  const context = contextOf(anchor);
  const agreement = lazyAgreement(read.encoded, context);
  const starts = exactStarts(read.encoded, exact);
  const hits = exactMatches(read, context, starts, exact, agreement);
  const sure = bestExactMatch(hits, anchor, read, exact);
  if (sure && (hasBothContexts(sure) || isInParagraph(read, anchor, sure))) {
    return resolved(read, 'exact', sure, scoreOf(sure));
  }
  // The words are there, but not the whole context: they have moved, or this is a copy and the
  // passage itself was changed.
  const near = fuzzyCandidates(read, context, exact, agreement).filter((one) => !overlapsExact(one, starts, exact));
  if (sure && near.every((other) => isClearlyWorse(other, sure))) return resolved(read, 'exact', sure, scoreOf(sure));
  const changed = anchor.twins || anchor.start === undefined ? null : bestFuzzyMatch(near, hits, exact);
  if (changed && (!sure || (contextScore(sure) < MIN_CONTEXT_SCORE && hasBothContexts(changed))))
    return resolved(read, 'near', changed, scoreOf(changed));
  return { kind: 'lost', candidates: bestCandidates(read, [...hits, ...near], anchor) };
}

function resolveParagraph(read: SearchableText, { paragraph }: Anchor): AnchorResolution {
  const there = read.paragraphs.find(({ number }) => number !== null && number === paragraph);
  if (!there) return { kind: 'lost', candidates: [] };
  return { kind: 'found', how: 'paragraph', start: there.start, end: there.end, score: 1 };
}

function isAtPosition(read: SearchableText, { exact = '', prefix = '', suffix = '', start, end }: Anchor): boolean {
  if (start === undefined || end === undefined || end - start !== exact.length) return false;
  return read.text.startsWith(prefix + exact + suffix, start - prefix.length) && start >= prefix.length;
}

function positionSpan(read: SearchableText, { start = 0, end = 0 }: Anchor): TextSpan {
  return { start: read.toNormalized(start), end: read.toNormalized(end) };
}

/** Returns the exact matches of the words; of very many, those whose context agrees best. */
function exactMatches(
  read: SearchableText,
  context: Context,
  starts: readonly number[],
  exact: string,
  agreement: () => Agreement,
): AnchorCandidate[] {
  const best = highest(starts, (start) => agreement().before(start) + agreement().after(start + exact.length));
  return best.map((start) => scoreCandidate(read, context, { start, end: start + exact.length }, 1));
}

/** Returns the highest items in their order, at most {@link MAX_COMPARED}; of equal ones the first. */
function highest<T>(items: readonly T[], rankOf: (item: T) => number): readonly T[] {
  if (items.length <= MAX_COMPARED) return items;
  const values = Float64Array.from(items, rankOf);
  const least = values.slice().sort()[items.length - MAX_COMPARED] ?? 0;
  let equal = MAX_COMPARED - values.reduce((count, value) => count + (value > least ? 1 : 0), 0);
  return items.filter((_, index) => values[index]! > least || (values[index] === least && equal-- > 0));
}

/** Returns the exact match that is certainly the passage, or null. */
function bestExactMatch(
  hits: readonly AnchorCandidate[],
  anchor: Anchor,
  read: SearchableText,
  exact: string,
): AnchorCandidate | null {
  // If the same words occurred several times, only the whole context tells which one this is.
  const unchanged = onlyItem(hits.filter(({ prefixScore, suffixScore }) => prefixScore === 1 && suffixScore === 1));
  if (unchanged || anchor.twins === 'same') return unchanged;
  const inParagraph = hits.filter((hit) => isInParagraph(read, anchor, hit));
  if (inParagraph.length > 0) return onlyItem(inParagraph);
  const alone = onlyItem(hits);
  if (alone) {
    const isTelling = exact.length >= DISTINCTIVE_LENGTH && anchor.twins === undefined;
    return isTelling || contextScore(alone) >= MIN_CONTEXT_SCORE ? alone : null;
  }
  const [best, next] = [...hits].sort((a, b) => scoreOf(b) - scoreOf(a));
  const isClear =
    best &&
    next &&
    contextScore(best) >= MIN_CONTEXT_SCORE &&
    averageContextScore(best) - averageContextScore(next) >= MIN_LEAD;
  return isClear ? best : null;
}

/** Returns true if a span is in the paragraph of an anchor without context, as older maps have them. */
function isInParagraph(read: SearchableText, { prefix, suffix, paragraph }: Anchor, { start, end }: TextSpan): boolean {
  if (prefix !== undefined || suffix !== undefined || paragraph === undefined) return false;
  return read.paragraphAt(read.toOriginal(start, end).start) === paragraph;
}

/** Returns the similar spans that are not exact matches; of very many, those that seem to agree best. */
function fuzzyCandidates(
  read: SearchableText,
  context: Context,
  exact: string,
  agreement: () => Agreement,
): AnchorCandidate[] {
  const maxErrors = Math.floor(exact.length * MAX_CANDIDATE_CHANGE);
  // A similar span begins and ends within as many letters as have changed.
  const most = (agreesAt: (place: number) => number, place: number, reach: number) => {
    let found = 0;
    for (let near = place - reach; near <= place + reach; near++) found = Math.max(found, agreesAt(near));
    return found;
  };
  const width = Math.max(1, (context.before?.length ?? 0) + (context.after?.length ?? 0));
  const seemingScore = ({ end, errors }: FuzzyEnd) => {
    const { before, after } = agreement();
    const reach = Math.min(errors, MAX_REACH);
    const agreed = most(before, end - exact.length, 2 * reach) + most(after, end, reach);
    return (1 - errors / exact.length) * (0.5 + agreed / width / 2);
  };
  const matches = fuzzyMatches(read.encoded, exact, maxErrors, (ends) =>
    highest(
      ends.filter(({ errors }) => errors > 0),
      seemingScore,
    ),
  ).filter(({ errors }) => errors > 0);
  return highest(matches, ({ errors }) => -errors).map((match) =>
    scoreCandidate(read, context, match, 1 - match.errors / exact.length),
  );
}

/** Returns the similar span that is certainly the passage, or null. */
function bestFuzzyMatch(
  near: readonly AnchorCandidate[],
  exact: readonly AnchorCandidate[],
  words: string,
): AnchorCandidate | null {
  const close = near.filter((hit) => hit.wordScore >= 1 - MAX_CHANGE);
  const best = onlyItem(close.filter((hit) => contextScore(hit) >= MIN_CONTEXT_SCORE_FUZZY));
  // If the context on one side is gone, part of the words may be gone too, and this may be another
  // passage: then the words must be closer. Short passages resemble many others: they need both
  // sides.
  if (!best) {
    const alone = exact.length === 0 ? onlyItem(close) : null;
    return alone && words.length >= 2 * DISTINCTIVE_LENGTH && alone.wordScore >= MIN_WORD_SCORE ? alone : null;
  }
  if (!hasBothContexts(best) && (words.length < DISTINCTIVE_LENGTH || best.wordScore < MIN_WORD_SCORE)) return null;
  const others = [...near, ...exact].filter((hit) => hit !== best);
  return others.every((other) => averageContextScore(best) - averageContextScore(other) >= MIN_LEAD) ? best : null;
}

function onlyItem(hits: readonly AnchorCandidate[]): AnchorCandidate | null {
  return hits.length === 1 ? (hits[0] ?? null) : null;
}

/** Returns the score of the better side. */
function contextScore({ prefixScore, suffixScore }: AnchorCandidate): number {
  return Math.max(prefixScore ?? 0, suffixScore ?? 0);
}

function hasBothContexts({ prefixScore, suffixScore }: AnchorCandidate): boolean {
  return Math.min(prefixScore ?? 0, suffixScore ?? 0) >= MIN_CONTEXT_SCORE;
}

/** Returns true if a similar span is clearly not the passage. */
function isClearlyWorse(other: AnchorCandidate, sure: AnchorCandidate): boolean {
  return (
    other.wordScore < 1 - MAX_CHANGE ||
    (contextScore(other) < MIN_CONTEXT_SCORE && averageContextScore(sure) - averageContextScore(other) >= MIN_LEAD)
  );
}

function averageContextScore({ prefixScore, suffixScore }: AnchorCandidate): number {
  return ((prefixScore ?? 0) + (suffixScore ?? 0)) / 2;
}

function scoreOf(hit: AnchorCandidate): number {
  return hit.wordScore * (0.5 + averageContextScore(hit) / 2);
}

function scoreCandidate(
  { normalized }: SearchableText,
  { before, after }: Context,
  { start, end }: TextSpan,
  words: number,
): AnchorCandidate {
  return {
    start,
    end,
    wordScore: words,
    prefixScore:
      before === null
        ? null
        : prefixSimilarity(
            reverseText(before),
            reverseText(normalized.slice(Math.max(0, start - reachOf(before)), start)),
          ),
    suffixScore: after === null ? null : prefixSimilarity(after, normalized.slice(end, end + reachOf(after))),
  };
}

const reachOf = (context: string) => context.length + Math.ceil(context.length / 2);

function reverseText(text: string): string {
  return [...text].reverse().join('');
}

/**
 * Returns the share of a wanted text that another one begins with, up to 1. An empty context
 * matches only an empty one. Of a long one that is not there as a whole, only the beginning is
 * compared.
 */
function prefixSimilarity(wanted: string, there: string): number {
  if (wanted.trim() === '') return there.trim() === '' ? 1 : 0;
  if (there.startsWith(wanted)) return 1;
  const part = wanted.slice(0, MAX_COMPARED_CONTEXT);
  const { errors } = closestPrefix(codeUnits(part), codeUnits(there.slice(0, reachOf(part))), part.length);
  return 1 - Math.max(1, errors) / part.length;
}

function codeUnits(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

function resolved(
  read: SearchableText,
  how: 'position' | 'exact' | 'near',
  { start, end }: TextSpan,
  score: number,
): AnchorResolution {
  const span = read.toOriginal(start, end);
  return { kind: 'found', how, ...(how === 'near' ? read.wholeWords(span) : span), score };
}

/** Returns the closest spans; of equal ones those nearer to the old position first. */
function bestCandidates(read: SearchableText, hits: readonly AnchorCandidate[], { start: was }: Anchor): AnchorMatch[] {
  const distance = ({ start }: TextSpan) => (was === undefined ? 0 : Math.abs(start - was));
  return hits
    .map((hit) => ({ ...read.wholeWords(read.toOriginal(hit.start, hit.end)), score: scoreOf(hit) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => b.score - a.score || distance(a) - distance(b))
    .slice(0, MAX_CANDIDATES);
}
