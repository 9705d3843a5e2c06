import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { validate } from '../../../model/validate';
import { ownModel, referenceModel } from '../../../testing/argdown-models';
import { besideRepository } from '../../../testing/beside-repository';
import { canonicalMap } from '../../../testing/canonical-map';
import { pickIndex, pickOne, seededRandom } from '../../../testing/random-map';
import { withoutLosses } from '../losses';
import { argdown } from './argdown';
import { fencesOf } from './fences';
import { read } from './read';
import { write } from './write';

const corpora =
  besideRepository('corpora/argdown', 'the tests on Argdown files of others') && besideRepository('corpora', '');
const inCorpora = it.skipIf(corpora === null);

/** The facts about a file that the reference parser found. */
interface Expected {
  readonly statements: readonly string[];
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly relations: readonly unknown[];
  readonly parserErrors: readonly unknown[];
}

/** The files in which our counts are others, with the reason. */
const OTHERS = new Map([
  ['demo.argdown', 'the reference parser stops at an argument behind ><'],
  ['lexer-relations.argdown', 'the reference parser finds nothing, since there is nothing that the signs relate to'],
  ['pattern_2.argdown', 'the reference parser stops at a title without an empty line before it'],
  ['pattern_4.argdown', 'the reference parser stops at a title without an empty line before it'],
]);

const oracles = () =>
  JSON.parse(readFileSync(join(corpora ?? '', 'oracles/argdown.json'), 'utf8')) as Record<string, Expected>;
const fileAt = (path: string) => readFileSync(join(corpora ?? '', path), 'utf8');
const isTitled = (title: string) => !/^Untitled \d+$/.test(title);
const fences = () =>
  readdirSync(join(corpora ?? '', 'argdown-in-markdown'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const text = fileAt(join('argdown-in-markdown', name));
      return fencesOf(text).map(({ from, to }) => text.slice(from, to));
    });
const isClean = (text: string) => {
  try {
    return referenceModel(text) !== null;
  } catch {
    return false;
  }
};

inCorpora('the files of others have as many statements, arguments and relations as the reference parser found', () => {
  const files = Object.entries(oracles());
  const other = files.filter(([path, expected]) => {
    const { statements, arguments: args, relations } = ownModel(fileAt(path));
    const own = [statements.size, args.size, relations.length];
    const titled = [expected.statements, Object.keys(expected.arguments)].map((list) => list.filter(isTitled).length);
    return String(own) !== String([...titled, expected.relations.length]);
  });
  expect(files).toHaveLength(33);
  expect(other.map(([path]) => path.split('/').at(-1)).sort()).toEqual([...OTHERS.keys()].sort());
});

inCorpora('what the reference parser reads without an error we read in the same way', () => {
  const clean = Object.keys(oracles()).map(fileAt).filter(isClean);
  expect(clean.length).toBe(26);
  const parts = fences();
  expect(parts).toHaveLength(24);
  for (const text of [...clean, ...parts]) {
    const { statements, ...own } = ownModel(text);
    const { statements: expected, ...reference } = referenceModel(text);
    expect([...statements.keys()]).toEqual(expect.arrayContaining([...expected.keys()]));
    expect(statements.size).toBe(expected.size);
    expect(own).toEqual(reference);
  }
});

inCorpora('every file of others becomes a map that is written and read again', () => {
  for (const text of [...Object.keys(oracles()).map(fileAt), ...fences()]) {
    const { map } = read(text);
    if (!map) throw new Error(`no map in ${text}`);
    expect(validate(map)).toEqual([]);
    const canonical = canonicalMap(withoutLosses(map, argdown.holds).map);
    expect(canonicalMap(read(write(canonical)).map ?? map)).toEqual(canonical);
  }
});

inCorpora('a wrong character leaves nearly all titles as they are, and never none', () => {
  const random = seededRandom(7);
  const titlesOf = (text: string) => {
    const { statements, arguments: args } = ownModel(text);
    return [...[...statements.keys()].map((title) => `[${title}]`), ...[...args.keys()].map((title) => `<${title}>`)];
  };
  const shares: number[] = [];
  for (const text of Object.keys(oracles()).map(fileAt).filter(isClean)) {
    const before = titlesOf(text);
    if (before.length < 5) continue;
    for (let edit = 0; edit < 70; edit++) {
      const at = pickIndex(random, text.length);
      const sign = pickOne(random, [...'[]<>{}()#@*_-+=/\\:.,"\'\n 1a', '']);
      const after = new Set(titlesOf(text.slice(0, at) + sign + text.slice(at + pickIndex(random, 2))));
      shares.push(before.filter((title) => after.has(title)).length / before.length);
    }
  }
  expect(Math.min(...shares)).toBeGreaterThan(0);
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThanOrEqual(0.994);
});
