import { describe, expect, it } from 'vitest';
import { randomMap, seededRandom } from '../testing/random-map';
import { type ArgumentMap, emptyMap } from './argument-map';
import type { Inference } from './inference';
import { validate } from './validate';

const claims = ['c1', 'c2', 'c3'].map((id) => ({ id, text: id }));
const sound: ArgumentMap = {
  ...emptyMap('Test'),
  sources: [{ id: 's1' }],
  claims,
  inferences: [
    { id: 'i1', kind: 'reason', premises: ['c2'], target: 'c1' },
    { id: 'i2', kind: 'objection', premises: ['c3'], target: 'i1' },
  ],
};
const withStep = (step: Partial<Inference>): ArgumentMap => ({
  ...sound,
  inferences: [...sound.inferences, { id: 'i3', kind: 'reason', premises: ['c3'], target: 'c1', ...step }],
});

it('a valid map has no errors, and neither has any map that the commands can make', () => {
  expect(validate(sound)).toEqual([]);
  expect(validate(emptyMap(''))).toEqual([]);
  for (let seed = 1; seed <= 200; seed++) expect(validate(randomMap(seededRandom(seed), 30))).toEqual([]);
});

it('a cycle through claims is not an error', () => {
  expect(validate(withStep({ premises: ['c1'], target: 'c2' }))).toEqual([]);
});

describe('an inference is invalid', () => {
  it.each([
    ['without a premise', { premises: [] }, 'no-premises', undefined],
    ['that names a premise twice', { premises: ['c3', 'c3'] }, 'repeated-premise', 'c3'],
    ['with an unknown premise', { premises: ['c9'] }, 'dangling-premise', 'c9'],
    ['with an inference as a premise', { premises: ['i1'] }, 'dangling-premise', 'i1'],
    ['with an unknown target', { target: 'c9' }, 'dangling-target', 'c9'],
    ['that targets itself', { target: 'i3' }, 'targets-itself', undefined],
    ['that targets its own premise', { target: 'c3' }, 'targets-own-premise', 'c3'],
    ['with the id of another', { id: 'i1' }, 'duplicate-id', undefined],
    ['with the id of a claim', { id: 'c1' }, 'duplicate-id', undefined],
  ] as const)('%s', (_, step, kind, about) => {
    const faults = validate(withStep(step));
    expect(faults).toContainEqual(
      expect.objectContaining({ kind, table: 'inferences', at: 2, ...(about === undefined ? {} : { about }) }),
    );
  });

  it('in a cycle of inferences that target each other, reported once for the cycle', () => {
    const circle: ArgumentMap = {
      ...sound,
      inferences: [
        { id: 'i1', kind: 'objection', premises: ['c1'], target: 'i2' },
        { id: 'i2', kind: 'objection', premises: ['c2'], target: 'i3' },
        { id: 'i3', kind: 'objection', premises: ['c3'], target: 'i1' },
      ],
    };
    expect(validate(circle).map(({ kind }) => kind)).toEqual(['cycle-of-steps']);
  });
});

it('a claim or a source with the id of another one is invalid', () => {
  expect(validate({ ...sound, claims: [...claims, { id: 'c1', text: 'again' }] })).toContainEqual({
    kind: 'duplicate-id',
    table: 'claims',
    at: 3,
    id: 'c1',
  });
  expect(validate({ ...sound, sources: [{ id: 's1' }, { id: 's1' }] })).toEqual([
    { kind: 'duplicate-id', table: 'sources', at: 1, id: 's1' },
  ]);
});
