import { type ArgumentMap, emptyMap } from '../model/argument-map';
import type { Claim } from '../model/claim';
import type { Inference } from '../model/inference';
import { mapOf } from './map-builder';
import { randomMap, seededRandom } from './random-map';

/** A map whose picture is prone to errors, with a description. */
export interface PictureScene {
  readonly name: string;
  readonly map: ArgumentMap;
}

/** Returns a claim, a reason and an objection with the given texts. */
const mapWithTexts = (thesis: string, reason: string, objection: string): ArgumentMap => {
  const claims: Claim[] = [thesis, reason, objection].map((text, index) => ({ id: `c${index + 1}`, text }));
  return {
    ...emptyMap(thesis.slice(0, 40)),
    claims,
    inferences: [makeInference(1, 'reason', 2, 1), makeInference(2, 'objection', 3, 1)],
  };
};

const makeInference = (number: number, kind: Inference['kind'], premise: number, target: number): Inference => ({
  id: `i${number}`,
  kind,
  premises: [`c${premise}`],
  target: `c${target}`,
});

const chain = (levels: number) =>
  mapOf(
    Array.from(
      { length: levels },
      (_, index) => `${'  '.repeat(index)}${index > 0 ? 'because ' : ''}level ${index}`,
    ).join('\n'),
  );

const fan = (children: number, word: string) =>
  mapOf(
    ['thesis', ...Array.from({ length: children }, (_, index) => `  ${word} answer number ${index + 1}`)].join('\n'),
  );

const tree = (levels: number, index = 0): string =>
  index === levels
    ? ''
    : ['because', 'but']
        .map((word) => `${'  '.repeat(index + 1)}${word} a claim at level ${index + 1}\n${tree(levels, index + 1)}`)
        .join('');

const withClaims = (map: ArgumentMap, change: (claim: Claim, at: number) => Partial<Claim>): ArgumentMap => ({
  ...map,
  claims: map.claims.map((claim, index) => ({ ...claim, ...change(claim, index) })),
});

const answers = mapOf(
  "thesis of it all\n  because one\n  and two\n  but three\n    in reply four\n    doesn't follow, since five\n  because six\n    doesn't follow, since seven",
);
const three = mapOf('thesis\n  because one\n  but two');

