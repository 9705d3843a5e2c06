import { describe, expect, it } from 'vitest';
import { type ArgumentMap, emptyMap } from '../../model/argument-map';
import { validate } from '../../model/validate';
import { isFull } from '../../testing/depth';
import { HOSTILE_KINDS } from '../../testing/hostile-files';
import { readMap, writeMap } from '../native';
import { type Format, MAX_FILE_BYTES } from './format';
import { FORMATS, recogniseFormats, writeInFormat } from './formats';
import { withoutLosses } from './losses';
import { readFile } from './read-file';

const READ = FORMATS.filter(({ read }) => read);
/** The time after which a reading is named, in ms of the processor. A busy computer must not fail a test. */
const SLOW = 2000;

/** Runs something. Says so if it takes long. */
function timed<Result>(name: string, run: () => Result): Result {
  const began = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(began);
  const took = Math.round((user + system) / 1000);
  if (took > SLOW) process.stdout.write(`Slow: ${name} took ${took} ms.\n`);
  return result;
}

function readText(text: string, format: Format, name: string) {
  const bytes = new TextEncoder().encode(text);
  const found = timed(`${format.id}, ${name}`, () => readFile(bytes, format));
  if (found.kind !== 'read') throw new Error('a given format is not undecided');
  return found;
}

/** The kinds of files that are read in `npm test`; nesting of all sorts takes minutes. */
const KINDS = Object.entries(HOSTILE_KINDS).filter(([kind]) => isFull || kind !== 'deep nesting');

describe.each(KINDS)('hostile files: %s', (kind, files) => {
  it.each(files.map((file) => [file.name, file.text] as const))('%s', (name, text) => {
    const recognised = new Set(timed(name, () => recogniseFormats(text)));
    if (/chains|odd ids/.test(kind)) expect(recognised.size).toBe(1);
    // A large file takes a while in formats that it is not of.
    const isOwn = !isFull && text.length > 200_000 && recognised.size > 0;
    for (const format of isOwn ? recognised : READ) {
      const { map, problems } = readText(text, format, name);
      if (!map) expect(problems.length).toBeGreaterThan(0);
      else expect(validate(map)).toEqual([]);
      if (map && recognised.has(format)) expect(readMap(writeMap(map)).ok).toBe(true);
      if (recognised.has(format) && kind === 'chains') expect(map?.claims.length).toBeGreaterThan(9_000);
      if (recognised.has(format) && kind === 'odd ids') expect(problems.length).toBeGreaterThan(0);
      expect(JSON.stringify(map?.claims.slice(0, 10) ?? '')).not.toMatch(/lollol|root:/);
    }
    expect('taken' in {}).toBe(false);
  });
});

const ids = Array.from({ length: 20_001 }, (_, index) => `c${index}`);
const CHAIN: ArgumentMap = {
  ...emptyMap('A chain'),
  claims: ids.map((id) => ({ id, text: `This is ${id}` })),
  inferences: ids.slice(1).map((id, index) => {
    return { id: `i${index}`, kind: 'objection', premises: [id], target: `c${index}` };
  }),
};
const WRITTEN = FORMATS.filter(({ write }) => write);

describe.runIf(isFull)('a chain of 20,000 steps', () => {
  it.each(WRITTEN.map((format) => [format.id, format] as const))('is held by %s', (_, format) => {
    const { text } = timed(`${format.id}, writing a chain`, () => writeInFormat(CHAIN, format));
    expect(text.length).toBeGreaterThan(100_000);
    if (!format.read) return;
    const { map, problems } = readText(text, format, 'a chain');
    expect(problems).toEqual([]);
    expect(map?.claims).toHaveLength(withoutLosses(CHAIN, format.holds, format).map.claims.length);
  });
});

it.each(READ.map((format) => [format.id, format] as const))('%s refuses what is larger than any map', (_, format) => {
  const tooLarge = { kind: 'read', format, map: null, problems: [{ kind: 'too-large' }] };
  expect(readFile(new Uint8Array(MAX_FILE_BYTES + 1), format)).toEqual(tooLarge);
  for (const text of ['{"nodes":[{}', '[{},', '\n- a', '<opml>', '[A]: a\n  + b\n'].map((part) => part.repeat(310_000)))
    expect(readFile(new TextEncoder().encode(text), format)).toEqual(tooLarge);
});
