import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArgumentMap } from '../../../model/argument-map';
import { validate } from '../../../model/validate';
import { ownModel, referenceModel } from '../../../testing/argdown-models';
import { canonicalMap } from '../../../testing/canonical-map';
import { lawRuns } from '../../../testing/depth';
import { ADVISORIES, hostileMap, ODD_TEXTS, TERMINAL_TEXTS } from '../../../testing/hostile-texts';
import { largeMap } from '../../../testing/large-map';
import { pickIndex, pickOne, seededRandom } from '../../../testing/random-map';
import { ARGDOWN_SIGNS, richMap } from '../../../testing/rich-map';
import { forget, withoutLosses } from '../losses';
import { argdown } from './argdown';
import { parse } from './parse';
import { read } from './read';
import { write } from './write';

const maps = fc
  .tuple(fc.integer(), fc.integer({ min: 1, max: 16 }))
  .map(([seed, size]) => richMap(seededRandom(seed), size));

function expectLaw(map: ArgumentMap): void {
  const { map: held, losses } = withoutLosses(map, argdown.holds);
  const canonical = canonicalMap(held);
  const { map: found, problems } = read(write(canonical));
  expect(problems).toEqual([]);
  expect(validate(found as ArgumentMap)).toEqual([]);
  expect(canonicalMap(found as ArgumentMap)).toEqual(canonical);
  expect(canonicalMap(forget(map, losses))).toEqual(canonical);
}

it('what is written is read again, but for the losses that were told', () => {
  fc.assert(fc.property(maps, expectLaw), { numRuns: lawRuns(100, 20_000) });
});

it('the same holds for hostile and odd texts in all places', () => {
  expectLaw(hostileMap());
  for (const texts of [...ADVISORIES.map((advisory) => advisory.texts), TERMINAL_TEXTS, ODD_TEXTS]) {
    expectLaw(hostileMap(texts));
  }
});

it('the same holds for thousands of claims, and for a chain of 20,000 steps', () => {
  expectLaw(largeMap(5000));
  const ids = Array.from({ length: 20_001 }, (_, index) => `c${index}`);
  expectLaw({
    format: 'counterpoint/1',
    title: 'A chain',
    sources: [],
    claims: ids.map((id) => ({ id, text: `This is ${id}` })),
    inferences: ids
      .slice(1)
      .map((id, index) => ({ id: `i${index}`, kind: 'reason', premises: [id], target: `c${index}` })),
  });
});

/** Expects that the reference parser finds the same in a written map as ours. */
function expectReference(map: ArgumentMap): void {
  const text = write(canonicalMap(withoutLosses(map, argdown.holds).map));
  expect(ownModel(text)).toEqual(referenceModel(text));
}

it('the reference parser reads the same statements, arguments and relations in what is written, without an error', () => {
  fc.assert(fc.property(maps, expectReference), { numRuns: lawRuns(60, 5000) });
  for (const { texts } of ADVISORIES) expectReference(hostileMap(texts));
  expectReference(hostileMap(TERMINAL_TEXTS));
  expectReference(hostileMap(ODD_TEXTS.map((text) => text.slice(0, 1000))));
  expectReference(largeMap(300));
  expectReference({ ...largeMap(0), title: 'Empty' });
});

it('a wrong character never removes what stands in another block', () => {
  fc.assert(
    fc.property(maps, fc.integer(), (map, seed) => {
      const random = seededRandom(seed);
      const text = write(canonicalMap(withoutLosses(map, argdown.holds).map));
      const at = pickIndex(random, text.length);
      const sign = pickOne(random, [...ARGDOWN_SIGNS.map((signs) => signs.slice(0, 1)), '']);
      const edited = text.slice(0, at) + sign + text.slice(at + pickIndex(random, 2));
      // A character in the empty line between two blocks is a part of both.
      const others = parse(text).elements.filter(({ from }) => {
        const end = text.indexOf('\n\n', from);
        return at < text.lastIndexOf('\n\n', from) || (end !== -1 && at > end + 1);
      });
      const left = new Map<string, number>();
      for (const element of parse(edited).elements) {
        const key = `${element.kind} ${element.title} ${element.text}`;
        left.set(key, (left.get(key) ?? 0) + 1);
      }
      for (const { kind, title, text: words } of others) {
        const key = `${kind} ${title} ${words}`;
        expect(left.get(key) ?? 0, `${key} in ${JSON.stringify(edited)}`).toBeGreaterThan(0);
        left.set(key, (left.get(key) ?? 0) - 1);
      }
    }),
    { numRuns: lawRuns(150, 20_000) },
  );
});

it('a text that was edited is read by its other blocks as it is read anew', () => {
  const signs = [...ARGDOWN_SIGNS, '\n', '\n\n', '\n\n', '(1) p\n----\n(2) c\n', '<A>: b\n\n', '===\n', '```argdown\n'];
  const edited = fc.tuple(fc.integer(), fc.integer({ min: 1, max: 12 })).map(([seed, size]) => {
    const random = seededRandom(seed);
    const texts = [write(richMap(random, size))];
    for (let round = 0; round < 6; round++) {
      const text = texts.at(-1) as string;
      const from = pickIndex(random, text.length + 1);
      const to = Math.min(text.length, from + pickIndex(random, random() < 0.3 ? 80 : 4));
      texts.push(text.slice(0, from) + (random() < 0.7 ? pickOne(random, signs) : '') + text.slice(to));
    }
    return texts;
  });
  fc.assert(
    fc.property(edited, ([first = '', ...others]) => {
      let document = parse(first);
      for (const text of others) {
        document = parse(text, document);
        expect(document).toEqual(parse(text));
        const elements = new Set(document.elements);
        expect(document.relations.every(({ child }) => elements.has(child))).toBe(true);
      }
    }),
    { numRuns: lawRuns(150, 20_000) },
  );
});
