import type { TextSpan } from './searchable-text';

/** The share of an article that claims were taken from. */
export interface Coverage {
  /** For each sentence, in the order given: true if a claim was taken from it. */
  readonly mapped: readonly boolean[];
  readonly count: number;
}

/** An overlap shorter than this consists of a stop or a quote only and does not count. */
const MIN_OVERLAP = 3;

/** Returns the coverage: the sentences that overlap with a passage that a claim was taken from. */
export function coverageOf(sentences: readonly TextSpan[], passages: readonly TextSpan[]): Coverage {
  const mapped = sentences.map(({ start, end }) => {
    const minOverlap = Math.min(MIN_OVERLAP, end - start);
    return passages.some((passage) => Math.min(end, passage.end) - Math.max(start, passage.start) >= minOverlap);
  });
  return { mapped, count: mapped.filter(Boolean).length };
}

/**
 * Returns the first unmapped sentence at or after a position; if there is none, the first one of
 * the text.
 */
export function nextUnmapped<T extends TextSpan>(
  sentences: readonly T[],
  { mapped }: Coverage,
  from: number,
): T | null {
  const open = sentences.filter((_, index) => !mapped[index]);
  return open.find(({ start }) => start >= from) ?? open[0] ?? null;
}
