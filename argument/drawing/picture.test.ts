import { describe, expect, it } from 'vitest';
import { evenMeasure } from '../testing/even-measure';
import { largeMap } from '../testing/large-map';
import { idOf, mapOf } from '../testing/map-builder';
import { randomMap, seededRandom } from '../testing/random-map';
import type { Item } from './display-list';
import { legibility, makePicture } from './picture';
import { ORIENTATIONS, PAGE_FORMATS, PICTURE_THEMES, type PictureOptions } from './picture-options';
import { writeSvg } from './svg';
import { escapeXml } from './svg-values';
import { THEMES } from './theme';

const draw = (map: ReturnType<typeof mapOf>, options: Partial<PictureOptions> = {}) =>
  makePicture(map, { page: 'none', theme: 'light', ...options }, evenMeasure);

const bare = (text: string) => text.replace(/\s+/g, '');

/** All texts of some items, in drawing order. */
function wordsIn(items: readonly Item[]): string[] {
  return items.flatMap((item) =>
    item.kind === 'group'
      ? wordsIn(item.items)
      : item.kind === 'text'
        ? [item.runs.map(({ text }) => text).join('')]
        : [],
  );
}

function groups(items: readonly Item[], role: string): Extract<Item, { kind: 'group' }>[] {
  return items.flatMap((item) =>
    item.kind === 'group' ? [...(item.role === role ? [item] : []), ...groups(item.items, role)] : [],
  );
}

describe('a picture for a document', () => {
  it('is as wide as a column of text, no higher than its page, and ends below its content', () => {
    const small = draw(mapOf('thesis\n  because one'), { page: 'document', legend: true, title: true });
    const large = draw(largeMap(60), { page: 'document', legend: true, title: true });
    for (const { width } of [small, large]) expect(Math.round((width * 25.4) / 96)).toBe(160);
    for (const { height } of [small, large]) expect(Math.round((height * 25.4) / 96)).toBeLessThanOrEqual(230);
    expect(small.height).toBeLessThan(0.5 * large.height);
    expect(small.textPt).toBeGreaterThan(large.textPt ?? 0);
  });
});

