import { type EncodedText, encodeText } from './fuzzy-match';
import { splitParagraphs, type TextParagraph } from './paragraphs';

/** A span of a text, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Characters that count as equal, since programs, copies and printed pages write them differently. */
const EQUIVALENTS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '…': '...',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬀ: 'ff',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  // Invisible: the soft hyphen, the joiners and the byte order mark.
  '\u00ad': '',
  '\u200b': '',
  '\u2060': '',
  '\ufeff': '',
};

/** A letter of a script that separates words by spaces. */
const LETTER =
  /[\p{L}\p{M}\p{N}](?<![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Khmr}\p{scx=Laoo}\p{scx=Mymr}])/u;

const MAX_WORD_LENGTH = 100;

/**
 * A text prepared for finding passages in it: `normalized` has single spaces, and one form of
 * quotes, dashes and ligatures, since those change when a text is copied.
 */
export class SearchableText {
  readonly normalized: string;
  /** The position in the original text of each unit of `normalized`. */
  private readonly origin: Uint32Array;
  private cachedEncoded: EncodedText | null = null;
  private cachedParagraphs: readonly TextParagraph[] | null = null;
  private cachedNumbered: readonly TextParagraph[] | null = null;

  constructor(readonly text: string) {
    const { plain, origin } = normalizeWithOffsets(text);
    this.normalized = plain;
    this.origin = Uint32Array.from(origin);
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
    if (from === to)
      return { start: this.origin[from] ?? this.text.length, end: this.origin[from] ?? this.text.length };
    return { start: this.origin[from] ?? 0, end: (this.origin[to - 1] ?? 0) + 1 };
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
    let high = this.origin.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.origin[middle] ?? 0) < place) low = middle + 1;
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
  return normalizeWithOffsets(text).plain.trim();
}

/**
 * Returns a text normalized as by {@link normalizeText}, with white space at its ends kept as one
 * space: the context before or after a passage.
 */
export function normalizeContext(text: string): string {
  return normalizeWithOffsets(text).plain;
}

function normalizeWithOffsets(text: string): { plain: string; origin: number[] } {
  let plain = '';
  // Looking at the end of a growing text takes time proportional to its length.
  let endsInSpace = false;
  const origin: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index);
    const replacement = EQUIVALENTS[unit] ?? (isSpace(text.charCodeAt(index)) ? ' ' : unit);
    if (replacement === '') continue;
    if (replacement === ' ' && endsInSpace) continue;
    endsInSpace = replacement === ' ';
    for (let count = 0; count < replacement.length; count++) origin.push(index);
    plain += replacement;
  }
  return { plain, origin };
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000
  );
}
