import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { chromium } from '@playwright/test';
import { build, runnerImport } from 'vite';
import { getChromium } from '../build/setup/chromium.mjs';
import { ensureBuilt } from '../build/setup/ensure.mjs';
import { top } from '../build/setup/targets.mjs';
import { moveAndTime, timeGlide, timeKeys, timeOpening, timeSaving, watchStalls } from './canvas/in-page.mjs';
import { quantile } from './figures.mjs';
import { ensurePeers } from './peers.mjs';

// `npm run bench -- canvas`: a map of ten thousand claims on the canvas, beside stock React Flow, Excalidraw
// and a plain canvas that can do nothing else. `-- 50000` for another size, `-- 10000 ours plain` for some of
// them.

const RUNS = Number(process.env.COUNTERPOINT_BENCH_RUNS ?? 3);
const MOVE_MS = 2500;
const [sizeAsked = '10000', ...only] = process.argv.slice(2);
const SIZE = Number(sizeAsked);
const CLAIM = Math.ceil(SIZE / 2);
const ZOOMS = /** @type {const} */ (['1', '0.25', 'fit']);
const NAMES = ['plain', 'ours', 'react-flow', 'excalidraw'].filter((name) => only.length === 0 || only.includes(name));
const VIEW = { width: 1280, height: 800 };

/** @typedef {Record<string, number[]>} Numbers */

await ensureBuilt();
const { executablePath, why } = await getChromium();
if (!executablePath) throw new Error(why);
const { module } = await runnerImport(join(top, 'argument/testing/large-map.ts'), {
  configFile: false,
  root: top,
  logLevel: 'warn',
});
const map = /** @type {typeof import('../argument/testing/large-map.ts')} */ (module).largeMap(SIZE);
const folder = mkdtempSync(join(tmpdir(), 'counterpoint-canvas-'));
mkdirSync(join(folder, 'maps'));
writeFileSync(join(folder, 'maps', 'large.argmap.json'), JSON.stringify(map));
writeFileSync(
  join(folder, 'maps', 'a-small.argmap.json'),
  JSON.stringify({ ...map, title: 'Small', claims: map.claims.slice(0, 1), inferences: [] }),
);
const pages = NAMES.some((name) => name !== 'ours') ? await servePeers() : null;

