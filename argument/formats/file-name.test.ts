import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedFileName, fileNameFrom } from './file-name';

/** Returns whether Windows takes a name for a device: it looks at what is before the first dot, without blanks. */
function isDevice(name: string): boolean {
  const [stem = ''] = name.split('.');
  return /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i.test(stem.trimEnd());
}

describe('a file name', () => {
  it.each([
    ['The plan – Aiko', 'The plan – Aiko'],
    ['北約駐日聯絡處', '北約駐日聯絡處'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['../../etc/passwd', 'etc passwd'],
    ['con', 'con_'],
    ['LPT1.argmap', 'LPT1_.argmap'],
    ['COM¹', 'COM¹_'],
    ['lpt².txt', 'lpt²_.txt'],
    ['CONIN$', 'CONIN$_'],
    ['conout$.a.b', 'conout$_.a.b'],
    ['NUL .txt', 'NUL_ .txt'],
    ['aux   .', 'aux_'],
    ['nul.', 'nul_'],
    ['COM⁴', 'COM⁴'],
    ['COM10', 'COM10'],
    ['Console', 'Console'],
    ['NULs .txt', 'NULs .txt'],
    ['The con', 'The con'],
    ['  .hidden.  ', 'hidden'],
    ['', 'Map'],
    ['///', 'Map'],
    ['one\ntwo\t\u0000three', 'one two three'],
    ['gpj.\u202eexe', 'gpj. exe'],
  ])('from %j is %j', (title, name) => {
    expect(fileNameFrom(title)).toBe(name);
  });

  it('from the name of a device with anything after it is none', () => {
    const device = fc.constantFrom('con', 'PRN', 'Aux', 'nul', 'COM1', 'lpt9', 'com²', 'LPT³', 'conin$', 'CONOUT$');
    const rest = fc.stringMatching(/^[ .]{0,3}[a-z$¹]{0,3}[ .]{0,3}$/);
    fc.assert(
      fc.property(device, rest, (title, more) => {
        expect([title + more, isDevice(fileNameFrom(title + more))]).toEqual([title + more, false]);
        expect(isDevice(`${fileNameFrom(title + more)}.argmap.json`)).toBe(false);
      }),
    );
  });

  it('from any title is valid on every system: no separator, no dot or space at the end, at most 181 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = fileNameFrom(title);
        expect(name).not.toBe('');
        expect(name).not.toMatch(/[<>:"/\\|?*]|^[. ]|[. ]$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(181);
        expect(isDevice(name)).toBe(false);
        // A name cut within a surrogate pair would not survive UTF-8.
        expect(/\p{Surrogate}/u.test(name) && !/\p{Surrogate}/u.test(title)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('two file names', () => {
  it.each([
    ['Café', 'CAFÉ'],
    ['Café', 'Cafe\u0301'],
    ['CAFE\u0301', 'café'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
    ['Straße', 'STRASSE'],
    ['한국', '한국'.normalize('NFD')],
  ])('%s and %s are one where letter case or composition is ignored', (a, b) => {
    expect(comparedFileName(a)).toBe(comparedFileName(b));
  });

  it('that differ in an accent are two', () => {
    expect(comparedFileName('Café')).not.toBe(comparedFileName('Cafe'));
  });
});
