import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { runnerImport } from 'vite';
import { ensureBuilt } from '../build/setup/ensure.mjs';
import { top } from '../build/setup/targets.mjs';
import { mapText } from './export-map.mjs';
import { median, ms } from './figures.mjs';

// `npm run bench -- host-hold`: how long a small request waits, from outside, while the host works on a large one. A
// thread of its own asks for the page again and again, so that neither the answers nor this program hold it up.

const RUNS = Number(process.env.COUNTERPOINT_BENCH_RUNS ?? 5);
const GOAL_MS = 200;
/** The program of the thread: it answers every message with the longest wait since the last. */
const SMALL_REQUESTS = `
  const { get, Agent } = require('node:http');
  const { parentPort, workerData } = require('node:worker_threads');
  const agent = new Agent({ keepAlive: true });
  let longest = 0;
  let sent = performance.now();
  const note = () => { longest = Math.max(longest, performance.now() - sent); };
  const ask = () => {
    sent = performance.now();
    get(workerData, { agent }, (answer) => answer.resume().on('end', () => { note(); setTimeout(ask, 1); }));
  };
  parentPort.on('message', () => { note(); parentPort.postMessage(longest); longest = 0; });
  ask();`;

await ensureBuilt();
const load = async (/** @type {string} */ path) =>
  (await runnerImport(join(top, path), { configFile: false, root: top, logLevel: 'warn' })).module;
const { HostProcess } = /** @type {typeof import('../host/testing/host-process.ts')} */ (
  await load('host/testing/host-process.ts')
);
const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
const library = join(folder, 'maps');
mkdirSync(library);
const running = await HostProcess.start(library, join(folder, 'data'));
const thread = new Worker(SMALL_REQUESTS, { eval: true, workerData: `${running.origin}/` });
const longestWait = () =>
  new Promise((resolve) => {
    thread.once('message', resolve);
    thread.postMessage(null);
  });

try {
  await measure('idle for 1 s', () => new Promise((resolve) => setTimeout(resolve, 1000)));
  for (const claims of [1000, 10_000]) await measureSize(claims);
} finally {
  await thread.terminate();
  await running.stop('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}

/** @param {number} claims */
async function measureSize(claims) {
  const { host } = running;
  const text = mapText(claims);
  /** @type {import('../argument/model/argument-map.ts').ArgumentMap} */
  const map = JSON.parse(text);
  const file = join(library, `${claims}.argmap.json`);
  writeFileSync(file, text);
  const ref = (await host.library()).find(({ name }) => name === String(claims))?.ref ?? '';
  let { revision } = await host.open({ ref });
  let saved = map.claims[0];
  const nextChange = () => {
    if (!saved) throw new Error('the map has no claim');
    const record = { ...saved, text: `${saved.text}.` };
    return {
      record,
      change: { claims: [{ id: saved.id, before: { at: 0, record: saved }, after: { at: 0, record } }] },
    };
  };
  let order = 0;
  // A socket of Node takes an answer of at most 100 MB.
  const scale = Math.min(1, 2500 / claims);
  const options = /** @type {const} */ ({ page: 'none', theme: 'light', carriesMap: true });
  say(`\n${claims} claims, ${(text.length / 1e6).toFixed(1)} MB`);
  await measure('open', () => host.open({ ref }));
  await measure('applyChange', async () => {
    const { record, change } = nextChange();
    const result = await host.applyChange({ ref, revision, change });
    if (result.kind !== 'saved') throw new Error(result.kind);
    ({ revision } = result);
    saved = record;
  });
  await measure('keepDraft', () =>
    host.keepDraft({ ref, revision, change: nextChange().change, writer: 'bench', order: order++ }),
  );
  await measure('keepDraft with its base', () =>
    host.keepDraft({ ref, revision, change: nextChange().change, writer: 'bench', order: order++, base: map }),
  );
  await measure('library, the map changed', () => {
    writeFileSync(file, `${text}${' '.repeat(++order)}`);
    return host.library();
  });
  await measure('keepVersion', () => host.keepVersion({ ref, map: { ...map, title: `Version ${order++}` } }));
  await measure('importBytes', () =>
    host.importBytes({ name: 'sent.argmap.json', bytes: new TextEncoder().encode(`${text}${' '.repeat(++order)}`) }),
  );
  await measure('create', () => host.create({ map }));
  for (const format of /** @type {const} */ (['svg', 'png', 'pdf']))
    await measure(`render ${format}`, () =>
      host.render({
        job: `${format}${order++}`,
        map,
        format,
        options: { ...options, ...(format === 'png' && { scale }) },
      }),
    );
  await measure('render svg, cancelled', async () => {
    const drawing = host.render({ job: 'unwanted', map, format: 'svg', options }).catch(() => undefined);
    await host.cancelRender({ job: 'unwanted' });
    await drawing;
  });
}

/**
 * @param {string} name
 * @param {() => Promise<unknown>} request
 */
async function measure(name, request) {
  const waits = [];
  const took = [];
  for (let count = 0; count < RUNS; count++) {
    await longestWait();
    const began = performance.now();
    await request();
    took.push(performance.now() - began);
    waits.push(Number(await longestWait()));
  }
  const most = Math.max(...waits);
  const verdict = median(waits) > GOAL_MS ? `   over ${GOAL_MS} ms` : '';
  say(
    `${name.padEnd(26)} a small request waits ${ms(median(waits)).padStart(8)}, at most ${ms(most).padStart(8)}; done in ${ms(median(took)).padStart(8)}${verdict}`,
  );
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
