import { describe, expect, it } from 'vitest';
import { removedOf, textsOf, treeOf } from '../../../testing/pasted-claims';
import { readPasted } from '../read-pasted';

describe('a number at the beginning of a line', () => {
  it.each([
    '1984 was written by Orwell.\n3 of 4 students sleep too little.\n50 % agree.',
    '1914 began a war.\n3.5 million people died.',
    '2020. That was a long year.',
    '1984. A novel.\n1985. A sequel.',
    '3. Oktober ist ein Feiertag.\n4. Juli auch.',
    '1. Mai ist ein Feiertag.',
    '2. Weltkrieg und Nachkriegszeit',
    '24.12. ist Heiligabend.',
    '1.5 million people\n1.6 million people',
    '3.5 Millionen Menschen\n3.6 Millionen Menschen',
    '12:30 is lunch time.',
    '10 000 people came.',
    '1st of May',
    '(2020) said so',
    '-5 degrees are cold.',
    '- 5 °C is cold.\n– 10 °C is colder.',
    '- 5 °C',
    '½ of them agree.',
    'A. Smith wrote it.',
    'e. coli is a germ.',
    '§ 5 StGB gilt.',
    'o homem dorme.',
    '1.2.2020 was a Saturday.',
    '10.000 Menschen kamen.',
    '5% agree.\n6% do not.',
    '$1. That is cheap.',
    '٣ من ٤ طلاب',
  ])('stays if it is a part of the sentence: %j', (text) => {
    expect(textsOf(text)).toEqual(text.split('\n'));
    expect(removedOf(text)).toBeNull();
  });

  it.each([
    ['1. First\n2. Second\n3. Third', 3],
    ['1) First\n2) Second\n3) Third', 3],
    ['(1) First\n(2) Second\n(3) Third', 3],
    ['a) First\nb) Second\nc) Third', 3],
    ['(a) First\n(b) Second\n(c) Third', 3],
    ['a. First\nb. Second\nc. Third', 3],
    ['A. First\nB. Second\nC. Third', 3],
    ['i. First\nii. Second\niii. Third', 3],
    ['IV) First\nV) Second\nVI) Third', 3],
    ['1.1. First\n1.2. Second\n1.3. Third', 3],
    ['1.1 First\n1.2 Second\n1.3 Third', 3],
    ['1.\tFirst\n2.\tSecond\n3.\tThird', 3],
    ['4. First\n5. Second\n6. Third', 3],
    ['1.\u00a0First\n2.\u00a0Second\n3.\u00a0Third', 3],
    ['  1. First\n  2. Second\n  3. Third', 3],
    ['1. First\nSecond\n3) Third', 2],
    ['1.\nFirst\n2.\nSecond\n3.\nThird', 3],
    [' 9. First\n10. Second\n11. Third', 3],
    ['١. First\n٢. Second\n٣. Third', 3],
    ['१) First\n२) Second\n३) Third', 3],
    ['１．First\n２．Second\n３．Third', 3],
    ['（1）First\n（2）Second\n（3）Third', 3],
    ['1、First\n2、Second\n3、Third', 3],
    ['1.) First\n2.) Second\n3.) Third', 3],
    ['1.- First\n2.- Second\n3.- Third', 3],
    ['а) First\nб) Second\nв) Third', 3],
    ['一、First\n二、Second\n三、Third', 3],
    ['①First\n② Second\n③ Third', 3],
  ])('is taken off if it numbers a list: %j', (text, numbers) => {
    expect(textsOf(text)).toEqual(['First', 'Second', 'Third']);
    expect(removedOf(text)).toEqual({ numbers, bullets: 0, breaks: 0, cells: 0, quotes: 0, stamps: 0, words: 0 });
  });

  it('is told apart line by line', () => {
    expect(textsOf('1. First\n1914 began a war.\n2. Second\n3.5 million\n3. 50 % agree.\n2020. So what?')).toEqual([
      'First',
      '1914 began a war.',
      'Second',
      '3.5 million',
      '50 % agree.',
      '2020. So what?',
    ]);
  });

  it('tells the level', () => {
    const tree = ['First', '  Sub', '  Sub two', '    Deep', 'Second'];
    expect(treeOf('1. First\n1.1. Sub\n1.2. Sub two\n1.2.1. Deep\n2. Second')).toEqual(tree);
    expect(treeOf('1. First\n1.1 Sub\n1.2 Sub two\n1.2.1 Deep\n2. Second')).toEqual(tree);
    expect(treeOf('1.\tFirst\na.\tSub\nb.\tSub two\ni.\tDeep\n2.\tSecond')).toEqual(tree);
    expect(treeOf('1. First\na) Sub\nb) Sub two\n• Deep\n2. Second')).toEqual(tree);
    expect(treeOf('1. First\n   a) Sub\n   b) Sub two\n      i) Deep\n2. Second')).toEqual(tree);
  });

  it('needs no full stop in a row with those of the levels below', () => {
    const text = '1 A is so\n1.1 B is so\n1.1.1 C is so\n1.2 D is so\n2 E is so';
    expect(treeOf(text)).toEqual(['A is so', '  B is so', '    C is so', '  D is so', 'E is so']);
    expect(removedOf(text)?.numbers).toBe(5);
    expect(textsOf('2 A\n2.1. B\n3 of 4 agree.\n2.2. C\n3 D')).toEqual(['A', 'B', '3 of 4 agree.', 'C', 'D']);
    for (const none of ['1 A\n2 B\n3 C', '1 pupil\n1.1 million\n2 pupils', '1 A\n1.5 Millionen\n2 B'])
      expect(textsOf(none)).toEqual(none.split('\n'));
  });

  it('tells the level before a small letter too, below the number above it', () => {
    expect(treeOf('1. First\n1.1. they say\n1.2. Sub two\n2. Second')).toEqual([
      'First',
      '  they say',
      '  Sub two',
      'Second',
    ]);
    const withWords = '1. First\n1.1 because Sub\n1.2 but Sub two\n2. Second';
    expect(treeOf(withWords).map((line) => line.trim())).toEqual(['First', 'Sub', 'Sub two', 'Second']);
    expect(textsOf('3.1 million people\n3.2 million cars')).toEqual(['3.1 million people', '3.2 million cars']);
  });

  it('goes on from h to i and from iv to v', () => {
    expect(treeOf('g)\tx\nh)\ty\ni)\tz')).toEqual(['x', 'y', 'z']);
    expect(treeOf('iii)\tx\niv)\ty\nv)\tz\nvi)\tw')).toEqual(['x', 'y', 'z', 'w']);
  });
});

