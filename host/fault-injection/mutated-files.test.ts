import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import { validate } from '../../argument/model/validate';
import { depth } from '../../argument/testing/depth';
import { pickIndex, pickOne, randomMap, seededRandom } from '../../argument/testing/random-map';
import { HostError } from '../../contract/host-error';
import { parseMapBytes, readMapFile } from '../saving/map-file';
import { faultRuns, reportFaults } from '../testing/fault-report';

const runs = faultRuns(3000, 50_000);
const MAPS = join(import.meta.dirname, '..', '..', 'maps');
const shipped = readdirSync(MAPS)
  .filter((name) => name.endsWith('.argmap.json'))
  .map((name) => readFileSync(join(MAPS, name)))
  .filter((bytes) => bytes.length < 40_000);

/**
 * Insertions that break parsers: limits of numbers and Unicode, prototypes, half documents, starts
 * of other formats.
 */
const INSERTIONS = [
  '',
  '\0',
  '\uFEFF',
  '"',
  '{',
  '[[[[[[[[',
  '}',
  ',,',
  '1e999',
  '-0',
  '9007199254740993',
  'null',
  '"__proto__":{"x":1},',
  '"constructor":1,',
  '\\ud800',
  '\\u0000',
  '<script>alert(1)</script>',
  '\u202e',
  '\u001b[2J',
  '"c1"',
  '"target":"i1"',
  '"premises":[]',
  'counterpoint/99',
  '[',
  '\r\n',
].map((text) => Buffer.from(text));

function mutatedFile(seed: number): Buffer {
  const random = seededRandom(seed);
  let bytes = random() < 0.5 ? pickOne(random, shipped) : Buffer.from(writeMap(randomMap(random, 8)));
  for (let times = 1 + pickIndex(random, 4); times > 0; times--) {
    const start = pickIndex(random, bytes.length + 1);
    const end = Math.min(bytes.length, start + pickIndex(random, 2 ** pickIndex(random, 12)));
    const piece = pickOne(random, [
      () => pickOne(random, INSERTIONS),
      () => Buffer.from([pickIndex(random, 256)]),
      () => bytes.subarray(start, end),
      () => pickOne(random, shipped).subarray(0, pickIndex(random, 2000)),
    ])();
    bytes = Buffer.concat([bytes.subarray(0, start), piece, bytes.subarray(random() < 0.5 ? start : end)]);
  }
  return bytes;
}

/** Seeds that failed once, and those of edge cases. */
const PINNED_SEEDS = [1, 2, 3];

describe('a randomly altered file', () => {
  afterAll(() => reportFaults('mutated files', runs, '0 crashes, 0 over 2 s, 0 accepted that contradict themselves'));

  it(`is read as a valid map or refused, ${runs} times, each within two seconds`, () => {
    let accepted = 0;
    let slowest = 0;
    for (const seed of [...PINNED_SEEDS, ...Array.from({ length: runs }, (_, at) => 1000 + at)]) {
      const bytes = mutatedFile(seed);
      const started = performance.now();
      const read = parseMapBytes(bytes);
      slowest = Math.max(slowest, performance.now() - started);
      if (read.ok) {
        accepted++;
        expect(validate(read.map), `seed ${seed}`).toEqual([]);
        // A map that was read can be written and read again unchanged.
        const again = parseMapBytes(new TextEncoder().encode(writeMap(read.map)));
        expect(again.ok && writeMap(again.map) === writeMap(read.map), `seed ${seed}`).toBe(true);
      } else expect(read.problems.length, `seed ${seed}`).toBeGreaterThan(0);
    }
    // Two seconds count as a hang, however busy the computer is.
    expect(slowest).toBeLessThan(2000);
    // Files that were all refused, or all read, would prove nothing.
    expect(accepted).toBeGreaterThan(runs / 100);
    expect(accepted).toBeLessThan(runs * 0.9);
  }, 0);

  it('is never written to when it is opened', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterpoint-mutated-'));
    const file = join(folder, 'm.argmap.json');
    for (let seed = 1; seed <= depth(100, 200); seed++) {
      const bytes = mutatedFile(seed);
      writeFileSync(file, bytes);
      const before = statSync(file);
      await readMapFile(file).catch((error: unknown) => expect(error, `seed ${seed}`).toBeInstanceOf(HostError));
      const after = statSync(file);
      expect([after.mtimeMs, after.ino, readFileSync(file).equals(bytes)]).toEqual([before.mtimeMs, before.ino, true]);
    }
    rmSync(folder, { recursive: true });
  });
});
