import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { ENGLISH, setLocale } from '../../../../messages/catalogue';
import { german } from '../../../../messages/de/german';
import { paste } from '../../../commands/structure/paste';
import { type ArgumentMap, emptyMap } from '../../../model/argument-map';
import { oneLine } from '../../../model/one-line';
import { mapOf } from '../../../testing/map-builder';
import { randomMap, seededRandom } from '../../../testing/random-map';
import { writeOutlineHtml } from '../../outline-html';
import { writeOutline } from '../../outline-text';
import { readPasted } from '../read-pasted';

const GERMAN = { tag: 'de-DE', catalogues: german };
afterEach(() => setLocale(ENGLISH));

function pasted(title: string, text: string, html = ''): ArgumentMap {
  const piece = readPasted({ text, html })?.fragment;
  const map = piece && paste(emptyMap(title), { piece, target: null })?.map;
  if (!map) throw new Error('nothing was pasted');
  return map;
}

const text = `Thesis
  because Reason
    doesn’t follow, since Undercutter
      doesn’t follow, since Answer to it
  and Co-premise
    because But a number: 3.5 million
  but 1984 was written by Orwell
    in reply Rebuttal
`;

/** A map with all that an outline tells of a claim. */
function rich(): ArgumentMap {
  const map = mapOf(text);
  const [thesis, reason, undercutter, answer, co, ...others] = map.claims;
  if (!thesis || !reason || !undercutter || !answer || !co) throw new Error('the map is too small');
  return {
    ...map,
    claims: [
      { ...thesis, anchors: [{ paragraph: 1 }, { paragraph: 4 }] },
      { ...reason, holder: 'Chinese Foreign Ministry' },
      { ...undercutter, holder: 'me', unstated: true },
      answer,
      { ...co, unstated: true, holder: 'Aiko', anchors: [{ paragraph: 2 }], text: '' },
      ...others,
    ],
    inferences: [
      ...map.inferences,
      { id: 'i20', kind: 'reason', premises: ['c2', 'c8'], target: 'c7' },
      { id: 'i21', kind: 'objection', premises: ['c6'], target: 'i20' },
    ],
  };
}

const factsOf = (map: ArgumentMap) =>
  map.claims
    .map(({ id: _, ...claim }) => ({ ...claim, text: oneLine(claim.text) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1));

describe.each([ENGLISH, GERMAN])('an outline in $tag', (locale) => {
  it('that is pasted back is the same map', () => {
    setLocale(locale);
    const written = writeOutline(rich());
    const back = pasted('Test', written);
    expect(writeOutline(back)).toBe(written);
    expect(factsOf(back)).toEqual(factsOf(rich()));
    setLocale(locale === ENGLISH ? GERMAN : ENGLISH);
    expect(writeOutline(pasted('Test', written))).toBe(writeOutline(rich()));
  });

  it('with other line ends, without its title or without blanks at the ends of lines is the same map', () => {
    setLocale(locale);
    const written = writeOutline(rich());
    for (const altered of [
      written.replaceAll('\n', '\r\n'),
      written.split('\n').slice(2).join('\n'),
      written.replace(/ +$/gm, ''),
      written.replaceAll('  ', '\t'),
    ]) {
      expect(writeOutline(pasted('Test', altered))).toBe(written);
    }
  });

  it('of any map with a step, pasted back, is the same map', () => {
    setLocale(locale);
    let count = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const random = randomMap(seededRandom(seed), 20);
      const map = { ...random, claims: random.claims.map((claim) => ({ ...claim, text: oneLine(claim.text) })) };
      if (map.inferences.length === 0) continue;
      const written = writeOutline(map);
      expect(writeOutline(pasted(map.title, written)), `seed ${seed}`).toBe(written);
      count++;
    }
    expect(count).toBeGreaterThan(200);
  });

  it('that is copied from its page is the same map', () => {
    setLocale(locale);
    const map = { ...rich(), inferences: rich().inferences.filter(({ id }) => id !== 'i21') };
    const page = writeOutlineHtml({ ...map, student: 'Aiko', sources: [{ id: 's1', title: 'A text' }] });
    expect(writeOutline(pasted('Test', 'Without levels', page))).toBe(writeOutline(map));
    const list = /<ul>[\s\S]*<\/ul>/.exec(writeOutlineHtml(map))?.[0] ?? '';
    expect(writeOutline(pasted('Test', 'Without levels', list))).toBe(writeOutline(map));
  });
});