describe('a bullet', () => {
  const tree = ['First reason', '  Nested reason', '    Deeper reason'];

  it.each([
    '•\tFirst reason\no\tNested reason\n▪\tDeeper reason\n',
    '•\tFirst reason\r\no\tNested reason\r\n§\tDeeper reason',
    '\uf0b7\tFirst reason\no\tNested reason\n\uf0a7\tDeeper reason',
    '·\tFirst reason\no\tNested reason\n§\tDeeper reason',
    '·         First reason\no   Nested reason\n§  Deeper reason',
    '• First reason\no Nested reason\n▪ Deeper reason',
    '• First reason\n– Nested reason\n· Deeper reason',
    '●\tFirst reason\n○\tNested reason\n■\tDeeper reason',
    '● First reason\n\n○ Nested reason\n\n■ Deeper reason',
    '•\nFirst reason\n◦\nNested reason\n▪\nDeeper reason',
    '•First reason\n◦Nested reason\n▪Deeper reason',
    '•\u00a0First reason\n–\u00a0Nested reason\n▪\u00a0Deeper reason',
    'Ø\tFirst reason\n§\tNested reason\nü\tDeeper reason',
    '* First reason\n   * Nested reason\n      * Deeper reason',
    '* First reason\n** Nested reason\n*** Deeper reason',
    '- [ ] First reason\n  - [x] Nested reason\n    - [ ] Deeper reason',
    '- First reason\n  - Nested reason\n    - Deeper reason',
    '\t•\tFirst reason\n\t\to\tNested reason\n\t\t\t▪\tDeeper reason',
  ])('is taken off and tells the level: %j', (text) => {
    expect(treeOf(text)).toEqual(tree);
    expect(removedOf(text)).toEqual({ numbers: 0, bullets: 3, breaks: 0, cells: 0, quotes: 0, stamps: 0, words: 0 });
  });

  it('of one kind is on one level', () => {
    expect(treeOf('☐ A\n☑ B\n☒ C')).toEqual(['A', 'B', 'C']);
    expect(treeOf('[ ] A\n[x] B\n✓ C\n✔\ufe0f D\n✗ E')).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(treeOf('- Reasons\n- 5 students agree.')).toEqual(['Reasons', '5 students agree.']);
    expect(treeOf('- A\n* B\n– C')).toEqual(['A', 'B', 'C']);
  });

  it('of tasks is on one level with and without a dash', () => {
    expect(treeOf('[ ] open one\n- [x] done one\n- [ ] open two')).toEqual(['open one', 'done one', 'open two']);
  });

  it('leads back to its level', () => {
    expect(treeOf('•\tA\no\tB\n▪\tC\no\tD\n•\tE\n▪\tF')).toEqual(['A', '  B', '    C', '  D', 'E', '  F']);
  });

  it('is below a line without one if only lists have such a bullet, or if that line ends with a colon', () => {
    expect(treeOf('Thesis\n•\tA\n•\tB\nOther\n•\tC')).toEqual(['Thesis', '  A', '  B', 'Other', '  C']);
    expect(treeOf('Reasons:\n- A\n- B')).toEqual(['Reasons:', '  A', '  B']);
    expect(treeOf('Thesis\n- A\n- B')).toEqual(['Thesis', 'A', 'B']);
  });

  it.each([
    ['-\t5 students agree.\n-\t3 do not.', ['5 students agree.', '3 do not.']],
    [
      '– 20 % of pupils are late\n– 30 % sleep\n- 2019 was good',
      ['20 % of pupils are late', '30 % sleep', '2019 was good'],
    ],
    [
      '- 5 schools tried it\n- 3 of them failed\n- 12 teachers left',
      ['5 schools tried it', '3 of them failed', '12 teachers left'],
    ],
  ])('may be a dash before numbers: %j', (text, claims) => {
    expect(textsOf(text)).toEqual(claims);
    expect(removedOf(text)?.bullets).toBe(claims.length);
  });

  it('may stand before a ticked box', () => {
    expect(textsOf('- [✓] A\n- [ ] B')).toEqual(['A', 'B']);
  });

  it('may stand before an indicator word', () => {
    expect(textsOf('•\tBecause A\no\tBut B')).toEqual(['A', 'B']);
  });
});

