import { describe, expect, it } from 'vitest';
import { removedOf, textsOf, treeOf } from '../../testing/pasted-claims';
import { readPasted } from './read-pasted';

describe('a text that another program copied', () => {
  it.each([
    ['zero-width spaces', 'First\n\u200b\nSecond'],
    ['a byte order mark', '\ufeffFirst\n\ufeff\nSecond'],
    ['the place of a picture', 'First\n\ufffc\nSecond\ufffc'],
    ['the place of a picture that is loaded while it is dictated', '\ufffcFirst\n \u2060 \nSecond'],
    ['a filler of Hangul', 'First\n\u3164\nSecond'],
  ])('has no claim of nothing that is seen: %s', (_, text) => {
    expect(textsOf(text)).toEqual(['First', 'Second']);
  });

  it('has its list marks behind a space that is not seen', () => {
    expect(treeOf('First:\n\u200b• Second\n\u200b• Third')).toEqual(['First:', '  Second', '  Third']);
  });

  it('keeps the marks of direction, which tell how a line is read', () => {
    expect(textsOf('\u200fC++ היא שפה')).toEqual(['\u200fC++ היא שפה']);
  });

  it.each([
    ['the right to edu\ufffecation', 'the right to education'],
    ['the right to edu\ufffe\r\ncation', 'the right to education'],
    ['the right to edu\u0002cation', 'the right to education'],
    ['die CO\ufffeWerte', 'die CO-Werte'],
    ['1990\ufffe1995', '1990-1995'],
  ])('has the word that a viewer of PDFs parted: %j', (text, whole) => {
    expect(textsOf(text)).toEqual([whole]);
  });
});

describe('a copied chat', () => {
  const saidIn = (text: string) =>
    readPasted({ text, html: '' })?.fragment.claims.map(({ text: said, holder }) => [holder, said]);

  it.each([
    '[12.05.23, 10:15:22] Alice: School should start later.\n\u200e[12.05.23, 10:16:01] Bob: The buses go early,\nand nobody will pay.\n\n[12.05.23, 10:17:01] ~ Carla M.: But why: tell me!',
    '12/05/2023, 10:15 - Alice: School should start later.\n12/05/2023, 10:16 - Bob: The buses go early,\nand nobody will pay.\n12/05/2023, 10:17 - Carla M.: But why: tell me!',
    '[10:15, 5/12/2023] Alice: School should start later.\n[10:16, 5/12/2023] Bob: The buses go early,\nand nobody will pay.\n[10:17, 5/12/2023] Carla M.: But why: tell me!',
    '5/12/23, 10:15\u202fAM - Alice: School should start later.\n5/12/23, 10:16\u202fAM - Bob: The buses go early,\nand nobody will pay.\n5/12/23, 10:17\u202fPM - Carla M.: But why: tell me!',
  ])('has a claim for each message, with who says it: %j', (text) => {
    expect(saidIn(text)).toEqual([
      ['Alice', 'School should start later.'],
      ['Bob', 'The buses go early,\nand nobody will pay.'],
      ['Carla M.', 'why: tell me!'],
    ]);
    expect(removedOf(text)).toMatchObject({ stamps: 3, breaks: 0 });
  });

  it('has what the program says without a sender', () => {
    expect(saidIn('[12.05.23, 10:15:22] You created the group.\n[12.05.23, 10:16:01] Bob: Hello')).toEqual([
      [undefined, 'You created the group.'],
      ['Bob', 'Hello'],
    ]);
  });

  it.each([
    '[12.05.23, 10:15:22] Alice: a single one',
    '12.05.2023 was a Friday.\n12.06.2023 was a Monday.',
    '10:15 the bus comes.\n10:30 the next one: on time.',
    '[1] A note: so it is.\n[2] Another note: it is not.',
  ])('is none: %j', (text) => {
    expect(saidIn(text)).toEqual(text.split('\n').map((line) => [undefined, line]));
  });
});

describe('the marks of a quotation in a mail', () => {
  it('are taken off, and broken lines are joined', () => {
    const text = `> School should start later because students need
> more sleep than adults and because nobody learns
> well in the early hours of the day.
>
> - They miss the bus.
> > I do not agree.
Me neither.`;
    expect(textsOf(text)).toEqual([
      'School should start later because students need more sleep than adults and because nobody learns well in the early hours of the day.',
      'They miss the bus.',
      'I do not agree.',
      'Me neither.',
    ]);
    expect(removedOf(text)).toMatchObject({ quotes: 6, breaks: 2, bullets: 1 });
  });

  it.each(['> 50 % of them agree.\n> 20 % do not.', '> a single line', 'a > b\nb > c'])(
    'are none where the sign means more than that: %j',
    (text) => {
      expect(textsOf(text)).toEqual(text.split('\n'));
    },
  );
});

describe('the lines of a drawn tree', () => {
  it.each([
    'Thesis\n├── One\n│   ├── Two\n│   └── Three\n└── Four',
    'Thesis\n├─ One\n│  ├─ Two\n│  └─ Three\n└─ Four',
    'Thesis\n|-- One\n|   |-- Two\n|   `-- Three\n`-- Four',
    'Thesis\n+---One\n|   +---Two\n|   \\---Three\n\\---Four',
  ])('are levels: %j', (text) => {
    expect(treeOf(text)).toEqual(['Thesis', '  One', '    Two', '    Three', '  Four']);
    expect(removedOf(text)?.bullets).toBe(4);
  });
});

it.each(['--', '-- ', '---', '***', '* * *', '___', '=====', '```', '```text', '|---|---|', '| :--- | ---: |'])(
  'a line of signs that parts a text is no claim: %j',
  (line) => {
    expect(textsOf(`First\n${line}\nSecond`)).toEqual(['First', 'Second']);
    expect(textsOf(line)).toBeUndefined();
  },
);

describe('the headings of Markdown', () => {
  it('are levels, with what is written below them', () => {
    const text = `# Thesis

A sentence.

## Pros

- One
- Two
  - Three

### More

text in small letters

## Cons
1. Four`;
    expect(treeOf(text)).toEqual([
      'Thesis',
      '  A sentence.',
      '  Pros',
      '    One',
      '    Two',
      '      Three',
      '    More',
      '      text in small letters',
      '  Cons',
      '    Four',
    ]);
  });

  it('may leave out a level', () => {
    expect(treeOf('## One\n#### Two\n### Three\n# Four')).toEqual(['One', '  Two', '  Three', 'Four']);
  });

  it.each(['# of students that agree: 20', '#nofilter\n#school', '# is a sign'])('are none: %j', (text) => {
    expect(textsOf(text)).toEqual(text.split('\n'));
  });
});
