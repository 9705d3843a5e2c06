import { describe, expect, it } from 'vitest';
import { type PdfPage, type TextItem, textOfPages } from './pdf-lines';

const SIZE = 10;
const line = (y: number, text: string, more: Partial<TextItem> = {}): TextItem => ({
  text,
  x: 50,
  y,
  width: text.length * 5,
  size: SIZE,
  ...more,
});
const page = (...items: TextItem[]): PdfPage => ({ height: 800, items });
const LONG = 'This line is as long as the lines of a text are, more or less';

describe('the text of a page', () => {
  it('has its lines joined to paragraphs, which a gap or an indent parts', () => {
    const text = textOfPages([
      page(
        line(700, LONG),
        line(688, `and ${LONG}.`),
        line(660, LONG),
        line(648, 'and ends here.'),
        line(636, LONG, { x: 70 }),
        line(624, LONG),
      ),
    ]);
    expect(text.split('\n\n')).toEqual([`${LONG} and ${LONG}.`, `${LONG} and ends here.`, `${LONG} ${LONG}`]);
  });

  it('has words whole that a line end parted, and pieces of a line together', () => {
    const text = textOfPages([
      page(
        line(700, `${LONG} with a demo-`),
        line(688, 'cratic end and a well'),
        line(688, '-known', { x: 155 }),
        line(688, 'one', { x: 195 }),
      ),
    ]);
    expect(text).toBe(`${LONG} with a democratic end and a well-known one`);
  });

  it('marks what is larger as a heading', () => {
    const text = textOfPages([page(line(740, 'A heading', { size: 16 }), line(700, LONG), line(688, LONG))]);
    expect(text).toBe(`# A heading\n\n${LONG} ${LONG}`);
  });

  it('goes on over the page, without running heads and page numbers', () => {
    const pages = [1, 2, 3].map((number) =>
      page(line(780, `The paper, page ${number}`), line(600, LONG), line(588, `${LONG} and`), line(20, String(number))),
    );
    expect(textOfPages(pages)).toBe(Array.from({ length: 3 }, () => `${LONG} ${LONG} and`).join(' '));
  });

  it('keeps what stands at the edge of one page only', () => {
    expect(textOfPages([page(line(790, 'A first line at the very top.'), line(600, LONG))])).toContain(
      'at the very top',
    );
  });

  it('puts no blank between the lines of a script without blanks', () => {
    expect(textOfPages([page(line(700, '東京に事務所を'), line(688, '開く案がある。'))])).toBe(
      '東京に事務所を開く案がある。',
    );
  });

  it('of a scanned page is empty', () => {
    expect(textOfPages([page(), page()])).toBe('');
  });

  it('has lines together that are hyphenated several times', () => {
    const parts = ['one-', 'two\u00ad', '-', 'three-', 'Four'];
    expect(textOfPages([page(...parts.map((part, index) => line(700 - 12 * index, part)))])).toBe('onetwothree- Four');
  });

  it('is read in linear time, of one long paragraph and of one long line', () => {
    // In quadratic time each of these takes minutes, so the test would not end.
    const lines = Array.from({ length: 60_000 }, (_, index) => line(-12 * index, `${LONG} ${index}-`));
    const paragraph = textOfPages([{ height: 800, items: [line(12, LONG), ...lines] }]);
    expect(paragraph.split('\n\n')).toEqual([[LONG, ...lines.map(({ text }) => text)].join(' ')]);
    const items = Array.from({ length: 800_000 }, (_, index) => line(400, 'ab', { x: 50 + index * 12, width: 8 }));
    expect(textOfPages([{ height: 800, items }])).toBe(items.map(({ text }) => text).join(' '));
  });
});
