import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMap, writeMap } from '../formats/native';
import type { ArgumentMap } from '../model/argument-map';
import type { Claim, Id } from '../model/claim';
import { forestOf, numberOf } from '../model/structure/forest';
import { indexOf } from '../model/structure/map-index';
import { indicatorWord } from '../model/structure/map-labels';
import { counterclaimsOf, inferencesByRole, roleOf } from '../model/structure/roles';
import { besideRepository } from './beside-repository';

const maps = new URL('../../maps/', import.meta.url);
// By name: the folder also holds people's own copies, which are not tested.
const shipped = ['nato-liaison-office', 'first-map', 'blank'];

// The article may be read but not passed on, so it is not part of the repository.
const articleFile = besideRepository('article/nato-liaison-office.txt', 'the quotes of the bundled map in its article');
const article = articleFile && readFileSync(articleFile, 'utf8');
const unlessAbsent = article === null ? ' (skipped: the article is not available)' : '';

const textOf = (name: string) => readFileSync(new URL(`${name}.argmap.json`, maps), 'utf8');

function shippedMap(name: string): ArgumentMap {
  const read = readMap(textOf(name));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
  return read.map;
}

/** Normalizes a text to plain words, so that quotes and apostrophes of any style are equal. */
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’']/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

describe.each(shipped)('the shipped map %s', (name) => {
  it('is read without an error', () => {
    expect(readMap(textOf(name))).toMatchObject({ ok: true, newer: false });
  });

  it('is in its file exactly as it would be written', () => {
    expect(writeMap(shippedMap(name))).toBe(textOf(name));
  });

  it('is a template with a title, a sentence on what it is, and its schema', () => {
    const map = shippedMap(name);
    expect(map.template).toBe(true);
    expect(map.title).not.toBe('');
    expect(map.description).toMatch(/^\p{Lu}.*\.$/u);
    expect(map).toHaveProperty('$schema', './argument-map.schema.json');
  });
});

