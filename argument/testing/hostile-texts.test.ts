import { describe, expect, it } from 'vitest';
import { adviceOn } from '../checks/advice-on';
import { splitParagraphs } from '../citations/paragraphs';
import { altText } from '../drawing/alt-text';
import { evaluateMap } from '../evaluation/evaluate';
import { explainStatus } from '../evaluation/explain';
import { searchClaims } from '../finding/search-claims';
import { readFragment, writeFragment } from '../formats/fragment-json';
import { readMap, writeMap } from '../formats/native';
import { writeOutlineHtml } from '../formats/outline-html';
import { writeOutline } from '../formats/outline-text';
import { readPasted } from '../formats/pasting/read-pasted';
import { writePlainText } from '../formats/plain-text';
import { summarize } from '../formats/summary';
import { layoutMap } from '../layout/layout-map';
import { fragmentOf } from '../model/fragment';
import { evenMeasure } from './even-measure';
import { ADVISORIES, HOSTILE_TEXTS, hostileMap, ODD_TEXTS } from './hostile-texts';

const map = hostileMap();
const ON_PAGE = { measure: evenMeasure, target: { width: 1000, height: 700 } };

it('a map with hostile texts everywhere is read as it was written, and unknown keys are only keys', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).sort();
  const read = readMap(writeMap(map));
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  expect(writeMap(read.map)).toBe(writeMap(map));
  expect(Object.keys(read.map.claims[0] ?? {})).toContain('__proto__');
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(Reflect.get({}, 'taken')).toBeUndefined();
});

it('a claim whose id is the name of an object property is like any other claim', () => {
  const ids = new Set(map.claims.map(({ id }) => id));
  expect(ids.has('__proto__') && ids.has('constructor')).toBe(true);
  expect(new Set(layoutMap(map, ON_PAGE).boxes.map(({ claim }) => claim.id))).toEqual(ids);
  expect(new Set(evaluateMap(map).keys())).toEqual(new Set([...ids, ...map.inferences.map(({ id }) => id)]));
  for (const id of ids) expect(explainStatus(map, evaluateMap(map), id)).toHaveProperty('kind');
  for (const box of layoutMap(map, ON_PAGE).boxes) {
    expect([box.x, box.y, box.width, box.height].every(Number.isFinite)).toBe(true);
  }
  const moved = { ...map, view: { offsets: { constructor: { x: 1, y: 2 } } } } as unknown as typeof map;
  expect(layoutMap(moved, ON_PAGE).boxes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});

it.each(ADVISORIES)('$name ($product) becomes no element and no address of the outline page', ({ texts }) => {
  const page = writeOutlineHtml(hostileMap(texts));
  const tags = new Set([...page.matchAll(/<\/?([a-z!][^\s>]*)/gi)].map(([, name]) => name?.toLowerCase()));
  const ours = ['!doctype', 'html', 'meta', 'title', 'style', 'h1', 'h2', 'p', 'ul', 'li', 'b', 'br', 'a'];
  expect([...tags].filter((name) => !ours.includes(name ?? ''))).toEqual([]);
  const links = [...page.matchAll(/<[^>]*?\s(?:href|src|on\w+)\s*=\s*"?([^">]*)/gi)].map(([, to]) => to ?? '');
  expect(links.filter((to) => !/^https?:/.test(to))).toEqual([]);
});

it('a branch with hostile texts is copied and pasted as plain text', () => {
  const piece = fragmentOf(map, map.claims[0]?.id ?? '');
  if (!piece) throw new Error('no branch');
  const back = readFragment(writeFragment(piece));
  expect(back?.claims.map(({ text }) => text)).toEqual(piece.claims.map(({ text }) => text));
  for (const text of HOSTILE_TEXTS) expect(readFragment(text)).toBeNull();
});

/** Long enough that quadratic time would exceed the limit. */
const LONG = 200_000;

describe.each(ODD_TEXTS.map((text) => [JSON.stringify(text.slice(0, 8)), text] as const))('%s and so on', (_, odd) => {
  const text = odd.length < 1000 ? odd : odd.repeat(Math.ceil(LONG / odd.length));
  const long = hostileMap([text, `${text}!`], 'Long');

  it('is written, read, searched, evaluated and laid out without errors or hanging', () => {
    const read = readMap(writeMap(long));
    expect(read.ok && writeMap(read.map)).toBe(writeMap(long));
    expect(writeOutline(long).split('\n').length).toBe(5);
    expect(writeOutlineHtml(long)).toContain('</html>');
    const root = long.claims[0]?.id ?? '';
    expect(writePlainText(long, root).split('\n').length).toBe(3);
    readPasted({ text, html: text });
    expect(summarize(long)).toHaveProperty('title');
    expect(searchClaims(long, 'no such words')).toEqual([]);
    adviceOn(long, { hints: true });
    expect(altText(long)).not.toBe('');
    expect(Array.isArray(splitParagraphs(text))).toBe(true);
  });
});
