import { argumentMessages } from '../../messages/argument-messages';
import { INDICATOR_FONT } from '../layout/boxes/label-measure';
import type { Layout } from '../layout/layout-map';
import { INDICATOR_HEIGHT, INDICATOR_PADDING } from '../layout/layout-nodes';
import type { ArgumentMap, Source } from '../model/argument-map';
import { ME, sourceMark } from '../model/claim';
import { BOX_LABELS, indicatorWord } from '../model/structure/map-labels';
import { type Role, roleOf, type Stroke, strokeOf } from '../model/structure/roles';
import type { Measure, Weight } from '../text/font';
import { runsOf } from '../text/runs';
import { widthOfText, wrapText } from '../text/wrap';
import type { Item, TextItem } from './display-list';
import { drawLine } from './draw-map';
import type { PictureOptions } from './picture-options';
import type { Theme } from './theme';

/** A caption above or below the map: its items from the corner, and its size in px. */
export interface Caption {
  readonly items: readonly Item[];
  readonly width: number;
  readonly height: number;
}

/** A font with the height of its lines, in px. */
export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  readonly lineHeight: number;
}

/** The style of a title. */
export const TITLE: TextStyle = { size: 20, weight: 600, lineHeight: 25 };
const DETAIL: TextStyle = { size: 13, weight: 400, lineHeight: 18 };
/** The height of a line of the legend, in px: that of an indicator. */
const LEGEND_HEIGHT = INDICATOR_HEIGHT;
/** The gaps between the entries of the legend, the usual one first. */
const LEGEND_GAPS = [22, 16, 11] as const;
const SMALL: TextStyle = { size: 11, weight: 400, lineHeight: 15 };
/** The style of the tag of a student's own box in the legend. */
const MINE: TextStyle = { ...SMALL, weight: 600 };

/** Draws the header: title, student, class and date, as far as they are wanted and known. */
export function drawHeader(
  map: ArgumentMap,
  options: PictureOptions,
  width: number,
  theme: Theme,
  measure: Measure,
): Caption {
  const details = options.worksheet
    ? [argumentMessages.worksheet.fields]
    : [
        options.student && !(options.title && endsWithName(map.title, map.student)) ? map.student : undefined,
        options.class ? map.class : undefined,
        options.date,
      ].filter((part) => part);
  return stackCaptions(width, [
    ...(options.title ? [typesetLines(map.title, TITLE, theme.ink, width, measure)] : []),
    ...(details.length > 0 ? [typesetLines(details.join('  ·  '), DETAIL, theme.soft, width, measure)] : []),
  ]);
}

/** Returns true if a title already ends with the student's name, as the title of a copy does. */
function endsWithName(title: string, student = ''): boolean {
  return student !== '' && title.endsWith(student);
}

/** Draws the footer: the legend of the kinds in the picture, and the sources. */
export function drawFooter(
  map: ArgumentMap,
  layout: Layout,
  options: PictureOptions,
  width: number,
  theme: Theme,
  measure: Measure,
): Caption {
  const sources = options.source ? map.sources.filter((source) => formatSource(source) !== '') : [];
  return stackCaptions(width, [
    ...(options.legend ? [drawLegend(map, layout, width, theme, measure)] : []),
    ...sources.map((source) => {
      const link = source.url && /^https?:\/\//i.test(source.url) ? { link: source.url } : {};
      return typesetLines(
        argumentMessages.source({ source: formatSource(source) }),
        SMALL,
        theme.soft,
        width,
        measure,
        link,
      );
    }),
  ]);
}

/**
 * Returns a source as one line: author, title, publisher, date and address, as far as they are
 * known.
 */
function formatSource({ author, title, publisher, date, url }: Source): string {
  return [author, title && argumentMessages.quoted({ title }), publisher, date, url].filter((part) => part).join(', ');
}

