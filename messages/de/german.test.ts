import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { argumentMessages } from '../argument-messages';
import { ENGLISH, setLocale } from '../catalogue';
import { desktopMessages } from '../desktop-messages';
import { messages } from '../messages';
import { leavesOf, placeholderNames } from '../testing/catalogue-leaves';
import { german } from './german';

/** Texts that are the same in both languages, or are no words. */
const SAME = new Set([
  'Animation',
  'Details',
  'Counterpoint',
  'Alt',
  'Detail',
  'Details',
  'Esc',
  'Format',
  'Letter',
  '{page}, PDF',
  'Name',
  'PDF',
  'PNG',
  'SVG',
  'Tab',
  'Text',
  'Normal',
  'Zoom',
]);

const english = new Map(
  leavesOf({ argument: argumentMessages, app: messages, desktop: desktopMessages }).map(({ path, word }) => [
    path,
    word,
  ]),
);
const translated = leavesOf(german);

describe('German', () => {
  it('has a file of the same name for every English one', () => {
    const filesOf = (language: string) =>
      readdirSync(new URL(`../${language}`, import.meta.url), { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.ts') && !/^english|^german/.test(name))
        .sort();
    expect(filesOf('de')).toEqual(filesOf('en'));
  });

  it('has the keys of the English catalogue, all and no others', () => {
    expect(translated.map(({ path }) => path).sort()).toEqual([...english.keys()].sort());
  });

  it.each(translated)('has the placeholders of the English at $path', ({ path, word }) => {
    const original = english.get(path);
    const said = String(word);
    if (typeof original === 'string') return expect(said).not.toMatch(/[{}]/);
    expect(placeholderNames(said)).toEqual(placeholderNames(original?.pattern ?? ''));
  });

  it('leaves nothing in English', () => {
    const left = translated.filter(({ path, word }) => {
      const original = english.get(path);
      const text = typeof original === 'string' ? original : original?.pattern;
      return text === word && /\p{L}{3}/u.test(text.replace(/\{[^}]*\}/g, '')) && !SAME.has(text);
    });
    expect(left.map(({ path }) => path).sort()).toEqual(['app.cli.prefix', 'desktop.about']);
  });

  it('addresses readers with Sie', () => {
    for (const { path, word } of translated) expect(`${path}: ${word}`).not.toMatch(/\b(?:du|dich|dir|dein\w*)\b/i);
  });

  it('quotes as German does', () => {
    for (const { path, word } of translated) expect(`${path}: ${word}`).not.toMatch(/”|“(?=[\p{L}{])/u);
  });
});

describe('a text in German', () => {
  beforeAll(() => setLocale({ tag: 'de-DE', catalogues: german }));
  afterAll(() => setLocale(ENGLISH));

  it('counts one, several and none', () => {
    expect([0, 1, 2].map((count) => messages.library.facts({ claims: count, changed: 'heute' }))).toEqual([
      '0 Behauptungen · heute',
      'eine Behauptung · heute',
      '2 Behauptungen · heute',
    ]);
    expect(messages.evaluation.without({ thesis: 'falls', changed: 1 })).toBe(
      'Wenn Sie das bezweifeln, fällt die These.',
    );
    expect(messages.evaluation.without({ thesis: 'open', changed: 2 })).toMatch(/, und 1 weiteres ändert sich mit\.$/);
    expect(messages.evaluation.without({ thesis: 'open', changed: 3 })).toMatch(/, und 2 weitere ändern sich mit\.$/);
    expect(messages.export.carried({ claims: 1, notes: 0, verdicts: 1 })).toMatch(
      /: eine Behauptung mit einem Urteil\.$/,
    );
    expect(messages.export.carried({ claims: 12_000, notes: 2, verdicts: 0 })).toMatch(
      /: 12\.000 Behauptungen mit 2 Notizen\.$/,
    );
    expect(messages.export.legibility.good({ pt: 9.5 })).toBe('Der Text wird mit 9,5 pt gedruckt.');
  });

  it('puts the verb of a reason where German has it', () => {
    const { sentence, standings, because, why } = messages.evaluation;
    expect(
      sentence({
        standing: standings.falls,
        because: because['unanswered-objection']({ by: '1.2 „X“' }),
      }),
    ).toBe('fällt, weil 1.2 „X“ unbeantwortet ist');
    expect(why({ because: because.rejected({}) })).toBe('– weil Sie es ablehnen.');
  });
});
