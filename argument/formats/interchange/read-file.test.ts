import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { opml } from './outlines/opml';
import { readFile } from './read-file';

const SHEET = strToU8(JSON.stringify([{ rootTopic: { id: 'a', title: 'A' } }]));

/** Returns an archive with a number of its list of files, or of the entry of its first one, replaced. */
function altered(bytes: Uint8Array, part: 'end' | 'entry', offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  const at = part === 'end' ? end : view.getUint32(end + 16, true);
  view.setUint32(at + offset, value, true);
  return copy;
}

it('an archive without a mind map, and one that is broken, is of no format', () => {
  const good = zipSync({ 'content.json': SHEET });
  expect(readFile(good)).toMatchObject({ kind: 'read', problems: [] });
  const undecided = { kind: 'undecided', formats: [] };
  expect(readFile(zipSync({ 'word/document.xml': SHEET, 'a/content.json': SHEET }))).toEqual(undecided);
  expect(readFile(good.subarray(0, -30))).toEqual(undecided);
  for (const [part, offset] of [
    ['end', 10],
    ['end', 16],
    ['entry', 0],
    ['entry', 10],
    ['entry', 20],
    ['entry', 28],
    ['entry', 42],
  ] as const)
    for (const value of [0, 1, 0xffff, 0xffffffff])
      expect(['read', 'undecided']).toContain(readFile(altered(good, part, offset, value)).kind);
  expect(readFile(good, opml)).toMatchObject({ map: null, problems: [{ kind: 'broken' }] });
});

it('a file that does not tell its encoding is read with a word, or in the one that is given', () => {
  const file = (letters: readonly number[]) => new Uint8Array([...strToU8('# T\n\n- A\n  - but '), ...letters, 10]);
  expect(readFile(file([0xfc, 0x62, 0x65, 0x72]))).toMatchObject({
    map: { claims: [{ text: 'A' }, { text: 'über' }] },
    problems: [{ kind: 'encoding', about: 'Windows-1252' }],
  });
  expect(readFile(file([0xbf, 0xf3, 0xb3, 0xe6]), undefined, 'windows-1250')).toMatchObject({
    map: { claims: [{ text: 'A' }, { text: 'żółć' }] },
    problems: [],
  });
  const archive = zipSync({ 'content.json': SHEET });
  expect(readFile(archive, undefined, 'utf-16le')).toEqual(readFile(archive));
});

it('an archive that grows when it is unpacked, or that has very many files, is not read', () => {
  // A twentieth of a megabyte that becomes fifty, whatever size the archive names.
  const bomb = zipSync({ 'content.json': [new Uint8Array(50_000_000), { level: 9 }] });
  for (const archive of [bomb, altered(bomb, 'entry', 24, 1000)]) {
    const started = performance.now();
    expect(readFile(archive, opml)).toMatchObject({ map: null, problems: [{ kind: 'too-large' }] });
    expect(performance.now() - started).toBeLessThan(5000);
  }
  const many = zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, SHEET])));
  expect(readFile(many, opml)).toMatchObject({ map: null, problems: [{ kind: 'too-large' }] });
});

it('a file of too many lines is too large, and not of an unknown format', () => {
  const text = strToU8('a\n'.repeat(70_000));
  expect(readFile(text)).toEqual({ kind: 'undecided', formats: [], isTooLarge: true });
});

it('a comment before an Argdown text or a file in XML does not hide its format', () => {
  const formatOf = (text: string) => {
    const read = readFile(strToU8(text));
    return read.kind === 'read' ? read.format.id : read.formats;
  };
  expect(formatOf('<!-- mine -->\n[T]: Trams are quiet.\n')).toBe('argdown');
  expect(formatOf('<!-- mine -->\n<opml><body><outline text="T"/></body></opml>')).toBe('opml');
});
