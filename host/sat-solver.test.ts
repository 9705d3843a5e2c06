import { readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AttackGraph } from '../argument/evaluation/attack-graph';
import { extensionsOf, SEMANTICS, type Semantics } from '../argument/evaluation/extensions';
import { type GraphFormat, readAttackGraph } from '../argument/formats/attack-graph-text';
import { besideRepository } from '../argument/testing/beside-repository';
import { pickIndex, seededRandom } from '../argument/testing/random-map';
import { createSolver } from './sat-solver';

const tables = besideRepository('corpora/oracles/af-tables.jsonl', 'the tables of all small frameworks');
const oracle = besideRepository('corpora/oracles/af.json', 'the frameworks of others');
const KEYS = { grounded: 'GR', complete: 'CO', preferred: 'PR', stable: 'ST' } as const;
type Expected = Record<(typeof KEYS)[Semantics], (number | string)[][]>;

function graphOf(count: number, attacks: readonly (readonly [number, number])[]): AttackGraph {
  return {
    names: Array.from({ length: count }, (_, index) => String(index)),
    from: Int32Array.from(attacks, ([from]) => from),
    to: Int32Array.from(attacks, ([, to]) => to),
  };
}

async function extensions(graph: AttackGraph, semantics: Semantics) {
  const solver = await createSolver(60_000);
  try {
    return extensionsOf(graph, semantics, solver);
  } finally {
    solver.dispose();
  }
}

const sorted = (sets: readonly (readonly (number | string)[])[]) =>
  sets.map((set) => [...set].map(String).sort().join(' ')).sort();

/** Returns all extensions of a small framework by applying the definitions to every set. */
function byDefinition({ names, from, to }: AttackGraph, semantics: Semantics): number[][] {
  const count = names.length;
  const attacks = Array.from({ length: count }, () => new Array<boolean>(count).fill(false));
  for (let index = 0; index < from.length; index++)
    (attacks[from[index] as number] as boolean[])[to[index] as number] = true;
  const all = Array.from({ length: count }, (_, index) => index);
  const attack = (set: readonly number[], one: number) => set.some((other) => attacks[other]?.[one]);
  const complete: number[][] = [];
  for (let code = 0; code < 2 ** count; code++) {
    const set = all.filter((index) => code & (1 << index));
    if (set.some((one) => attack(set, one))) continue;
    const defended = all.filter((one) => all.every((other) => !attacks[other]?.[one] || attack(set, other)));
    if (String(defended) === String(set)) complete.push(set);
  }
  const isWithin = (a: readonly number[], b: readonly number[]) => a.every((one) => b.includes(one));
  if (semantics === 'grounded') return complete.filter((set) => complete.every((other) => isWithin(set, other)));
  if (semantics === 'preferred')
    return complete.filter((set) => complete.every((other) => other === set || !isWithin(set, other)));
  if (semantics === 'stable')
    return complete.filter((set) => all.every((one) => set.includes(one) || attack(set, one)));
  return complete;
}

describe('the extensions of a framework', () => {
  it('match the definitions, for random frameworks and all semantics', async () => {
    const random = seededRandom(5);
    for (let round = 0; round < 60; round++) {
      const count = 1 + pickIndex(random, 7);
      const attacks = Array.from({ length: pickIndex(random, count * 2) }, () => [
        pickIndex(random, count),
        pickIndex(random, count),
      ]);
      const graph = graphOf(count, attacks as [number, number][]);
      for (const semantics of SEMANTICS)
        expect(sorted((await extensions(graph, semantics)) ?? []), semantics).toEqual(
          sorted(byDefinition(graph, semantics)),
        );
    }
  });

  it('are null when the time is up', async () => {
    const attacks = Array.from(
      { length: 60 },
      (_, index) => [index, index % 2 === 0 ? index + 1 : index - 1] as [number, number],
    );
    const solver = await createSolver(0);
    expect(extensionsOf(graphOf(60, attacks), 'preferred', solver)).toBeNull();
    solver.dispose();
  });

  it.skipIf(tables === null)(
    'match the tables of all small frameworks, if these are installed',
    async () => {
      for (const line of readFileSync(tables ?? '', 'utf8')
        .trim()
        .split('\n')) {
        const { n, attacks, ...expected } = JSON.parse(line) as Expected & { n: number; attacks: [number, number][] };
        for (const semantics of SEMANTICS)
          expect(sorted((await extensions(graphOf(n, attacks), semantics)) ?? []), line).toEqual(
            sorted(expected[KEYS[semantics]]),
          );
      }
    },
    240_000,
  );

  it.skipIf(oracle === null)(
    'match the results of other solvers, if these are installed',
    async () => {
      const corpora = dirname(dirname(oracle ?? ''));
      const files = Object.entries(JSON.parse(readFileSync(oracle ?? '', 'utf8')) as Record<string, Expected>);
      let read = 0;
      for (const [path, expected] of files) {
        const format = extname(path).slice(1) as GraphFormat;
        const result = readAttackGraph(readFileSync(join(corpora, path), 'utf8'), format);
        if (!result.ok) throw new Error(`${path}: line ${result.line}, ${result.problem}: ${result.about}`);
        read++;
        for (const semantics of SEMANTICS) {
          const found = (await extensions(result.graph, semantics)) ?? [];
          const named = found.map((set) => set.map((one) => result.graph.names[one] ?? ''));
          expect(sorted(named), `${path} ${semantics}`).toEqual(sorted(expected[KEYS[semantics]]));
        }
      }
      expect(read).toBe(files.length);
    },
    240_000,
  );
});
