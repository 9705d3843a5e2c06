import { rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { top } from '../build/setup/targets.mjs';
import { median, ms } from './figures.mjs';
import { corpusMaps } from './layout-maps.mjs';
import { loadPeers } from './layout-peers.mjs';
import { ensurePeers } from './peers.mjs';

// `npm run bench -- layout`: how large the text of real maps is printed on A4 landscape, beside the layouts of
// others with the same boxes on the same page; then how long a layout takes. COUNTERPOINT_SHARED names the
// folder of the maps.

/** @typedef {typeof import('./layout-program')} Program */
/** @typedef {import('../argument/model/argument-map').ArgumentMap} ArgumentMap */

const MM = 96 / 25.4;
const PAGE = { width: 277 * MM, height: 190 * MM };
const LARGEST = 16 / 12;
const CLASSES = /** @type {const} */ ([
  [9, 15, 1.3],
  [16, 30, 1.6],
  [31, 60, 1.5],
]);
const GENERATED = 40;
const WARM = 12;

/** Besides the boxes that we chose, peers are given all texts at one of these widths, in px. */
const PLAIN_WIDTHS = [232, 288, 360];

ensurePeers();
const program = await bundled();
const { SPACE, INDICATOR_HEIGHT } = program;
const peers = await loadPeers({
  beside: SPACE.row,
  under: SPACE.column,
  below: SPACE.toBus + SPACE.fromBus,
  right: SPACE.undercutter,
});
const corpora = join(process.env.COUNTERPOINT_SHARED ?? join(top, '../shared'), 'corpora');
const isSound = (/** @type {ArgumentMap} */ map) => program.validate(map).length === 0;

say(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
await benchPrint();
await benchTime();

/** @returns {Promise<Program>} */
async function bundled() {
  // Inside the folder, so that packages are found from it.
  const outDir = join(top, 'bench/dist');
  rmSync(outDir, { recursive: true, force: true });
  await build({
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    root: top,
    build: { outDir, ssr: join(top, 'bench/layout-program.ts'), target: 'node20', minify: false },
  });
  return import(pathToFileURL(join(outDir, 'layout-program.js')).href);
}

async function benchPrint() {
  const real = corpusMaps(corpora, isSound);
  if (real.length === 0) say(`\nno maps at ${corpora}: generated ones stand in for them`);
  for (const [from, to, goal] of CLASSES) {
    const maps =
      real.length === 0
        ? Array.from({ length: GENERATED }, (_, at) => generatedMap(from + ((at * 7) % (to - from + 1)), at + 1))
        : real.filter(({ claims }) => claims.length >= from && claims.length <= to);
    const ours = [];
    /** @type {Map<string, { same: number[], best: number[] }>} */
    const others = new Map();
    let faults = 0;
    for (const map of maps) {
      const layout = program.layoutMap(map, { measure: program.nodeMeasure, target: PAGE, maxScale: LARGEST });
      ours.push(printed(layout));
      faults += program.layoutFaults(layout).length;
      const graphs = [undefined, ...PLAIN_WIDTHS].map((width) => peerGraph(map, layout, width));
      for (const [name, peer] of Object.entries(peers)) {
        if (name === 'dagre') continue;
        const sizes = [];
        for (const graph of graphs) sizes.push(printed(await peer(graph)));
        const known = others.get(name) ?? { same: [], best: [] };
        known.same.push(sizes[0] ?? Number.NaN);
        known.best.push(Math.max(...sizes));
        others.set(name, known);
      }
    }
    const own = median(ours);
    const rows = [...others].map(([name, { same, best }]) => ({ name, same: median(same), best: median(best) }));
    const readable = ours.filter((pt) => pt >= 9).length / maps.length;
    say(`\n${from}-${to} claims, ${maps.length} maps: median size of the printed text`);
    say('                 same boxes   the best of four settings for each map');
    say(`  ${'ours'.padEnd(12)} ${points(own)}`);
    for (const { name, same, best } of rows) say(`  ${name.padEnd(12)} ${points(same)}   ${points(best)}`);
    const [times, hard] = [
      own / Math.max(...rows.map(({ same }) => same)),
      own / Math.max(...rows.map(({ best }) => best)),
    ];
    say(`  times best   ${times.toFixed(2).padStart(8)}      ${hard.toFixed(2).padStart(8)}   (goal ${goal})`);
    say(
      `  at 9 pt or more: ${Math.round(readable * 100)} % of ours; overlaps and lines through foreign boxes: ${faults}`,
    );
  }
}

async function benchTime() {
  say('\ntime, from set boxes to the place of everything, median of the warm runs');
  for (const [count, goal, runs] of /** @type {const} */ ([
    [1000, 15, 15],
    [10000, 150, 7],
  ])) {
    const map = generatedMap(count, 7);
    const options = { measure: program.nodeMeasure, target: PAGE, maxScale: LARGEST };
    const layout = program.layoutMap(map, options);
    const ours = timed(runs, () => program.layoutMap(map, options));
    const kept = timed(runs, () => program.layoutMap(map, { ...options, keep: layout.arrangement }));
    say(`  ${count} claims: ${ms(ours)} free (goal ${goal} ms), ${ms(kept)} with the arrangement kept`);
    const graph = peerGraph(map, layout, 288);
    for (const name of /** @type {const} */ (['d3-flextree', 'dagre', 'elk layered'])) {
      const started = performance.now();
      await peers[name](graph);
      const took = performance.now() - started;
      say(`    ${name.padEnd(12)} ${ms(took)}, ${(took / ours).toFixed(1)} times as long (one run)`);
    }
  }
}

/**
 * The input of the peers: each step with its word, its frame and its boxes as one node. The text is as wide as we set
 * it, or `width` px in every box.
 *
 * @param {ArgumentMap} map
 * @param {ReturnType<Program['layoutMap']>} layout
 * @param {number} [width]
 * @returns {import('./layout-peers.mjs').PeerGraph}
 */
function peerGraph(map, layout, width) {
  const { all } = program.buildLayoutTrees(map, program.nodeMeasure);
  const heads = new Map(layout.inferences.map(({ inference, frame }) => [inference.id, frame]));
  const nodes = all.map((unit) => {
    const word = unit.inference ? INDICATOR_HEIGHT : 0;
    const frame = unit.inference && heads.get(unit.inference.id);
    if (width === undefined && frame) return { id: unit.id, width: frame.width, height: frame.height + word };
    const sizes = unit.members.map((member) => {
      if (member.kind === 'reference') return member;
      const limit = width ?? layout.arrangement.claims.get(member.claim.id)?.textWidth ?? 288;
      return program.claimTypesetting(map, member.claim, member.isFolded, program.nodeMeasure).variant(limit);
    });
    const [padding, gap] = sizes.length > 1 ? [2 * SPACE.frame, SPACE.andDown * (sizes.length - 1)] : [0, 0];
    const inner = sizes.reduce((sum, { height }) => sum + height, 0);
    return {
      id: unit.id,
      width: Math.max(unit.indicatorWidth, padding + Math.max(...sizes.map((size) => size.width))),
      height: word + padding + gap + inner,
    };
  });
  /** @type {[string, string][]} */
  const edges = all.flatMap((unit) =>
    [...unit.groups.flatMap(({ children }) => children), ...unit.undercutters].map(
      (child) => /** @type {[string, string]} */ ([unit.id, child.id]),
    ),
  );
  return { nodes, edges };
}

/**
 * A map as lessons have them: two to five answers to a claim, some of them linked, undercut or shared.
 *
 * @param {number} count
 * @param {number} seed
 * @returns {ArgumentMap}
 */
function generatedMap(count, seed) {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const words = 'the office would make it easier for schools to say what they have long known about peace'.split(' ');
  const claims = Array.from({ length: count }, (_, at) => {
    const length = 6 + Math.floor(random() * 16);
    const text = Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ');
    return { id: `c${at}`, text };
  });
  /** @type {ArgumentMap['inferences'][number][]} */
  const inferences = [];
  let next = 1;
  for (let at = 0; next < count; at++) {
    const answers = at === 0 ? 4 : Math.floor(random() * 5) + (next <= at + 1 ? 1 : 0);
    for (let answer = 0; answer < answers && next < count; answer++) {
      const premises = [`c${next++}`];
      if (random() < 0.15 && next < count) premises.push(`c${next++}`);
      const [last] = inferences.slice(-1);
      const undercuts = last && random() < 0.08;
      inferences.push({
        id: `i${inferences.length}`,
        kind: undercuts || random() < 0.4 ? 'objection' : 'reason',
        premises,
        target: undercuts ? last.id : `c${at}`,
      });
    }
  }
  return { format: 'counterpoint/1', title: `${count} claims`, sources: [], claims, inferences };
}

/** @param {{ width: number, height: number }} size */
function printed({ width, height }) {
  return 12 * Math.min(LARGEST, PAGE.width / width, PAGE.height / height);
}

/**
 * @param {number} runs
 * @param {() => void} run
 */
function timed(runs, run) {
  for (let warm = 0; warm < WARM; warm++) run();
  return median(
    Array.from({ length: runs }, () => {
      const started = performance.now();
      run();
      return performance.now() - started;
    }),
  );
}

/** @param {number} value */
function points(value) {
  return `${value.toFixed(1).padStart(8)} pt`;
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
