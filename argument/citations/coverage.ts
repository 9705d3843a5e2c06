import type { TextSpan } from './searchable-text';

/** How much of an article claims were read from. */
export interface Coverage {
  /** Of each sentence, in the order given, whether a claim was read from it. */
  readonly mapped: readonly boolean[];
  readonly count: number;
}

/** A passage that reaches into a sentence by less than this does so only with a stop or a quote, and is not of it. */
const MIN_OVERLAP = 3;

/** Which sentences of a text overlap with a passage that a claim was read from. */
export function coverageOf(sentences: readonly TextSpan[], passages: readonly TextSpan[]): Coverage {
  const mapped = sentences.map(({ start, end }) => {
    const least = Math.min(MIN_OVERLAP, end - start);
    return passages.some((passage) => Math.min(end, passage.end) - Math.max(start, passage.start) >= least);
  });
  return { mapped, count: mapped.filter(Boolean).length };
}

/** The first sentence from a place on that no claim was read from, or from the beginning where none is left after it. */
export function nextUnmapped<T extends TextSpan>(
  sentences: readonly T[],
  { mapped }: Coverage,
  from: number,
): T | null {
  const open = sentences.filter((_, at) => !mapped[at]);
  return open.find(({ start }) => start >= from) ?? open[0] ?? null;
}
