import { type AnchorResolution, resolveAnchor } from '../../../argument/citations/resolve-anchor';
import { SearchableText } from '../../../argument/citations/searchable-text';
import { type Sentence, splitSentences } from '../../../argument/citations/sentences';
import type { Anchor } from '../../../argument/model/claim';

/** The texts read last: reading one takes time proportional to its length. */
const readTextCache = new Map<string, SearchableText>();
const MAX_CACHED_TEXTS = 8;

/** Returns an article prepared for searching; cached. */
export function readTextOf(text: string): SearchableText {
  const read = readTextCache.get(text) ?? new SearchableText(text);
  readTextCache.delete(text);
  readTextCache.set(text, read);
  const [oldest] = readTextCache.keys();
  if (readTextCache.size > MAX_CACHED_TEXTS && oldest !== undefined) readTextCache.delete(oldest);
  return read;
}

const sentenceCache = new WeakMap<SearchableText, readonly Sentence[]>();

/** Returns the sentences of the paragraphs of an article, without headings; cached. */
export function sentencesOf(read: SearchableText): readonly Sentence[] {
  const made = sentenceCache.get(read) ?? splitSentences(read.paragraphs);
  sentenceCache.set(read, made);
  return made;
}

const findingCache = new WeakMap<Anchor, { readonly read: SearchableText; readonly finding: AnchorResolution }>();

/** Returns the cached resolution of an anchor in a text, or null if it has not been looked up yet. */
export function cachedFinding(read: SearchableText, anchor: Anchor): AnchorResolution | null {
  const last = findingCache.get(anchor);
  return last?.read === read ? last.finding : null;
}

/**
 * Returns the resolution of an anchor in a text. Anchors are immutable, so each is looked up once
 * for a text.
 */
export function findingOf(read: SearchableText, anchor: Anchor): AnchorResolution {
  const finding = cachedFinding(read, anchor) ?? resolveAnchor(read, anchor);
  findingCache.set(anchor, { read, finding });
  return finding;
}
