import { expect, it } from 'vitest';
import type { ArgumentMap } from '../../../../model/argument-map';
import { validate } from '../../../../model/validate';
import { lawRuns } from '../../../../testing/depth';
import { randomEdit } from '../../../../testing/random-edit';
import { pickIndex, pickOne, type Random, randomMap, seededRandom } from '../../../../testing/random-map';
import { visibleText } from '../escape';
import { isUnwritten } from '../write';
import { editLiveText, liveTextOf, type TextEdit } from './live-text';
import { applyEdits } from './text-edits';

const runs = lawRuns(80, 3000);

/** Returns a map as it is when its file is opened again. */
const reopened = (map: ArgumentMap) => JSON.parse(JSON.stringify(map)) as ArgumentMap;

const PIECES = [
  'x',
  ' ',
  '\n',
  '\n\n',
  '[',
  ']',
  ']:',
  '<',
  '>',
  '  + ',
  '  - ',
  '  <_ ',
  '(1) ',
  '----',
  '#unstated',
  '/* a */',
  '/*',
  '// b',
  '{',
  '{holder: "A"}',
  'Because of this',
  '[New]: A new one',
];

const randomEditOf = (text: string, random: Random): TextEdit => {
  const from = pickIndex(random, text.length + 1);
  const to = random() < 0.5 ? from : Math.min(text.length, from + pickIndex(random, random() < 0.2 ? 60 : 4));
  return { from, to, insert: random() < 0.3 && to > from ? '' : pickOne(random, PIECES) };
};

/** Returns one to three edits of a text, in order, as an editor makes at several places at once. */
const randomEditsOf = (text: string, random: Random): TextEdit[] => {
  const edits: TextEdit[] = [];
  for (let left = random() < 0.6 ? 1 : 2 + pickIndex(random, 2); left > 0; left--) {
    const edit = randomEditOf(text, random);
    if (edits.every(({ from, to }) => edit.to < from || edit.from > to)) edits.push(edit);
  }
  return edits.sort((a, b) => a.from - b.from);
};

/** Checks that a text says the claims of a map. */
const expectSays = (map: ArgumentMap, name: string) => {
  const live = liveTextOf(map);
  for (const { id, text } of map.claims) {
    const place = live.placeOf(id);
    if (isUnwritten(map, id)) continue;
    expect(place, `${name}: ${id} in ${live.text}`).not.toBeNull();
    if (!place || visibleText(text) === '') continue;
    const written = live.text.slice(place.from, place.to).replace(/\\(.)/gu, '$1');
    expect(written.replace(/\s+/g, ' '), `${name}: ${id}`).toContain(visibleText(text));
  }
};

it(`each of ${runs} random maps is written as a text without a problem that says all of it`, () => {
  for (let seed = 1; seed <= runs; seed++) {
    const map = randomMap(seededRandom(seed), 12);
    const { problems } = liveTextOf(map);
    expect(problems, `seed ${seed}`).toEqual([]);
    expectSays(map, `seed ${seed}`);
  }
});

it(`after each of ${runs} random sequences of edits of the text the map is sound, and opens with the same text`, () => {
  for (let seed = 1; seed <= runs; seed++) {
    const random = seededRandom(seed);
    let map = randomMap(random, 8);
    for (let left = 1 + pickIndex(random, 12); left > 0; left--) {
      const { text } = liveTextOf(map);
      const edits = randomEditsOf(text, random);
      const next = editLiveText(map, edits);
      const typed = applyEdits(text, edits);
      if (!next) {
        expect(typed).toBe(text);
        continue;
      }
      expect(validate(next), `seed ${seed}: ${typed}`).toEqual([]);
      expect(liveTextOf(next).text, `seed ${seed}`).toBe(typed);
      expect(liveTextOf(reopened(next)).text, `seed ${seed}`).toBe(typed);
      map = next;
    }
  }
});

it(`${runs} random maps with a text of their own have one that says what they became after random commands`, () => {
  for (let seed = 1; seed <= runs; seed++) {
    const random = seededRandom(seed);
    let map = randomMap(random, 8);
    const { text } = liveTextOf(map);
    map = editLiveText(map, [{ from: text.length, to: text.length, insert: '\n\n// The end\n' }]) ?? map;
    for (let left = 1 + pickIndex(random, 6); left > 0; left--) {
      const before = liveTextOf(map).text;
      map = randomEdit(map, random)?.map ?? map;
      expectSays(map, `seed ${seed} after ${before}`);
      expect(liveTextOf(map).text, `seed ${seed}`).toContain('// The end');
      expect(liveTextOf(map).problems, `seed ${seed}`).toEqual([]);
    }
  }
});
