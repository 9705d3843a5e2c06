import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { getChromium } from '../build/setup/chromium.mjs';
import { ensureBuilt } from '../build/setup/ensure.mjs';
import { top } from '../build/setup/targets.mjs';
import { mapText } from './export-map.mjs';
import { median } from './figures.mjs';
import { watchMemory } from './peak-memory.mjs';
import { ensurePeers } from './peers.mjs';

// `npm run bench -- export`: a picture of a large map, beside the two ways in which others make one:
// html-to-image over the same boxes and lines in React Flow, and the same drawing as SVG through resvg.
// Medians; time from the command to the file on the disk, the start of the program included (for html-to-image
// from the call to the finished bytes, its page being there already), memory of all processes together.

const RUNS = Number(process.env.COUNTERPOINT_BENCH_RUNS ?? 5);
/** It takes so long that fewer runs must do. */
const HTML_RUNS = Math.max(1, Math.floor(RUNS / 2));
const CLAIMS = Number(process.env.COUNTERPOINT_BENCH_CLAIMS ?? 1000);
/** The layout decides how large a map is. So that numbers can be compared all the same, the pixels are given. */
const PIXELS = 8400 * 8000;
const GOAL_MS = /** @type {Record<number, number>} */ ({ 1: 1500, 2: 5000 });
const GOAL_MB = 500;
const INTER = ['400Regular/Inter_400Regular', '600SemiBold/Inter_600SemiBold'].map((name) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${name}.ttf`),
);

await ensureBuilt();
ensurePeers();
const { executablePath, why } = await getChromium();
if (!executablePath) throw new Error(why);
const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
const map = join(folder, 'large.argmap.json');
const svg = join(folder, 'large.svg');
const program = join(top, 'dist', 'cli', 'main.js');
writeFileSync(map, mapText(CLAIMS));

try {
  const made = spawnSync(process.execPath, [program, 'export', map, '-o', svg, '--no-font'], { stdio: 'ignore' });
  if (made.status !== 0) throw new Error('the SVG was not made');
  await buildPage();
  const { length } = cpus();
  say(
    `${length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, ${CLAIMS} claims, medians of ${RUNS} (html-to-image: ${HTML_RUNS})\n`,
  );
  const [, , width = 1, height = 1] = viewBoxOf(readFileSync(svg, 'utf8'));
  const scale = Math.sqrt(PIXELS / (width * height));
  for (const times of [1, 2]) await compare(times, scale * times);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * @param {number} times
 * @param {number} scale
 */
async function compare(times, scale) {
  const ours = join(folder, 'ours.png');
  const theirs = join(folder, 'theirs.png');
  /** @type {Spent[]} */
  const strips = [];
  /** @type {Spent[]} */
  const resvg = [];
  /** @type {Spent[]} */
  const html = [];
  // In turns, so that whatever else the machine does bears on all of them.
  for (let count = 0; count < RUNS; count++) {
    strips.push(await spentOn([program, 'export', map, '-o', ours, '--scale', String(scale)], ours));
    resvg.push(await spentOn([join(top, 'bench', 'export-resvg.mjs'), svg, theirs, String(scale), ...INTER], theirs));
    if (count < HTML_RUNS) html.push(await htmlToImage(scale));
  }
  const us = middle(strips);
  const goal = `goal ${GOAL_MS[times]} ms, ${GOAL_MB} MB`;
  say(`${times}x  ${line('Counterpoint, in strips', us)}   ${Math.round(statSync(ours).size / 1e6)} MB   ${goal}`);
  say(`    ${line('SVG through resvg', middle(resvg))}   ${inTimes(middle(resvg), us)}, goal 2x`);
  say(`    ${line('React Flow, html-to-image', middle(html))}   ${inTimes(middle(html), us)}, goal 15x\n`);
}

/**
 * The same boxes and lines in React Flow, through html-to-image as React Flow's own example does it.
 *
 * @param {number} scale
 */
async function htmlToImage(scale) {
  const server = await chromium.launchServer({ executablePath });
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(600_000);
    await page.setContent('<!doctype html><style>body{margin:0}</style>');
    await page.addStyleTag({ path: join(folder, 'page', 'page.css') });
    await page.addScriptTag({ path: join(folder, 'page', 'page.js') });
    await page.addScriptTag({ path: join(top, 'bench/node_modules/html-to-image/dist/html-to-image.js') });
    const boxes = boxesOf(readFileSync(svg, 'utf8'));
    await page.evaluate((map) => /** @type {any} */ (window).show(map), boxes);
    await page.waitForFunction(
      ([nodes, edges]) =>
        document.querySelectorAll('.react-flow__node').length === nodes &&
        document.querySelectorAll('.react-flow__edge-path').length === edges,
      [boxes.boxes.length, boxes.lines.length],
    );
    const memory = watchMemory(server.process().pid ?? 0);
    const { ms, size } = await page.evaluate(
      async ({ width, height, pixelRatio }) => {
        const started = performance.now();
        const { toBlob } = /** @type {any} */ (window).htmlToImage;
        const viewport = document.querySelector('.react-flow__viewport');
        const blob = await toBlob(viewport, { width, height, pixelRatio, backgroundColor: '#ffffff' });
        const ms = performance.now() - started;
        const head = new DataView(await blob.slice(0, 24).arrayBuffer());
        return { ms, size: `${head.getUint32(16)} x ${head.getUint32(20)}` };
      },
      { width: boxes.width, height: boxes.height, pixelRatio: scale },
    );
    return { ms, size, mb: memory() };
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * The boxes of a drawing with what they say, and the lines of the map.
 *
 * @param {string} drawing
 * @returns {import('./export-page.mjs').Boxes}
 */
function boxesOf(drawing) {
  const [, , width = 0, height = 0] = viewBoxOf(drawing);
  const group = /<g id="claim-([^"]+)" class="claim" transform="translate\(([\d.-]+) ([\d.-]+)\)">([\s\S]*?)<\/g>/g;
  const boxes = [...drawing.matchAll(group)].map(([, id = '', x, y, inside = '']) => {
    const [, across, down] = /<rect [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(inside) ?? [];
    const text = [...inside.matchAll(/<tspan[^>]*>([^<]*)/g)].map(([, words]) => words).join(' ');
    return { id, x: Number(x), y: Number(y), width: Number(across), height: Number(down), text };
  });
  /** @type {{ inferences: { id: string, premises: string[], target: string }[] }} */
  const { inferences } = JSON.parse(readFileSync(map, 'utf8'));
  const lines = inferences.map(({ id, premises, target }) => ({ id, from: premises[0] ?? '', to: target }));
  return { width, height, boxes, lines };
}

/** @param {string} drawing */
function viewBoxOf(drawing) {
  return (/viewBox="([^"]+)"/.exec(drawing)?.[1] ?? '').split(' ').map(Number);
}

/** React Flow and the page around it in one file each of code and of styles. */
async function buildPage() {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(folder, 'page'),
      lib: {
        entry: join(top, 'bench', 'export-page.mjs'),
        formats: ['iife'],
        name: 'page',
        fileName: () => 'page.js',
        cssFileName: 'page',
      },
    },
  });
}

/** @typedef {{ ms: number, mb: number, size: string }} Spent */

/**
 * Runs a Node program that writes a PNG, to its end.
 *
 * @param {string[]} args
 * @param {string} png
 * @returns {Promise<Spent>}
 */
async function spentOn(args, png) {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const memory = watchMemory(child.pid ?? 0);
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`);
  return { ms: performance.now() - started, mb: memory(), size: pngSize(png) };
}

/** @param {Spent[]} all @returns {Spent} */
function middle(all) {
  return { ms: median(all.map(({ ms }) => ms)), mb: median(all.map(({ mb }) => mb)), size: all[0]?.size ?? '' };
}

/** @param {string} file */
function pngSize(file) {
  const head = readFileSync(file).subarray(0, 24);
  return `${head.readUInt32BE(16)} x ${head.readUInt32BE(20)}`;
}

/** @param {string} what @param {Spent} spent */
function line(what, { ms, mb, size }) {
  return `${what.padEnd(28)} ${size.padEnd(15)} ${String(Math.round(ms)).padStart(6)} ms  ${String(mb).padStart(5)} MB`;
}

/** @param {Spent} theirs @param {Spent} ours */
function inTimes(theirs, ours) {
  return `${(theirs.ms / ours.ms).toFixed(1)}x the time, ${(theirs.mb / ours.mb).toFixed(1)}x the memory`;
}

/** @param {string} text */
function say(text) {
  process.stdout.write(`${text}\n`);
}
