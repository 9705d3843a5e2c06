import { cpus } from 'node:os';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { top } from '../build/setup/targets.mjs';
import { median, ms } from './figures.mjs';

// `npm run bench -- standing`: the grounded labelling of large random frameworks, beside the same with Maps and
// Sets as one would write it down; and the standing of large maps. The making of the look-up tables is part of
// the time.

const load = async (/** @type {string} */ path) =>
  (await runnerImport(join(top, path), { configFile: false, root: top, logLevel: 'warn' })).module;
const { groundedLabels } = /** @type {typeof import('../argument/evaluation/grounded.ts')} */ (
  await load('argument/evaluation/grounded.ts')
);
const { evaluateMap } = /** @type {typeof import('../argument/evaluation/evaluate.ts')} */ (
  await load('argument/evaluation/evaluate.ts')
);
const { largeMap } = /** @type {typeof import('../argument/testing/large-map.ts')} */ (
  await load('argument/testing/large-map.ts')
);
const { seededRandom, pickIndex } = /** @type {typeof import('../argument/testing/random-map.ts')} */ (
  await load('argument/testing/random-map.ts')
);

process.stdout.write(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, medians of 9\n\n`);
for (const [attacks, goal] of /** @type {const} */ ([
  [100_000, 10],
  [1_000_000, 300],
])) {
  const graph = randomGraph(attacks);
  const ours = timed(() => groundedLabels(graph), 9);
  const plain = timed(() => withSets(graph), attacks > 100_000 ? 1 : 3);
  process.stdout.write(
    `${attacks} attacks, ${graph.names.length} arguments: ${ms(ours)} (goal ${goal} ms); Maps and Sets ${ms(plain)}, ${(plain / ours).toFixed(0)} times as long\n`,
  );
}
for (const size of [1000, 10_000]) {
  const map = largeMap(size);
  process.stdout.write(`a map of ${size} claims: ${ms(timed(() => evaluateMap(map), 9))}\n`);
}

/** Half of the arguments are attacked once on average, so that the labelling spreads. @param {number} attacks */
function randomGraph(attacks) {
  const random = seededRandom(attacks);
  const count = attacks;
  // Mostly from what comes before, so that there is something to label.
  const pairs = Array.from({ length: attacks }, () => {
    const to = 1 + pickIndex(random, count - 1);
    return [random() < 0.95 ? pickIndex(random, to) : pickIndex(random, count), to];
  });
  return {
    names: Array.from({ length: count }, (_, at) => `a${at}`),
    from: Int32Array.from(pairs, ([from]) => from ?? 0),
    to: Int32Array.from(pairs, ([, to]) => to ?? 0),
  };
}

/** @param {ReturnType<typeof randomGraph>} graph */
function withSets({ names, from, to }) {
  /** @type {Map<number, Set<number>>} */
  const attackers = new Map(names.map((_, at) => [at, new Set()]));
  for (let at = 0; at < from.length; at++) attackers.get(to[at] ?? 0)?.add(from[at] ?? 0);
  /** @type {Set<number>} */
  const accepted = new Set();
  /** @type {Set<number>} */
  const refuted = new Set();
  for (let before = -1; before !== accepted.size + refuted.size; ) {
    before = accepted.size + refuted.size;
    for (const [argument, own] of attackers) {
      if (accepted.has(argument) || refuted.has(argument)) continue;
      if ([...own].every((one) => refuted.has(one))) accepted.add(argument);
      else if ([...own].some((one) => accepted.has(one))) refuted.add(argument);
    }
  }
  return accepted;
}

/**
 * @param {() => unknown} work
 * @param {number} runs
 */
function timed(work, runs) {
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return median(times);
}