function drawLegend(map: ArgumentMap, layout: Layout, width: number, theme: Theme, measure: Measure): Caption {
  const entries: { width: number; draw: (x: number, y: number) => Item[] }[] = [];
  const words = (text: string, x: number, y: number, style: TextStyle = SMALL, fill = theme.soft): Item => ({
    kind: 'text',
    x,
    baseline: y + LEGEND_HEIGHT / 2 + style.size * 0.36,
    width: widthOfText(text, style, measure),
    runs: runsOf(text),
    size: style.size,
    weight: style.weight,
    fill,
  });
  const entry = (sign: number, meaning: string, draw: (x: number, y: number) => Item[]) => {
    const width = sign + 6 + widthOfText(meaning, SMALL, measure);
    entries.push({ width, draw: (x, y) => [...draw(x, y), words(meaning, x + sign + 6, y)] });
  };

  const seen = new Map<Role, Stroke>();
  for (const { inference } of layout.inferences)
    if (!seen.has(roleOf(map, inference))) seen.set(roleOf(map, inference), strokeOf(map, inference));
  for (const role of ['reason', 'objection', 'rebuttal', 'undercutter'] as const) {
    const stroke = seen.get(role);
    if (!stroke) continue;
    const word = indicatorWord(role);
    const pill = Math.ceil(widthOfText(word, INDICATOR_FONT, measure)) + 2 * INDICATOR_PADDING;
    const { line, pill: fill, word: ink } = theme.kinds[role];
    entry(22 + pill, argumentMessages.legend[role], (x, y) => [
      ...drawLine(
        [
          [x, y + LEGEND_HEIGHT / 2],
          [x + 22, y + LEGEND_HEIGHT / 2],
        ],
        stroke,
        line,
        theme.paper,
      ),
      {
        kind: 'rect',
        x: x + 22.5,
        y: y + 0.5,
        width: pill - 1,
        height: LEGEND_HEIGHT - 1,
        radius: 6,
        fill,
      },
      words(word, x + 22 + INDICATOR_PADDING, y, { ...SMALL, ...INDICATOR_FONT }, ink),
    ]);
  }
  const claims = layout.boxes.map((box) => box.claim);
  if (claims.some(({ unstated }) => unstated)) {
    entry(30, argumentMessages.legend.unstated, (x, y) => [
      {
        kind: 'rect',
        x: x + 1,
        y: y + 1,
        width: 28,
        height: LEGEND_HEIGHT - 2,
        radius: 4,
        stroke: theme.ink,
        strokeWidth: 1.5,
        dash: [6, 4],
      },
    ]);
  }
  if (claims.some(({ holder }) => holder === ME)) {
    const tag = Math.ceil(widthOfText(BOX_LABELS.mine, MINE, measure)) + 14;
    entry(tag, argumentMessages.legend.mine, (x, y) => [
      { kind: 'rect', x, y, width: tag, height: LEGEND_HEIGHT, radius: 4, fill: theme.tag },
      words(BOX_LABELS.mine, x + 7, y, MINE, theme.tagInk),
    ]);
  }
  const mark = claims.map(sourceMark).find((text) => text !== '');
  if (mark) entry(widthOfText('¶', SMALL, measure), argumentMessages.legend.paragraph, (x, y) => [words('¶', x, y)]);

  const lay = (gap: number): Caption => {
    const items: Item[] = [];
    let x = 0;
    let y = 0;
    for (const { width: entryWidth, draw } of entries) {
      if (x > 0 && x + entryWidth > width) {
        x = 0;
        y += LEGEND_HEIGHT + 6;
      }
      items.push(...draw(x, y));
      x += entryWidth + gap;
    }
    return { items, width, height: entries.length > 0 ? y + LEGEND_HEIGHT : 0 };
  };
  // The entries stand closer together where that saves a line.
  return LEGEND_GAPS.map(lay).reduce((best, closer) => (closer.height < best.height ? closer : best));
}

/** Sets a text in lines of a width. */
export function typesetLines(
  text: string,
  style: TextStyle,
  fill: string,
  width: number,
  measure: Measure,
  link: Pick<TextItem, 'link'> = {},
): Caption {
  const lines = wrapText(text, style, width, measure);
  const items = lines.map(({ runs, width }, index): Item => {
    const baseline = index * style.lineHeight + style.lineHeight / 2 + style.size * 0.36;
    return { kind: 'text', x: 0, baseline, width, runs, size: style.size, weight: style.weight, fill, ...link };
  });
  return { items, width: Math.max(...lines.map(({ width }) => width)), height: lines.length * style.lineHeight };
}

function stackCaptions(width: number, parts: readonly Caption[]): Caption {
  const items: Item[] = [];
  let y = 0;
  for (const part of parts) {
    if (part.height === 0) continue;
    if (y > 0) y += 6;
    items.push({ kind: 'group', role: 'header', at: [0, y], items: part.items });
    y += part.height;
  }
  return { items, width, height: y };
}
