import { cpus } from 'node:os';
import { join } from 'node:path';
import { ArgdownApplication, DataPlugin, ModelPlugin, ParserPlugin } from '@argdown/core';
import { top } from '../build/setup/targets.mjs';
import { bundledProgram } from './bundled-program.mjs';
import { inputsIn } from './corpora/inputs.mjs';
import { median, ms } from './figures.mjs';

// `npm run bench:formats [-- FOLDER]`: how long the files of other programs take to read, beside the reference parser
// of Argdown. All that is compared runs in turns. Long times are those of the processor, which other programs change
// little; on an idle computer a person waits about as long. Of a file of a few kB the time itself is taken.

/** @typedef {typeof import('./formats-program')} Program */
/** @typedef {import('./corpora/inputs.mjs').Input} Input */

const GOALS = { corpora: 30_000, largest: 1000, ratio: 5, claims: 150 };
const CLAIMS = 5000;
const ROUNDS = { corpora: 3, largest: 7, files: 30, claims: 15 };
/** The size of a window, in px. */
const WINDOW = { width: 1280, height: 800 };
/** Rounds before those that count. */
const WARM = 3;

const folder = process.argv[2] ?? join(process.env.COUNTERPOINT_SHARED ?? join(top, '../shared'), 'corpora');
/** @type {Program} */
const program = await bundledProgram('formats-program');
say(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}\n`);
const inputs = inputsIn(folder, program);
benchCorpora();
benchLargest();
benchParsers();
benchClaims();

function benchCorpora() {
  const rounds = timesOf(ROUNDS.corpora, () => {
    for (const { bytes } of inputs) program.readFile(bytes);
  });
  const size = inputs.reduce((sum, { bytes }) => sum + bytes.length, 0);
  say(`all ${inputs.length} files of others, ${(size / 1e6).toFixed(1)} MB, recognised and read`);
  reportTime(rounds, GOALS.corpora);
}

function benchLargest() {
  const maps = inputs.filter(({ corpus }) => corpus === 'aif').sort((a, b) => b.nodes - a.nodes);
  const [largest] = maps;
  if (!largest) return say('no AIF maps');
  /** @type {number[]} */
  const reading = [];
  const rounds = timesOf(ROUNDS.largest, () => {
    /** @type {ReturnType<Program['readFile']> | undefined} */
    let file;
    reading.push(
      timeOf(() => {
        file = program.readFile(largest.bytes);
      }),
    );
    if (file?.kind !== 'read' || !file.map) throw new Error('the largest AIF map is not read');
    program.layoutMap(file.map, { measure: program.nodeMeasure, target: WINDOW });
  });
  say(`\nthe largest AIF map, ${largest.nodes} nodes, read and laid out`);
  say(`  of this read  ${ms(median(reading.slice(WARM)))}`);
  reportTime(rounds, GOALS.largest);
}

function benchParsers() {
  const files = inputs
    .filter(({ corpus }) => corpus === 'argdown')
    .map(({ path, bytes }) => ({ path, text: textOf(bytes) }));
  const ratios = files.map(({ text }) => {
    const { own, reference } = inTurns(text, ROUNDS.files, waitOf);
    return median(reference) / median(own);
  });
  const sorted = [...ratios].sort((a, b) => a - b);
  say(
    `\n${files.length} Argdown files: our reader, which makes a map, and @argdown/core, which makes a model, in turns`,
  );
  say(`  times as fast: least ${times(sorted[0])}, most ${times(sorted.at(-1))}`);
  const isMet = median(ratios) >= GOALS.ratio;
  say(`  median ${times(median(ratios))}; goal ${times(GOALS.ratio)}: ${isMet ? 'met' : 'not met'}`);
}

function benchClaims() {
  const text = program.argdown.write?.(program.largeMap(CLAIMS)) ?? '';
  const { own, reference } = inTurns(text, ROUNDS.claims, timeOf);
  say(`\n${CLAIMS.toLocaleString('en')} claims in Argdown, ${Math.round(text.length / 1000)} kB, read`);
  say(`  @argdown/core ${ms(median(reference))}, ${times(median(reference) / median(own))} as long`);
  reportTime(own, GOALS.claims);
}

/**
 * Returns how long our reader and the reference parser take for a text in each round, in ms.
 *
 * @param {string} text
 * @param {number} rounds
 * @param {(run: () => void) => number} measure
 */
function inTurns(text, rounds, measure) {
  /** @type {{ own: number[], reference: number[] }} */
  const found = { own: [], reference: [] };
  for (let round = -WARM; round < rounds; round++) {
    const own = measure(() => program.argdown.read?.(text));
    const reference = measure(() => parseByReference(text));
    if (round < 0) continue;
    found.own.push(own);
    found.reference.push(reference);
  }
  return found;
}

/** @param {string} input */
function parseByReference(input) {
  const app = new ArgdownApplication();
  app.addPlugin(new ParserPlugin(), 'parse');
  app.addPlugin(new DataPlugin(), 'model');
  app.addPlugin(new ModelPlugin(), 'model');
  app.run({ process: ['parse', 'model'], input, logLevel: 'silent' });
}

/**
 * @param {number} rounds
 * @param {() => void} run
 */
function timesOf(rounds, run) {
  const found = Array.from({ length: WARM + rounds }, () => timeOf(run));
  return found.slice(WARM);
}

/** @param {() => void} run */
function timeOf(run) {
  const began = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** @param {() => void} run */
function waitOf(run) {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/** @param {Uint8Array} bytes */
function textOf(bytes) {
  return new TextDecoder().decode(bytes);
}

/** @param {number | undefined} ratio */
function times(ratio = Number.NaN) {
  return `${ratio.toFixed(1)} ×`;
}

/** @param {number[]} rounds @param {number} goal */
function reportTime(rounds, goal) {
  const found = `median ${ms(median(rounds))}, least ${ms(Math.min(...rounds))}`;
  say(`  ${found}; goal ${ms(goal)}: ${median(rounds) <= goal ? 'met' : 'not met'}`);
}

/** @param {string} text */
function say(text) {
  process.stdout.write(`${text}\n`);
}
