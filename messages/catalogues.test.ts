import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { argumentMessages } from './argument-messages';
import { desktopMessages } from './desktop-messages';
import { messages } from './messages';
import { leavesOf, parsePattern } from './testing/catalogue-leaves';

const english = { argument: argumentMessages, app: messages, desktop: desktopMessages };

describe('the English catalogue', () => {
  it('is of words and messages alone: a plain function would answer in English for ever', () => {
    expect(functionsIn(english)).toEqual([]);
  });

  it.each(leavesOf(english))('has a text without braces or an ICU message at $path', ({ word }) => {
    if (typeof word === 'string') expect(word).not.toMatch(/[{}]/);
    else expect(() => parsePattern(word.pattern)).not.toThrow();
  });

  it('has each text of more than one word once', () => {
    const folder = new URL('./en/', import.meta.url);
    const sources = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const texts = sources
      .flatMap((source) => [...source.matchAll(/'([^'\n]*)'/g)].map(([, text = '']) => text))
      .filter((text) => text.trim().includes(' '));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  it('counts one and several, and none where there can be none', () => {
    expect([1, 2].map((count) => messages.library.facts({ claims: count, changed: 'today' }))).toEqual([
      'one claim · today',
      '2 claims · today',
    ]);
    expect([0, 1, 7].map((at) => messages.find.count({ at, all: 7 }))).toEqual(['– of 7', '1 of 7', '7 of 7']);
    expect(messages.find.count({ at: 0, all: 0 })).toBe('Not found');
    expect(messages.canvas.hidden({ claims: 1, unanswered: 0 })).toBe('Collapsed: one claim hidden.');
    expect(messages.canvas.hidden({ claims: 3, unanswered: 2 })).toBe('Collapsed: 3 claims hidden, 2 unanswered.');
    expect(messages.evaluation.without({ thesis: 'open', changed: 1 })).toBe('If you doubt it, the thesis is open.');
    expect(messages.evaluation.without({ thesis: 'falls', changed: 2 })).toBe(
      'If you doubt it, the thesis falls, and 1 other changes too.',
    );
    expect(messages.evaluation.without({ thesis: 'falls', changed: 4 })).toBe(
      'If you doubt it, the thesis falls, and 3 others change too.',
    );
    expect(messages.export.carried({ claims: 1, notes: 0, verdicts: 2 })).toMatch(/: one claim with 2 verdicts\.$/);
    expect(messages.export.carried({ claims: 2, notes: 1, verdicts: 1 })).toMatch(
      /: 2 claims with one note and one verdict\.$/,
    );
    expect(messages.export.carried({ claims: 2, notes: 0, verdicts: 0 })).toMatch(/: 2 claims\.$/);
  });
});

function functionsIn(words: object, above = ''): string[] {
  return Object.entries(words).flatMap(([key, word]) => {
    if (typeof word === 'function') return 'pattern' in word ? [] : [`${above}${key}`];
    return typeof word === 'object' ? functionsIn(word, `${above}${key}.`) : [];
  });
}
