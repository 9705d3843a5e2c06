import { argumentMessages } from '../../messages/argument-messages';
import type { ArgumentMap } from '../model/argument-map';
import type { Measure } from '../text/font';
import { runsOf } from '../text/runs';
import { widthOfText } from '../text/wrap';
import { altText } from './alt-text';
import { itemsIn } from './bounds';
import type { Item } from './display-list';
import {
  drawOnSheet,
  drawPaper,
  MAX_TEXT_PT,
  type Picture,
  type PictureBody,
  pageSheet,
  type Sheet,
  withFoldsForDrawing,
  withOrientation,
} from './picture';
import { isPaper, type PictureOptions } from './picture-options';
import { THEMES, type Theme } from './theme';

/** A map on several sheets, row by row. */
export interface Poster {
  readonly columns: number;
  readonly rows: number;
  readonly sheets: [Picture, ...Picture[]];
}

interface SheetGrid {
  readonly columns: number;
  readonly rows: number;
}

/** The overlap of neighbouring sheets: 10 mm, in px at 96 dpi. */
const OVERLAP = (10 * 96) / 25.4;

const CROP_MARK = { from: 4, to: 20, width: 1 } as const;
const LABEL = { size: 11, weight: 400 } as const;

/** The greatest number of sheets; beyond it the text becomes smaller. */
const MAX_SHEETS = 240;

/** The greatest ratio of the longer to the shorter side of a poster. */
const MAX_ASPECT_RATIO = 4;

/**
 * Draws a map on as many sheets of paper as it takes to print its text at `options.poster` pt or
 * more, approximately the fewest. Neighbours overlap; marks show where to cut and where to join the
 * next sheet, and each sheet is labelled. Null if the page is not paper. Throws RangeError if the
 * map has no claim `branch`.
 */
export function makePoster(given: ArgumentMap, asked: PictureOptions, measure: Measure): Poster | null {
  if (!isPaper(asked.page)) return null;
  const options = withOrientation(given, asked, measure);
  const sheet = pageSheet(options);
  if (!sheet) return null;
  const map = withFoldsForDrawing(given, options);
  const description = altText(map, options.branch);
  const { grid, whole } = smallestGrid(map, options, sheet, measure);
  const theme = THEMES[options.theme];
  const sheets = Array.from({ length: grid.columns * grid.rows }, (_, index): Picture => {
    const { width, height } = sheet;
    const items = [drawPaper(width, height, theme), ...drawSheet(whole, sheet, grid, index, theme, measure)];
    return { width, height, items, textPt: whole.textPt, claims: whole.claims, name: map.title, description };
  });
  return { ...grid, sheets: sheets as [Picture, ...Picture[]] };
}

/** Tries grids in ascending size, and skips ahead while the text is far too small. */
function smallestGrid(map: ArgumentMap, options: PictureOptions, sheet: Sheet, measure: Measure) {
  const wanted = options.poster ?? 0;
  for (let count = 1; ; ) {
    let best: { grid: SheetGrid; whole: PictureBody } | null = null;
    for (const grid of gridsOf(count, sheet)) {
      const whole = drawOnSheet(map, options, joinedSheet(grid, sheet), measure, Math.max(wanted, MAX_TEXT_PT));
      if (!best || (whole.textPt ?? 0) > (best.whole.textPt ?? 0)) best = { grid, whole };
    }
    const reached = best?.whole.textPt ?? 0;
    if (best && (reached >= wanted || count >= MAX_SHEETS)) return best;
    // Twice the text size takes four times the paper. Nine tenths of that, since a larger grid may
    // suit the map better.
    count = best
      ? Math.min(MAX_SHEETS, Math.max(count + 1, Math.floor(0.9 * count * (wanted / reached) ** 2)))
      : count + 1;
  }
}

function gridsOf(count: number, sheet: Sheet): SheetGrid[] {
  const grids: SheetGrid[] = [];
  for (let columns = 1; columns <= count; columns++) {
    if (count % columns !== 0) continue;
    const grid = { columns, rows: count / columns };
    const { width, height } = joinedSheet(grid, sheet);
    if (Math.max(width / height, height / width) <= MAX_ASPECT_RATIO) grids.push(grid);
  }
  return grids;
}

/** Returns the sheet made of all sheets, without their margins. */
function joinedSheet({ columns, rows }: SheetGrid, { width, height, margin }: Sheet): Sheet {
  const all = (count: number, length: number) => count * (length - 2 * margin) - (count - 1) * OVERLAP;
  return { width: all(columns, width), height: all(rows, height), margin: 0 };
}

function drawSheet(
  whole: PictureBody,
  sheet: Sheet,
  grid: SheetGrid,
  index: number,
  theme: Theme,
  measure: Measure,
): Item[] {
  const { margin } = sheet;
  const width = sheet.width - 2 * margin;
  const height = sheet.height - 2 * margin;
  const column = index % grid.columns;
  const row = Math.floor(index / grid.columns);
  const x = column * (width - OVERLAP);
  const y = row * (height - OVERLAP);
  // The background of the whole is already on every sheet.
  const items = itemsIn(whole.items.slice(1), { x, y, width, height });
  const clip = { x: margin, y: margin, width, height };
  const label = sheetLabel(grid, row, column);
  return [
    { kind: 'group', role: 'sheet', clip, at: [margin - x, margin - y], items },
    ...(column > 0 ? upright(0) : []),
    ...(column + 1 < grid.columns ? upright(width - OVERLAP) : []),
    ...(row > 0 ? level(0) : []),
    ...(row + 1 < grid.rows ? level(height - OVERLAP) : []),
    {
      kind: 'text',
      x: margin + CROP_MARK.to,
      baseline: sheet.height - margin / 2 + LABEL.size * 0.36,
      width: widthOfText(label, LABEL, measure),
      runs: runsOf(label),
      size: LABEL.size,
      weight: LABEL.weight,
      fill: theme.soft,
    },
  ];

  /** Draws marks above and below, at a distance from the left edge of the clip. */
  function upright(distance: number): Item[] {
    return [
      mark([margin + distance, margin - CROP_MARK.to], [margin + distance, margin - CROP_MARK.from]),
      mark([margin + distance, margin + height + CROP_MARK.from], [margin + distance, margin + height + CROP_MARK.to]),
    ];
  }

  function level(distance: number): Item[] {
    return [
      mark([margin - CROP_MARK.to, margin + distance], [margin - CROP_MARK.from, margin + distance]),
      mark([margin + width + CROP_MARK.from, margin + distance], [margin + width + CROP_MARK.to, margin + distance]),
    ];
  }

  function mark(from: readonly [number, number], to: readonly [number, number]): Item {
    return { kind: 'path', points: [from, to], radius: 0, stroke: theme.ink, width: CROP_MARK.width };
  }
}

function sheetLabel({ columns, rows }: SheetGrid, row: number, column: number): string {
  const words = argumentMessages.sheet;
  const place = words.place({
    number: row * columns + column + 1,
    all: rows * columns,
    row: row + 1,
    column: column + 1,
  });
  if (column === 0 && row === 0) return place;
  return `${place} · ${column === 0 ? words.top : row === 0 ? words.left : words.both}`;
}