/** The texts that read like a holder, a mark or a paragraph of a claim. */
const LIKE_A_MARK =
  /^.+? (?:says|sagt):(?: |$)|^(?:my answer|meine Antwort):|^[[(](?:unstated|unausgesprochen)[\])](?: |$)|\(¶\d+\)$/;

it('any claim of an outline comes back with its text, unless that reads like a holder, a mark or a paragraph', () => {
  const words = [
    'Bob',
    'says:',
    'sagt:',
    'my answer:',
    '(unstated)',
    '(¶3)',
    'because',
    'but',
    '1.1',
    '2',
    'see',
    'A.',
  ];
  const claim = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
    .map((chosen) => chosen.join(' '))
    .filter((claimText) => !LIKE_A_MARK.test(claimText));
  fc.assert(
    fc.property(claim, claim, (thesis, reason) => {
      const [first, second] = mapOf('Thesis\n  because Reason').claims;
      if (!first || !second) throw new Error('the map is too small');
      const claims = [
        { ...first, text: thesis },
        { ...second, text: reason },
      ];
      const map = { ...mapOf('Thesis\n  because Reason'), claims };
      expect(factsOf(pasted(map.title, writeOutline(map)))).toEqual(factsOf(map));
    }),
    { numRuns: 1000 },
  );
});

it.each([
  ['Bob says: hello', { text: 'hello', holder: 'Bob' }],
  ['my answer: no', { text: 'no', holder: 'me' }],
  ['(unstated) premise', { text: 'premise', unstated: true }],
  ['He said it (¶3)', { text: 'He said it', anchors: [{ paragraph: 3 }] }],
])('a claim of an outline that reads like a holder, a mark or a paragraph gets that: %j', (claimText, facts) => {
  const map = mapOf('Thesis\n  because Reason');
  const claims = map.claims.map((claim, index) => (index === 1 ? { ...claim, text: claimText } : claim));
  const [, reason] = pasted('Test', writeOutline({ ...map, claims })).claims;
  expect(reason).toEqual({ id: reason?.id, ...facts });
});

it('an outline of hundreds of levels, whose numbers begin with ids far down, is the same map', () => {
  const lines = Array.from(
    { length: 300 },
    (_, level) => `${'  '.repeat(level)}${level === 0 ? '' : 'because '}L${level}`,
  );
  const map = mapOf(lines.join('\n'));
  const shared = { id: 'i999', kind: 'objection', premises: ['c299'], target: 'c300' } as const;
  const written = writeOutline({ ...map, inferences: [...map.inferences, shared] });
  const back = pasted('Test', written);
  expect(factsOf(back)).toEqual(factsOf(map));
  expect(back.inferences).toHaveLength(300);
});

it('the numbers of an outline are said to be removed', () => {
  const read = readPasted({ text: writeOutline(mapOf(text)), html: '' });
  expect(read?.removed).toEqual({ numbers: 8, bullets: 0, breaks: 0, cells: 0, quotes: 0, stamps: 0, words: 0 });
  expect(read?.asCopied?.claims[1]?.text).toBe('1 Thesis');
});

it.each([
  '1 in 5 students smokes.\n  because 1.5 million said so',
  '1 in 5 students smokes.\n2 in 5 drink.',
  '1 Thesis\n  because 2.1 Another number',
  '1 Thesis\n  because 1.1 A\n3 Thesis',
  '1 Thesis\n  because see 1.7',
  '1 Thesis\n  but Objection',
])('a text that only begins like an outline keeps its numbers: %j', (other) => {
  const texts = readPasted({ text: other, html: '' })?.fragment.claims.map((claim) => claim.text);
  expect(texts).toEqual(other.split('\n').map((line) => line.replace(/^\s*(?:because |but )?/, '')));
});

it('an outline is read in linear time', () => {
  const outlineOf = (count: number) =>
    `1 T\n${Array.from({ length: count }, (_, index) => `  because 1.${index + 1} x\n`).join('')}`;
  expect(readPasted({ text: outlineOf(100_000), html: '' })?.fragment.claims).toHaveLength(100_001);
});
