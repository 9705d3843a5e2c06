import { expect, it } from 'vitest';
import { cachedMeasure } from './cached-measure';
import type { Font } from './font';

const FONT: Font = { size: 12, weight: 400, family: 'inter' };

it('each text of each font is measured once', () => {
  const asked: string[] = [];
  const measure = cachedMeasure((font) => (text) => {
    asked.push(`${text} ${font.size} ${font.weight} ${font.family}`);
    return text.length * font.size;
  });
  for (let round = 0; round < 2; round++)
    for (const font of [
      FONT,
      { ...FONT, size: 13 },
      { ...FONT, weight: 600 as const },
      { ...FONT, family: 'cjk' as const },
    ])
      for (const text of ['', 'a', 'ab', '__proto__']) expect(measure(text, { ...font })).toBe(text.length * font.size);
  expect(asked).toHaveLength(16);
});

it('texts that recur stay known among more than are kept', () => {
  let count = 0;
  const measure = cachedMeasure(() => (text) => {
    count++;
    return text.length;
  });
  for (let index = 0; index < 200_000; index++) {
    measure('the', FONT);
    measure(`word ${index}`, FONT);
  }
  expect(count).toBe(200_001);
});
