import { foldForms } from '../finding/folding';
import { type EncodedText, encodeText } from './fuzzy-match';
import { splitParagraphs, type TextParagraph } from './paragraphs';

/** A span of a text, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A letter of a script that separates words by spaces. */
const LETTER =
  /[\p{L}\p{M}\p{N}](?<![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Khmr}\p{scx=Laoo}\p{scx=Mymr}])/u;

const MAX_WORD_LENGTH = 100;

/**
 * A text prepared for finding passages in it: `normalized` has single spaces, and one form of
 * quotes, dashes and ligatures, since those change when a text is copied or printed.
 */
export class SearchableText {
  readonly normalized: string;
  /** The beginning and the end in the original text of each unit of `normalized`. */
  private readonly starts: Uint32Array;
  private readonly ends: Uint32Array;
  private cachedEncoded: EncodedText | null = null;
  private cachedParagraphs: readonly TextParagraph[] | null = null;
  private cachedNumbered: readonly TextParagraph[] | null = null;

  constructor(readonly text: string) {
    const folded = foldForms(text);
    this.normalized = folded.text;
    this.starts = folded.starts;
    this.ends = folded.ends;
  }

  /** `normalized`, encoded for the fuzzy search. */
  get encoded(): EncodedText {
    this.cachedEncoded ??= encodeText(this.normalized);
    return this.cachedEncoded;
  }

  get paragraphs(): readonly TextParagraph[] {
    this.cachedParagraphs ??= splitParagraphs(this.text);
    return this.cachedParagraphs;
  }

  /**
   * Returns the number of the paragraph at a position, or of the last one before it; 1 if there is
   * none.
   */
  paragraphAt(place: number): number {
    this.cachedNumbered ??= this.paragraphs.filter(({ number }) => number !== null);
    let low = 0;
    let high = this.cachedNumbered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.cachedNumbered[middle]?.start ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return this.cachedNumbered[low - 1]?.number ?? 1;
  }

  /** Maps a span of `normalized` to the original text, without white space at its ends. */
  toOriginal(start: number, end: number): TextSpan {
    let from = start;
    let to = end;
    while (from < to && this.normalized[from] === ' ') from++;
    while (to > from && this.normalized[to - 1] === ' ') to--;
    const first = this.starts[from] ?? this.text.length;
    return { start: first, end: from === to ? first : (this.ends[to - 1] ?? first) };
  }

  /**
   * Extends a span to whole words, in scripts that separate words by spaces; by no more letters than
   * a word has.
   */
  wholeWords({ start, end }: TextSpan): TextSpan {
    let from = start;
    let to = end;
    const isInWord = (place: number) =>
      LETTER.test(this.text.charAt(place - 1)) && LETTER.test(this.text.charAt(place));
    while (from > Math.max(0, start - MAX_WORD_LENGTH) && isInWord(from)) from--;
    while (to < Math.min(this.text.length, end + MAX_WORD_LENGTH) && isInWord(to)) to++;
    return { start: from, end: to };
  }

  /** Maps a position in the original text to `normalized`. */
  toNormalized(place: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * Returns a text normalized for comparison: single spaces, one form of quotes, dashes and
 * ligatures; trimmed.
 */
export function normalizeText(text: string): string {
  return foldForms(text).text.trim();
}

/**
 * Returns a text normalized as by {@link normalizeText}, with white space at its ends kept as one
 * space: the context before or after a passage.
 */
export function normalizeContext(text: string): string {
  return foldForms(text).text;
}
