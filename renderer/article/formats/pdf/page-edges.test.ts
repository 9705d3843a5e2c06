import { describe, expect, it } from 'vitest';
import { linesOf, type TextItem } from './line';
import { withoutRunningHeads } from './page-edges';
import { itemOf as line, SIZE } from './testing/text-items';

/** Returns the lines that are left of pages, without those of their text. */
function kept(...pages: TextItem[][]): string[] {
  const whole = pages.map((items) => ({
    height: 800,
    items: [...items, line(400, 'The text.'), line(388, 'It ends.')],
  }));
  const lines = whole.flatMap(({ items }, page) => linesOf(items, page));
  return withoutRunningHeads(lines, whole, SIZE)
    .map(({ text }) => text)
    .filter((text) => text !== 'The text.' && text !== 'It ends.');
}

describe('at the edge of a page stays', () => {
  it.each([
    ['a line with a time, as in a chat or a report', [line(780, '12.03.24, 18:05 Anna: Are you there?')]],
    ['an address in a list of works', [line(62, 'Hill, The weir, at'), line(50, 'https://example.org/weir')]],
    [
      'an address in a note',
      [line(60, '¹ Hill, The weir, at', { size: 8 }), line(50, 'https://example.org/weir', { size: 8 })],
    ],
    [
      'a note with the number of a publication',
      [line(60, '¹ Hill, The weir,', { size: 8 }), line(50, '2004, doi:10.1000/x.', { size: 8 })],
    ],
    [
      'the last row of a table',
      [line(72, 'Weirs'), line(72, '40', { x: 200 }), line(60, 'Total'), line(60, '45', { x: 200 })],
    ],
    [
      'the last word of a paragraph that looks like a number',
      [line(72, 'It is neither military nor'), line(60, 'civil')],
    ],
  ])('%s', (_, items) => {
    expect(kept(items)).toEqual(items.map(({ text }) => text));
  });

  it('the note of each page, if it has one', () => {
    const notes = ['1 Hill, The weir.', '2 Reed, On fences.', '3 Weiss, Steine.'];
    expect(kept(...notes.map((note) => [line(50, note, { size: 8 })]))).toEqual(notes);
  });
});

describe('at the edge of a page is left out', () => {
  it.each([
    ['a page number, and what is beside it', [line(30, '45'), line(30, 'The weir', { x: 200 })]],
    ['the address of a printed page', [line(30, 'https://example.org/weir', { size: 8 })]],
    ['the address of a printed page and the number of it', [line(30, 'https://example.org/weir 1/2', { size: 8 })]],
    ['the line of a journal', [line(30, '© 2020 The authors. doi:10.1000/x', { size: 8 })]],
  ])('%s', (_, items) => {
    expect(kept(items)).toEqual([]);
  });

  it('the number of each page close beneath the text', () => {
    expect(
      kept(...[7, 8].map((number) => [line(62, `It is ${'x'.repeat(number)}`), line(50, String(number))])),
    ).toEqual(['It is xxxxxxx', 'It is xxxxxxxx']);
  });
});
