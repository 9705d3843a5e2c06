import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenMeasure } from '../testing/even-measure';
import { runsOf } from './runs';
import { wrapText } from './wrap';

const font = { size: 16, weight: 400 } as const;
const wrap = (text: string, characters: number) =>
  wrapText(text, font, characters * 8, evenMeasure).map((line) => line.text);
const bare = (text: string) => text.replace(/[\s\u00ad]+/g, '');

describe('wrapping', () => {
  it.each([
    ['a letter', `a${'\u0301'.repeat(50_000)}`],
    ['an Arabic letter', `\u0628${'\u064b'.repeat(50_000)}`],
    ['joined emoji', `\u{1f469}${'\u200d\u{1f469}'.repeat(20_000)}`],
  ])('%s with tens of thousands of marks is measured and drawn in pieces', (_, text) => {
    const measured: number[] = [];
    const lines = wrapText(text, font, 200, (part, of) => {
      measured.push(part.length);
      return evenMeasure(part, of) / 1000;
    });
    expect(Math.max(...measured)).toBeLessThanOrEqual(1001);
    const runs = lines.flatMap((line) => line.runs.map((run) => run.text));
    expect(Math.max(...runs.map((run) => run.length))).toBeLessThanOrEqual(2001);
    expect(runs.join('')).toBe(text);
  });

  it('breaks between words, and drops the space at the break', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('keeps the line breaks of the author, and empty lines', () => {
    expect(wrap('one\n\ntwo', 20)).toEqual(['one', '', 'two']);
    expect(wrap('one\r\ntwo\rthree', 20)).toEqual(['one', 'two', 'three']);
  });

  it('does not break after "e.g." or before a closing quote, nor between a number and its unit sign', () => {
    for (const line of wrap('as said, e.g. in the “long paper” with 20% of it', 12)) {
      expect(line).not.toMatch(/^[”%.,]/);
    }
  });

  it('breaks Chinese and Japanese between characters, but not before a full stop', () => {
    const lines = wrap('日本の安全保障政策は変わった。北大西洋条約機構の事務所。', 8);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line).not.toMatch(/^[。、]/);
  });

  it('breaks a word that is wider than the line, and joined emoji never', () => {
    expect(wrap('aaaaaaaaaa', 4)).toEqual(['aaaa', 'aaaa', 'aa']);
    for (const line of wrap('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 8))
      expect([...line.matchAll(/👩‍👩‍👧‍👦/gu)].join('')).toBe(line);
  });

  it.each([
    ['Thai', 'ประเทศญี่ปุ่นมองว่าจีนเป็นภัยคุกคามต่อความมั่นคงของตน'],
    ['Lao', 'ປະເທດຍີ່ປຸ່ນເຫັນວ່າຈີນເປັນໄພຂົ່ມຂູ່'],
    ['Khmer', 'ប្រទេសជប៉ុនយល់ថាចិនជាការគំរាមកំហែង'],
    ['Burmese', 'ဂျပန်နိုင်ငံသည်တရုတ်ကိုခြိမ်းခြောက်မှုအဖြစ်မြင်သည်'],
  ])('breaks %s, which has no blanks, between words', (_, text) => {
    const ends = new Set([...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map((s) => s.index));
    const lines = wrap(text, 16);
    expect(lines.length).toBeGreaterThan(2);
    let at = 0;
    for (const line of lines) {
      expect([...ends]).toContain(at);
      at += line.length;
    }
    expect(lines.join('')).toBe(text);
  });

  it('breaks at a soft hyphen with a hyphen, for which there is room, and shows no other', () => {
    expect(wrap('Wahl\u00adrechts\u00adreform', 12)).toEqual(['Wahlrechts-', 'reform']);
    expect(wrap('Wahl\u00adrechts\u00adreform', 10)).toEqual(['Wahl-', 'rechts-', 'reform']);
    expect(wrap('Wahl\u00adrechts\u00adreform und', 20)).toEqual(['Wahlrechtsreform und']);
    const [first] = wrapText('Wahl\u00adrecht', font, 6 * 8, evenMeasure);
    expect(first?.width).toBe('Wahl-'.length * 8);
  });

  it('counts very many soft hyphens in linear time', () => {
    expect(wrap(`${'\u00ad'.repeat(100_000)}x`, 10).join('')).toContain('x');
  });

  it.each(['->', '<=', '>=', '=>', '<-', '!=', ':=', '&&', '--'])('never breaks inside %s', (pair) => {
    const text = `a${pair}b and then p${pair}q, or aa ${pair} bb`;
    for (let characters = 6; characters < 30; characters++)
      expect(wrap(text, characters).join(' ').split(pair)).toHaveLength(4);
  });

  it('gives an empty text one empty line', () => {
    expect(wrap('', 10)).toEqual(['']);
  });

  it('loses no character and makes no line wider than the limit, whatever the text', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.lorem({ maxCount: 30 }));
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 60 }), (text, characters) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no picture and are left out.
        const visible = text.replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '');
        const lines = wrapText(text, font, characters * 8, evenMeasure);
        expect(bare(lines.map((line) => line.text).join(''))).toBe(bare(visible));
        for (const line of lines) {
          const graphemes = [...new Intl.Segmenter().segment(line.text)].length;
          if (graphemes > 1) expect(line.width).toBeLessThanOrEqual(characters * 8 + 8 * 12);
          expect(line.runs.map((run) => run.text).join('')).toBe(line.text);
        }
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  it('wraps a claim of 32,000 characters', () => {
    const text = 'threat perception '.repeat(1800);
    expect(bare(wrap(text, 40).join(''))).toBe(bare(text));
  });
});

