import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { runnerImport } from 'vite';
import { top } from '../build/setup/targets.mjs';

// `npm run bench -- anchors`: how long 200 anchors take to be found in an article of 100 kB: as it was, with a
// new beginning, with a word changed in every passage, and after every passage has gone.

const load = async (/** @type {string} */ path) =>
  (await runnerImport(join(top, path), { configFile: false, root: top, logLevel: 'warn' })).module;
const { createAnchor } = /** @type {typeof import('../argument/citations/anchor')} */ (
  await load('argument/citations/anchor.ts')
);
const { resolveAnchor } = /** @type {typeof import('../argument/citations/resolve-anchor')} */ (
  await load('argument/citations/resolve-anchor.ts')
);
const { SearchableText } = /** @type {typeof import('../argument/citations/searchable-text')} */ (
  await load('argument/citations/searchable-text.ts')
);
const { seededRandom, pickIndex } = /** @type {typeof import('../argument/testing/random-map')} */ (
  await load('argument/testing/random-map.ts')
);

const ANCHORS = 200;
const BYTES = 100_000;
const random = seededRandom(11);
const SYLLABLES = 'ka lo mi ter on the re sta ven dor al un pra se ment ing er ich to na'.split(' ');

function word() {
  return Array.from({ length: 1 + pickIndex(random, 3) }, () => SYLLABLES[pickIndex(random, SYLLABLES.length)]).join(
    '',
  );
}

/** @type {string[]} */
const sentences = [];
for (let size = 0; size < BYTES; ) {
  const said = `${Array.from({ length: 8 + pickIndex(random, 16) }, word).join(' ')}.`;
  sentences.push(said);
  size += said.length + 1;
}
const textOf = (/** @type {string[]} */ said) =>
  said.map((one, at) => one + ((at + 1) % 6 === 0 ? '\n\n' : ' ')).join('');
const text = textOf(sentences);
const read = new SearchableText(text);
const every = Math.floor(sentences.length / ANCHORS);
const chosen = new Set(Array.from({ length: ANCHORS }, (_, at) => at * every));
let place = 0;
/** @type {import('../argument/model/claim').Anchor[]} */
const anchors = [];
const began = performance.now();
for (const [at, said] of sentences.entries()) {
  const start = text.indexOf(said, place);
  place = start + said.length;
  const anchor = chosen.has(at) ? createAnchor(read, { start, end: place }) : null;
  if (anchor) anchors.push(anchor);
}
const made = performance.now() - began;

const changed = (/** @type {(said: string) => string} */ change) =>
  textOf(sentences.map((said, at) => (chosen.has(at) ? change(said) : said)));
const texts = {
  'as it was': text,
  'a new beginning': `${word()} ${word()}.\n\n${text}`,
  'a word of each changed': changed((said) => said.replace(/ \w+ /, ` ${word()} `)),
  'all of them gone': changed(() => ''),
};
process.stdout.write(
  `${anchors.length} anchors in ${text.length} characters; ${(made / anchors.length).toFixed(2)} ms to make one\n\n`,
);
process.stdout.write('the article is            found   all, ms   slowest, ms\n');
for (const [name, now] of Object.entries(texts)) {
  const fresh = new SearchableText(now);
  let found = 0;
  let slowest = 0;
  const start = performance.now();
  for (const anchor of anchors) {
    const one = performance.now();
    if (resolveAnchor(fresh, anchor).kind === 'found') found++;
    slowest = Math.max(slowest, performance.now() - one);
  }
  const all = performance.now() - start;
  process.stdout.write(
    `${name.padEnd(24)}${String(found).padStart(7)}${all.toFixed(0).padStart(10)}${slowest.toFixed(1).padStart(14)}\n`,
  );
}
