import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForms, foldText } from './folding';

/** Texts that are alike, and beside them some that are not. */
const ALIKE: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['compatibility forms', ['ＦＵＬＬ', 'full', '𝐟𝐮𝐥𝐥', 'ⓕⓤⓛⓛ'], ['fall']],
  ['ligatures', ['ﬁrst oﬃce ﬂoor ﬆ', 'first office floor st'], ['frst']],
  [
    'invisible characters',
    ['Wahlrecht', 'Wahl\u00adrecht', 'Wahl\u200brecht', '\ufeffWahl\u2060\u200drecht\ufe0f'],
    [],
  ],
  ['dashes', ['a-b', 'a‐b', 'a‑b', 'a–b', 'a—b', 'a―b', 'a−b', 'a－b', 'a⁻b', 'a־b'], ['aーb', 'a~b', 'ab']],
  ['quotes', ['"a"', '“a”', '„a“', '«a»', '»a«', '＂a＂', '″a″'], ['a', "'a'"]],
  ['apostrophes', ["don't", 'don’t', 'don‘t', 'donʼt', 'don´t', 'don`t', 'don′t', 'don＇t'], ['dont']],
  [
    'blanks',
    ['20 000', '20\u00a0000', '20\u202f000', '20\u2009000', '20 \t\r\n000', '20\u3000000', '20\u2028000'],
    ['20000'],
  ],
  ['sharp s', ['Straße', 'STRASSE', 'STRAẞE', 'strasse'], ['strase']],
  ['joined vowels', ['Æneas œuvre', 'aeneas oeuvre', 'ǼNEAS ŒUVRE'], ['aneas ouvre']],
  ['strokes', ['Łódź Ørsted Đorđe ħ', 'lodz orsted dorde h'], ['todz']],
  ['the four letters i of Turkish', ['DIGITAL İĞ', 'digital iğ', 'dıgıtal ığ', 'DİGİTAL İĞ'], ['dgtal g']],
  ['accents', ['Zürich wörth', 'zurich worth', 'Zu\u0308rich wo\u0308rth', 'ZÜRICH WÖRTH'], ['zrich wrth']],
  ['accents of Vietnamese in any order', ['việt', 'vie\u0323\u0302t', 'vie\u0302\u0323t', 'viet'], []],
  ['accents of Greek, and its final sigma', ['Ἀχιλλεύς', 'αχιλλευσ', 'ΑΧΙΛΛΕΥΣ'], []],
  ['accents of Cyrillic', ['Ёлка', 'елка', 'ЕЛКА', 'е\u0301лка'], []],
  ['Й, which is a letter of its own', ['мой', 'МОЙ', 'мои\u0306'], ['мои']],
  ['points of Arabic', ['مُدَرِّسَة', 'مدرسة', 'مـدرسة', 'ﻣﺪﺭﺳﺔ'], ['مدرس']],
  ['letters of Arabic and Persian', ['أكاديمية علي', 'اکادیمیة علی'], []],
  ['points of Hebrew', ['שָׁלוֹם', 'שלום'], ['שלם']],
  ['vowel signs of Hindi', ['हिन्दी'], ['हिन्द', 'हनद', 'हन्दी']],
  ['a nukta of Hindi', ['क़लम', 'क\u093cलम'], ['कलम']],
  ['vowel signs and tones of Thai', ['น้ำ'], ['นำ', 'นา', 'น']],
  ['vowel signs of Tamil', ['கொ', 'க\u0bc6\u0bbe'], ['க', 'கெ']],
  ['syllables of Hangul', ['학교', '학교'.normalize('NFD')], ['하교', '학']],
  ['Kana of half width, and their voicing', ['ガタカナ', 'ｶﾞﾀｶﾅ', 'ガタカナ'.normalize('NFD')], ['カタカナ']],
  ['Han in compatibility forms', ['生存', '⽣存'], []],
  ['digits of any script', ['1914 was 20 %', '١٩١٤ was ٢٠ %', '۱۹۱۴ was ۲۰ %', '१९१४ was २० %'], ['1941 was 20 %']],
  ['raised and lowered digits', ['x² + H₂O', 'x2 + h2o'], []],
  ['waves', ['10〜20', '10～20', '10~20'], ['10-20']],
  ['a negation', ['a ≠ b', 'a =\u0338 b'], ['a = b']],
  ['figures in a frame', ['1\ufe0f\u20e3', '①', '1'], []],
  ['an ellipsis', ['ever…', 'ever...'], []],
];

