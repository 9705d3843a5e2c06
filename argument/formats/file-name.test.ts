import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameFrom } from './file-name';

describe('a file name', () => {
  it.each([
    ['The plan – Aiko', 'The plan – Aiko'],
    ['北約駐日聯絡處', '北約駐日聯絡處'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['../../etc/passwd', 'etc passwd'],
    ['con', 'con_'],
    ['LPT1.argmap', 'LPT1.argmap_'],
    ['  .hidden.  ', 'hidden'],
    ['', 'Map'],
    ['///', 'Map'],
    ['one\ntwo\t\u0000three', 'one two three'],
    ['gpj.\u202eexe', 'gpj. exe'],
  ])('from %j is %j', (title, name) => {
    expect(fileNameFrom(title)).toBe(name);
  });

  it('from any title is valid on every system: no separator, no dot or space at the end, at most 181 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = fileNameFrom(title);
        expect(name).not.toBe('');
        expect(name).not.toMatch(/[<>:"/\\|?*]|^[. ]|[. ]$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(181);
        // A name cut within a surrogate pair would not survive UTF-8.
        expect(/\p{Surrogate}/u.test(name) && !/\p{Surrogate}/u.test(title)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
