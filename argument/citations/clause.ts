import type { TextSpan } from './searchable-text';

/** Returns whether a passage begins or ends within a sentence, not counting quotes and stops at its ends. */
export function isClause(text: string, sentences: readonly TextSpan[], { start, end }: TextSpan): boolean {
  const isEmpty = (from: number, to: number) => !/[\p{L}\p{N}]/u.test(text.slice(from, to));
  const first = sentences.find((sentence) => sentence.end > start);
  const last = sentences.findLast((sentence) => sentence.start < end);
  if (!first || !last) return false;
  const isCutAtStart = first.start < start ? !isEmpty(first.start, start) : false;
  const isCutAtEnd = last.end > end ? !isEmpty(end, last.end) : false;
  return isCutAtStart || isCutAtEnd;
}
