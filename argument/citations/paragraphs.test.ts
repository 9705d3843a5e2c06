import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { besideRepository } from '../testing/beside-repository';
import { splitParagraphs } from './paragraphs';

const articleFile = besideRepository('article/nato-liaison-office.txt', 'the paragraphs of the bundled map’s article');
const article = articleFile && readFileSync(articleFile, 'utf8');

it('paragraphs are separated by empty lines and counted from 1, without the headings', () => {
  const text = 'Title\n\nFirst one.\nIts second line.\n\nA short heading\n\n“Second one?”\r\n \r\nThird one.';
  expect(splitParagraphs(text).map(({ number, text: said }) => [number, said])).toEqual([
    [null, 'Title'],
    [1, 'First one.\nIts second line.'],
    [null, 'A short heading'],
    [2, '“Second one?”'],
    [3, 'Third one.'],
  ]);
});

it('in a text without empty lines each line is a paragraph', () => {
  expect(splitParagraphs('One.\nTwo.\nThree.').map(({ number }) => number)).toEqual([1, 2, 3]);
});

it('each paragraph has its position in the text', () => {
  const text = '\n\n  ## Title  \n\n\n  First.  \n\nSecond.\n';
  for (const { text: said, start, end } of splitParagraphs(text)) expect(text.slice(start, end)).toBe(said);
});

const numbered = (text: string) => splitParagraphs(text).map(({ number, text: said }) => [number, said]);

it.each([
  'Er sagte: „Das stimmt nicht.“',
  'Sie sagte »Ja.«',
  'Il dit : « Oui. »',
  'هل هذا صحيح؟',
  'یہ سچ ہے۔',
  'यह सच है।',
  'これは本当です。',
  '（これは本当です！）',
  'As Smith says.¹',
  'As Smith says.[12]',
  'As Smith says.12',
  'As Smith says.*',
  'She said (and meant) it.)”',
  '– an item of a list',
  'and so it goes on',
])('a short paragraph is no heading: %s', (said) => {
  expect(numbered(`${said}\n\nAnother paragraph follows it.`)[0]).toEqual([1, said]);
});

it.each([
  'Chapter 1.2',
  'Why nine',
  'Article 5 (excerpt)',
  '第一章',
  'Was dagegen spricht',
  'CHAPTER XII.',
  'Kapitel 3.',
])('a heading is none: %s', (said) => {
  expect(numbered(`${said}\n\nA paragraph follows it, and it is long.`)[0]).toEqual([null, said]);
});

it('what several people say in turn has no headings, but numbered parts have', () => {
  const talk = 'Talk\n\nAnna: Yes\n\nTom: I see it so. You do not.\n\nAnna: No\n\nTom: Then we part.';
  expect(numbered(talk).map(([number]) => number)).toEqual([null, 1, 2, 3, 4]);
  const chat = '[12.03.24, 18:05:02] Anna: Oh\n\n[12.03.24, 18:06:00] Tom: Yes.\n\n[12.03.24, 18:07:00] Anna: So';
  expect(numbered(`${chat}\n\nThat is all.`).map(([number]) => number)).toEqual([1, 2, 3, 4]);
  const parts =
    'Part 1: Marks\n\nThey go up, as all of them say.\n\nPart 2: Sleep\n\nIt is longer, as all of them say.';
  expect(numbered(parts).map(([number]) => number)).toEqual([null, 1, null, 2]);
});

it('numbered blocks that follow each other are items', () => {
  const text = 'Why nine\n\n1. Sleep\n\n2. Marks\n\n3. Buses\n\nAll of these speak for it, as many say.';
  expect(numbered(text).map(([number]) => number)).toEqual([null, 1, 2, 3, 4]);
  const parts = '1. Sleep\n\nIt is longer, as all of them say.\n\n2. Marks\n\nThey go up, as all of them say.';
  expect(numbered(parts).map(([number]) => number)).toEqual([null, 1, null, 2]);
});

it('a list of long items is one paragraph', () => {
  const item =
    'This item is longer than any line that a program breaks, and it goes on and on, until it ends here at last, as it says, and as it has to.';
  expect(numbered(`1. ${item} So.\n2. ${item} So.\n3. Short.\n\nAnd so on.`)).toHaveLength(2);
  expect(numbered(`${item} So it is.\n${item} So it is not.\n\nAnd so on.`)).toHaveLength(3);
});

it('parts with one label have headings, and so have parts with a letter for a number', () => {
  const said = 'It is longer, as all of them say, and they go up.';
  for (const [one, two] of [
    ['Case study: Leeds', 'Case study: York'],
    ['A. Introduction', 'B. Methods'],
    ['I. Einleitung', 'V. Fazit'],
    ['St. Petersburg', 'U.S. Policy'],
  ])
    expect(numbered(`${one}\n\n${said}\n\n${two}\n\n${said}`).map(([number]) => number)).toEqual([null, 1, null, 2]);
});

it('a sentence in capital letters is no heading', () => {
  const said = 'THE AUTHORS ARE NOT LIABLE FOR ANY DAMAGES.';
  expect(numbered(`It is so, as all say.\n\n${said}\n\nThat is all, as it seems to me.`)[1]).toEqual([2, said]);
});

