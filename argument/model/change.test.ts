import { describe, expect, it } from 'vitest';
import { writeMap } from '../formats/native';
import { mapOf } from '../testing/map-builder';
import { pickIndex, pickOne, randomMap, seededRandom } from '../testing/random-map';
import type { ArgumentMap } from './argument-map';
import { applyChange, diffMaps, invertChange, isEmptyChange } from './change';

const map = mapOf('T\n  because A\n  because B\n  but C');

/** A key with a text: mostly one of a few similar ones, which share halves of characters. */
function texts(random: () => number): object {
  const text = pickOne(random, ['[T]: 😀 a', '[T]: 😁 a', '[T]: 😀😀 a', '[T]: a', '', '[T]: a a']);
  const argdown = { text, ids: pickOne(random, [['c1'], ['c1', 'c2']]), ...(random() < 0.2 ? { faulty: [] } : {}) };
  if (random() < 0.2) return { argdown: { ids: [], text } };
  return random() < 0.8 ? { argdown } : {};
}

/** Two related maps: the same records, some altered, removed or moved. */
function relatives(seed: number): [ArgumentMap, ArgumentMap] {
  const random = seededRandom(seed);
  const from = randomMap(random, 20);
  const other = randomMap(random, 20);
  const shuffled = [...from.claims].sort(() => random() - 0.5);
  const claims = shuffled.map((claim) => (random() < 0.3 ? { ...claim, text: `${claim.text}!` } : claim));
  const inferences = random() < 0.5 ? from.inferences : other.inferences;
  const kept = claims.slice(pickIndex(random, 3));
  return [
    { ...from, ...texts(random) },
    {
      ...from,
      title: pickOne(random, [from.title, 'new']),
      claims: kept,
      inferences,
      ...texts(random),
      ...(random() < 0.5 ? { note: [1] } : {}),
    },
  ];
}

describe('the difference of two maps', () => {
  it('leads from any map to any other and back, byte for byte', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const [from, to] = relatives(seed);
      const change = diffMaps(from, to);
      const there = applyChange(from, change);
      expect(there && writeMap(there), `seed ${seed}`).toBe(writeMap(to));
      const back = there && applyChange(there, invertChange(change));
      expect(back && writeMap(back), `seed ${seed}`).toBe(writeMap(from));
    }
  });

  it('is empty for a map and itself, or an equal one', () => {
    expect(isEmptyChange(diffMaps(map, map))).toBe(true);
    expect(isEmptyChange(diffMaps(map, JSON.parse(JSON.stringify(map))))).toBe(true);
  });

  it('has one entry if one record differs, and one if one record moves', () => {
    const edited = {
      ...map,
      claims: map.claims.map((claim) => (claim.id === 'c3' ? { ...claim, text: 'B!' } : claim)),
    };
    expect(diffMaps(map, edited)).toEqual({
      claims: [
        { before: { at: 2, record: { id: 'c3', text: 'B' } }, after: { at: 2, record: { id: 'c3', text: 'B!' } } },
      ],
    });
    const [first, ...others] = map.inferences;
    if (!first) throw new Error('no steps');
    expect(diffMaps(map, { ...map, inferences: [...others, first] }).inferences).toHaveLength(1);
  });

  it('includes unknown keys', () => {
    const strange: ArgumentMap = { ...map, ...{ 'x-lesson': { week: 3 } } };
    const change = diffMaps(map, strange);
    expect(change.keys).toEqual([{ key: 'x-lesson', after: { week: 3 } }]);
    expect(applyChange(strange, invertChange(change))).not.toHaveProperty('x-lesson');
  });
});

describe('the change of a text in a key', () => {
  const textual = (text: string, ids = ['c1']): ArgumentMap => ({ ...map, argdown: { text, ids } });

  it('is the part that differs', () => {
    expect(diffMaps(textual('one two'), textual('one, two'))).toMatchObject({
      keys: [{ key: 'argdown', splice: { at: 3, before: '', after: ',' } }],
    });
    expect(diffMaps(textual('😀'), textual('😁')).keys).toMatchObject([
      { key: 'argdown', splice: { at: 0, before: '😀', after: '😁' } },
    ]);
  });

  it('does not fit another text, or other keys beside it', () => {
    const change = diffMaps(textual('one two', []), textual('one 2'));
    for (const other of [textual('one', []), textual('two two', []), textual('one two'), map])
      expect(applyChange(other, change)).toBeNull();
  });
});

describe('a change', () => {
  const change = diffMaps(map, { ...map, claims: map.claims.map((claim) => ({ ...claim, text: `${claim.text}?` })) });

  it('does not fit a map in which a record differs from its before value', () => {
    const other = { ...map, claims: map.claims.map((claim) => (claim.id === 'c2' ? { ...claim, note: 'n' } : claim)) };
    expect(applyChange(other, change)).toBeNull();
    expect(applyChange({ ...map, claims: map.claims.slice(1) }, change)).toBeNull();
  });

  it('does not fit a map that already has the new record, or is too short for its index', () => {
    const record = { id: 'c1', text: 'double' };
    expect(applyChange(map, { claims: [{ after: { at: 0, record } }] })).toBeNull();
    expect(applyChange(map, { claims: [{ after: { at: 99, record: { id: 'c9', text: '' } } }] })).toBeNull();
  });

  it('shares the records that it does not name with the old map', () => {
    const after = applyChange(map, diffMaps(map, { ...map, claims: map.claims.slice(0, 2) }));
    expect(after?.claims[0]).toBe(map.claims[0]);
    expect(after?.inferences).toBe(map.inferences);
  });
});