describe('what is alike', () => {
  it.each(ALIKE)('is one in %s, and the rest is not', (_, [first = '', ...others], different) => {
    for (const other of others) expect([other, foldText(other)]).toEqual([other, foldText(first)]);
    for (const other of different) expect(foldText(other)).not.toBe(foldText(first));
  });

  it('are the letters of a Latin, Greek or Cyrillic alphabet that the collation of Unicode holds for the same', () => {
    const collator = new Intl.Collator('und', { sensitivity: 'base' });
    const letters = Array.from({ length: 0x2000 }, (_, code) => String.fromCodePoint(code)).filter(
      (letter) => /\p{L}/u.test(letter) && /[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}]/u.test(letter),
    );
    const composed = letters.filter((letter) => letter.normalize('NFD') !== letter);
    expect(composed.length).toBeGreaterThan(700);
    for (const letter of composed) {
      const [base = ''] = letter.normalize('NFD');
      expect([letter, foldText(letter) === foldText(base)]).toEqual([letter, collator.compare(letter, base) === 0]);
    }
  });

  it('is the same for each character composed, decomposed, in capitals and folded already', () => {
    let count = 0;
    // In capitals, the iota below a Greek letter stands beside it.
    for (let code = 0; code < 0x110000; code++) {
      const one = String.fromCodePoint(code);
      if (/[\p{C}\p{Unified_Ideograph}]/u.test(one) || one.normalize('NFD').includes('\u0345')) continue;
      const folded = foldText(one);
      const others = [one.normalize('NFD'), one.normalize('NFC'), one.toUpperCase(), one.toLowerCase(), folded];
      for (const other of new Set(others)) expect([code, foldText(other)]).toEqual([code, folded]);
      count++;
    }
    expect(count).toBeGreaterThan(40_000);
  });

  it('has the syllables of Hangul while they are typed', () => {
    for (const typed of ['하', '한', '한구', '한국'])
      expect(foldText('대한민국, 한국').includes(foldText(typed))).toBe(true);
    expect(foldText('한국').includes(foldText('한강'))).toBe(false);
  });

  it('does not depend on the composition of letters, on letter case or on invisible characters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), (graphemes) => {
        const text = graphemes.join('');
        const folded = foldText(text);
        expect(foldText(text.normalize('NFC'))).toBe(folded);
        expect(foldText(text.normalize('NFD'))).toBe(folded);
        if (!text.normalize('NFD').includes('\u0345')) expect(foldText(text.toUpperCase())).toBe(folded);
        expect(foldText(graphemes.join('\u2060'))).toBe(folded);
        expect(foldText(folded)).toBe(folded);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the places of a folded text', () => {
  it.each([
    ['der ﬁrst', 'fi', 'ﬁ'],
    ['der ﬁrst', 'first', 'ﬁrst'],
    ['𝑝 and 𝑞', 'p', '𝑝'],
    ['a Wahl\u00adrecht b', 'Wahlrecht', 'Wahl\u00adrecht'],
    ['caf\u0065\u0301 x', 'café', 'cafe\u0301'],
    ['ｶﾞﾀ', 'ガ', 'ｶﾞ'],
    ['one \n two', 'one two', 'one \n two'],
    ['ever… so', '...', '…'],
  ])('in “%s” give “%s” as “%s”', (text, words, original) => {
    const { text: folded, starts, ends } = foldForms(text);
    const at = folded.indexOf(words);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(text.slice(starts[at], ends[at + words.length - 1])).toBe(original);
  });

  it('ascend, cover whole characters, and give each part of the text its own folding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { text: folded, starts, ends } = foldForms(text);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        for (let at = 0; at < folded.length; at++) {
          const [start = 0, end = 0] = [starts[at], ends[at]];
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : (starts[at - 1] ?? 0));
          const part = text.slice(start, end);
          expect(part).not.toMatch(/\p{Surrogate}/u);
          expect(foldForms(part).text).toContain(folded[at]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are found in time proportional to the length, whatever the text', () => {
    const hostile = ['a', 'é', '\u0301', '\u0e48\u0e38', 'ﷺ', ' ', '\u00ad', '한', 'ᄒ', '\u1161', '𝑝', '\u{e0001}'];
    for (const unit of hostile) {
      const started = performance.now();
      foldText(unit.repeat(100_000));
      expect(performance.now() - started).toBeLessThan(10_000);
    }
  });
});