/** @type {Map<string, Numbers>} */
const results = new Map();
try {
  for (let run = 0; run < RUNS; run++) {
    for (const name of NAMES) {
      const browser = await chromium.launch({ executablePath, args: ['--enable-precise-memory-info'] });
      try {
        const numbers = name === 'ours' ? await runOurs(browser) : await runPeer(browser, name);
        note(name, numbers);
      } catch (error) {
        process.stderr.write(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}\n`);
      } finally {
        await browser.close();
      }
    }
  }
} finally {
  pages?.close();
  rmSync(folder, { recursive: true, force: true });
}
report();

/** @param {import('@playwright/test').Browser} browser */
async function runOurs(browser) {
  const data = mkdtempSync(join(folder, 'data-'));
  writeFileSync(join(data, 'settings.json'), JSON.stringify({ letters: 'commands' }));
  writeFileSync(join(data, 'session.json'), JSON.stringify({ recent: [join(folder, 'maps', 'a-small.argmap.json')] }));
  const args = ['open', '--browser', '--no-launch', '--library', join(folder, 'maps'), '--data', data];
  const host = spawn(process.execPath, [join(top, 'dist/cli/main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await new Promise((resolve) => {
      let said = '';
      host.stdout.on('data', (chunk) => {
        said += chunk;
        const found = /http:\/\/\S+/.exec(said)?.[0];
        if (found) resolve(found);
      });
    });
    const page = await browser.newPage({ viewport: VIEW });
    await page.goto(address);
    await page.getByRole('button', { name: 'Menu', exact: true }).waitFor();
    // The map that is open from the start is finished, and what a window does at its first idle moment is done.
    await page.locator('[role=treeitem][data-claim]').first().waitFor();
    await page.waitForTimeout(1500);
    await page.evaluate(watchStalls);
    /** @type {Numbers} */
    const numbers = {};
    for (const title of ['Small', `A map of ${SIZE} claims`]) {
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Maps', exact: true }).click();
      await page.evaluate(timeOpening, title);
      await page.getByRole('menuitem', { name: title }).click();
      numbers['open to complete picture'] = [await page.evaluate(() => /** @type {any} */ (window).opened)];
    }
    await page.waitForTimeout(2500);
    numbers.heap = [await heapOf(page)];
    await goTo(page, CLAIM);
    for (const zoom of ZOOMS) {
      await page.locator('.map-surface').focus();
      await page.keyboard.press(zoom === 'fit' ? '0' : '1');
      await page.waitForTimeout(600);
      if (zoom === '0.25') {
        await page.mouse.move(640, 420);
        await page.mouse.wheel(0, 1000);
        await page.waitForTimeout(600);
      }
      await frames(page, zoom, numbers, false);
    }
    await page.locator('.map-surface').focus();
    await page.keyboard.press('1');
    await page.waitForTimeout(600);
    await page.keyboard.press('F2');
    await page.locator('textarea:not(.is-ready)').waitFor();
    await page.evaluate(timeKeys);
    await page.evaluate(() => /** @type {any} */ (window).stalls.splice(0));
    await typeLetters(page);
    numbers['a letter to paint, z=1'] = await page.evaluate(() => /** @type {any} */ (window).times);
    await page.evaluate(timeSaving);
    await page.keyboard.press('Enter');
    numbers['Enter to saved, disk and all'] = [await page.evaluate(() => /** @type {any} */ (window).saved)];
    for (const [key, what] of [
      ['+', 'a new box to paint, z=1'],
      ['Control+z', 'undo to paint, z=1'],
    ]) {
      await page.waitForTimeout(1500);
      await page.evaluate(() => /** @type {any} */ (window).times.splice(0));
      await page.keyboard.press(key ?? '');
      if (key === '+') {
        await page.locator('textarea:not(.is-ready)').waitFor();
        await page.keyboard.press('x');
        await page.waitForTimeout(300);
        numbers[what ?? ''] = (await page.evaluate(() => /** @type {any} */ (window).times)).slice(0, 1);
        await page.keyboard.press('Enter');
        await page.locator('.map-surface').focus();
      } else {
        await page.waitForTimeout(300);
        numbers[what ?? ''] = (await page.evaluate(() => /** @type {any} */ (window).times)).slice(-1);
      }
    }
    await page.locator('.map-surface').focus();
    await page.keyboard.press('Control+f');
    await page.evaluate(() => /** @type {any} */ (window).times.splice(0));
    await page.keyboard.type('tension', { delay: 90 });
    numbers['a letter in Find to paint'] = await page.evaluate(() => /** @type {any} */ (window).times);
    await page.keyboard.press('Escape');
    await page.evaluate(() => /** @type {any} */ (window).times.splice(0));
    await page.keyboard.press('o');
    await page.locator('[data-row]').first().waitFor();
    await page.waitForTimeout(300);
    numbers['outline opened to paint'] = (await page.evaluate(() => /** @type {any} */ (window).times)).slice(0, 1);
    await page.waitForTimeout(1500);
    await page.keyboard.press('Escape');
    /** @type {{ first: number, frames: number[] }[]} */
    const glides = [];
    for (let count = 0; count < 8; count++) {
      await page.locator('.map-surface').focus();
      await page.evaluate(timeGlide);
      await page.keyboard.press(count % 2 === 0 ? 'd' : 'a');
      glides.push(await page.evaluate(() => /** @type {any} */ (window).glided));
      await page.locator('.map-surface').focus();
      await page.keyboard.press(count % 2 === 0 ? 'd' : 'a');
      await page.waitForTimeout(800);
    }
    numbers['new room to first movement'] = glides.map(({ first }) => first);
    const glideFrames = glides.flatMap((one) => one.frames);
    if (glideFrames.length > 0) {
      numbers['glide frame'] = glideFrames;
      numbers['longest while gliding'] = [Math.max(...glideFrames)];
    }
    numbers['longest stall while editing'] = [
      Math.max(0, ...(await page.evaluate(() => /** @type {any} */ (window).stalls))),
    ];
    return numbers;
  } finally {
    host.kill();
  }
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} name
 */
async function runPeer(browser, name) {
  const page = await browser.newPage({ viewport: VIEW });
  page.setDefaultTimeout(120_000);
  await page.goto(`${pages?.address}/index.html`);
  await page.evaluate(
    ([peer, given]) => /** @type {any} */ (window).prepare(peer, given),
    /** @type {const} */ ([name, map]),
  );
  /** @type {Numbers} */
  const numbers = { 'open to complete picture': [await page.evaluate(() => /** @type {any} */ (window).open_())] };
  await page.waitForTimeout(1000);
  numbers.heap = [await heapOf(page)];
  for (const zoom of ZOOMS) {
    await page.evaluate(
      ([id, wanted]) => {
        const { scene, peer } = /** @type {any} */ (window);
        const fit = Math.min(innerWidth / scene.width, innerHeight / scene.height);
        const z = wanted === 'fit' ? fit : Number(wanted);
        const box = scene.boxes.find((/** @type {any} */ one) => one.id === id);
        const [x, y] =
          wanted === 'fit' ? [scene.width / 2, scene.height / 2] : [box.x + box.width / 2, box.y + box.height / 2];
        peer.look({ x: innerWidth / 2 - x * z, y: innerHeight / 2 - y * z, zoom: z });
      },
      [`c${CLAIM}`, zoom],
    );
    await page.waitForTimeout(800);
    if (zoom === '1') {
      await page.evaluate((id) => {
        const { scene, peer } = /** @type {any} */ (window);
        const box = scene.boxes.find((/** @type {any} */ one) => one.id === id);
        const field = document.createElement('textarea');
        Object.assign(field.style, { position: 'fixed', left: '600px', top: '380px', zIndex: 9 });
        field.value = box.text;
        field.addEventListener('input', () => peer.edit(box, field.value));
        document.body.append(field);
        field.focus();
      }, `c${CLAIM}`);
      await page.evaluate(timeKeys);
      await typeLetters(page);
      numbers['a letter to paint, z=1'] = await page.evaluate(() => /** @type {any} */ (window).times);
      await page.evaluate(() => document.querySelector('textarea')?.remove());
    }
    await frames(page, zoom, numbers, name === 'excalidraw');
  }
  return numbers;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} zoom
 * @param {Numbers} numbers
 * @param {boolean} wheelPans
 */
async function frames(page, zoom, numbers, wheelPans) {
  for (const gesture of /** @type {const} */ (['pan', 'zoom'])) {
    numbers[`${gesture} frame, z=${zoom}`] = await page.evaluate(moveAndTime, { gesture, ms: MOVE_MS, wheelPans });
    await page.waitForTimeout(400);
  }
}

/**
 * As a fast typist: some ten letters a second, at no fixed distance from the frames.
 *
 * @param {import('@playwright/test').Page} page
 */
async function typeLetters(page) {
  for (let count = 0; count < 40; count++) {
    await page.keyboard.press('abcdefghij'[count % 10] ?? 'a');
    await page.waitForTimeout(60 + ((count * 37) % 50));
  }
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {number} claim
 */
async function goTo(page, claim) {
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: /find/i }).fill(`Claim ${claim} `);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

/**
 * The JavaScript heap of the page and of its workers after a collection, in MB.
 *
 * @param {import('@playwright/test').Page} page
 */
async function heapOf(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  // A worker has a heap of its own, which is asked through the page.
  /** @type {Promise<number>[]} */
  const others = [];
  devtools.on('Target.attachedToTarget', ({ sessionId }) => {
    const ask = (/** @type {number} */ id, /** @type {string} */ method) => {
      const answer = new Promise((resolve) => {
        devtools.on('Target.receivedMessageFromTarget', (event) => {
          const said = JSON.parse(event.message);
          if (event.sessionId === sessionId && said.id === id) resolve(said.result);
        });
      });
      void devtools.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
      return answer;
    };
    others.push(
      ask(1, 'HeapProfiler.collectGarbage')
        .then(() => ask(2, 'Runtime.getHeapUsage'))
        .then((usage) => /** @type {{ usedSize: number }} */ (usage).usedSize),
    );
  });
  await devtools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sizes = await Promise.all(others);
  await devtools.detach();
  return (usedSize + sizes.reduce((sum, size) => sum + size, 0)) / 1e6;
}

async function servePeers() {
  const own = join(top, 'bench');
  ensurePeers();
  const outDir = join(top, '.cache', 'bench-peers');
  process.env.NODE_ENV = 'production';
  await build({
    configFile: false,
    root: join(own, 'canvas/peers'),
    logLevel: 'error',
    mode: 'production',
    base: './',
    oxc: { jsx: { runtime: 'automatic' } },
    resolve: { dedupe: ['react', 'react-dom'] },
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 1e6 },
  });
  /** @type {Record<string, string>} */
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const file = join(outDir, path);
    if (!file.startsWith(outDir) || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
    return undefined;
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { address: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/**
 * @param {string} name
 * @param {Numbers} numbers
 */
function note(name, numbers) {
  const all = results.get(name) ?? {};
  for (const [what, values] of Object.entries(numbers)) {
    // A gesture counts with the 95th percentile of its frames, the rest with the median; then the median of the runs.
    const value = quantile(values, what.includes('frame') ? 0.95 : 0.5);
    all[what] = [...(all[what] ?? []), value];
  }
  results.set(name, all);
}

function report() {
  const cores = cpus();
  const rows = [...new Set([...results.values()].flatMap((numbers) => Object.keys(numbers)))];
  process.stdout.write(
    `\n${SIZE} claims, ${VIEW.width} x ${VIEW.height}, ${cores.length} x ${cores[0]?.model ?? 'unknown'}, Node ${process.version}, medians of ${RUNS}\n`,
  );
  process.stdout.write('Frames: 95th percentile, in ms. Heap in MB. Behind each the ratio to the plain canvas.\n\n');
  process.stdout.write(`${''.padEnd(30)}${[...results.keys()].map((name) => name.padStart(20)).join('')}\n`);
  for (const row of rows) {
    const floor = quantile(results.get('plain')?.[row] ?? [], 0.5);
    const cells = [...results.values()].map((numbers) => {
      const value = quantile(numbers[row] ?? [], 0.5);
      if (Number.isNaN(value)) return '-'.padStart(20);
      return `${value.toFixed(1)} ${Number.isNaN(floor) ? '' : `(${(value / floor).toFixed(2)})`}`.padStart(20);
    });
    process.stdout.write(`${row.padEnd(30)}${cells.join('')}\n`);
  }
}