it('the name beneath a letter is no heading', () => {
  const surnames = 'Le escribo porque no funciona, como sabe.\n\nJ. M. García Soler\n\nAdjunto dos fotos.';
  expect(numbered(surnames).map(([number]) => number)).toEqual([1, 2, 3]);
  const letter = 'Dear all, I shall be there, as you said.\n\nJ. W. van Hoekstra\n\nEnclosures are here.';
  expect(numbered(letter).map(([number]) => number)).toEqual([1, 2, 3]);
});

it('the head of a letter has no headings', () => {
  const head = 'Waddum, 14 mei 2024\n\nKenmerk: 2024/0381\n\nBetreft: de lindes aan de kade';
  expect(numbered(`${head}\n\nGeachte mevrouw, wij maken hierbij bezwaar.`).map(([number]) => number)).toEqual([
    1, 2, 3, 4,
  ]);
  expect(numbered('3 May 2021\n\nToday it rained, as it often does here.').map(([number]) => number)).toEqual([
    null,
    1,
  ]);
});

it('what no text follows is no heading, nor are most of the words of a text', () => {
  expect(numbered('School hours')).toEqual([[1, 'School hours']]);
  expect(numbered('It is so.\n\nThat is all')).toEqual([
    [1, 'It is so.'],
    [2, 'That is all'],
  ]);
  const notes = ['School hours', 'Pupils sleep longer', 'Parents object to that', 'Buses come late'];
  expect(numbered(notes.join('\n\n')).map(([number]) => number)).toEqual([null, 1, 2, 3]);
});

it('where headings are marked, no other line is one', () => {
  const text = '# School hours\n\nBy Ann Miller\n\nThe council wants nine.\n\nWith kind regards\n\nThe council';
  expect(numbered(text).map(([number]) => number)).toEqual([null, 1, 2, 3, 4]);
});

it('lines that are broken at one width are a paragraph, up to a short one', () => {
  const first =
    'The council wants to begin school at nine, and it says that\npupils would sleep longer if the first lesson came later in the\nmorning. Parents object.';
  const second =
    'Two schools have tried it since, and in both of them marks\nwent up, as the teachers say. Others doubt that the two have\nmuch to do with it.';
  expect(numbered(first)).toEqual([[1, first]]);
  expect(numbered(`Why nine\n${first}\n${second}`)).toEqual([
    [null, 'Why nine'],
    [1, first],
    [2, second],
  ]);
});

it('a line that the next word had room on is the last of a paragraph, even if it is long', () => {
  const lines = [
    'The council wants to begin school at nine, and it says that',
    'pupils would sleep longer. That is what the teachers say too.',
    'Nobody asked the parents. They work early and would have to',
    'find somebody for the hour. Some of them may.',
    'Understandably, they object. Two schools have tried it since,',
    'and marks went up.',
  ];
  expect(numbered(lines.join('\n')).map(([, said]) => said)).toEqual(
    [lines.slice(0, 4), lines.slice(4)].map((some) => some.join('\n')),
  );
});

it('of lines that are broken at one width an indented one begins a paragraph', () => {
  const lines = [
    'The council wants to begin at nine, so',
    'that they sleep. It says so at length.',
    '  Parents who work early do object to',
    'it for long.',
  ];
  expect(numbered(lines.join('\n')).map(([, said]) => said)).toEqual(
    [lines.slice(0, 2), lines.slice(2)].map((two) => two.join('\n').trim()),
  );
});

it('lines of Chinese that are broken at one width are a paragraph', () => {
  const text = '学校应该在九点开始，因为学生们早上需要更\n多的睡眠，而且他们的成绩也会因此变得更加\n好。父母反对。';
  expect(numbered(text)).toEqual([[1, text]]);
});

it('lines of like length that are sentences each are paragraphs each', () => {
  const lines = [
    'The council wants to begin at nine.',
    'Parents who work early do object.',
    'Two schools have tried it so far.',
  ];
  expect(numbered(lines.join('\n')).map(([, said]) => said)).toEqual(lines);
});

it('long lines are paragraphs each, also where empty lines are elsewhere', () => {
  const long = `${'Nobody had asked the pupils about it. '.repeat(5)}`.trim();
  expect(numbered(`Title\n\n${long}\n${long}\nIt ends.`)).toEqual([
    [null, 'Title'],
    [1, long],
    [2, long],
    [3, 'It ends.'],
  ]);
});

it.each(['\n', '\r\n', '\r', '\u2028'])('lines end in any way: %j', (end) => {
  expect(numbered(`# Title${end}${end}One.${end}Two.${end} ${end}Three.`)).toEqual([
    [null, 'Title'],
    [1, `One.${end}Two.`],
    [2, 'Three.'],
  ]);
});

it('a page break ends no paragraph', () => {
  expect(numbered('It goes on\n\fover the page.\n\n\fThe next one.')).toEqual([
    [1, 'It goes on\n\fover the page.'],
    [2, 'The next one.'],
  ]);
});

it('a text without words has no paragraphs', () => {
  expect(splitParagraphs(' \n\n\t\n')).toEqual([]);
});

it.skipIf(article === null)('the bundled map’s article has ten paragraphs before the note on its author', () => {
  const counted = splitParagraphs(article ?? '').filter(({ number }) => number !== null);
  expect(counted.findIndex(({ text }) => text.startsWith('Sara Bjerg Moller'))).toBe(10);
});
