import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestChanges } from './smallest-changes';

function apply(text: string, changes: ReturnType<typeof smallestChanges>): string {
  let result = '';
  let at = 0;
  for (const { from, to, insert } of changes) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

describe('the smallest changes from a text to another', () => {
  it('lead to it', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '\n', '  + ', '😀', '😁'), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = smallestChanges(before.join(''), after.join(''));
        expect(apply(before.join(''), changes)).toBe(after.join(''));
        for (const [index, { from, to }] of changes.entries())
          expect(from).toBeGreaterThanOrEqual(index === 0 ? 0 : (changes[index - 1]?.to ?? to));
      }),
    );
  });

  it('leave the lines between two changes alone', () => {
    expect(smallestChanges('[A]: one\nsame\n  + [A]\n', '[B]: one\nsame\n  + [B]\n')).toEqual([
      { from: 1, to: 2, insert: 'B' },
      { from: 19, to: 20, insert: 'B' },
    ]);
  });

  it('insert a line without touching its neighbours', () => {
    expect(smallestChanges('a\nb\nc', 'a\nb\nnew\nc')).toEqual([{ from: 4, to: 4, insert: 'new\n' }]);
  });

  it('cut no character in two', () => {
    expect(smallestChanges('x😀y', 'x😁y')).toEqual([{ from: 1, to: 3, insert: '😁' }]);
  });

  it('are one replacement where the texts are large and differ in every line', () => {
    const lines = (word: string) => Array.from({ length: 2000 }, (_, at) => `${word} ${at} ${word}`).join('\n');
    expect(smallestChanges(lines('a'), lines('b'))).toHaveLength(1);
  });
});