/** Maps that every picture must handle: in structure, in script and in size. */
export const SCENES: readonly PictureScene[] = [
  { name: 'one claim', map: mapOf('Only this.') },
  { name: 'one claim without words', map: withClaims(mapOf('x'), () => ({ text: '' })) },
  { name: 'a reason', map: mapOf('thesis\n  because one') },
  { name: 'an objection', map: mapOf('thesis\n  but one') },
  { name: 'a rebuttal', map: mapOf('thesis\n  but one\n    in reply two') },
  { name: 'an undercutter', map: mapOf("thesis\n  because one\n    doesn't follow, since two") },
  { name: 'an undercutter of an objection', map: mapOf("thesis\n  but one\n    doesn't follow, since two") },
  {
    name: 'an undercutter of an undercutter',
    map: {
      ...mapOf("thesis\n  because one\n    doesn't follow, since two"),
      claims: ['thesis', 'one', 'two', 'three'].map((text, index) => ({ id: `c${index + 1}`, text })),
      inferences: [
        makeInference(1, 'reason', 2, 1),
        { ...makeInference(2, 'objection', 3, 1), target: 'i1' },
        { ...makeInference(3, 'objection', 4, 1), target: 'i2' },
      ],
    },
  },
  { name: 'two co-premises', map: mapOf('thesis\n  because one\n  and two') },
  { name: 'five co-premises', map: mapOf('thesis\n  because one\n  and two\n  and three\n  and four\n  and five') },
  {
    name: 'co-premises with answers of their own',
    map: mapOf('thesis\n  because one\n    but a\n  and two\n    because b'),
  },
  { name: 'everything together', map: answers },
  { name: 'two theses', map: mapOf('first\n  because one\nsecond\n  but two') },
  {
    name: 'loose claims',
    map: { ...three, claims: [...three.claims, { id: 'l1', text: 'loose' }, { id: 'l2', text: 'too' }] },
  },
  {
    name: 'a shared claim',
    map: { ...three, inferences: [...three.inferences, { id: 's', kind: 'reason', premises: ['c2'], target: 'c3' }] },
  },
  {
    name: 'a circle of claims',
    map: { ...three, inferences: [...three.inferences, { id: 's', kind: 'reason', premises: ['c1'], target: 'c2' }] },
  },
  { name: 'unstated claims', map: withClaims(answers, () => ({ unstated: true })) },
  {
    name: 'someone who says it',
    map: withClaims(answers, () => ({ holder: 'The Ministry of Foreign Affairs of a Large Country' })),
  },
  { name: 'the student’s own claims', map: withClaims(answers, () => ({ holder: 'me' })) },
  {
    name: 'many places in the article',
    map: withClaims(answers, () => ({ anchors: [1, 4, 8, 15, 16, 23, 42].map((paragraph) => ({ paragraph })) })),
  },
  { name: 'folded branches', map: { ...answers, view: { folded: answers.claims.map(({ id }) => id) } } },
  { name: 'a long title', map: { ...three, title: 'A title that goes on and on '.repeat(12) } },
  {
    name: 'many sources',
    map: {
      ...three,
      sources: Array.from({ length: 12 }, (_, index) => ({
        id: `s${index}`,
        author: 'A. Writer',
        title: `Part ${index}`,
        url: `https://example.org/${index}`,
      })),
    },
  },
  { name: 'a word without end', map: mapWithTexts('W'.repeat(300), 'i'.repeat(300), 'thesis') },
  {
    name: 'an address',
    map: mapWithTexts(
      'See https://example.org/a/very/long/path?with=query&and=more#fragment-that-goes-on',
      'a/b/c',
      'x',
    ),
  },
  {
    name: 'line breaks and spaces',
    map: mapWithTexts('one\ntwo\n\nthree', '  spaces   between  ', '\ttabs\tand\r\nreturns'),
  },
  {
    name: 'five thousand characters',
    map: mapWithTexts('An office in Tokyo would be small. '.repeat(143), 'short', 'short too'),
  },
  { name: 'Chinese', map: mapWithTexts('北約在東京設立聯絡處的計劃', '日本政府主動提出', '中國外交部反對') },
  {
    name: 'Japanese',
    map: mapWithTexts('NATO東京事務所の計画は、日本の脅威認識による。', 'カタカナとひらがな', '「引用」、句読点。'),
  },
  {
    name: 'Korean',
    map: mapWithTexts('도쿄 사무소 계획은 일본의 위협 인식에서 비롯된다', '한국어 이유', '한국어 반론'),
  },
  { name: 'Arabic', map: mapWithTexts('مكتب حلف شمال الأطلسي في طوكيو', 'سبب أول', 'اعتراض') },
  { name: 'Hebrew', map: mapWithTexts('משרד נאט״ו בטוקיו', 'נימוק ראשון', 'התנגדות') },
  {
    name: 'right to left with Latin words and numbers',
    map: mapWithTexts('حلف NATO في 2023 (طوكيو).', 'NATO חלף 2023', '(سبب)'),
  },
  {
    name: 'foreign words in a sentence',
    map: mapWithTexts(
      'The Hebrew word שלום means peace, as does سلام (1948).',
      'המילה peace היא שלום',
      'It is “سلام”.',
    ),
  },
  { name: 'emoji', map: mapWithTexts('School 🙂 starts 🚌 late', '⏰', '👍 yes') },
  { name: 'joined emoji and flags', map: mapWithTexts('👩‍👩‍👧‍👦 and 🇯🇵🇳🇴 and 👍🏽', '🏳️‍🌈', '1️⃣') },
  { name: 'combining marks', map: mapWithTexts('e\u0301tude, n\u0303, a\u030a, Z\u030c', 'Việt Nam', 'ď̷') },
  { name: 'marks upon marks', map: mapWithTexts('Z\u0337\u0322\u034d\u035da\u0338l\u0335g\u0336o\u0334', 'x', 'y') },
  { name: 'signs of logic and mathematics', map: mapWithTexts('∀x (P(x) → Q(x)) ∧ ¬∃y', 'a ≤ b ≠ c ± d', '½ × ¾ ≈ ⅜') },
  { name: 'Cyrillic and Greek', map: mapWithTexts('Офис НАТО в Токио', 'Γραφείο του ΝΑΤΟ', 'Ќѓ') },
  { name: 'Thai and Devanagari', map: mapWithTexts('สำนักงานนาโต้ในโตเกียว', 'टोक्यो में कार्यालय', 'ok') },
  {
    name: 'words that a file could take for its own',
    map: mapWithTexts('</text><script>alert(1)</script>', ']]> & &amp; "quoted" \'single\'', '(%PDF) \\ endstream'),
  },
  { name: 'letters that no file may hold', map: mapWithTexts('a\u0000b\u0007c', '\ud800 alone', '\ufffe\uffff') },
  { name: 'a hundred levels', map: chain(100) },
  { name: 'four hundred levels', map: chain(400) },
  { name: 'three hundred reasons', map: fan(300, 'because') },
  { name: 'fifty objections', map: fan(50, 'but') },
  { name: 'six levels of two answers each', map: mapOf(`thesis\n${tree(6)}`) },
  ...[1, 2, 3].map((seed) => ({ name: `whatever comes (${seed})`, map: randomMap(seededRandom(seed * 17), 40) })),
];
