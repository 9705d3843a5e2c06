import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { getChromium } from '../build/setup/chromium.mjs';
import { top } from '../build/setup/targets.mjs';
import { keptWords, textsOf } from './articles/kept-words.mjs';
import { allPages } from './articles/pages.mjs';
import { compare, normal } from './articles/truth.mjs';

// `npm run bench:articles`: the paragraphs and sentences that are read from pages of many kinds and languages, beside
// those that a person sees (articles/pages). With `-- --readability FOLDER` (the test pages of mozilla/readability) or
// `-- --corpora FOLDER` also the share of the words of longer pages that is kept. `-- de-` for the pages of that name.

const GOALS = { paragraphs: 0.99, sentences: 0.98, worst: 0.9, words: 0.97 };
/** The differences of a page that are shown. */
const SHOWN = 3;
const ORDER = ['html', 'docx', 'pdf', 'txt', 'md'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { readability: { type: 'string' }, corpora: { type: 'string' } },
});
const { executablePath, why } = await getChromium({ forTests: true });
if (!executablePath) throw new Error(why);
const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    root: top,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      lib: { entry: join(top, 'bench/articles-page.mjs'), formats: ['iife'], name: 'page', fileName: () => 'page.js' },
    },
  });
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: join(folder, 'page.js') });
    await measure(page);
  } finally {
    await browser.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @typedef {import('@playwright/test').Page} Window */
/** @typedef {import('./articles/truth.mjs').Score} Score */
/** @typedef {{ paragraphs: Score, sentences: Score }} Scores */
/** @typedef {Scores & { name: string, format: string, fault: string | undefined }} Result */

/** @param {Window} window */
async function measure(window) {
  /** @type {Result[]} */
  const results = [];
  for (const { name, bytes, truth } of await allPages()) {
    if (positionals.length > 0 && !positionals.some((part) => name.includes(part))) continue;
    const { paragraphs, sentences, fault } = await readIn(window, name, bytes);
    results.push({
      name,
      format: extname(name).slice(1),
      paragraphs: compare(truth.map(marked), paragraphs.map(marked)),
      sentences: compare(
        truth.flatMap((paragraph) => paragraph.sentences),
        sentences.map(normal),
      ),
      fault,
    });
  }
  for (const result of results) if (worstOf(result) < 1) showDifferences(result);
  report(results);
  for (const from of /** @type {const} */ (['readability', 'corpora']))
    if (values[from]) await measureWords(window, from, values[from]);
}

/** @param {{ isHeading: boolean, text: string }} paragraph */
function marked({ isHeading, text }) {
  return (isHeading ? '# ' : '') + normal(text);
}

/**
 * @param {Window} window
 * @param {string} name
 * @param {Uint8Array} bytes
 * @returns {Promise<import('./articles-page.mjs').Reading>}
 */
function readIn(window, name, bytes) {
  return window.evaluate(
    ([name, base64]) => /** @type {any} */ (globalThis).read(name, base64),
    [name, Buffer.from(bytes).toString('base64')],
  );
}

/** @param {Result} result */
function showDifferences({ name, paragraphs, sentences, fault }) {
  say(`${name}${fault ? `: ${fault}` : ''}`);
  for (const [what, score] of /** @type {const} */ ([
    ['paragraphs', paragraphs],
    ['sentences', sentences],
  ])) {
    if (score.right === score.of) continue;
    say(`  ${what}: ${score.right} of ${score.of}`);
    for (const line of score.missing.slice(0, SHOWN)) say(`    - ${line}`);
    for (const line of score.wrong.slice(0, SHOWN)) say(`    + ${line}`);
  }
  say('');
}

/** @param {readonly Result[]} results */
function report(results) {
  say('            pages  paragraphs         sentences          worst page');
  for (const format of ORDER)
    row(
      format,
      results.filter((result) => result.format === format),
    );
  row('all', results);
  const { paragraphs, sentences, worst } = GOALS;
  say(
    `goals             ${percent(paragraphs).padStart(18)} ${percent(sentences).padStart(17)} ${percent(worst).padStart(20)}`,
  );
}

/** @param {string} name @param {readonly Result[]} results */
function row(name, results) {
  if (results.length === 0) return;
  const [worst] = [...results].sort((a, b) => worstOf(a) - worstOf(b));
  const cells = /** @type {const} */ (['paragraphs', 'sentences']).map((what) => {
    const right = results.reduce((sum, result) => sum + result[what].right, 0);
    const of = results.reduce((sum, result) => sum + result[what].of, 0);
    return `${String(right).padStart(4)}/${String(of).padEnd(4)} ${percent(right / of).padStart(7)}`;
  });
  const last = worst && `${percent(worstOf(worst)).padStart(8)} ${worst.name}`;
  say(`${name.padEnd(10)}${String(results.length).padStart(7)}  ${cells.join('  ')}  ${last}`);
}

/** @param {Result} result */
function worstOf({ paragraphs, sentences }) {
  return Math.min(paragraphs.right / paragraphs.of, sentences.right / sentences.of);
}

/** @param {Window} window @param {string} what @param {string} from */
async function measureWords(window, what, from) {
  /** @type {{ name: string, share: number }[]} */
  const shares = [];
  for (const { name, file, expected } of textsOf(from)) {
    const { paragraphs } = await readIn(window, file, readFileSync(file));
    const wanted = expected.endsWith('.html')
      ? await window.evaluate((html) => /** @type {any} */ (globalThis).readHtml(html), readFileSync(expected, 'utf8'))
      : readFileSync(expected, 'utf8');
    shares.push({ name, share: keptWords(wanted, paragraphs.map(({ text }) => text).join('\n')) });
  }
  shares.sort((a, b) => a.share - b.share);
  const [least] = shares;
  const middle = shares[Math.floor(shares.length / 2)];
  if (!least || !middle) return say(`\n${what}: no pages at ${from}`);
  say(
    `\n${what}: words kept of ${shares.length} pages: least ${percent(least.share)}, median ${percent(middle.share)}`,
  );
  const poor = shares.filter(({ share }) => share < GOALS.words);
  say(`below ${percent(GOALS.words)}: ${poor.length}`);
  for (const { name, share } of poor) say(`  ${percent(share).padStart(7)} ${name}`);
}

/** @param {number} share */
function percent(share) {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}

/** @param {string} text */
function say(text) {
  process.stdout.write(`${text}\n`);
}