describe('the bundled map of the article', () => {
  const map = shippedMap('nato-liaison-office');
  const { claims } = indexOf(map);
  const claim = (id: Id): Claim => {
    const found = claims.get(id);
    if (!found) throw new Error(`no claim ${id}`);
    return found;
  };
  const numbersOf = (ids: readonly Id[]) => ids.map((id) => numberOf(map, id));

  it('has one contention, in the given words', () => {
    expect(forestOf(map).contentions).toEqual(['c1']);
    expect(claim('c1').text).toBe(
      "Japan's threat perception, not NATO expansion, is what drives the plan for a NATO office in Tokyo",
    );
  });

  it('has 32 claims, all below the contention, at most four inferences deep', () => {
    const { roots, loose, depth } = forestOf(map);
    expect(map.claims).toHaveLength(32);
    expect({ roots, loose, depth }).toEqual({ roots: ['c1'], loose: [], depth: 4 });
  });

  it('numbers its boxes according to the outline', () => {
    const numbers = {
      c1: '1',
      c2: '1.1a',
      c3: '1.1b',
      c4: '1.1c',
      c5: '1.1b.1',
      c8: '1.1b.1.1.2',
      c9: '1.2',
      c14: '1.2.2.2b',
      c18: '1.3',
      c21: '1.3.1a.1',
      c23: '1.4',
      c24: '1.4.1',
      c25: '1.4.1x1',
      c26: '1.4.2',
      c29: '1.4.2.2.1',
      c31: '1.4.3.1',
      c32: '1.4.4',
    };
    expect(Object.fromEntries(Object.keys(numbers).map((id) => [id, numberOf(map, id)]))).toEqual(numbers);
  });

  it('lists claims and inferences in the order of the outline numbers', () => {
    expect(map.claims.map(({ id }) => id)).toEqual(map.claims.map((_, index) => `c${index + 1}`));
    const ofTheirFirstPremise = map.inferences.map(({ premises }) => Number(premises[0]?.slice(1)));
    expect(ofTheirFirstPremise).toEqual([...ofTheirFirstPremise].sort((a, b) => a - b));
  });

  it('has one counterclaim, with three rebuttals and an undercutter of its reason', () => {
    expect(counterclaimsOf(map)).toEqual(['c23']);
    const { rebuttals, undercutters } = inferencesByRole(map);
    const pairs = rebuttals.map(({ premises, target }) => [premises, target]);
    expect(pairs).toEqual([
      [['c6'], 'c5'],
      [['c26'], 'c23'],
      [['c30'], 'c23'],
      [['c32'], 'c23'],
    ]);
    expect(undercutters).toMatchObject([{ premises: ['c25'] }]);
    const attacked = map.inferences.find(({ id }) => id === undercutters[0]?.target);
    expect(attacked).toMatchObject({ kind: 'reason', premises: ['c24'], target: 'c23' });
  });

  it('has three inferences with co-premises: the offer, the access agreements, the talks with Europe', () => {
    expect(inferencesByRole(map).coPremises.map(({ premises }) => numbersOf(premises))).toEqual([
      ['1.1a', '1.1b', '1.1c'],
      ['1.2.2.2a', '1.2.2.2b'],
      ['1.3.1a', '1.3.1b'],
    ]);
  });

  it('has the inferences of the outline, each with its indicator', () => {
    const outline = map.inferences.map(
      (step) => `${step.premises.join('+')} ${indicatorWord(roleOf(map, step))} ${step.target}`,
    );
    expect(outline).toEqual([
      'c2+c3+c4 because c1',
      'c5 but c3',
      'c6 in reply c5',
      'c7 because c6',
      'c8 because c6',
      'c9 because c1',
      'c10 because c9',
      'c11 because c9',
      'c12 because c11',
      'c13+c14 because c11',
      'c15 because c9',
      'c16 because c9',
      'c17 because c9',
      'c18 because c1',
      'c19+c20 because c18',
      'c21 because c19',
      'c22 because c18',
      'c23 but c1',
      'c24 because c23',
      'c25 doesn’t follow, since i19',
      'c26 in reply c23',
      'c27 because c26',
      'c28 because c26',
      'c29 because c28',
      'c30 in reply c23',
      'c31 because c30',
      'c32 in reply c23',
    ]);
  });

  it('names the holder of what the author only reports', () => {
    expect(map.claims.filter(({ holder }) => holder).map(({ id, holder }) => [id, holder])).toEqual([
      ['c5', "Japan's foreign minister"],
      ['c7', "Japan's foreign minister"],
      ['c8', 'Prime Minister Kishida'],
      ['c23', 'Chinese Foreign Ministry'],
    ]);
  });

  it('has one unstated premise, and every other claim has its anchor in the article', () => {
    const unstated = map.claims.filter((candidate) => candidate.unstated);
    expect(unstated.map(({ id }) => id)).toEqual(['c4']);
    expect(map.claims.filter(({ anchors }) => !anchors).map(({ id }) => id)).toEqual(['c4']);
    for (const { id, anchors = [] } of map.claims) {
      for (const anchor of anchors) expect(anchor, id).toMatchObject({ source: 's1', exact: expect.any(String) });
      const paragraphs = anchors.map(({ paragraph = 0 }) => paragraph);
      expect(paragraphs, id).toEqual([...new Set(paragraphs)].sort((a, b) => a - b));
      for (const paragraph of paragraphs) expect(paragraph <= 10, id).toBe(true);
    }
  });

  it('has a basis for every leaf, and only for leaves', () => {
    const withReason = new Set(map.inferences.filter(({ kind }) => kind === 'reason').map(({ target }) => target));
    const objectedTo = new Set(map.inferences.filter(({ kind }) => kind === 'objection').map(({ target }) => target));
    for (const { id, basis } of map.claims) {
      const leaf = !withReason.has(id) && !objectedTo.has(id);
      expect(basis !== undefined, id).toBe(leaf);
    }
  });

  it('notes the hedge in the thesis, the two kinds of agreement and what the author grants', () => {
    expect(map.claims.filter(({ note }) => note).map(({ id }) => id)).toEqual(['c1', 'c13', 'c24']);
    expect(claim('c1').note).toContain('"as much (if not more)"');
  });

  it('has no source details beyond those in the text itself', () => {
    expect(map.sources.map((source) => Object.keys(source))).toEqual([['id', 'title', 'author']]);
  });

  it('has boxes of one short sentence: 40 to 110 characters, no full stop', () => {
    for (const { id, text } of map.claims) expect(text, id).toMatch(/^\p{Lu}[^.;:?!]{38,108}[^.;:?!\s]$/u);
  });

  it('quotes at most eight words at a time', () => {
    for (const { id, anchors = [] } of map.claims) {
      for (const { exact = '' } of anchors) {
        expect(exact, id).not.toBe('');
        expect(wordsOf(exact).length, exact).toBeLessThanOrEqual(8);
      }
    }
  });

  it.skipIf(article === null)(`finds each quote in its paragraph of the article${unlessAbsent}`, () => {
    const paragraphs = bodyOf(article ?? '');
    expect(paragraphs).toHaveLength(10);
    for (const { id, anchors = [] } of map.claims) {
      for (const { paragraph = 0, exact = '' } of anchors) expect(paragraphs[paragraph - 1], id).toContain(exact);
    }
  });

  it.skipIf(article === null)(`shares no ten words in a row with the article${unlessAbsent}`, () => {
    const known = ` ${wordsOf(article ?? '').join(' ')} `;
    // The source's title is a citation and is excluded.
    const texts = [map.title, map.description ?? ''];
    for (const { text, note = '', holder = '', anchors = [] } of map.claims) {
      texts.push(text, note, holder, ...anchors.map(({ exact = '' }) => exact));
    }
    for (const { note = '' } of map.inferences) texts.push(note);
    for (const text of texts) {
      const words = wordsOf(text);
      for (let index = 0; index + 10 <= words.length; index++) {
        expect(known).not.toContain(` ${words.slice(index, index + 10).join(' ')} `);
      }
    }
  });
});

describe('the first map', () => {
  const map = shippedMap('first-map');

  it('shows because, and, but and in reply in five claims', () => {
    expect(map.claims).toHaveLength(5);
    expect(map.inferences.map((step) => indicatorWord(roleOf(map, step)))).toEqual(['because', 'but', 'in reply']);
    expect(map.claims.map(({ id }) => numberOf(map, id))).toEqual(['1', '1.1a', '1.1b', '1.2', '1.2.1']);
  });

  it('has short sentences', () => {
    for (const { text } of map.claims) expect(wordsOf(text).length, text).toBeLessThanOrEqual(13);
  });
});

describe('the blank map', () => {
  it('has one empty box, for the thesis', () => {
    const map = shippedMap('blank');
    expect(map.title).toBe('Blank map');
    expect(map.claims).toEqual([{ id: 'c1', text: '' }]);
    expect(map.inferences).toEqual([]);
    expect(forestOf(map).contentions).toEqual(['c1']);
  });
});

/**
 * The article's paragraphs: the text between its title and the note on its author, without short
 * headings.
 */
function bodyOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const end = lines.findIndex((line) => line.startsWith('Sara Bjerg Moller'));
  return lines.slice(1, end).filter((line) => /[.”]\s*$/.test(line));
}
