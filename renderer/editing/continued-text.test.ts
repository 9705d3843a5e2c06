import { describe, expect, it } from 'vitest';
import { continuedText, textToContinue } from './continued-text';

describe('a text that is continued', () => {
  it.each([
    ['', ''],
    ['School starts late', 'School starts late '],
    ['It ends. ', 'It ends. '],
    ['It ends.', 'It ends. '],
    ['see (', 'see ('],
    ['학교는 늦게', '학교는 늦게 '],
    ['学校は遅く', '学校は遅く'],
    ['学校。', '学校。'],
    ['学校很晚开始', '学校很晚开始'],
    ['โรงเรียน', 'โรงเรียน'],
    ['المدرسة', 'المدرسة '],
  ])('of %j goes on after %j', (text, expected) => {
    expect(textToContinue(text)).toBe(expected);
  });

  it.each([
    ['late', 'late x', 'late x'],
    ['late', 'late .', 'late.'],
    ['late', 'late ?', 'late?'],
    ['late', 'late  then', 'late then'],
    ['late', 'late “then', 'late “then'],
    ['late', 'late (', 'late ('],
    ['late', 'late )', 'late)'],
    ['late', 'late 9', 'late 9'],
    ['', '. ', '. '],
    ['遅い', '遅い。', '遅い。'],
    ['late', 'something else', 'something else'],
  ])('%j, typed on to %j, is %j', (before, continued, expected) => {
    expect(continuedText(before, continued)).toBe(expected);
  });
});
