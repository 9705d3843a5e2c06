import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMap } from '../../formats/native';
import type { ArgumentMap } from '../../model/argument-map';
import { numberOf } from '../../model/structure/forest';
import { hiddenClaims } from '../../recall/hidden-claims';
import { evenMeasure } from '../../testing/even-measure';
import { largeMap } from '../../testing/large-map';
import { mapOf } from '../../testing/map-builder';
import type { GroupItem, Item } from '../display-list';
import { makePages } from '../pages';
import type { Picture } from '../picture';
import type { PictureOptions, WorksheetOptions } from '../picture-options';

function bundledMap(name: string): ArgumentMap {
  const read = readMap(readFileSync(new URL(`../../../maps/${name}.argmap.json`, import.meta.url), 'utf8'));
  if (!read.ok) throw new Error(`${name} cannot be read`);
  return read.map;
}

const NATO = bundledMap('nato-liaison-office');
const A4: PictureOptions = { page: 'a4', theme: 'print', title: true, legend: true };

function worksheet(map: ArgumentMap, asked: WorksheetOptions, options: PictureOptions = A4): Picture[] {
  return makePages(map, { ...options, worksheet: asked }, evenMeasure);
}

function* everything(items: readonly Item[], scale = 1): Generator<{ item: Item; scale: number }> {
  for (const item of items) {
    yield { item, scale };
    if (item.kind === 'group') yield* everything(item.items, scale * (item.scale ?? 1));
  }
}

const textIn = ({ items }: Picture) =>
  [...everything(items)]
    .flatMap(({ item }) => (item.kind === 'text' ? item.runs.map(({ text }) => text) : []))
    .join(' ');

/** Returns the boxes of the claims on a page, with the scale at which they are printed. */
const boxesOn = ({ items }: Picture) =>
  [...everything(items)].filter(
    (found): found is { item: GroupItem; scale: number } => found.item.kind === 'group' && found.item.role === 'claim',
  );

/** Returns the vertical places of the writing lines of a box, in px of the page. */
const linesIn = ({ item, scale }: ReturnType<typeof boxesOn>[number]) =>
  item.items.flatMap((part) => (part.kind === 'path' ? [(part.points[0]?.[1] ?? 0) * scale * (item.scale ?? 1)] : []));

const PX_PER_MM = 96 / 25.4;

describe('a worksheet', () => {
  it('has no word of a hidden box, but every box, on as many pages as it takes', () => {
    for (const page of ['a4', 'letter', 'a3'] as const) {
      const pages = worksheet(NATO, { hides: 'below' }, { ...A4, page });
      const hidden = hiddenClaims(NATO, 'below');
      const drawn = new Set(pages.flatMap(boxesOn).map(({ item }) => item.id));
      expect([...drawn].sort()).toEqual(NATO.claims.map(({ id }) => id).sort());
      for (const sheet of pages) {
        const seen = `${textIn(sheet)} ${sheet.description}`;
        for (const { id, text, holder } of NATO.claims) {
          if (!hidden.has(id)) continue;
          expect(seen).not.toContain(text.split(' ').slice(0, 3).join(' '));
          if (holder) expect(seen).not.toContain(holder);
        }
      }
    }
  });

  it('has lines 8 mm apart or more, with room for each word and about six words on a line', () => {
    const words = new Map(NATO.claims.map(({ id, text }) => [id, text.split(' ').length]));
    for (const sheet of worksheet(NATO, { hides: 'below' })) {
      for (const found of boxesOn(sheet)) {
        const lines = linesIn(found);
        if (found.item.id === NATO.claims[0]?.id) continue;
        expect(lines).not.toEqual([]);
        for (let line = 1; line < lines.length; line++)
          expect((lines[line] ?? 0) - (lines[line - 1] ?? 0)).toBeGreaterThanOrEqual(8 * PX_PER_MM);
        const onEach = (words.get(found.item.id ?? '') ?? 0) / lines.length;
        expect(onEach).toBeGreaterThan(0);
        expect(onEach).toBeLessThanOrEqual(7);
      }
    }
  });

  it('gives the sentences in alphabetical order, and a key with the numbers of the map', () => {
    const pages = worksheet(NATO, { hides: 'answers', list: true, key: true });
    const [list, key] = pages.slice(-2).map(({ description }) => description.split('\n'));
    const hidden = NATO.claims.filter(({ id }) => hiddenClaims(NATO, 'answers').has(id));
    const sentences = hidden.map(({ text }) => text).sort((a, b) => a.localeCompare(b));
    expect(list).toEqual([
      'Sentences to put in',
      ...sentences.map((text, index) => `${'ABCDEFGH'.charAt(index)} ${text}`),
    ]);
    expect(key).toHaveLength(hidden.length + 1);
    for (const { id, text } of hidden) {
      const letter = 'ABCDEFGH'.charAt(sentences.indexOf(text));
      expect(key).toContain(`${numberOf(NATO, id)} ${letter}  ${text}`);
    }
  });

  it('is one page for a small map, and hides only the branch that is asked for', () => {
    const first = bundledMap('first-map');
    expect(worksheet(first, { hides: 'below' })).toHaveLength(1);
    const c2 = first.claims[1]?.id ?? '';
    const [page] = worksheet(first, { hides: 'all' }, { ...A4, branch: c2 });
    expect(page && textIn(page)).not.toContain(first.claims[1]?.text);
  });

  it('continues an answer that is larger than a page on pages of its own, and draws every box', () => {
    const line = (text: string) => `${text} with as many words as a usual sentence in a class has`;
    const deep = mapOf(
      [
        line('Thesis'),
        `  but ${line('Objection')}`,
        ...Array.from({ length: 8 }, (_, reply) => [
          `    in reply ${line(`Reply ${reply}`)}`,
          `      because ${line(`Reason ${reply}`)}`,
          `      because ${line(`Other ${reply}`)}`,
        ]).flat(),
      ].join('\n'),
    );
    for (const map of [deep, largeMap(80)]) {
      const pages = worksheet(map, { hides: 'below' });
      expect(pages.length).toBeGreaterThan(2);
      expect(new Set(pages.flatMap(boxesOn).map(({ item }) => item.id))).toHaveLength(map.claims.length);
      for (const { textPt } of pages) expect(textPt).toBeGreaterThanOrEqual(11.6);
      const printed = pages.map(textIn).join(' ');
      expect(printed).toContain('continued on another page');
      expect(printed).not.toMatch(/\d hidden/);
    }
  });
});
