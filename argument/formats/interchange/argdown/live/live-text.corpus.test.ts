import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyMap } from '../../../../model/argument-map';
import { validate } from '../../../../model/validate';
import { besideRepository } from '../../../../testing/beside-repository';
import { lawRuns } from '../../../../testing/depth';
import { pickIndex, pickOne, type Random, seededRandom } from '../../../../testing/random-map';
import { editLiveText, liveTextOf } from './live-text';

const folder = besideRepository('corpora/argdown', 'the tests on Argdown files of others');
const inCorpora = it.skipIf(folder === null);

/** The texts of the corpora, each as a map that has it as its text. */
const maps = () =>
  readdirSync(folder ?? '', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.argdown'))
    .flatMap((name) => {
      const text = readFileSync(join(folder ?? '', name), 'utf8');
      const map = editLiveText(emptyMap(name), [{ from: 0, to: 0, insert: text }]);
      return map && liveTextOf(map).problems.length === 0 ? [{ name, map, text }] : [];
    });

const runs = lawRuns(20, 200);
const LETTERS = [...'ab [](){}<>+-_#@:/*\n"'];

/** Returns an edit of a text by one character: one more, or one less. */
const slip = (text: string, random: Random) => {
  const from = pickIndex(random, text.length);
  return random() < 0.5 ? { from, to: from, insert: pickOne(random, LETTERS) } : { from, to: from + 1, insert: '' };
};

inCorpora('a wrong character removes no claim that stands in another block, and the right one brings all back', () => {
  let tries = 0;
  for (const { name, map, text } of maps()) {
    const random = seededRandom(name.length);
    const before = liveTextOf(map);
    for (let run = 0; run < runs; run++) {
      const edit = slip(text, random);
      const next = editLiveText(map, [edit]);
      if (!next) continue;
      tries++;
      expect(validate(next), name).toEqual([]);
      const [start, end] = blockAround(text, edit.from);
      const ids = new Set(next.claims.map(({ id }) => id));
      for (const { id } of map.claims) {
        const place = before.placeOf(id);
        if (place && (place.to < start || place.from > end)) expect(ids, `${name} at ${edit.from}`).toContain(id);
      }
      const back = { from: edit.from, to: edit.from + edit.insert.length, insert: text.slice(edit.from, edit.to) };
      const again = editLiveText(next, [back]);
      expect(again?.claims.map(({ text: words }) => words).sort(), `${name} at ${edit.from}`).toEqual(
        map.claims.map(({ text: words }) => words).sort(),
      );
    }
  }
  expect(tries).toBeGreaterThan(5 * runs);
});

/** Returns the part of a text up to the empty lines around an offset, with the blocks beside it if it is at one. */
function blockAround(text: string, at: number): readonly [number, number] {
  const before = /\n[ \t]*\r?\n(?!.*\n[ \t]*\r?\n)/s.exec(text.slice(0, at));
  const after = /\n[ \t]*\r?\n/.exec(text.slice(at + 1));
  return [(before?.index ?? 0) - 2, after ? at + 1 + after.index + 2 : text.length];
}

/** The ways in which a person changes the words of one claim, each as edits of its place in a text. */
const RETOUCHES: Readonly<Record<string, (written: string, random: Random) => string | null>> = {
  'another title': (written) =>
    /^\[[^\]]+\]:/.test(written) ? written.replace(/^\[[^\]]+\]/, '[Another title]') : null,
  'another text': (written) => written.replace(/(?<=^\[[^\]]+\]: ).*|^[^[<].*/s, 'Something else entirely'),
  'no title': (written) => (/^\[[^\]]+\]: \w/.test(written) ? written.replace(/^\[[^\]]+\]: /, '') : null),
  'a line before it': (written) => `A new claim\n\n${written}`,
};

inCorpora('claims keep their ids when they are changed: 95 of 100 at least', () => {
  let [all, kept, lost] = [0, 0, 0];
  for (const { name, map, text } of maps()) {
    const random = seededRandom(name.length);
    const live = liveTextOf(map);
    for (const retouch of Object.values(RETOUCHES)) {
      for (const { id } of map.claims.filter(() => random() < 0.2)) {
        const place = live.placeOf(id);
        const written = place && text.slice(place.from, place.to);
        const words = written && retouch(written, random);
        if (!place || !words || words === written) continue;
        const next = editLiveText(map, [{ ...place, insert: words }]);
        if (!next) continue;
        const there = liveTextOf(next).recordAt(place.from + words.length);
        const ids = new Set(next.claims.map((claim) => claim.id));
        all += map.claims.length;
        kept += map.claims.filter((claim) => (claim.id === id ? there === id : ids.has(claim.id))).length;
        lost += map.claims.filter((claim) => !ids.has(claim.id)).length;
      }
    }
  }
  process.stdout.write(`claims whose id was kept: ${kept} of ${all}; lost: ${lost}\n`);
  expect(all).toBeGreaterThan(1000);
  expect(kept / all).toBeGreaterThan(0.95);
  expect(lost / all).toBeLessThan(0.001);
});
