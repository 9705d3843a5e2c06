import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArgumentMap } from '../../../model/argument-map';
import { validate } from '../../../model/validate';
import { lawRuns } from '../../../testing/depth';
import { expectLaw, expectSameAgain, HOSTILE_FILES, mapsOfTexts } from '../../../testing/format-law';
import { HOSTILE_TEXTS, ODD_TEXTS } from '../../../testing/hostile-texts';
import { seededRandom } from '../../../testing/random-map';
import { richMap } from '../../../testing/rich-map';
import type { Format } from '../format';
import { csvClaims } from './csv-claims';
import { csvEdges } from './csv-edges';

const maps = fc.integer().map((seed) => richMap(seededRandom(seed), 12));
const CELLS = [
  '=1+1',
  '-',
  "'",
  "''",
  "'=x",
  "''=x",
  '+',
  '@a',
  '\t',
  '\r',
  'a;b;c',
  'a,b',
  '"',
  '""',
  ' x ',
  '\ufeff',
  '＝1',
];

function outline({ map }: { readonly map: ArgumentMap }) {
  const text = (id: string) => map.claims.find((claim) => claim.id === id)?.text ?? id;
  return map.inferences.map(({ kind, premises, target }) => `${premises.map(text).join('+')} ${kind} ${text(target)}`);
}

describe.each([csvClaims, csvEdges])('$name', (format: Format) => {
  it('holds a map but for its losses', () => {
    fc.assert(
      fc.property(maps, (map) => expectLaw(format, map)),
      { numRuns: lawRuns(80, 20_000) },
    );
  });

  it('holds hostile texts, and texts that are special in a table', () => {
    for (const texts of [HOSTILE_TEXTS, CELLS, ODD_TEXTS]) for (const map of mapsOfTexts(texts)) expectLaw(format, map);
  });

  it('begins no cell as a formula', () => {
    const [map] = mapsOfTexts(CELLS);
    const text = (map && format.write?.(map)) ?? '';
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text).not.toMatch(/(?:^\ufeff?|[,\n]"?)[=+\-@＝]/);
  });

  it('reads hostile files', () => {
    for (const text of HOSTILE_FILES) {
      const { map, problems } = format.read?.(text) ?? {};
      expect(map).toBeNull();
      expect(problems).toEqual([{ kind: 'broken' }]);
      expect(format.recognises?.(text)).toBe(false);
    }
  });

  it('writes and reads a chain of 20,000 levels', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => index);
    const map: ArgumentMap = {
      format: 'counterpoint/1',
      title: '',
      sources: [],
      claims: chain.map((index) => ({ id: `c${index}`, text: `t${index}` })),
      inferences: chain.slice(1).map((index) => {
        return { id: `i${index}`, kind: 'reason', premises: [`c${index}`], target: `c${index - 1}` };
      }),
    };
    expectLaw(format, map);
  });
});

