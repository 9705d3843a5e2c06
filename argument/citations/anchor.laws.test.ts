import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { besideRepository } from '../testing/beside-repository';
import { lawRuns } from '../testing/depth';
import { pickIndex, pickOne, type Random, seededRandom } from '../testing/random-map';
import { TrackedText } from '../testing/tracked-text';
import { createAnchor } from './anchor';
import { closestPrefix } from './fuzzy-match';
import { resolveAnchor } from './resolve-anchor';
import { normalizeText, SearchableText, type TextSpan } from './searchable-text';

const RUNS = lawRuns(600, 2000);

const article = besideRepository('article/nato-liaison-office.txt', 'anchors in a real article');
const corpus = besideRepository('corpora/arggraph/peldszus+arg-microtexts/corpus', 'anchors in short real texts');

/** Real texts, if they are on this machine: an article, and short arguments, ten to a text. */
function realTexts(): string[] {
  const texts = article ? [readFileSync(article, 'utf8')] : [];
  for (const language of corpus ? ['en', 'de'] : []) {
    const folder = join(corpus ?? '', language);
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const read = files.sort().map((name) => readFileSync(join(folder, name), 'utf8').trim());
    for (let index = 0; index < read.length; index += 10) texts.push(read.slice(index, index + 10).join('\n\n'));
  }
  return texts;
}

const SUBJECTS = ['The council', 'A school', 'Every pupil', 'The new rule', 'One parent', 'The bus company', 'Nobody'];
const VERBS = ['wants', 'refuses', 'explains', 'forgets', 'pays for', 'asks about', 'depends on'];
const OBJECTS = ['a later lesson', 'the first hour', 'longer sleep', 'better marks', 'the evening', 'a free morning'];
const ENDS = [
  '.',
  ', since it costs little.',
  ' in every town.',
  ', which was tried last year.',
  ' (see article 3).',
  '!',
];

/** A generated text with repeated sentences, and sentences that differ in one word. */
function repetitiveText(random: Random): string {
  const sentence = () =>
    `${pickOne(random, SUBJECTS)} ${pickOne(random, VERBS)} ${pickOne(random, OBJECTS)}${pickOne(random, ENDS)}`;
  const paragraph = () => Array.from({ length: 2 + pickIndex(random, 5) }, sentence).join(' ');
  return Array.from({ length: 4 + pickIndex(random, 5) }, paragraph).join('\n\n');
}

/** A passage as people select it: a sentence, several, or some words of one. */
function somePassage(random: Random, text: string): TextSpan {
  const sentences = [...text.matchAll(/[^.!?\n]+[.!?]+/g)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }));
  const chosen = pickIndex(random, sentences.length);
  const { start, end } = sentences[chosen] ?? { start: 0, end: text.length };
  const how = random();
  if (how < 0.5) return { start, end };
  if (how < 0.65)
    return { start, end: sentences[Math.min(chosen + 1 + pickIndex(random, 2), sentences.length - 1)]?.end ?? end };
  const words = [...text.slice(start, end).matchAll(/\S+/g)];
  const first = pickIndex(random, words.length);
  const last = Math.min(words.length - 1, first + 1 + pickIndex(random, 8));
  return {
    start: start + (words[first]?.index ?? 0),
    end: start + (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0),
  };
}

/**
 * The share of some words that another text contains, up to 1, ignoring the style of quotes and
 * spaces.
 */
function likeness(words: string, other: string): number {
  const units = (text: string) => [...normalizeText(text)].map((unit) => unit.codePointAt(0) ?? 0);
  const [a, b] = [units(words), units(other)];
  const { errors } = closestPrefix(a, b, a.length + b.length);
  return 1 - (errors + Math.max(0, b.length - a.length - errors)) / a.length;
}

interface Tally {
  edits: number;
  there: number;
  found: number;
  /** Found although it is no longer there, or found in another place. */
  wrong: string[];
}

/**
 * Resolves anchors in edited texts, and compares them with where each character of the passage
 * went.
 */
function edited(runs: number, textOf: (random: Random) => string, random: Random): Tally {
  const tally: Tally = { edits: 0, there: 0, found: 0, wrong: [] };
  for (let run = 0; run < runs; run++) {
    const text = textOf(random);
    const passage = somePassage(random, text);
    const anchor = createAnchor(new SearchableText(text), passage);
    if (!anchor?.exact) continue;
    const tracked = new TrackedText(text);
    const count = 1 + pickIndex(random, 4);
    for (let edit = 0; edit < count; edit++) tracked.edit(random, passage);
    tally.edits += count;
    const now = tracked.text;
    const finding = resolveAnchor(new SearchableText(now), anchor);
    const own = tracked.positionsOf(passage, false);
    const copies = tracked.positionsOf(passage, true);
    const extent = { start: own[0] ?? 0, end: (own.at(-1) ?? -1) + 1 };
    const isThere = own.length > 0 && likeness(anchor.exact, now.slice(extent.start, extent.end)) >= 0.75;
    if (isThere) tally.there++;
    if (finding.kind !== 'found') continue;
    // A copy counts as the passage only once the passage itself is gone: then it has been moved.
    const right = new Set(isThere || copies.length === 0 ? own : [...own, ...copies]);
    let inside = 0;
    for (let index = finding.start; index < finding.end; index++) if (right.has(index)) inside++;
    const { prefix = '', exact, suffix = '' } = anchor;
    // Equal words in an equal context are the same passage to every reader.
    const isSame = now.startsWith(prefix + exact + suffix, finding.start - prefix.length);
    const isRight = isSame || inside >= (finding.end - finding.start) / 2;
    if (!isRight)
      tally.wrong.push(`${finding.how}: “${anchor.exact}” is not “${now.slice(finding.start, finding.end)}”`);
    else if (isThere) tally.found++;
  }
  return tally;
}

const percent = ({ found, there }: Tally) => (100 * found) / there;
const inWords = (tally: Tally) =>
  `${tally.edits} edits, ${tally.there} passages still there, ${percent(tally).toFixed(1)} % of them found, ${tally.wrong.length} wrong`;

describe('an anchor in a text that is edited', () => {
  const texts = realTexts();
  const unlessAbsent = texts.length === 0 ? ' (skipped: the texts are not available)' : '';
  it.skipIf(texts.length === 0)(
    `is never found in a wrong place, and nearly always in the right one, in real texts${unlessAbsent}`,
    () => {
      const tally = edited(RUNS, (random) => pickOne(random, texts), seededRandom(5));
      console.log(`real texts: ${inWords(tally)}`);
      expect(tally.wrong).toEqual([]);
      expect(percent(tally)).toBeGreaterThanOrEqual(97);
    },
  );

  it('is never found in a wrong place in a repetitive text', () => {
    const tally = edited(RUNS, repetitiveText, seededRandom(6));
    console.log(`repetitive texts: ${inWords(tally)}`);
    expect(tally.wrong).toEqual([]);
    expect(percent(tally)).toBeGreaterThanOrEqual(60);
  });
});
