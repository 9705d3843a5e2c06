import { describe, expect, it } from 'vitest';
import { argumentWords } from './en/argument';
import { desktopStrings } from './en/desktop';
import { strings } from './messages';
import { argumentNames, leavesOf } from './testing/catalogue-leaves';

const english = { argument: argumentWords, window: strings, desktop: desktopStrings };

describe('the English catalogue', () => {
  it('is of words and messages alone: a plain function would answer in English for ever', () => {
    expect(functionsIn(english)).toEqual([]);
  });

  it.each(leavesOf(english))('says $path with no gap but those that it names', ({ word }) => {
    // A plain word is shown as it is: a brace in it would be seen.
    if (typeof word === 'string') return expect(word).not.toMatch(/[{}]/);
    const names = word.names.split(' ');
    for (const gap of argumentNames(word.pattern)) expect(names).toContain(gap);
  });

  it('counts one and several, and none where there can be none', () => {
    expect([1, 2].map((count) => strings.library.facts(count, '2 kB', 'today'))).toEqual([
      'one claim · 2 kB · today',
      '2 claims · 2 kB · today',
    ]);
    expect([0, 1, 7].map((at) => strings.find.count(at, 7))).toEqual(['– of 7', '1 of 7', '7 of 7']);
    expect(strings.find.count(0, 0)).toBe('Not found');
    expect(strings.canvas.hidden(1, 0)).toBe('Folded: one claim hidden.');
    expect(strings.canvas.hidden(3, 2)).toBe('Folded: 3 claims hidden, 2 unanswered.');
    expect(strings.standing.without('open', 1)).toBe('If you doubt it, the thesis is open.');
    expect(strings.standing.without('falls', 2)).toBe(
      'If you doubt it, the thesis falls, and 1 other changes with it.',
    );
    expect(strings.standing.without('falls', 4)).toBe(
      'If you doubt it, the thesis falls, and 3 others change with it.',
    );
    expect(strings.export.carried(1, 0, 2)).toMatch(/: one claim with 2 verdicts\.$/);
    expect(strings.export.carried(2, 1, 1)).toMatch(/: 2 claims with one note and one verdict\.$/);
    expect(strings.export.carried(2, 0, 0)).toMatch(/: 2 claims\.$/);
  });
});

function functionsIn(words: object, above = ''): string[] {
  return Object.entries(words).flatMap(([key, word]) => {
    if (typeof word === 'function') return 'pattern' in word ? [] : [`${above}${key}`];
    return typeof word === 'object' ? functionsIn(word, `${above}${key}.`) : [];
  });
}
