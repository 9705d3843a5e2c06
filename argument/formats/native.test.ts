import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ArgumentMap, emptyMap } from '../model/argument-map';
import { validate } from '../model/validate';
import { randomMap, seededRandom } from '../testing/random-map';
import { type MapReadError, readMap, writeMap } from './native';
import { mapJsonSchema } from './native-schema';

function problemsOf(text: string): readonly MapReadError[] {
  const read = readMap(text);
  if (read.ok) throw new Error('that was read as a map');
  return read.problems;
}

function mapIn(text: string): ArgumentMap {
  const read = readMap(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.map;
}

const text = `{
  "format": "counterpoint/1",
  "title": "Test",
  "sources": [],
  "claims": [
    { "id": "c1", "text": "Thesis" },
    { "id": "c2", "text": "Reason" }
  ],
  "inferences": [
    { "id": "i1", "kind": "reason", "premises": ["c2"], "target": "c1" }
  ]
}
`;

describe('a map file', () => {
  it('is written exactly as it was read, for any map', () => {
    expect(writeMap(mapIn(text))).toBe(text);
    for (let seed = 1; seed <= 300; seed++) {
      const map = randomMap(seededRandom(seed), 20);
      const written = writeMap(map);
      expect(mapIn(written), `seed ${seed}`).toEqual(JSON.parse(JSON.stringify(map)));
      expect(writeMap(mapIn(written))).toBe(written);
    }
  });

  it('is the same for two equal views, whatever the order of their keys', () => {
    const map = mapIn(text);
    const offsets = { c1: { x: 1, y: 2 }, c2: { x: 3, y: 4 } };
    const other = { offsets: { c2: offsets.c2, c1: offsets.c1 }, folded: ['c1'] };
    expect(writeMap({ ...map, view: other })).toBe(writeMap({ ...map, view: { folded: ['c1'], offsets } }));
  });

  it('is not read with a branch that is too far away to be drawn', () => {
    const withShift = (x: number) => writeMap({ ...mapIn(text), view: { offsets: { c1: { x, y: 0 } } } });
    expect(readMap(withShift(-1e7))).toMatchObject({ ok: true });
    expect(readMap(withShift(1e308))).toMatchObject({ ok: false, problems: [{ kind: 'wrong-shape' }] });
  });

  it('has one record a line, so an edit of one claim changes one line', () => {
    const map = mapIn(text);
    const edited = {
      ...map,
      claims: map.claims.map((claim) => (claim.id === 'c2' ? { ...claim, text: 'Two\nlines' } : claim)),
    };
    const [before, after] = [text.split('\n'), writeMap(edited).split('\n')];
    expect(after.filter((line, index) => line !== before[index])).toEqual([
      '    { "id": "c2", "text": "Two\\nlines" }',
    ]);
    expect(after).toHaveLength(before.length);
  });

  it('keeps unknown keys of the map, a claim, an anchor and an inference', () => {
    const strange = text
      .replace('"title"', '"x-lesson": { "week": [3] },\n  "title"')
      .replace('"text": "Thesis"', '"text": "Thesis", "x-colour": null, "anchors": [{ "paragraph": 1, "x-page": 2 }]')
      .replace('"target": "c1"', '"target": "c1", "x-why": "so"');
    const written = writeMap(mapIn(strange));
    for (const key of ['"x-lesson": {"week":[3]}', '"x-colour": null', '"x-page":2', '"x-why": "so"']) {
      expect(written).toContain(key);
    }
    expect(mapIn(written)).toEqual(JSON.parse(strange));
  });

  it('writes known keys in one order, whatever order they came in', () => {
    const map: ArgumentMap = {
      view: { folded: ['c1'] },
      ...mapIn(text),
      student: 'A',
      $schema: './s.json',
    } as ArgumentMap;
    const keys = Object.keys(JSON.parse(writeMap(map)) as object);
    expect(keys).toEqual(['$schema', 'format', 'title', 'student', 'sources', 'claims', 'inferences', 'view']);
  });

  it('is read if its format version is later, and reported as newer', () => {
    expect(readMap(text)).toMatchObject({ newer: false });
    expect(readMap(text.replace('counterpoint/1', 'counterpoint/12'))).toMatchObject({ ok: true, newer: true });
  });

  it('is read without some of its lists, which are empty then', () => {
    const lists = {
      sources: [],
      claims: [
        { id: 'c1', text: 'A' },
        { id: 'c2', text: 'B' },
      ],
      inferences: [],
    };
    const step = { id: 'i1', kind: 'reason', premises: ['c2'], target: 'c1' };
    for (const given of [
      {},
      { sources: [] },
      { claims: [] },
      { inferences: [] },
      lists,
      { ...lists, sources: undefined },
    ]) {
      const read = readMap(JSON.stringify({ format: 'counterpoint/1', title: 'By hand', later: 1, ...given }));
      if (!read.ok) throw new Error('not read');
      expect(read.map).toEqual({ ...emptyMap('By hand'), later: 1, ...JSON.parse(JSON.stringify(given)) });
      expect(validate(read.map)).toEqual([]);
      const written = writeMap(read.map);
      expect(JSON.parse(written)).toEqual(read.map);
      expect(readMap(written)).toEqual(read);
    }
    const problems = (more: object) => problemsOf(JSON.stringify({ format: 'counterpoint/1', title: '', ...more }));
    expect(problems({ inferences: [step] }).map(({ kind }) => kind)).toEqual(['faulty', 'faulty']);
    expect(problems({ sources: null })).toMatchObject([{ kind: 'wrong-shape', place: 'sources (line 1)' }]);
  });
});

/** The text as a later version may write it, which this version cannot accept as a valid map. */
function later(part: string, other: string): string {
  return text.replace('counterpoint/1', 'counterpoint/2').replace(part, other);
}

describe('a text that is not a map', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t ', 'empty'],
    ['NUL bytes', `${text}\0`, 'binary'],
    ['a JSON text of another kind', '{"nodes": []}', 'not-a-map'],
    ['a JSON list', '[]', 'not-a-map'],
    ['a JSON number', '42', 'not-a-map'],
    ['a file of another format', text.replace('counterpoint/1', 'argdown/1'), 'not-a-map'],
    ['a format that never was', text.replace('counterpoint/1', 'counterpoint/0'), 'not-a-map'],
    ['a later format with a kind of step unknown here', later('"kind": "reason"', '"kind": "support"'), 'newer'],
    ['a later format whose steps mean something else', later('"target": "c1"', '"target": "c9"'), 'newer'],
    ['a hundred thousand brackets', '['.repeat(100_000), 'too-deep'],
  ])('such as %s is told apart', (_, bad, kind) => {
    expect(problemsOf(bad)[0]?.kind).toBe(kind);
  });

  it('is reported with line and column if the JSON breaks off', () => {
    expect(problemsOf(text.slice(0, 90))[0]).toMatchObject({
      kind: 'not-json',
      place: expect.stringMatching(/^line 6, column \d+$/),
    });
    expect(problemsOf(text.replace('"Thesis" }', '"Thesis" },,'))[0]).toMatchObject({
      kind: 'not-json',
      place: expect.stringContaining('line 6'),
    });
  });

  it('is reported with the record, its id and its line if the shape is wrong', () => {
    const [problem] = problemsOf(text.replace('"text": "Reason"', '"text": 7'));
    expect(problem).toMatchObject({ kind: 'wrong-shape', place: 'claims[1].text (id c2, line 7)' });
    expect(problem?.detail).toBe('it must be text');
  });

  it.each([
    ['"title": ', '"titel": ', /^title$/, 'it is missing'],
    ['"id": "c2"', '"id": ""', /^claims\[1\]\.id \(line 7\)$/, 'it must not be empty'],
    ['"kind": "reason"', '"kind": "support"', /^inferences\[0\]\.kind/, 'it must be "reason" or "objection"'],
    ['"premises": ["c2"]', '"premises": []', /^inferences\[0\]\.premises/, 'it must not be empty'],
    ['"target": "c1"', '"target": "c1", "strength": 6', /^inferences\[0\]\.strength/, 'it must be at most 5'],
    ['"target": "c1"', '"target": "c1", "strength": 1.5', /^inferences\[0\]\.strength/, 'it must be a whole number'],
  ])('says in plain words that %s does not do as %s', (good, bad, place, detail) => {
    expect(text).toContain(good);
    const [problem] = problemsOf(text.replace(good, bad));
    expect(problem).toEqual({ kind: 'wrong-shape', place: expect.stringMatching(place), detail });
  });

  it('is reported with the record and the error if a map contradicts itself', () => {
    expect(problemsOf(text.replace('"target": "c1"', '"target": "c9"'))).toEqual([
      {
        kind: 'faulty',
        place: 'inferences[0] (id i1, line 10)',
        detail: 'points to c9, but there is no such claim or step',
      },
    ]);
  });

  it('is reported with several problems at once, at most twenty', () => {
    const claims = Array.from({ length: 30 }, () => ({ id: 'c1', text: 'double' }));
    expect(problemsOf(JSON.stringify({ ...emptyMap(''), claims }))).toHaveLength(20);
  });

  it.each([
    ['claims', /^claims\[19\]\.text \(line 1\)$|^claims\[9\]\.text \(line 1\)$/, '{},', '"inferences":[]'],
    ['premises', /^inferences\[0\]\.premises\[19\] \(id i, line 1\)$/, '1,', '"claims":[]'],
    ['folded', /^view\.folded\[19\] \(line 1\)$/, '1,', '"claims":[],"inferences":[]'],
    ['anchors', /^claims\[0\]\.anchors\[19\] \(id c, line 1\)$/, '1,', '"inferences":[]'],
    ['duplicates', /^claims\[20\] \(id c, line 1\)$/, '{"id":"c","text":""},', '"inferences":[]'],
  ])('is reported with twenty problems of millions: %s', (table, last, record, others) => {
    // All of them together are more than the stack holds.
    const list = `${record.repeat(Math.floor(4_000_000 / record.length))}${record.slice(0, -1)}`;
    const parts: Record<string, string> = {
      claims: `"claims":[${list}]`,
      premises: `"inferences":[{"id":"i","kind":"reason","target":"c","premises":[${list}]}]`,
      folded: `"view":{"folded":[${list}]}`,
      anchors: `"claims":[{"id":"c","text":"","anchors":[${list}]}]`,
      duplicates: `"claims":[${list}]`,
    };
    const problems = problemsOf(`{"format":"counterpoint/1","title":"","sources":[],${others},${parts[table]}}`);
    expect(problems).toHaveLength(20);
    expect(problems.at(-1)?.place).toMatch(last);
  });

  it('is reported with the first fault of a text of faults', () => {
    expect(problemsOf(`{"format":"counterpoint/1",\n"claims":[${','.repeat(4_000_000)}`)).toEqual([
      { kind: 'not-json', place: 'line 2, column 11', detail: expect.any(String) },
    ]);
  });

  it('never makes the reader throw, wherever a map file is cut off or a byte is changed', () => {
    const random = seededRandom(7);
    for (let index = 0; index < text.length; index++) {
      const cut = text.slice(0, index);
      expect(() => readMap(cut)).not.toThrow();
      const other = String.fromCharCode(Math.floor(random() * 0x300));
      const spoiled = text.slice(0, index) + other + text.slice(index + 1);
      expect(() => readMap(spoiled)).not.toThrow();
    }
  });
});

describe('the JSON Schema that ships', () => {
  const file = new URL('../../maps/argument-map.schema.json', import.meta.url);

  it('is the one that the program uses; npm run schema writes it', () => {
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(mapJsonSchema());
  });

  it('requires only what a map cannot be without, and leaves every object open', () => {
    const schema = mapJsonSchema();
    expect(schema).toMatchObject({ required: ['format', 'title'] });
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
  });
});
