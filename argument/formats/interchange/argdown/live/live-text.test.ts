import { expect, it } from 'vitest';
import { setText } from '../../../../commands/set-text';
import { type ArgumentMap, emptyMap } from '../../../../model/argument-map';
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

it('a claim that comes in on the canvas is a block of its own behind a line that cannot be read', () => {
  const { text } = liveTextOf(MAP);
  const faulty = editLiveText(MAP, [
    { from: text.length, to: text.length, insert: '\n+ At the margin' },
  ]) as ArgumentMap;
  const before = liveTextOf(faulty);
  expect(before.problems).toHaveLength(1);
  const added = { ...faulty, claims: [...faulty.claims, { id: 'c9' as const, text: 'Alone' }] } as ArgumentMap;
  const after = liveTextOf(added);
  expect(after.text).toMatch(/\n\+ At the margin\n\n\[?Alone/);
  expect(after.problems).toHaveLength(1);
  const typed = editLiveText(added, [{ from: 0, to: 0, insert: '// mine\n' }]) as ArgumentMap;
  expect(texts(typed)).toContain('Alone');
});

it('an empty map is an empty text, and the first claim that is written is its claim', () => {
  const blank = { ...MAP, claims: [{ id: 'c1', text: '', holder: 'me' }], inferences: [] };
  expect(liveTextOf(blank).text).toBe('');
  const map = editLiveText(blank, [{ from: 0, to: 0, insert: '[Tax]: Tax bags\n  + It helps' }]);
  expect(map?.claims).toEqual([
    { id: 'c1', text: 'Tax bags', holder: 'me' },
    { id: 'c2', text: 'It helps' },
  ]);
});

it('a premise whose number is being typed is no claim', () => {
  const { text } = liveTextOf(MAP);
  const map = editLiveText(MAP, [{ from: text.length, to: text.length, insert: '\n\n(1' }]);
  expect(map?.claims).toEqual(MAP.claims);
});

it('a fence of Markdown that is typed takes no claim away', () => {
  const fenced = edited(MAP, '[Tax bags]', '```argdown\n[New]: A new one\n```\n\n', false);
  expect(texts(fenced)).toEqual(expect.arrayContaining(texts(MAP)));
});

it('several edits of one faulty part leave the blocks behind it as they are', () => {
  const text = '[Long title]: a\n  + [R]: because\n    + [Long title]\n\n[B]: second\n';
  const whole = editLiveText(emptyMap(''), [{ from: 0, to: 0, insert: text }]) as ArgumentMap;
  const faulty = edited(whole, ']: because', ': because', true);
  const { text: before } = liveTextOf(faulty);
  const [first, last] = [before.indexOf('Long title'), before.lastIndexOf('Long title')];
  const renamed = editLiveText(
    faulty,
    [first, last].map((from) => ({ from, to: from + 10, insert: 'L' })),
  ) as ArgumentMap;
  expect(renamed.argdown?.faulty).toMatchObject([{ from: 0, to: renamed.argdown?.text.indexOf('\n\n[B]') }]);
  expect(texts(edited(renamed, 'second', 'very ', false))).toContain('very second');
});