describe('a list of pros and cons', () => {
  const kindsOf = (text: string) => readPasted({ text, html: '' })?.fragment.roots.map(({ kind }) => kind);

  it.each([
    '+ Zoos teach\n+ Zoos save species\n- Animals suffer\n- Zoos cost money',
    '✓ Zoos teach\n✔ Zoos save species\n✗ Animals suffer\n✘ Zoos cost money',
    '+\tZoos teach\n+\tZoos save species\n–\tAnimals suffer\n−\tZoos cost money',
  ])('has reasons and objections: %j', (text) => {
    expect(treeOf(text)).toEqual(['Zoos teach', 'Zoos save species', 'Animals suffer', 'Zoos cost money']);
    expect(kindsOf(text)).toEqual(['reason', 'reason', 'objection', 'objection']);
    expect(removedOf(text)?.bullets).toBe(4);
  });

  it('has an objection with an indicator word of reasons whole', () => {
    const text = '+ Zoos teach\n- because of them animals suffer\n- Because they pay';
    expect(textsOf(text)).toEqual(['Zoos teach', 'because of them animals suffer', 'Because they pay']);
    expect(kindsOf(text)).toEqual(['reason', 'objection', 'objection']);
  });

  it.each(['- Zoos\n  + One\n  + Two', '[ ] A\n✓ B\n✗ C', '+ One\n+ Two', '☑ A\n☒ B'])(
    'is none if the marks are bullets: %j',
    (text) => {
      expect(new Set(kindsOf(text))).toEqual(new Set(['reason']));
      expect(textsOf(text)?.join('')).not.toMatch(/[-+✓✗]/);
    },
  );

  it.each(['+ One', '+ 5 °C is warm.\n- 5 °C is cold.'])('is none: %j', (text) => {
    expect(textsOf(text)).toEqual(text.split('\n'));
  });
});
