import { expect, it } from 'vitest';
import { type ArgumentMap, emptyMap } from '../../../../model/argument-map';
import { editLiveText, liveTextOf } from './live-text';

/** A map whose claims and steps have facts that are not in its text. */
const map: ArgumentMap = {
  ...emptyMap('A map'),
  claims: [
    { id: 'c1', text: 'The thesis', holder: 'me', verdict: 'accept' },
    { id: 'c2', text: 'A reason\nof two lines', note: 'A note', anchors: [{ paragraph: 3 }] },
    { id: 'c3', text: 'An objection', holder: 'Somebody' },
    { id: 'c4', text: 'Another thesis', holder: 'Them' },
  ],
  inferences: [
    { id: 'i1', kind: 'reason', premises: ['c2'], target: 'c1', strength: 3, scheme: 'expert-opinion', note: 'Why' },
    { id: 'i2', kind: 'objection', premises: ['c3'], target: 'c1', verdict: 'doubt' },
  ],
};

/** Returns a map after the first place of some words in its text was replaced. */
const replaced = (before: ArgumentMap, words: string, insert: string) => {
  const from = liveTextOf(before).text.indexOf(words);
  expect(from, words).not.toBe(-1);
  return editLiveText(before, [{ from, to: from + words.length, insert }]) ?? before;
};

/** Returns a map after each character of some words was typed behind others. */
const typed = (before: ArgumentMap, behind: string, words: string) => {
  let now = before;
  for (let length = 1; length <= words.length; length++)
    now = replaced(now, behind + words.slice(0, length - 1), behind + words.slice(0, length));
  return now;
};

const { text } = liveTextOf(map);
const objection = '  - [An objection]: An objection\n';

it('a line that is cut and pasted is the same claim, with all its facts', () => {
  const cut = replaced(map, objection, '');
  expect(cut.claims.map(({ id }) => id)).toEqual(['c1', 'c2', 'c4']);
  const back = replaced(cut, '\n[Another', `${objection}\n[Another`);
  expect([back.claims, back.inferences]).toEqual([map.claims, map.inferences]);
  const moved = replaced(cut, '\n[Another', `\n[Another thesis]\n${objection}\n[Another`);
  expect(moved.claims).toContain(map.claims[2]);
  expect(moved.inferences).toContainEqual({ ...map.inferences[1], target: 'c4' });
});

it('a line that is cut and pasted after other typing is the same claim', () => {
  const cut = typed(replaced(map, objection, ''), 'The thesis]: ', 'Now: ');
  expect(cut.claims[0]).toEqual({ ...map.claims[0], text: 'Now: The thesis' });
  const back = replaced(cut, '  + [A reason', `${objection}  + [A reason`);
  expect(back.claims).toContain(map.claims[2]);
  expect(back.inferences).toContainEqual(map.inferences[1]);
});

it('all of a text that is cut and pasted is the same map', () => {
  const empty = replaced(map, text, '');
  expect(empty.claims).toEqual([]);
  expect(editLiveText(empty, [{ from: 0, to: 0, insert: text }])).toEqual(map);
});

it('new words at the place of a claim that was cut are a new claim', () => {
  const cut = replaced(map, objection, '');
  const next = replaced(cut, '  + [A reason', '  - [Other]: Other\n  + [A reason');
  expect(next.claims.find(({ text: words }) => words === 'Other')).toEqual({ id: 'c5', text: 'Other' });
  expect(next.inferences).toContainEqual({ id: 'i3', kind: 'objection', premises: ['c5'], target: 'c1' });
});

it.each(['// ', '/*', '{', '# ', '1. ', '===\n', '<!--', '```argdown\n'])(
  'a %j that is typed before a line and deleted again loses nothing',
  (sign) => {
    for (const line of [objection, '[The thesis]: ', '[Another thesis]: ']) {
      const now = replaced(replaced(map, line, sign + line), sign, '');
      expect(liveTextOf(now).text, line).toBe(text);
      expect(
        [...now.claims].sort((a, b) => (a.id < b.id ? -1 : 1)),
        line,
      ).toEqual(map.claims);
      expect(now.inferences, line).toEqual(map.inferences);
    }
  },
);

it.each(['===\n', '<!--'])('a %j that nothing closes keeps the claims of its block', (sign) => {
  for (const line of ['[The thesis]: ', '[Another thesis]: ']) {
    const next = replaced(map, line, sign + line);
    expect(next.claims).toEqual(map.claims);
    expect(next.inferences).toEqual(map.inferences);
    expect(liveTextOf(next).problems.length).toBeGreaterThan(0);
  }
});

it('typing in a claim leaves the line breaks elsewhere in it', () => {
  const words = (before: ArgumentMap) => before.claims[1]?.text;
  expect(words(typed(map, 'A reason of two lines]: A reason of two lines', ' and more'))).toBe(
    'A reason\nof two lines and more',
  );
  expect(words(typed(map, 'A reason of two lines]: ', 'Now '))).toBe('Now A reason\nof two lines');
  expect(words(replaced(map, ']: A reason of', ']: A reasonof'))).toBe('A reasonof two lines');
  expect(words(replaced(map, ']: A reason of two lines', ']: Something else'))).toBe('Something else');
});
