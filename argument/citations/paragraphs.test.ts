import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { besideRepository } from '../testing/beside-repository';
import { splitParagraphs } from './paragraphs';

const articleFile = besideRepository('article/nato-liaison-office.txt', 'the paragraphs of the bundled map’s article');
const article = articleFile && readFileSync(articleFile, 'utf8');

it('paragraphs are separated by empty lines and counted from 1, without the headings', () => {
  const text = '# Title\n\nFirst one.\nIts second line.\n\nA short heading\n\n“Second one?”\r\n \r\nThird one.';
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

it('a text without words has no paragraphs', () => {
  expect(splitParagraphs(' \n\n\t\n')).toEqual([]);
});

it.skipIf(article === null)('the bundled map’s article has ten paragraphs before the note on its author', () => {
  const counted = splitParagraphs(article ?? '').filter(({ number }) => number !== null);
  expect(counted.findIndex(({ text }) => text.startsWith('Sara Bjerg Moller'))).toBe(10);
});
