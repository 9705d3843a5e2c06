import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { top } from '../build/setup/targets.mjs';
import { bundledProgram } from './bundled-program.mjs';
import { median, ms } from './figures.mjs';
import { measureCalm } from './layout-calm.mjs';
import { ownBoxes, peerGraph, plainBoxes } from './layout-input.mjs';
import { corpusMaps, generatedMap } from './layout-maps.mjs';
import { loadPeers } from './layout-peers.mjs';
import { ensurePeers } from './peers.mjs';

// `npm run bench -- layout`: how large the text of real maps is printed on A4 landscape, beside the layouts of others
// on the same page, with the same boxes and with plain ones; then how long a layout takes. COUNTERPOINT_SHARED names
// the folder of the maps.

/** @typedef {typeof import('./layout-program')} Program */
/** @typedef {import('../argument/model/argument-map').ArgumentMap} ArgumentMap */

const MM = 96 / 25.4;
const PAGE = { width: 277 * MM, height: 190 * MM };
const LARGEST = 16 / 12;
/** Goals: the median in pt, and its ratio to the best peer with the same boxes and with plain ones. */
const CLASSES = /** @type {const} */ ([
  { from: 9, to: 15, size: 12, same: 1.35, plain: 1.5 },
  { from: 16, to: 30, size: 11.7, same: 1.6, plain: 1.75 },
  { from: 31, to: 60, size: 8.2, same: 1.65, plain: 1.85 },
]);
/** The maps of a class that are shown one by one, the smallest text first. */
const SHOWN = 15;
const GENERATED = 40;
const WARM = 12;

/** Besides the boxes that we chose, peers are given all texts at one of these widths, in px. */
const PLAIN_WIDTHS = [232, 288, 360];

ensurePeers();
/** @type {Program} */
const program = await bundledProgram('layout-program');
const own = ownBoxes(program);
const peers = await loadPeers(own.distances);
/** The boxes that peers are given: ours, or plain ones. */
const SETTINGS = {
  same: { boxes: own, peers },
  plain: { boxes: plainBoxes, peers: await loadPeers(plainBoxes.distances) },
};
const corpora = join(process.env.COUNTERPOINT_SHARED ?? join(top, '../shared'), 'corpora');
const isSound = (/** @type {ArgumentMap} */ map) => program.validate(map).length === 0;

