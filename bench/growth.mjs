import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledProgram } from './bundled-program.mjs';
import { median, ms } from './figures.mjs';
import { drawCurves } from './growth/curves.mjs';
import { putIntoPage } from './growth/page.mjs';

// `npm run bench -- growth`: what each piece of work takes as a map grows, in one process of Node: what the window does
// in its layout thread, the host, and the drawing of pictures. The slope of a row is the power of the number of claims
// by which its time grows from the size before; that of n log n is at most 1.15. Into docs/performance.md.

/** @typedef {typeof import('./growth-program')} Program */
/** @typedef {ReturnType<Program['largeMap']>} ArgumentMap */

const SIZES = [100, 1000, 10_000, 50_000];
/** A picture of more would be larger than other programs can open. */
const MOST_DRAWN = 10_000;
const RUNS = Number(process.env.COUNTERPOINT_BENCH_RUNS ?? 9);
const PAGE = { width: 1280, height: 800 };
/** The slope of n log n from ten claims to a hundred is the largest of all. What grows faster is a fault. */
const MOST_SLOPE = 1.15;
/** A time below this says more about the clock than about the work, in ms. */
const LEAST_MS = 1;

/** @type {Program} */
const program = await bundledProgram('growth-program');
const top = mkdtempSync(join(tmpdir(), 'counterpoint-growth-'));

/** @type {Record<string, (number | null)[]>} */
const rows = {};
try {
  for (const size of SIZES) {
    for (const [name, time] of Object.entries(await timesOf(size))) {
      rows[name] ??= [];
      rows[name].push(time);
    }
    process.stderr.write(`${size} claims measured\n`);
  }
} finally {
  rmSync(top, { recursive: true, force: true });
}
const curves = Object.entries(rows).map(([name, times]) => ({ name, times, slopes: slopesOf(times) }));
report();
putIntoPage(SIZES, curves);
drawCurves(program, SIZES, curves);

/**
 * Returns the median time of each piece of work, null for one that is not done at this size.
 *
 * @param {number} size
 */
async function timesOf(size) {
  const runs = size > MOST_DRAWN ? Math.min(RUNS, 3) : RUNS;
  const text = program.writeMap(program.largeMap(size));
  const read = () => {
    const result = program.readMap(text);
    if (!result.ok) throw new Error('the map is not read');
    return result.map;
  };
  const options = { measure: program.nodeMeasure, target: PAGE };
  const kept = program.layoutMap(read(), options).arrangement;
  const target = `c${Math.ceil(size / 2)}`;
  return {
    open: await timed(runs, () => program.layoutMap(read(), options)),
    edit: await timed(
      runs,
      (map) => {
        const edit = program.addAnswer(map, { target, kind: 'reason', claim: { text: 'It is so' } });
        if (!edit) throw new Error('nothing was added');
        program.layoutMap(edit.map, { ...options, keep: kept });
      },
      opened(read, options),
    ),
    save: await timeOfSaving(size, text, runs),
    find: await timed(runs, (map) => program.searchClaims(map, 'office'), read),
    standing: await timed(runs, (map) => program.evaluateMap(map), read),
    checks: await timed(runs, (map) => program.adviceOn(map), read),
    PNG: size > MOST_DRAWN ? null : await timed(Math.min(runs, 5), (map) => draw(map), read),
  };
}

/**
 * Returns a function that makes a map which the window has laid out before.
 *
 * @param {() => ArgumentMap} read
 * @param {Parameters<Program['layoutMap']>[1]} options
 */
function opened(read, options) {
  return () => {
    const map = read();
    program.layoutMap(map, options);
    return map;
  };
}

/** @param {ArgumentMap} map */
async function draw(map) {
  await program.streamPicture(map, 'png', { page: 'none', theme: 'light', carriesMap: false }, () => undefined);
}

/**
 * Returns the time from an edit of one claim to its acknowledgement by a host, on the disk.
 *
 * @param {number} size
 * @param {string} text
 * @param {number} runs
 */
async function timeOfSaving(size, text, runs) {
  const library = join(top, `maps ${size}`);
  mkdirSync(library);
  writeFileSync(join(library, 'a.argmap.json'), text);
  const host = await program.createHost({
    shell: 'browser',
    version: '0',
    library,
    data: join(top, `data ${size}`),
    pictureWorker: '',
  });
  try {
    const [entry] = await host.library();
    let { map, revision } = await host.open({ ref: entry?.ref ?? '' });
    let order = 0;
    return await timed(runs, async () => {
      const [first, ...others] = map.claims;
      if (!entry || !first) throw new Error('there is no map');
      const next = { ...map, claims: [{ ...first, text: `${first.text}!` }, ...others] };
      const change = program.diffMaps(map, next);
      const result = await host.applyChange({ ref: entry.ref, revision, change, writer: 'bench', order: order++ });
      if (result.kind !== 'saved') throw new Error(result.kind);
      map = next;
      revision = result.revision;
    });
  } finally {
    await host.close();
  }
}

/**
 * Returns the median time of work, in ms. What the work is about is made anew before each run, so that nothing of it is
 * known yet.
 *
 * @template [Input=void]
 * @param {number} runs
 * @param {(input: Input) => unknown} work
 * @param {() => Input} [make]
 */
async function timed(runs, work, make) {
  /** @type {number[]} */
  const times = [];
  for (let run = -1; run < runs; run++) {
    const input = /** @type {Input} */ (make?.());
    const started = performance.now();
    await work(input);
    // The first run is that of cold code.
    if (run >= 0) times.push(performance.now() - started);
  }
  return median(times);
}

/**
 * Returns the power of the number of claims by which a time grows from each size to the next.
 *
 * @param {(number | null)[]} times
 */
function slopesOf(times) {
  return SIZES.slice(1).map((size, index) => {
    const [before, now] = [times[index] ?? null, times[index + 1] ?? null];
    if (before === null || now === null || before < LEAST_MS) return null;
    return Math.log(now / before) / Math.log(size / (SIZES[index] ?? 1));
  });
}

function report() {
  const { length, 0: first } = cpus();
  process.stdout.write(`${length} x ${first?.model ?? 'unknown'}, Node ${process.version}, medians of ${RUNS}\n\n`);
  process.stdout.write(`${''.padEnd(10)}${SIZES.map((size) => `${size}`.padStart(12)).join('')}   slopes\n`);
  for (const { name, times, slopes } of curves) {
    const shown = times.map((time) => (time === null ? '-' : ms(time)).padStart(12)).join('');
    const faults = slopes.map((slope) => {
      return slope === null ? '-' : `${slope.toFixed(2)}${slope > MOST_SLOPE ? ' (more than n log n)' : ''}`;
    });
    process.stdout.write(`${name.padEnd(10)}${shown}   ${faults.join(', ')}\n`);
  }
}