describe('runs', () => {
  it('have a font for every script, and keep marks and joined emoji whole', () => {
    expect(runsOf('Japan 日本 👩‍👧 ¶4')).toEqual([
      { text: 'Japan ', family: 'inter' },
      { text: '日本 ', family: 'cjk' },
      { text: '👩‍👧', family: 'emoji' },
      { text: ' ¶4', family: 'inter' },
    ]);
    expect(runsOf('e\u0301tude')).toEqual([{ text: 'e\u0301tude', family: 'inter' }]);
    // Inter has no long stroke overlay, and no keycap.
    expect(runsOf('ab\u0336c')).toEqual([
      { text: 'a', family: 'inter' },
      { text: 'b\u0336', family: 'other' },
      { text: 'c', family: 'inter' },
    ]);
    expect(runsOf('1\ufe0f\u20e3')).toEqual([{ text: '1\ufe0f\u20e3', family: 'emoji' }]);
  });

  it('keep a line with right-to-left script whole, since the surface resolves its order', () => {
    expect(runsOf('NATO حلف')).toHaveLength(1);
  });

  it('take the base direction of each line from the first letter of its paragraph', () => {
    const directions = (text: string) =>
      wrapText(text, { size: 16, weight: 400 }, 120, evenMeasure).map(({ runs }) => runs[0]?.direction);
    expect(directions('The word שלום means peace, and the word سلام as well')).toContain('ltr');
    expect(directions('The word שלום means peace, and the word سلام as well')).not.toContain('rtl');
    expect(new Set(directions('המילה שלום היא North Atlantic Treaty Organization'))).toEqual(new Set(['rtl']));
    expect(directions('“Peace” is a word')).toEqual(expect.arrayContaining([undefined]));
  });
});

it.each([
  ['subscripts of Khmer', '\u1781\u17d2\u1789\u17bb\u17c6'],
  ['conjuncts of Hindi', 'क्षि'],
  ['conjuncts with a joiner', 'क्\u200dष'],
  ['stacks of Burmese', 'န္တ'],
  ['letters of a Hangul syllable', '한'.normalize('NFD')],
])('a word that is wider than a line is not broken within %s', (_, cluster) => {
  const lines = wrapText(cluster.repeat(3), font, 1, (text) => text.length);
  expect(lines.map(({ text }) => text)).toEqual([cluster, cluster, cluster]);
});
