import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { ENGLISH, setLocale } from '../../../../messages/catalogue';
import { german } from '../../../../messages/de/german';
import { forestOf } from '../../../model/structure/forest';
import { besideRepository } from '../../../testing/beside-repository';
import { lawRuns } from '../../../testing/depth';
import { expectLaw, expectSameAgain, HOSTILE_FILES, mapsOfTexts } from '../../../testing/format-law';
import { HOSTILE_TEXTS, ODD_TEXTS } from '../../../testing/hostile-texts';
import { seededRandom } from '../../../testing/random-map';
import { richMap } from '../../../testing/rich-map';
import { opml } from './opml';

const TEXTS = ['_x0007_', '_x_x0007_', 'because', 'of x', ' leading', 'trailing ', '\r\n', '\t', '&amp;', '<b>x</b>'];
afterEach(() => setLocale(ENGLISH));

describe('an outline in OPML', () => {
  it('holds every map', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => expectLaw(opml, richMap(seededRandom(seed), 12))),
      { numRuns: lawRuns(80, 20_000) },
    );
  });

  it('holds hostile texts, and texts that are special in it', () => {
    for (const texts of [HOSTILE_TEXTS, TEXTS, ODD_TEXTS]) for (const map of mapsOfTexts(texts)) expectLaw(opml, map);
  });

  it('is read in another language than it was written in', () => {
    const map = richMap(seededRandom(3), 12);
    setLocale({ tag: 'de-DE', catalogues: german });
    const text = opml.write?.(map) ?? '';
    expect(text).toContain('text="weil ');
    setLocale(ENGLISH);
    expect(expectSameAgain(opml, text).map.claims).toHaveLength(map.claims.length);
  });

  it('reads hostile files', () => {
    for (const text of HOSTILE_FILES) {
      expect(opml.read?.(text).map).toBeNull();
      expect(opml.recognises?.(text)).toBe(false);
    }
    const deep = (levels: number) =>
      `<opml version="2.0"><body>${'<outline text="x">'.repeat(levels)}${'</outline>'.repeat(levels)}</body></opml>`;
    expect(expectSameAgain(opml, deep(20_000)).map.inferences).toHaveLength(19_999);
    expect(opml.read?.(deep(200_000)).problems).toMatchObject([{ kind: 'too-deep', place: { line: 1 } }]);
    expect(opml.read?.('<opml><body><outline text="x"></body></opml>')).toEqual({
      map: null,
      problems: [{ kind: 'broken', place: { line: 1, column: 38 } }],
    });
  });

  it('never replaces the entities that a file declares', () => {
    const bomb = Array.from({ length: 20 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join(
      '',
    );
    const { map, problems } = expectSameAgain(
      opml,
      `<!DOCTYPE opml [<!ENTITY l0 "ha">${bomb}<!ENTITY f SYSTEM "file:///etc/passwd">]>\n<opml><body><outline text="&l20; &f;"/></body></opml>`,
    );
    expect(map.claims[0]?.text).toBe('&l20; &f;');
    expect(problems.map(({ kind, about }) => [kind, about])).toEqual([
      ['syntax', '&'],
      ['no-place', 'DOCTYPE'],
    ]);
  });

  it('has as its own attributes only what fits', () => {
    const text = `<opml xmlns:cp="urn:counterpoint:opml:1"><head><cp:map>{"sources":5}</cp:map></head><body>
<outline text="T" cp:id="__proto__" cp:basis="hearsay" cp:others="[1]">
<outline text="because A" cp:word="because" cp:id="__proto__" cp:step="__proto__" cp:step-strength="9"/>
<outline text="because see" cp:word="because" cp:see="nobody" cp:step-others='{"premises":[],"x":1}'/>
<outline text="but T" cp:word="but" cp:see="__proto__" cp:kind="objection"/>
<outline text="Rewritten by hand" cp:word="but" cp:kind="objection" cp:anchors="${'['.repeat(5000)}"/>
<outline text="in reply: a row of another program" url="x"/>
</outline></body></opml>`;
    const { map, problems } = expectSameAgain(opml, text);
    expect(map.claims.map((claim) => claim.text)).toEqual(['T', 'A', 'Rewritten by hand', 'a row of another program']);
    expect(map.inferences.map(({ kind }) => kind)).toEqual(['reason', 'objection', 'objection']);
    expect(problems.map(({ kind }) => kind).sort()).toEqual(
      'circle no-place no-premise repeated-id repeated-id syntax syntax syntax syntax syntax unknown-reference'.split(
        ' ',
      ),
    );
  });
});

describe('an outline of another program', () => {
  it('is read with indicator words, notes, tags and a loose ampersand', () => {
    const text = `<?xml version="1.0"?>
<opml version="1.0"><head><title> Cars </title></head>
<body>
  <outline text="Ban cars" created="Tue">
    <outline text="Because the air gets &lt;b&gt;clean&lt;/b&gt; &amp;amp; quiet" _note="Look it up"/>
    <outline text="and people walk more"/>
    <outline text="but shops & cafés lose guests" created="Wed">
      <outline text="doesn't follow, since many come by bus"/>
    </outline>
    <outline text="a < b"/>
  </outline>
</body></opml>`.replace('a < b', 'a &lt; b');
    const { map, problems } = expectSameAgain(opml, text);
    expect(map.title).toBe('Cars');
    expect(map.claims.map((claim) => claim.text)).toEqual([
      'Ban cars',
      'the air gets clean & quiet',
      'people walk more',
      'shops & cafés lose guests',
      'many come by bus',
      'a < b',
    ]);
    expect(map.claims[1]?.note).toBe('Look it up');
    expect(map.inferences.map(({ kind, premises, target }) => [kind, ...premises, target])).toEqual([
      ['reason', 'c2', 'c3', 'c1'],
      ['objection', 'c4', 'c1'],
      ['objection', 'c5', 'i2'],
      ['reason', 'c6', 'c1'],
    ]);
    expect(problems.map(({ kind, about }) => [kind, about])).toEqual([
      ['syntax', '&'],
      ['no-place', 'created'],
      ['syntax', 'Because the air gets <b>clean</b> &amp; quiet'],
    ]);
  });
});

const corpus = besideRepository('corpora', 'the outlines in OPML of other programs');

describe.skipIf(corpus === null)('the outlines of others', () => {
  const oracle = (corpus ? JSON.parse(readFileSync(join(corpus, 'oracles/opml.json'), 'utf8')) : {}) as Readonly<
    Record<string, { outlines: number; top: number; depth: number }>
  >;

  it.each(Object.entries(oracle))('%s has as many rows as it was counted to have', (path, counts) => {
    const { map } = expectSameAgain(opml, readFileSync(join(corpus ?? '', path), 'utf8'));
    const { roots, depth } = forestOf(map);
    expect({ outlines: map.claims.length, top: roots.length, depth: depth + 1 }).toEqual(counts);
  });
});
