import { expect, it } from 'vitest';
import { seededRandom } from '../testing/random-map';
import { commonLengths } from './common-lengths';

it('the lengths in common with the beginning of a pattern are those that a comparison gives', () => {
  const random = seededRandom(2);
  const some = (most: number) => Array.from({ length: Math.floor(random() * most) }, () => Math.floor(random() * 2));
  for (let run = 0; run < 2000; run++) {
    const [pattern, text] = [some(8), some(40)];
    const expected = text.map((_, at) => {
      let length = 0;
      while (length < pattern.length && pattern[length] === text[at + length]) length++;
      return length;
    });
    expect([...commonLengths(pattern, text)], JSON.stringify([pattern, text])).toEqual(expected);
  }
});