describe('a picture', () => {
  it('is complete whatever is folded on the screen, and keeps folds on request', () => {
    const map = { ...mapOf('thesis\n  because one\n    because two\n  but three'), view: { folded: ['c2'] } };
    expect(draw(map)).toMatchObject({ claims: 4, description: expect.stringContaining('4 claims') });
    const asShown = draw(map, { folded: true });
    expect(asShown.claims).toBe(3);
    expect(wordsIn(asShown.items).join(' ')).toContain('1 hidden');
  });

  it('has every claim with its text and every inference with its indicator, on every page and in every theme', () => {
    const map = mapOf(
      "thesis of it all\n  because one\n  and two\n  but three\n    in reply four\n    doesn't follow, since five",
    );
    for (const page of PAGE_FORMATS) {
      for (const theme of PICTURE_THEMES) {
        const picture = draw(map, { page, theme, legend: true, title: true });
        const boxes = groups(picture.items, 'claim');
        expect(boxes.map(({ id }) => id).sort()).toEqual(map.claims.map(({ id }) => id).sort());
        for (const { id, items } of boxes) {
          const claim = map.claims.find((candidate) => candidate.id === id);
          expect(bare(wordsIn(items).join(''))).toContain(bare(claim?.text ?? '?'));
        }
        const words = groups(picture.items, 'step').map(({ items }) => wordsIn(items).join(' '));
        expect(words.sort()).toEqual([
          'because 1.1a–b and 1.1b',
          'but 1.2',
          'doesn’t follow, since 1.2x1',
          'in reply 1.2.1',
        ]);
        expect(picture.claims).toBe(6);
      }
    }
  });

  it('has the size of its page, and is upright on request', () => {
    const map = mapOf('thesis\n  because one');
    const mm = (px: number) => Math.round((px * 25.4) / 96);
    const { width, height } = draw(map, { page: 'a4' });
    expect([mm(width), mm(height)]).toEqual([297, 210]);
    const upright = draw(map, { page: 'a3', orientation: 'portrait' });
    expect([mm(upright.width), mm(upright.height)]).toEqual([297, 420]);
  });

  it('is upright on paper without a stated orientation only if that shows the text clearly larger', () => {
    const chain = mapOf(
      `thesis\n${Array.from({ length: 14 }, (_, at) => `${'  '.repeat(at + 1)}because reason ${at}`).join('\n')}`,
    );
    const wide = mapOf(
      `thesis\n${Array.from({ length: 3 }, (_, at) => `  because a longer reason number ${at}`).join('\n')}`,
    );
    for (const map of [chain, wide, ...Array.from({ length: 30 }, (_, seed) => randomMap(seededRandom(seed), 20))]) {
      const [automatic, landscape, portrait] = ORIENTATIONS.map((orientation) =>
        draw(map, { page: 'a4', orientation }),
      );
      const isUpright = Number(automatic?.height) > Number(automatic?.width);
      expect(isUpright).toBe(Number(portrait?.textPt) >= 1.05 * Number(landscape?.textPt));
      expect(automatic?.textPt).toBe((isUpright ? portrait : landscape)?.textPt);
      expect(draw(map, { page: 'slide' }).width).toBeGreaterThan(draw(map, { page: 'slide' }).height);
    }
    expect(draw(chain, { page: 'a4' }).height).toBeGreaterThan(draw(chain, { page: 'a4' }).width);
  });

  it('never prints text larger than 16 pt, and has no print size without a page', () => {
    expect(draw(mapOf('thesis'), { page: 'a3' }).textPt).toBe(16);
    expect(draw(mapOf('thesis'), { page: 'none' }).textPt).toBeNull();
    const large = randomMap(seededRandom(3), 80);
    expect(draw(large, { page: 'a4' }).textPt).toBeLessThan(9);
  });

  it('keeps the map and its captions on the page, without overlaps', () => {
    const map = { ...mapOf('thesis\n  because one\n  but two'), title: 'A title that is rather long '.repeat(8) };
    const picture = draw(map, { page: 'a4', title: true, legend: true, source: true, date: '24 November 2026' });
    const [body] = groups(picture.items, 'map');
    const at = body?.at ?? [0, 0];
    expect(at[1]).toBeGreaterThan(40);
    const captions = picture.items.flatMap((item) => (item.kind === 'group' && item.role === 'header' ? [item] : []));
    expect(captions).toHaveLength(2);
    expect(at[1]).toBeGreaterThan(captions[0]?.at?.[1] ?? Number.NaN);
    expect(captions[1]?.at?.[1]).toBeLessThan(picture.height);
  });

  it('has title, name, class, date, source and legend only if they are wanted and known', () => {
    const map = {
      ...mapOf('thesis\n  because one'),
      title: 'School days',
      student: 'Aiko',
      sources: [{ id: 's1', author: 'A. Writer', title: 'On school' }],
    };
    expect(wordsIn(draw(map).items).join(' ')).not.toMatch(/School days|Aiko|Writer/);
    const words = wordsIn(
      draw(map, { title: true, student: true, class: true, source: true, legend: true }).items,
    ).join(' ');
    for (const part of ['School days', 'Aiko', 'A. Writer, “On school”', 'a reason']) expect(words).toContain(part);
    expect(words).not.toContain('an objection');
  });

  it('draws a branch alone, and throws for an unknown one', () => {
    const map = mapOf('thesis\n  because one\n    because two\n  but three');
    expect(draw(map, { branch: idOf(map, 'one') }).claims).toBe(2);
    expect(() => draw(map, { branch: 'c99' })).toThrow(RangeError);
  });

  it('has dashes for unstated claims and nothing else', () => {
    const map = mapOf('thesis\n  because one\n  and two\n  but three\n    in reply four');
    const marked = { ...map, claims: map.claims.map((claim) => ({ ...claim, unstated: claim.text === 'two' })) };
    for (const { id, items } of groups(draw(marked).items, 'claim')) {
      const dashed = items.some((item) => item.kind === 'rect' && item.dash);
      expect(dashed).toBe(id === idOf(map, 'two'));
    }
  });

  it('rates text as good from 9 pt, fair from 8 pt, hard below', () => {
    expect([9.4, 8.2, 7.8].map(legibility)).toEqual(['good', 'fair', 'hard']);
  });
});

