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

it('a kept text that another program has damaged does not hide a claim', () => {
  const part = { from: 0, to: 14, good: text };
  const argdown = { text: '[Other]: Other', ids: ['c1', 'c2', 'c3', 'c4', 'i1', 'i2'], faulty: [part] };
  const next = typed({ ...map, argdown }, '[The thesis]: ', 'Now: ');
  expect(next.claims.slice(1)).toEqual(map.claims.slice(1));
});

it('a comment that is not closed does not stand before a text that is written anew', () => {
  const kept = replaced(replaced(map, '[Another', '// A comment\n[Another'), '[The thesis]: ', '<!--[The thesis]: ');
  const damaged = { ...kept, argdown: { ...kept.argdown, text: kept.argdown?.text ?? '', ids: [] } };
  expect(liveTextOf(damaged).text).toBe(`// A comment\n\n${text}`);
});

it.each(['\n\n(1) x', '\n\n(1) x\n', '\n\n<!-- x'])(
  'a claim that is added on the canvas is not a part of %j',
  (fault) => {
    const faulty = editLiveText(map, [{ from: text.length, to: text.length, insert: fault }]) ?? map;
    const added = { ...faulty, claims: [...faulty.claims, { id: 'c9', text: 'New' }] };
    expect(liveTextOf(added).text).toContain(fault.trim());
    const next = typed(added, '[The thesis]: ', 'Now: ');
    expect(next.claims.slice(1)).toEqual(added.claims.slice(1));
  },
);

it('what is changed on the canvas in a block with a fault stays when the fault is mended', () => {
  const faulty = replaced(map, '  - [An obj', ' (1) - [An obj');
  expect(liveTextOf(faulty).problems).not.toEqual([]);
  const reason = { id: 'i9', kind: 'reason', premises: ['c9'], target: 'c2' } as const;
  const changed: ArgumentMap = {
    ...faulty,
    claims: [...faulty.claims.map((claim) => ({ ...claim, text: `${claim.text}!` })), { id: 'c9', text: 'New' }],
    inferences: [...faulty.inferences, reason],
  };
  expect(liveTextOf(changed).text).toContain(' (1) - [An objection]: An objection!\n');
  const mended = replaced(changed, ' (1) - [An obj', '  - [An obj');
  expect(liveTextOf(mended).problems).toEqual([]);
  expect(mended.claims).toEqual(changed.claims);
  expect(mended.inferences).toEqual(changed.inferences);
});
