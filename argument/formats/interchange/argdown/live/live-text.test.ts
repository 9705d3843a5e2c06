import { expect, it } from 'vitest';
import { setText } from '../../../../commands/set-text';
import type { ArgumentMap } from '../../../../model/argument-map';
import { mapOf } from '../../../../testing/map-builder';
import { editLiveText, liveTextOf } from './live-text';

const MAP = mapOf('Tax bags\n  because There is less litter\n    but People take paper');

/** Puts words before others in the text of a map, or in their place. */
function edited(map: ArgumentMap, words: string, insert: string, replaces: boolean): ArgumentMap {
  const from = liveTextOf(map).text.indexOf(words);
  const next = editLiveText(map, [{ from, to: from + (replaces ? words.length : 0), insert }]);
  if (from === -1 || !next) throw new Error('nothing has changed');
  return next;
}

const texts = ({ claims }: ArgumentMap) => claims.map(({ text }) => text);

it('what is typed changes the words of a claim, which keeps all else', () => {
  const [thesis, ...others] = MAP.claims;
  const map = {
    ...MAP,
    claims: [{ ...thesis, holder: 'The city', note: 'From the debate' }, ...others],
  } as ArgumentMap;
  expect(edited(map, 'Tax bags\n', 'Ban ', false).claims).toEqual([
    { ...map.claims[0], text: 'Ban Tax bags' },
    ...others,
  ]);
});

it('a claim that is begun is on the map once its title is closed', () => {
  const { text } = liveTextOf(MAP);
  let map = MAP;
  for (const [count, letter] of [...'\n\n[Lu]: Luck'].entries()) {
    map = editLiveText(map, [{ from: text.length + count, to: text.length + count, insert: letter }]) ?? map;
    expect(texts(map).join()).not.toContain('[');
  }
  expect(texts(map)).toContain('Luck');
});

it('a block with a fault is read as it was before, and all others as they are', () => {
  const two = edited(MAP, '[Tax bags]', '[Other]: Another thesis\n\n', false);
  const faulty = edited(two, ']: Tax bags', ': Tax bags', true);
  expect(texts(faulty)).toEqual(texts(two));
});

it('a claim that was changed on the canvas changes its words in a text of the person, and nothing else', () => {
  const own = edited(MAP, '[Tax bags]', '// mine\n', false);
  const before = liveTextOf(own).text;
  const changed = setText(own, { claim: 'c2', text: 'Litter goes' })?.map as ArgumentMap;
  expect(liveTextOf(changed).text).toBe(before.replace(': There is less litter', ': Litter goes'));
});

it('a kept text that another program has damaged does not hide a claim', () => {
  const argdown = { text: '[Other]: Other', ids: ['c1'], faulty: [{ from: 0, to: 14, good: text }] };
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