describe('an SVG', () => {
  it('is well formed whatever the texts of the map, and has every claim', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const map = randomMap(seededRandom(seed), 12);
      const hostile = { ...map, title: '</title><script>alert(1)</script>\u0000\u{1F642}]]>' };
      const text = writeSvg(draw(hostile, { title: true }), { measure: evenMeasure, scale: 1, fontFaces: '' });
      expect(text).not.toContain('<script');
      expect(text).not.toContain('\u0000');
      const opened = text.match(/<(svg|g|text|title|desc)\b/g)?.length;
      const closed = text.match(/<\/(svg|g|text|title|desc)>/g)?.length;
      expect(opened).toBe(closed);
    }
  });

  it('escapes the characters that XML reserves', () => {
    expect(escapeXml('a < b & "c" > d')).toBe('a &lt; b &amp; &quot;c&quot; &gt; d');
  });
});

describe('the themes', () => {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((index) => {
      const value = Number.parseInt(colour.slice(index, index + 2), 16) / 255;
      return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  it('have a contrast of at least 4.5 to 1 for every text, and 3 to 1 for every line', () => {
    for (const theme of Object.values(THEMES)) {
      for (const ground of [theme.box, theme.contention, theme.paper, theme.frame]) {
        expect(contrast(theme.ink, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(theme.soft, ground)).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(theme.tagInk, theme.tag)).toBeGreaterThanOrEqual(4.5);
      for (const { line, pill, word } of Object.values(theme.kinds)) {
        expect(contrast(word, pill)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(line, theme.paper)).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('remain legible on a copier in shades of grey', () => {
    const grey = (colour: string) => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((index) => Number.parseInt(colour.slice(index, index + 2), 16));
      const level = Math.round(0.299 * r + 0.587 * g + 0.114 * b)
        .toString(16)
        .padStart(2, '0');
      return `#${level}${level}${level}`;
    };
    const copied = (a: string, b: string) => contrast(grey(a), grey(b));
    for (const theme of Object.values(THEMES)) {
      const grounds = [theme.box, theme.contention, theme.paper, theme.frame];
      for (const ground of grounds) {
        for (const words of [theme.ink, theme.soft]) expect(copied(words, ground)).toBeGreaterThanOrEqual(4.5);
        expect(copied(theme.contentionBorder, ground)).toBeGreaterThanOrEqual(3);
      }
      expect(copied(theme.tagInk, theme.tag)).toBeGreaterThanOrEqual(4.5);
      // Grey cannot tell the kinds apart: the indicator on each line does, so both must stay
      // legible.
      for (const { line, pill, word } of Object.values(theme.kinds)) {
        expect(copied(word, pill)).toBeGreaterThanOrEqual(4.5);
        for (const ground of grounds) expect(copied(line, ground)).toBeGreaterThanOrEqual(3);
      }
    }
    for (const line of [THEMES.print.trunk, THEMES.print.frameBorder])
      expect(copied(line, '#ffffff')).toBeGreaterThanOrEqual(3);
  });

  it('have a black-on-white one for print', () => {
    const colours = JSON.stringify(THEMES.print).match(/#[0-9a-f]{6}/g);
    expect(new Set(colours)).toEqual(new Set(['#000000', '#ffffff']));
  });
});
