import { describe, expect, it } from 'vitest';
import { validate } from '../../model/validate';
import { isFull } from '../../testing/depth';
import { HOSTILE_KINDS } from '../../testing/hostile-files';
import { readMap, writeMap } from '../native';
import { type Format, MAX_FILE_BYTES } from './format';
import { FORMATS, recogniseFormats } from './formats';
import { readFile } from './read-file';

const READ = FORMATS.filter(({ read }) => read);

function readText(text: string, format: Format) {
  const found = readFile(new TextEncoder().encode(text), format);
  if (found.kind !== 'read') throw new Error('a given format is not undecided');
  return found;
}

/** The kinds of files that are read in `npm test`; the others take minutes. */
const KINDS = Object.entries(HOSTILE_KINDS).filter(([kind]) => isFull || ['CHAINS', 'BOMBS', 'ODD_IDS'].includes(kind));

describe.each(KINDS)('hostile files: %s', (kind, files) => {
  it.each(files.map((file) => [file.name, file.text] as const))('%s', (_name, text) => {
    const recognised = new Set(recogniseFormats(text));
    for (const format of isFull || kind !== 'CHAINS' ? READ : recognised) {
      const { map, problems } = readText(text, format);
      if (!map) expect(problems.length).toBeGreaterThan(0);
      else expect(validate(map)).toEqual([]);
      if (map && recognised.has(format)) expect(readMap(writeMap(map)).ok).toBe(true);
      expect(JSON.stringify(map?.claims.slice(0, 10) ?? '')).not.toMatch(/lollol|root:/);
    }
    expect('taken' in {}).toBe(false);
  });
});

it.each(READ.map((format) => [format.id, format] as const))('%s refuses what is larger than any map', (_, format) => {
  const tooLarge = { kind: 'read', format, map: null, problems: [{ kind: 'too-large' }] };
  expect(readFile(new Uint8Array(MAX_FILE_BYTES + 1), format)).toEqual(tooLarge);
});
