import { describe, expect, it } from 'vitest';
import { emptyMap } from '../model/argument-map';
import { mapOf } from '../testing/map-builder';
import { searchClaims } from './search-claims';

const map = mapOf('Thesis on Tōkyō\n  because It’s so\n  but tokyo again\n    in reply nothing');

it('words are found in reading order, ignoring case, accents and apostrophe style', () => {
  expect(searchClaims(map, ' TOKYO ')).toEqual(['c1', 'c3']);
  expect(searchClaims(map, "it's")).toEqual(['c2']);
});

it('a number finds its claim, and empty or absent words find nothing', () => {
  expect(searchClaims(map, '1.2.1')).toEqual(['c4']);
  expect(searchClaims(map, '  ')).toEqual([]);
  expect(searchClaims(map, '\u00ad')).toEqual([]);
  expect(searchClaims(map, 'absent')).toEqual([]);
});

it('the holder and the note are searched too, each for itself', () => {
  const noted = {
    ...map,
    claims: map.claims.map((claim) => (claim.id === 'c2' ? { ...claim, holder: 'Minister', note: 'hedged' } : claim)),
  };
  expect(searchClaims(noted, 'minist')).toEqual(['c2']);
  expect(searchClaims(noted, 'hedge')).toEqual(['c2']);
  expect(searchClaims(noted, 'minister hedged')).toEqual([]);
});

/** Claims as people write and paste them, with what finds each, and what does not. */
const CLAIMS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['Zürich is wörth a DIGITAL visit', ['zurich', 'digital', 'DİGİTAL', 'worth'], []],
  ['Łódź and Ørsted and Æneas and Straße', ['lodz', 'orsted', 'aeneas', 'strasse', 'STRASSE'], []],
  ['Der ﬁrst ﬂoor of the oﬃce', ['first', 'floor', 'office'], []],
  ['20 000 € and non‑breaking', ['20 000', 'non-breaking'], ['20000']],
  ['Wahl\u00adrecht is old', ['Wahlrecht'], []],
  ['He said “never – ever…” and don’t', ['"never', 'never - ever...', "don't"], []],
  ['zero\u200bwidth', ['zerowidth'], []],
  ['한국어 학교', ['학교', '한국어'], ['하교']],
  ['ＦＵＬＬ width ｶﾀｶﾅ', ['full', 'カタカナ'], []],
  ['İstanbul ışık', ['istanbul', 'ISTANBUL', 'IŞIK', 'isik'], []],
  ['line one\nline two', ['one line two'], []],
  ['Ёлка и ёж', ['елка', 'ЕЖ'], []],
  ['مدرسة مُدَرِّسَة', ['مدرسة مدرسة'], []],
  ['x² + H₂O', ['x2', 'h2o'], []],
  ['C++ (a.b*c) [x]', ['c++', 'a.b*c', '[X]'], ['aabbc']],
  ['คำ น้ำ', ['น้ำ'], ['นำ', 'นา', 'คา']],
  ['हिन्दी की किताब', ['हिन्दी', 'किताब'], ['हनद', 'कताब']],
];

describe('a claim', () => {
  const claims = CLAIMS.map(([text], index) => ({ id: `c${index}`, text }));
  it.each(CLAIMS)('“%s” is found by what looks alike, and by nothing else', (text, queries, others) => {
    const searched = { ...emptyMap('Search'), claims };
    const id = claims.find((claim) => claim.text === text)?.id;
    for (const query of queries) expect([query, ...searchClaims(searched, query)]).toEqual([query, id]);
    for (const query of others) expect([query, ...searchClaims(searched, query)]).toEqual([query]);
  });
});
