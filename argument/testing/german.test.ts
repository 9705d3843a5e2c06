import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGLISH, speak } from '../../messages/catalogue';
import { german } from '../../messages/de/german';
import { argumentWords } from '../../messages/en/argument';
import { desktopStrings } from '../../messages/en/desktop';
import { strings } from '../../messages/messages';
import { argumentNames, leavesOf } from '../../messages/testing/catalogue-leaves';
import { altText } from '../drawing/alt-text';
import { writePlainText } from '../formats/plain-text';
import { mapOf } from './map-builder';

/** What is the same word in both languages, or no word. */
const SAME = new Set([
  'Counterpoint',
  'Alt',
  'Detail',
  'Details',
  'Esc',
  'Format',
  'Name',
  'PDF',
  'PNG',
  'SVG',
  'Tab',
  'Text',
  'Normal',
]);

const english = new Map(
  leavesOf({ argument: argumentWords, window: strings, desktop: desktopStrings }).map(({ path, word }) => [path, word]),
);
const translated = leavesOf(german);

describe('German', () => {
  it('has the keys of the English catalogue, all and no others', () => {
    expect(translated.map(({ path }) => path).sort()).toEqual([...english.keys()].sort());
  });

  it.each(translated)('says $path with the gaps that the English has', ({ path, word }) => {
    const original = english.get(path);
    const said = String(word);
    if (typeof original === 'string') return expect(said).not.toMatch(/[{}]/);
    expect(argumentNames(said)).toEqual(argumentNames(original?.pattern ?? ''));
  });

  it('leaves nothing in English', () => {
    const left = translated.filter(({ path, word }) => {
      const original = english.get(path);
      const text = typeof original === 'string' ? original : original?.pattern;
      return text === word && /\p{L}{3}/u.test(text.replace(/\{[^}]*\}/g, '')) && !SAME.has(text);
    });
    expect(left.map(({ path }) => path).sort()).toEqual(['desktop.about', 'window.cli.prefix']);
  });

  it('quotes as German does', () => {
    for (const { path, word } of translated) expect(`${path}: ${word}`).not.toMatch(/”|“(?=[\p{L}{])/u);
  });
});

describe('spoken German', () => {
  beforeAll(() => speak({ tag: 'de-DE', words: german }));
  afterAll(() => speak(ENGLISH));

  it('counts one, several and none', () => {
    expect([0, 1, 2].map((count) => strings.library.facts({ claims: count, size: '2 kB', changed: 'heute' }))).toEqual([
      '0 Behauptungen · 2 kB · heute',
      'eine Behauptung · 2 kB · heute',
      '2 Behauptungen · 2 kB · heute',
    ]);
    expect(strings.standing.without({ thesis: 'falls', changed: 1 })).toBe('Wenn du das bezweifelst, fällt die These.');
    expect(strings.standing.without({ thesis: 'open', changed: 2 })).toMatch(/, und 1 weiteres ändert sich mit\.$/);
    expect(strings.standing.without({ thesis: 'open', changed: 3 })).toMatch(/, und 2 weitere ändern sich mit\.$/);
    expect(strings.export.carried({ claims: 1, notes: 0, verdicts: 1 })).toMatch(
      /: eine Behauptung mit einem Urteil\.$/,
    );
    expect(strings.export.carried({ claims: 12_000, notes: 2, verdicts: 0 })).toMatch(
      /: 12\.000 Behauptungen mit 2 Notizen\.$/,
    );
    expect(strings.export.legibility.good({ pt: 9.5 })).toBe('Der Text wird mit 9,5 pt gedruckt.');
  });

  it('puts the verb of a reason where German has it', () => {
    const { sentence, standings, because, why } = strings.standing;
    expect(sentence({ standing: standings.falls, because: because['unanswered-objection']({ by: '1.2 „X“' }) })).toBe(
      'fällt, weil auf 1.2 „X“ nichts antwortet',
    );
    expect(why({ because: because.rejected({}) })).toBe('– weil du es ablehnst.');
  });

  it('tells a map', () => {
    expect(altText(mapOf('T\n  weil G\n  aber E\n    in Erwiderung A\n'))).toBe(
      'Argumentkarte mit 4 Behauptungen. These: T. Ein Grund spricht dafür. Die Gegenbehauptung: E. Die Antwort darauf: A.',
    );
  });

  const text = 'T\n  weil G\n    folgt nicht, denn U\n  und M\n  aber E\n    in Erwiderung A\n';
  it('writes a branch as text that reads as the same branch, in whichever language', () => {
    const map = mapOf(text);
    expect(writePlainText(map, 'c1')).toBe(text);
    speak(ENGLISH);
    const inEnglish = writePlainText(map, 'c1');
    speak({ tag: 'de-DE', words: german });
    expect(writePlainText(mapOf(inEnglish), 'c1')).toBe(text);
  });
});
