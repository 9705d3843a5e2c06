import { describe, expect, it } from 'vitest';
import { joinLines } from './joined-words';

describe('the lines of a passage are joined', () => {
  it.each([
    ['It is a correla-\n  tion of  two.', 'It is a correlation of two.'],
    ['The well-\r\nknown debate', 'The well-known debate'],
    ['Vor-\nund Nachteile', 'Vor- und Nachteile'],
    ['See https://example.org/some-\npage for it.', 'See https://example.org/some-page for it.'],
    ['One line\n\nand another', 'One line and another'],
    ['A line alone ', 'A line alone'],
    ['', ''],
  ])('%j', (passage, line) => {
    expect(joinLines(passage)).toBe(line);
  });

  it('in linear time', () => {
    const line = `${'very '.repeat(20)}long correla-`;
    expect(joinLines(`${line}\n`.repeat(20_000))).toHaveLength(line.length * 20_000 - 19_999);
  });
});
