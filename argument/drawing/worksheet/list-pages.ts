import type { Measure } from '../../text/font';
import { type Caption, type TextStyle, TITLE, typesetLines } from '../caption';
import type { Item } from '../display-list';
import { drawPaper, type Picture, pageSheet } from '../picture';
import type { PictureOptions } from '../picture-options';
import { THEMES } from '../theme';

/** A row of a list: its number or letter, and its text. */
export interface ListRow {
  readonly label: string;
  readonly text: string;
}

const BODY: TextStyle = { size: 15, weight: 400, lineHeight: 19 };
const LABEL: TextStyle = { ...BODY, weight: 600 };
const PT_PER_PX = 72 / 96;
/** The distances between rows, between columns and below the title. */
const ROW_GAP = 6;
const COLUMN_GAP = 40;
const TITLE_GAP = 16;
/** The greatest width of a column, beyond which lines are hard to follow. */
const MAX_COLUMN_WIDTH = 760;

/** Returns a list on as many sheets as it takes, in columns, under its title. Not for a page without a size. */
export function makeListPages(
  title: string,
  rows: readonly ListRow[],
  options: PictureOptions,
  measure: Measure,
): Picture[] {
  const sheet = pageSheet(options);
  if (!sheet) return [];
  const theme = THEMES[options.theme];
  const { width, height, margin } = sheet;
  const contentWidth = width - 2 * margin;
  const columns = Math.ceil(contentWidth / MAX_COLUMN_WIDTH);
  const columnWidth = (contentWidth - (columns - 1) * COLUMN_GAP) / columns;
  const head = typesetLines(title, TITLE, theme.ink, contentWidth, measure);
  const labels = rows.map(({ label }) => typesetLines(label, LABEL, theme.ink, columnWidth, measure));
  const indent = Math.max(...labels.map((label) => label.width)) + 16;
  const texts = rows.map(({ text }) => typesetLines(text, BODY, theme.ink, columnWidth - indent, measure));

  const pages: { readonly items: Item[]; readonly described: string[] }[] = [];
  let column = columns - 1;
  let y = Number.POSITIVE_INFINITY;
  for (const [index, { label, text }] of rows.entries()) {
    const lines = texts[index] as Caption;
    if (y + lines.height > height - margin) {
      column = (column + 1) % columns;
      if (column === 0) pages.push({ items: [drawPaper(width, height, theme)], described: [] });
      y = margin + (pages.length === 1 ? head.height + TITLE_GAP : 0);
    }
    const page = pages.at(-1);
    const x = margin + column * (columnWidth + COLUMN_GAP);
    page?.items.push(
      { kind: 'group', role: 'header', at: [x, y], items: labels[index]?.items ?? [] },
      { kind: 'group', role: 'header', at: [x + indent, y], items: lines.items },
    );
    page?.described.push(`${label} ${text}`);
    y += lines.height + ROW_GAP;
  }
  pages[0]?.items.push({ kind: 'group', role: 'header', at: [margin, margin], items: head.items });
  return pages.map(({ items, described }) => ({
    width,
    height,
    items,
    textPt: BODY.size * PT_PER_PX,
    claims: 0,
    name: title,
    description: [title, ...described].join('\n'),
  }));
}
