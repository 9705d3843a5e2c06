import type { Anchor } from '../model/claim';
import { LARGEST_CHANGE } from './anchor';
import { bestPrefix, nearMatches } from './near-matches';
import { plainContext, plainWords, type ReadText, type Span } from './read-text';

/** A place of the text, and how sure it is that it is the passage meant: 1 for entirely. */
export interface Place extends Span {
  readonly score: number;
}

/**
 * What became of an anchor in a text. `paragraph`: it names only a paragraph, and that is there. A lost one has the places
 * that come closest, the best one first.
 */
export type Finding =
  | ({ readonly kind: 'found'; readonly how: 'position' | 'exact' | 'near' | 'paragraph' } & Place)
  | { readonly kind: 'lost'; readonly candidates: readonly Place[] };

/** A place in the plain text with what speaks for it. */
interface Hit {
  readonly start: number;
  readonly end: number;
  /** How much of the words is there, up to 1. */
  readonly words: number;
  /** How much of what stood before and after it still does; null where the anchor does not say. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Words of this length stand in another place by chance so rarely that they need nothing around them. */
const TELLING = 24;
/** A side that agrees so far did not come there by chance: two unrelated texts agree to about a third. */
const AGREES = 0.6;
/** What is only nearly the same needs more around it. */
const AGREES_WELL = 0.7;
/** So much of the words is there that only a letter or a word of a sentence has changed. */
const CLOSE = 0.85;
/** By how much the best of several places is to be better than the next one. */
const MARGIN = 0.25;
/** A candidate has at least half of the words, or both sides. */
const CANDIDATE_CHANGE = 0.5;
const MOST_CANDIDATES = 3;

/**
 * Finds the passage of an anchor in a text that may have changed since. First at its position, if words and surroundings are
 * as they were; then by its words, told apart by the surroundings or the paragraph; then by what is nearly its words where the
 * surroundings agree. In doubt it is lost: an anchor never points at a wrong place.
 */
export function findAnchor(read: ReadText, anchor: Anchor): Finding {
  const exact = plainWords(anchor.exact ?? '');
  if (exact === '') return wholeParagraph(read, anchor);
  if (isWhereItWas(read, anchor)) return found(read, 'position', inPlace(read, anchor), 1);
  const hits = exactHits(read, anchor, exact);
  const sure = surest(hits, anchor, read, exact);
  if (sure && (hasBothSides(sure) || isInParagraph(read, anchor, sure))) {
    return found(read, 'exact', sure, scoreOf(sure));
  }
  // The words stand there, but not all that was around them: have they moved, or is this a copy, and they have changed?
  const near = nearHits(read, anchor, exact).filter((one) =>
    hits.every((hit) => one.end <= hit.start || one.start >= hit.end),
  );
  if (sure && near.every((other) => isNoRival(other, sure))) return found(read, 'exact', sure, scoreOf(sure));
  const changed = anchor.twins || anchor.start === undefined ? null : surestNear(near, hits, exact);
  if (changed && (!sure || (agreement(sure) < AGREES && hasBothSides(changed))))
    return found(read, 'near', changed, scoreOf(changed));
  return { kind: 'lost', candidates: candidatesOf(read, [...hits, ...near], anchor) };
}

function wholeParagraph(read: ReadText, { paragraph }: Anchor): Finding {
  const there = read.paragraphs.find(({ number }) => number !== null && number === paragraph);
  if (!there) return { kind: 'lost', candidates: [] };
  return { kind: 'found', how: 'paragraph', start: there.start, end: there.end, score: 1 };
}

function isWhereItWas(read: ReadText, { exact = '', prefix = '', suffix = '', start, end }: Anchor): boolean {
  if (start === undefined || end === undefined || end - start !== exact.length) return false;
  return read.text.startsWith(prefix + exact + suffix, start - prefix.length) && start >= prefix.length;
}

function inPlace(read: ReadText, { start = 0, end = 0 }: Anchor): Span {
  return { start: read.inPlain(start), end: read.inPlain(end) };
}

/** Every place where the words stand as they are. */
function exactHits(read: ReadText, anchor: Anchor, exact: string): Hit[] {
  const hits: Hit[] = [];
  for (let at = read.plain.indexOf(exact); at !== -1; at = read.plain.indexOf(exact, at + 1)) {
    hits.push(withSides(read, anchor, { start: at, end: at + exact.length }, 1));
  }
  return hits;
}

/** The one place among those with the very words that is certain to be it. */
function surest(hits: readonly Hit[], anchor: Anchor, read: ReadText, exact: string): Hit | null {
  // Where the same words stood in several places, only all that was around them tells which one this is.
  if (anchor.twins === 'same') return only(hits.filter(({ before, after }) => before === 1 && after === 1));
  const inParagraph = hits.filter((hit) => isInParagraph(read, anchor, hit));
  if (inParagraph.length > 0) return only(inParagraph);
  const alone = only(hits);
  if (alone) {
    const isTelling = exact.length >= TELLING && anchor.twins === undefined;
    return isTelling || agreement(alone) >= AGREES ? alone : null;
  }
  const [best, next] = [...hits].sort((a, b) => scoreOf(b) - scoreOf(a));
  const isClear = best && next && agreement(best) >= AGREES && sides(best) - sides(next) >= MARGIN;
  return isClear ? best : null;
}

/** Whether a place is in the paragraph of an anchor that knows nothing else, as older maps have them. */
function isInParagraph(read: ReadText, { prefix, suffix, paragraph }: Anchor, { start, end }: Span): boolean {
  if (prefix !== undefined || suffix !== undefined || paragraph === undefined) return false;
  return read.paragraphAt(read.inText(start, end).start) === paragraph;
}

/** The places that read nearly as the words did, and are not among those that read the same. */
function nearHits(read: ReadText, anchor: Anchor, exact: string): Hit[] {
  const most = Math.floor(exact.length * CANDIDATE_CHANGE);
  return nearMatches(read.codes, exact, most)
    .filter(({ errors }) => errors > 0)
    .map((match) => withSides(read, anchor, match, 1 - match.errors / exact.length));
}

/** The one place that reads nearly as the words did and is certain to be it. */
function surestNear(near: readonly Hit[], exact: readonly Hit[], words: string): Hit | null {
  const close = near.filter((hit) => hit.words >= 1 - LARGEST_CHANGE);
  const best = only(close.filter((hit) => agreement(hit) >= AGREES_WELL));
  // Where a side has gone, a part of the words may have gone with it, and what is read instead is another passage: then the
  // words are to be closer. Few words are nearly the same as many others: they need both sides.
  if (!best) {
    const alone = exact.length === 0 ? only(close) : null;
    return alone && words.length >= 2 * TELLING && alone.words >= CLOSE ? alone : null;
  }
  if (!hasBothSides(best) && (words.length < TELLING || best.words < CLOSE)) return null;
  const others = [...near, ...exact].filter((hit) => hit !== best);
  return others.every((other) => sides(best) - sides(other) >= MARGIN) ? best : null;
}

function only(hits: readonly Hit[]): Hit | null {
  return hits.length === 1 ? (hits[0] ?? null) : null;
}

/** How far the better side agrees. */
function agreement({ before, after }: Hit): number {
  return Math.max(before ?? 0, after ?? 0);
}

function hasBothSides({ before, after }: Hit): boolean {
  return Math.min(before ?? 0, after ?? 0) >= AGREES;
}

/** Whether a place that reads nearly as the words did is clearly not the one that was meant. */
function isNoRival(other: Hit, sure: Hit): boolean {
  return other.words < 1 - LARGEST_CHANGE || (agreement(other) < AGREES && sides(sure) - sides(other) >= MARGIN);
}

function sides({ before, after }: Hit): number {
  return ((before ?? 0) + (after ?? 0)) / 2;
}

function scoreOf(hit: Hit): number {
  return hit.words * (0.5 + sides(hit) / 2);
}

function withSides(read: ReadText, { prefix, suffix }: Anchor, { start, end }: Span, words: number): Hit {
  const { plain } = read;
  const before = prefix === undefined ? null : plainContext(prefix);
  const after = suffix === undefined ? null : plainContext(suffix);
  return {
    start,
    end,
    words,
    before: before === null ? null : sameness(backwards(before), backwards(plain.slice(from(start, before), start))),
    after: after === null ? null : sameness(after, plain.slice(end, to(end, after))),
  };
}

const from = (start: number, context: string) => Math.max(0, start - context.length - Math.ceil(context.length / 2));
const to = (end: number, context: string) => end + context.length + Math.ceil(context.length / 2);

function backwards(text: string): string {
  return [...text].reverse().join('');
}

/** How much of a text another one begins with, up to 1. What was empty agrees where there still is nothing. */
function sameness(wanted: string, there: string): number {
  if (wanted.trim() === '') return there.trim() === '' ? 1 : 0;
  if (there.startsWith(wanted)) return 1;
  const { errors } = bestPrefix(unitsOf(wanted), unitsOf(there), wanted.length);
  return 1 - errors / wanted.length;
}

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

function found(read: ReadText, how: 'position' | 'exact' | 'near', { start, end }: Span, score: number): Finding {
  const span = read.inText(start, end);
  return { kind: 'found', how, ...(how === 'near' ? read.wholeWords(span) : span), score };
}

/** The places that come closest, those nearer to where it was first among equals. */
function candidatesOf(read: ReadText, hits: readonly Hit[], { start: was }: Anchor): Place[] {
  const away = ({ start }: Span) => (was === undefined ? 0 : Math.abs(start - was));
  return hits
    .map((hit) => ({ ...read.wholeWords(read.inText(hit.start, hit.end)), score: scoreOf(hit) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => b.score - a.score || away(a) - away(b))
    .slice(0, MOST_CANDIDATES);
}
