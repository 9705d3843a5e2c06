import { expect, it } from 'vitest';
import type { ArgumentMap } from '../model/argument-map';
import { sameJson } from '../model/json';
import { mapOf } from '../testing/map-builder';
import { pickIndex, pickOne, seededRandom } from '../testing/random-map';
import { richMap } from '../testing/rich-map';
import { readMap, writeMap } from './native';
import { isReadable } from './read-back';

/** Values that a record may have by mistake, at some key. */
const ODD_VALUES = [undefined, null, 7, Number.NaN, '', 'x', [], [7], {}, new Date(0), -0, '\ud800', { at: undefined }];
const KEYS = ['id', 'text', 'holder', 'anchors', 'premises', 'target', 'kind', 'strength', 'note', 'foreign'];

it('a map is readable if its file is read as the map, however often it was asked before', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const random = seededRandom(seed);
    let map = richMap(random, 8);
    for (let round = 0; round < 5; round++) {
      const read = readMap(writeMap(map));
      expect(isReadable(map), `seed ${seed}`).toBe(read.ok && sameJson(read.map, map));
      map = changed(map, random);
    }
  }
});

function changed(map: ArgumentMap, random: () => number): ArgumentMap {
  const table = pickOne(random, ['claims', 'inferences'] as const);
  const index = pickIndex(random, map[table].length);
  const records = map[table].map((record, at) =>
    at === index && random() < 0.7 ? { ...record, [pickOne(random, KEYS)]: pickOne(random, ODD_VALUES) } : record,
  );
  return { ...map, [table]: random() < 0.1 ? records.slice(1) : records };
}

it('a record that is not readable is refused at each asking, and accepted once it is mended', () => {
  const map = mapOf('T\n  because A');
  const faulty = { ...map, claims: map.claims.map((claim) => ({ ...claim, text: 7 as unknown as string })) };
  for (let round = 0; round < 3; round++) expect(isReadable(faulty)).toBe(false);
  expect(isReadable(map)).toBe(true);
  const [first, second] = map.claims;
  for (const claims of [[first], [second], [first, first, second]] as ArgumentMap['claims'][])
    expect(isReadable({ ...map, claims })).toBe(false);
});