describe('a table of claims', () => {
  it('is read from the semicolons of a German spreadsheet, with names of other programs', () => {
    const table =
      'sep=;\r\nID;Parent ID;Stance;Claim;Paragraphs\r\n1;;;Thesis;\r\n2;1;Pro;"A; b";3, 4\r\n3;2;Con;C;\r\n';
    const { map, problems } = expectSameAgain(csvClaims, table);
    expect(problems).toEqual([]);
    expect(outline({ map })).toEqual(['A; b reason Thesis', 'C objection A; b']);
    expect(map.claims[1]?.anchors).toEqual([{ paragraph: 3 }, { paragraph: 4 }]);
  });

  it('is read with tabs, co-premises, further places and undercutters', () => {
    const table = [
      'id\tparent\tkind\tstep\tsee\ttext\tverdict\tstrength\tstep note',
      'a\t\t\t\t\tThesis\t\t\t',
      'b\ta\treason\ts1\t\tB\taccept\t4\tWhy so',
      'c\ta\treason\ts1\t\tC\t\t\t',
      'd\ts1\tobjection\t\t\tD\t\t\t',
      '\td\treason\t\tb\t\t\t\t',
    ].join('\n');
    const { map, problems } = expectSameAgain(csvClaims, table);
    expect(problems).toEqual([]);
    expect(outline({ map })).toEqual(['B+C reason Thesis', 'D objection s1', 'B reason D']);
    expect(map.inferences[0]).toMatchObject({ id: 's1', strength: 4, note: 'Why so' });
    expect(map.claims[1]?.verdict).toBe('accept');
  });

  it('gives a group that is named alike under two claims two steps', () => {
    const { map } = expectSameAgain(csvClaims, 'id,parent,group,text\n1,,,T\n2,1,1,A\n3,1,1,B\n4,2,1,C\n5,2,1,D\n');
    expect(outline({ map })).toEqual(['A+B reason T', 'C+D reason A']);
  });

  it('says what is wrong, and where', () => {
    const table = [
      'id,parent,kind,text,basis,strength',
      '1,,,"Two',
      'lines",,',
      '1,1,,Again,,',
      '2,9,pro,No parent,,',
      '3,3,pro,Itself,,',
      ',1,perhaps,No id,,7',
      '4,1,con,Basis,hearsay,',
      '5,1,pro,"open,,',
    ].join('\n');
    const { map, problems } = csvClaims.read?.(table) ?? {};
    expect(map && validate(map)).toEqual([]);
    expect(map?.claims.map(({ id }) => id)).toHaveLength(7);
    expect(map && outline({ map })).toEqual([
      'Again reason Two\nlines',
      'No id reason Two\nlines',
      'Basis objection Two\nlines',
      'open,, reason Two\nlines',
    ]);
    const found = problems?.map(({ kind, place, about }) => [kind, place && 'line' in place ? place.line : 0, about]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['syntax', 9, undefined],
        ['repeated-id', 4, '1'],
        ['unknown-reference', 5, '9'],
        ['circle', 6, '3'],
        ['repeated-id', 7, undefined],
        ['syntax', 7, 'perhaps'],
        ['syntax', 7, '7'],
        ['syntax', 8, 'hearsay'],
      ]),
    );
    expect(found).toHaveLength(8);
  });

  it('is read with circles of steps, and with circles of claims, which a map may have', () => {
    const { map, problems } = expectSameAgain(
      csvClaims,
      'id,parent,step,text\na,,,A\nb,s2,s1,B\nc,s1,s2,C\nd,e,,D\ne,d,,E\nf,s1,s3,F\n',
    );
    expect(outline({ map })).toEqual(['D reason E', 'E reason D']);
    expect(problems.map(({ kind }) => kind)).toEqual(['circle', 'circle', 'unknown-reference']);
  });

  it('is read with ids that every object has', () => {
    const { map, problems } = expectSameAgain(
      csvClaims,
      'id,parent,step,text,__proto__\n__proto__,,,A,x\nconstructor,__proto__,toString,B,\nthen,toString,,C,\n',
    );
    expect(problems).toEqual([{ kind: 'no-place', place: { line: 1, column: 1 }, about: '__proto__' }]);
    expect(outline({ map })).toEqual(['B reason A', 'C reason toString']);
  });
});

describe('a table of steps', () => {
  it('is read with the names of claims for texts', () => {
    const { map, problems } = expectSameAgain(csvEdges, 'Source,Target,Type\nA,T,supports\nB,T,attacks\nC,B,attacks\n');
    expect(problems).toEqual([]);
    expect(outline({ map })).toEqual(['A reason T', 'B objection T', 'C objection B']);
  });

  it('says what is wrong, and where', () => {
    const { map, problems } = expectSameAgain(
      csvEdges,
      'from,to,kind,from text,to text\n1,1,reason,A,\n2,1,maybe,B,A\n,1,reason,,\n3,1,reason,C,Other\n',
    );
    expect(outline({ map })).toEqual(['B reason A', 'C reason A']);
    expect(problems.map(({ kind, place }) => [kind, place])).toEqual([
      ['syntax', { line: 3, column: 1 }],
      ['no-premise', { line: 4, column: 1 }],
      ['repeated-id', { line: 5, column: 1 }],
      ['circle', { line: 2, column: 1 }],
    ]);
  });
});
