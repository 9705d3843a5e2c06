import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawRuns } from '../../../testing/depth';
import { expectLaw, expectSameAgain } from '../../../testing/format-law';
import { withOddForeign } from '../../../testing/odd-foreign';
import { pickIndex, seededRandom } from '../../../testing/random-map';
import { richMap } from '../../../testing/rich-map';
import { writeInFormat } from '../formats';
import { sadface } from './sadface';

const FILE = {
  metadata: {
    core: {
      ...{ title: 'Zoos', analyst_name: 'An Analyst', analyst_email: 'a@b.example', id: 'f1', version: '0.5.2' },
      ...{ created: '2020-01-01T00:00:00', edited: '2020-01-02T00:00:00' },
    },
    aml: { author: 'B' },
  },
  resources: [{ id: 'r1', type: 'text', content: 'Animals suffer in zoos.', metadata: {} }],
  nodes: [
    { id: 'a1', type: 'atom', text: 'Zoos should close', sources: [], metadata: { author: 'C' } },
    {
      ...{ id: 'a2', type: 'atom', text: 'Animals suffer', metadata: {} },
      sources: [{ resource_id: 'r1', text: 'Animals suffer', offset: 0, length: 14 }],
    },
    { id: 's1', type: 'scheme', name: 'Expert Opinion', metadata: {}, more: [1] },
  ],
  edges: [
    { id: 'u1', source_id: 'a2', target_id: 's1' },
    { id: 'u2', source_id: 's1', target_id: 'a1' },
  ],
  later: true,
};

/** Returns a file that was read and written, without what Counterpoint adds. */
function writtenAgain(file: object) {
  const { map } = expectSameAgain(sadface, JSON.stringify(file));
  const { text, losses } = writeInFormat(map, sadface);
  expect(losses).toEqual([]);
  const { metadata, ...again } = JSON.parse(text);
  const { counterpoint: _, ...others } = metadata;
  return { map, again: { ...again, metadata: others } };
}

describe('a file of SADFace', () => {
  it('comes back with its metadata, resources, sources and ids', () => {
    const { map, again } = writtenAgain(FILE);
    expect(again).toEqual(FILE);
    expect(map).toMatchObject({ title: 'Zoos', inferences: [{ scheme: 'Expert Opinion', kind: 'reason' }] });
  });

  it('comes back in its core if it is of the first version, with the metadata at its top', () => {
    const { metadata, ...file } = FILE;
    const nodes = [...FILE.nodes.slice(0, 2), { id: 's1', type: 'inference', name: 'Default\nSupport', metadata: {} }];
    const { map, again } = writtenAgain({ ...file, nodes, metadata: metadata.core });
    expect(again).toEqual({ ...file, nodes, metadata: { core: metadata.core } });
    expect(map.inferences[0]?.scheme).toBeUndefined();
  });

  it('follows the map where that has been changed', () => {
    const { map } = writtenAgain(FILE);
    const inferences = map.inferences.map((step) => ({ ...step, kind: 'objection' as const, scheme: 'sign' }));
    const changed = { ...map, title: 'New', inferences };
    expectLaw(sadface, changed);
    const again = JSON.parse(writeInFormat(changed, sadface).text);
    expect(again.metadata.core).toEqual({ ...FILE.metadata.core, title: 'New' });
    expect(again.nodes[2]).toMatchObject({ name: 'conflict', metadata: { counterpoint: { scheme: 'sign' } } });
    expect(again.edges).toEqual(FILE.edges);
  });

  it('holds every map, with odd keys of other programs', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const map = richMap(random, 1 + pickIndex(random, 6));
        expectLaw(sadface, withOddForeign(random, map, ['sadface', 'aif']));
      }),
      { numRuns: lawRuns(150, 20_000) },
    );
  });
});
