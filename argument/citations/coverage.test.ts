import { describe, expect, it } from 'vitest';
import { coverageOf, nextUnmapped } from './coverage';

const TEXT = 'One is said. Two is said. Three is said. Yes.';
const sentences = [...TEXT.matchAll(/\w[^.]*\./g)].map(({ index, 0: said }) => ({
  start: index,
  end: index + said.length,
}));
const passage = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('coverage', () => {
  it('counts a sentence as mapped when a claim was taken from words of it, and all sentences that a passage spans', () => {
    expect(coverageOf(sentences, [passage('Two is')]).mapped).toEqual([false, true, false, false]);
    expect(coverageOf(sentences, [passage('said. Two is said. Three')]).count).toBe(3);
    expect(coverageOf(sentences, [passage('Yes.')]).mapped).toEqual([false, false, false, true]);
  });

  it('does not count a sentence of which only the stop is in a passage', () => {
    expect(coverageOf(sentences, [passage('. Two is said.')]).mapped).toEqual([false, true, false, false]);
  });

  it('finds the next unmapped sentence, and starts again from the beginning', () => {
    const coverage = coverageOf(sentences, [passage('Two is said.')]);
    const starts: number[] = [];
    for (let from = 0, turn = 0; turn < 4; turn++) {
      const next = nextUnmapped(sentences, coverage, from);
      starts.push(next?.start ?? -1);
      from = next?.end ?? 0;
    }
    expect(starts).toEqual([0, 26, 41, 0]);
    expect(nextUnmapped(sentences, coverageOf(sentences, [{ start: 0, end: TEXT.length }]), 0)).toBeNull();
  });
});
