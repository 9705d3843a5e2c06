import { expect, it } from 'vitest';
import { pickIndex, seededRandom } from '../testing/random-map';
import type { AttackGraph } from './attack-graph';
import { groundedLabels, LABEL } from './grounded';

/** The least fixpoint of the characteristic function, computed by iteration from the empty set. */
function byDefinition({ names, from, to }: AttackGraph): Set<number> {
  const attacks = Array.from(from, (attacker, index) => [attacker, to[index] as number] as const);
  let accepted = new Set<number>();
  for (;;) {
    const attacked = new Set(attacks.filter(([attacker]) => accepted.has(attacker)).map(([, target]) => target));
    const next = new Set(
      names
        .map((_, index) => index)
        .filter((index) => attacks.every(([attacker, target]) => target !== index || attacked.has(attacker))),
    );
    if (next.size === accepted.size) return accepted;
    accepted = next;
  }
}

it('the grounded labelling is the least fixpoint of the characteristic function, also if attacks occur twice', () => {
  const random = seededRandom(3);
  for (let round = 0; round < 1500; round++) {
    const count = 1 + pickIndex(random, 12);
    const pairs = Array.from({ length: pickIndex(random, count * 2) }, () => [
      pickIndex(random, count),
      pickIndex(random, count),
    ]);
    const twice = random() < 0.3 ? [...pairs, ...pairs.slice(0, 3)] : pairs;
    const graph = {
      names: Array.from({ length: count }, (_, index) => `a${index}`),
      from: Int32Array.from(twice, ([from]) => from ?? 0),
      to: Int32Array.from(twice, ([, to]) => to ?? 0),
    };
    const accepted = byDefinition(graph);
    const labels = [...groundedLabels(graph)];
    expect(labels.map((label) => label === LABEL.in)).toEqual(labels.map((_, index) => accepted.has(index)));
    const attacked = new Set(twice.filter(([from]) => accepted.has(from ?? 0)).map(([, to]) => to));
    expect(labels.map((label) => label === LABEL.out)).toEqual(labels.map((_, index) => attacked.has(index)));
  }
});