say(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
benchBundled();
await benchPrint();
benchCalm();
await benchTime();

/** The bundled map as people export it first. */
function benchBundled() {
  const map = JSON.parse(readFileSync(join(top, 'maps/nato-liaison-office.argmap.json'), 'utf8'));
  say(`\nthe bundled map of ${map.claims.length} claims, with title and legend`);
  for (const { page, goal } of /** @type {const} */ ([
    { page: 'a4', goal: 9.3 },
    { page: 'slide', goal: 9.6 },
  ])) {
    const options = /** @type {const} */ ({ page, theme: 'light', title: true, legend: true });
    const picture = program.makePicture(map, options, program.nodeMeasure);
    say(`  ${page.padEnd(6)} ${(picture.textPt ?? Number.NaN).toFixed(2)} pt   (goal ${goal})`);
  }
}

async function benchPrint() {
  const { trees, forests } = corpusMaps(corpora, isSound);
  if (trees.length === 0) say(`\nno maps at ${corpora}: generated ones stand in for them`);
  for (const { from, to, size, same, plain } of CLASSES) {
    const inClass = (/** @type {ArgumentMap} */ { claims }) => claims.length >= from && claims.length <= to;
    const own =
      trees.length === 0
        ? Array.from({ length: GENERATED }, (_, at) => generatedMap(from + ((at * 7) % (to - from + 1)), at + 1))
        : trees.filter(inClass);
    await comparePrint(`${from}-${to} claims`, own, { size, same, plain });
    const several = forests.filter(
      (map) =>
        inClass(map) && !trees.some(({ title, claims }) => title === map.title && claims.length === map.claims.length),
    );
    if (from > 30 && several.length > 0) await comparePrint(`${from}-${to} claims in several trees`, several, null);
  }
}

/**
 * @param {string} name
 * @param {ArgumentMap[]} maps
 * @param {{ size: number, same: number, plain: number } | null} goals
 */
async function comparePrint(name, maps, goals) {
  /** @type {Map<string, { same: number[], plain: number[] }>} */
  const others = new Map();
  const results = [];
  let faults = 0;
  for (const map of maps) {
    const layout = program.layoutMap(map, { measure: program.nodeMeasure, target: PAGE, maxScale: LARGEST });
    faults += program.layoutFaults(layout).length;
    const best = { same: 0, plain: 0 };
    for (const [kind, { boxes, peers }] of Object.entries(SETTINGS)) {
      const graphs = [undefined, ...PLAIN_WIDTHS].map((width) => peerGraph(program, map, layout, boxes, width));
      for (const [peer, lay] of Object.entries(peers)) {
        if (peer === 'dagre') continue;
        const sizes = [];
        for (const graph of graphs) sizes.push(printed(await lay(graph)));
        const known = others.get(peer) ?? { same: [], plain: [] };
        const reached = Math.max(...sizes);
        known[/** @type {'same' | 'plain'} */ (kind)].push(reached);
        best[/** @type {'same' | 'plain'} */ (kind)] = Math.max(best[/** @type {'same' | 'plain'} */ (kind)], reached);
        others.set(peer, known);
      }
    }
    results.push({ map, own: printed(layout), share: coveredShare(layout), ...best });
  }
  const own = median(results.map((result) => result.own));
  const readable = results.filter((result) => result.own >= 9).length / maps.length;
  say(`\n${name}, ${maps.length} maps: median size of the printed text, the best of four settings for each map`);
  say('                 same boxes   plain boxes');
  say(`  ${'ours'.padEnd(12)} ${points(own)}${goals ? `               (goal ${goals.size} pt)` : ''}`);
  const rows = [...others].map(([peer, { same, plain }]) => ({ peer, same: median(same), plain: median(plain) }));
  for (const { peer, same, plain } of rows) say(`  ${peer.padEnd(12)} ${points(same)}   ${points(plain)}`);
  const [same, plain] = [
    own / Math.max(...rows.map((row) => row.same)),
    own / Math.max(...rows.map((row) => row.plain)),
  ];
  const wanted = goals ? `   (goals ${goals.same} and ${goals.plain})` : '';
  say(`  times best   ${same.toFixed(2).padStart(8)}      ${plain.toFixed(2).padStart(8)}${wanted}`);
  say(
    `  at 9 pt or more: ${Math.round(readable * 100)} % of ours; overlaps and lines through foreign boxes: ${faults}`,
  );
  if (maps.length > 30 || goals === null) return;
  for (const { map, own, same, plain, share } of results.sort((a, b) => a.own - b.own).slice(0, SHOWN)) {
    const claims = String(map.claims.length).padStart(3);
    say(
      `    ${claims} claims ${points(own)}, best peer ${points(same)} and ${points(plain)}; ${Math.round(share * 100)} % of the page are boxes`,
    );
  }
}

/**
 * The share of the page that boxes and the words of steps cover.
 *
 * @param {ReturnType<Program['layoutMap']>} layout
 */
function coveredShare(layout) {
  const rects = [...layout.boxes, ...layout.references, ...layout.inferences.map(({ pill }) => pill)];
  const area = rects.reduce((sum, { width, height }) => sum + width * height, 0);
  return (area * (printed(layout) / 12) ** 2) / (PAGE.width * PAGE.height);
}

/** Prints what an edit moves, with the arrangement kept. */
function benchCalm() {
  const maps = corpusMaps(corpora, isSound).trees.filter(({ claims }) => claims.length >= 9 && claims.length <= 60);
  if (maps.length === 0) return;
  const { edits, rearranged, sameSize, samePlace } = measureCalm(program, maps, PAGE);
  const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`;
  say(`\nwhat an edit moves: ${edits} edits of ${maps.length} maps`);
  say(`  maps rearranged ${percent(rearranged)}; of the other boxes ${percent(sameSize)} keep their size,`);
  say(`  ${percent(samePlace)} their place beside the claim that they answer`);
}

async function benchTime() {
  say('\ntime, from set boxes to the place of everything, median of the warm runs');
  for (const [count, goal, runs] of /** @type {const} */ ([
    [1000, 15, 15],
    [10000, 110, 7],
  ])) {
    const map = generatedMap(count, 7);
    const options = { measure: program.nodeMeasure, target: PAGE, maxScale: LARGEST };
    const layout = program.layoutMap(map, options);
    const ours = timed(runs, () => program.layoutMap(map, options));
    const kept = timed(runs, () => program.layoutMap(map, { ...options, keep: layout.arrangement }));
    say(
      `  ${count} claims: ${ms(ours)} free (goal ${goal} ms), ${ms(kept)} with the arrangement kept${count === 10000 ? ' (goal 60 ms)' : ''}`,
    );
    const graph = peerGraph(program, map, layout, own, 288);
    for (const name of /** @type {const} */ (['d3-flextree', 'dagre', 'elk layered'])) {
      const started = performance.now();
      await peers[name](graph);
      const took = performance.now() - started;
      say(`    ${name.padEnd(12)} ${ms(took)}, ${(took / ours).toFixed(1)} times as long (one run)`);
    }
  }
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
