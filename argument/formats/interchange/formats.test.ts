import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyMap } from '../../model/argument-map';
import type { Inference } from '../../model/inference';
import { validate } from '../../model/validate';
import { lawRuns } from '../../testing/depth';
import { expectLaw, HOSTILE_FILES } from '../../testing/format-law';
import { HOSTILE_TEXTS, hostileMap } from '../../testing/hostile-texts';
import { randomMap, seededRandom } from '../../testing/random-map';
import { richMap } from '../../testing/rich-map';
import { readMap, writeMap } from '../native';
import { FORMATS, formatByName, recogniseFormats, writeInFormat } from './formats';
import { FEATURES } from './losses';

/** Maps whose texts are not special in another format. */
const plainMaps = fc.integer().map((seed) => randomMap(seededRandom(seed), 10));
const maps = fc.integer().map((seed) => richMap(seededRandom(seed), 10));
const both = FORMATS.filter(({ read, write }) => read && write);

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (_id, format) => {
  it.skipIf(!both.includes(format))('gives back a map with exactly the named losses taken out', () => {
    fc.assert(
      fc.property(fc.oneof(maps, fc.constant(hostileMap())), (map) => expectLaw(format, map)),
      { numRuns: lawRuns(40, 20_000) },
    );
  });

  it.skipIf(!both.includes(format))('gives back a chain of 1,200 claims, or names where it was cut', () => {
    const ids = Array.from({ length: 1200 }, (_, index) => `c${index}`);
    const claims = ids.map((id) => ({ id, text: `This is ${id}` }));
    const inferences = ids.slice(1).map((id, index): Inference => {
      return { id: `i${index}`, kind: 'objection', premises: [id], target: `c${index}` };
    });
    expectLaw(format, { ...emptyMap('A chain'), claims, inferences });
  });

  it.skipIf(!both.includes(format))('recognises what it writes, and no other format does', () => {
    fc.assert(
      fc.property(plainMaps, (map) => {
        const found = recogniseFormats(writeInFormat(map, format).text).map(({ id }) => id);
        // A text without an indented line may be anything.
        expect(found).toEqual(format.id === 'indented-text' && found.length === 0 ? [] : [format.id]);
      }),
      { numRuns: 15 },
    );
  });

  it.skipIf(!format.read)('reads every text without an error, and only maps that a file can hold', () => {
    for (const text of HOSTILE_FILES) expect(format.read?.(text).problems).toBeDefined();
    const pieces = fc.constantFrom(
      ...'{}[]",:'.split(''),
      ...[
        'nodes',
        'edges',
        'AIF',
        'nodeID',
        'id',
        '__proto__',
        'atom',
        'metadata',
        'arg(a).',
        'att(a,a).',
        '#',
        'p af 2',
        '1 2',
        '\0',
        '\n',
      ],
      ...HOSTILE_TEXTS.slice(0, 20),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const read = format.read?.(parts.join(''));
        if (!read?.map) expect(read?.problems.length).toBeGreaterThan(0);
        else {
          expect(validate(read.map)).toEqual([]);
          expect(readMap(writeMap(read.map)).ok).toBe(true);
        }
      }),
      { numRuns: lawRuns(100, 20_000) },
    );
  });
});

it('a format has an id and endings of its own', () => {
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
  for (const format of FORMATS) expect(formatByName(`MAP${format.suffixes[0]?.toUpperCase()}`)?.id).toBe(format.id);
});

it('the documentation has a row for each format, with what it does not hold', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/formats.md'), 'utf8');
  for (const { id, name, suffixes, read, write, holds } of FORMATS) {
    const uses = [read ? 'read' : '', write ? 'written' : ''].filter(Boolean).join(', ');
    const lost = FEATURES.filter((feature) => !holds.has(feature));
    const endings = suffixes.map((suffix) => `\`${suffix}\``).join(' ');
    const losses = lost.length > 0 ? lost.join(', ') : 'nothing is lost';
    expect(page).toContain(`| \`${id}\` | ${name} | ${endings} | ${uses} | ${write ? losses : ''} |\n`);
  }
});
