import { type Layout, type LayoutOptions, layoutMap } from '../layout/layout-map';
import type { ArgumentMap } from '../model/argument-map';
import { indexOf } from '../model/structure/map-index';
import type { Measure } from '../text/font';
import { altText } from './alt-text';
import { type Caption, drawFooter, drawHeader } from './caption';
import type { Item } from './display-list';
import { drawMap } from './draw-map';
import { isPaper, type Orientation, type PageFormat, type PictureOptions } from './picture-options';
import { THEMES, type Theme } from './theme';

/** A finished drawing with its size in px at 96 dpi. Any surface can paint it at any scale. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  /** The printed size of the body text, in pt; null without a page. */
  readonly textPt: number | null;
  /** The number of claims drawn. */
  readonly claims: number;
  /** The title of the map, and its alternative text. */
  readonly name: string;
  readonly description: string;
}

const PX_PER_MM = 96 / 25.4;

/** The size of each page in landscape, in px at 96 dpi. */
const PAGE_SIZES: Readonly<Record<Exclude<PageFormat, 'none'>, readonly [number, number]>> = {
  screen: [1920, 1080],
  slide: [1280, 720],
  document: [230 * PX_PER_MM, 160 * PX_PER_MM],
  a4: [297 * PX_PER_MM, 210 * PX_PER_MM],
  letter: [1056, 816],
  a3: [420 * PX_PER_MM, 297 * PX_PER_MM],
};

/** The margin of paper, since few printers reach its edge. */
const PAPER_MARGIN = 10 * PX_PER_MM;
/** The margin of a screen, of a slide, and of a picture of its own size. */
const MARGIN = 24;
/** The margin of a picture in a text column, for the width of its lines. */
const COLUMN_MARGIN = 3;
/** The gap between the map and the captions. */
const GAP = 12;

/** The smallest scale of the footer of a small map: text of 6.6 pt. */
const MIN_CAPTION_SCALE = 0.8;

/** The size of body text at its own size, in pt: 16 px. */
export const BODY_TEXT_PT = 12;
/** The greatest text size of a single page, in pt. */
export const MAX_TEXT_PT = 16;

/**
 * Draws a map, or one branch of it, for a page: complete, as large as the page allows, with the
 * requested header and footer. Folded branches are opened unless `folded` is set. Throws RangeError
 * if the map has no claim `branch`.
 */
export function makePicture(given: ArgumentMap, asked: PictureOptions, measure: Measure): Picture {
  if (asked.branch !== undefined && !indexOf(given).claims.has(asked.branch)) {
    throw new RangeError(`no claim ${asked.branch} in this map`);
  }
  const options = withOrientation(given, asked, measure);
  const map = withFoldsForDrawing(given, options);
  const sheet = pageSheet(options);
  const drawn = sheet
    ? drawOnSheet(map, options, sheet, measure, options.worksheet ? BODY_TEXT_PT : MAX_TEXT_PT)
    : drawWithoutPage(map, options, THEMES[options.theme], measure);
  return { ...drawn, name: map.title, description: altText(map, options.branch, options.answers) };
}

/** The factor by which a page must show the text larger before it is turned upright. */
const UPRIGHT_RATIO = 1.05;

/**
 * Returns options with an orientation: on paper, upright if that shows the text of the whole picture
 * clearly larger, otherwise landscape.
 */
export function withOrientation(map: ArgumentMap, options: PictureOptions, measure: Measure): PictureOptions {
  const { page, orientation = 'automatic' } = options;
  if (orientation !== 'automatic' || !isPaper(page)) return options;
  const open = withFoldsForDrawing(map, options);
  const textPt = (sheet: Sheet) => drawOnSheet(open, options, sheet, measure).textPt ?? 0;
  const [landscape, upright] = [sheetOf(page, 'landscape'), sheetOf(page, 'portrait')].map(textPt) as [number, number];
  return { ...options, orientation: upright >= UPRIGHT_RATIO * landscape ? 'portrait' : 'landscape' };
}

/** Returns the map to draw: with all folds opened, unless `folded` is set. */
export function withFoldsForDrawing(map: ArgumentMap, { folded }: PictureOptions): ArgumentMap {
  return folded ? map : { ...map, view: { ...map.view, folded: [] } };
}

/** A sheet of paper or a screen, in px at 96 dpi: its size and its margin. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** Returns the sheet of a page format, or null if the picture has the size of its map. */
export function pageSheet({ page, orientation }: PictureOptions): Sheet | null {
  if (page === 'none') return null;
  return sheetOf(page, page === 'document' ? 'portrait' : isPaper(page) ? orientation : 'landscape');
}

function sheetOf(page: Exclude<PageFormat, 'none'>, orientation: Orientation | undefined): Sheet {
  const [long, short] = PAGE_SIZES[page];
  const margin = isPaper(page) ? PAPER_MARGIN : page === 'document' ? COLUMN_MARGIN : MARGIN;
  return orientation === 'portrait' ? { width: short, height: long, margin } : { width: long, height: short, margin };
}

function scaleCaption({ items, width, height }: Caption, scale: number): Caption {
  return { items: [{ kind: 'group', role: 'header', scale, items }], width: width * scale, height: height * scale };
}

/** A drawing without its name and alternative text. */
export type PictureBody = Omit<Picture, 'name' | 'description'>;

/** Draws a map as large as a sheet allows, with the requested header and footer. */
export function drawOnSheet(
  map: ArgumentMap,
  options: PictureOptions,
  sheet: Sheet,
  measure: Measure,
  maxTextPt = MAX_TEXT_PT,
): PictureBody {
  const { width, margin } = sheet;
  const maxScale = maxTextPt / BODY_TEXT_PT;
  const theme = THEMES[options.theme];
  const contentWidth = width - 2 * margin;
  const header = drawHeader(map, options, contentWidth, theme, measure);
  const top = margin + header.height + (header.height > 0 ? GAP : 0);
  const lay = (footer: number) => {
    const target = { width: contentWidth, height: Math.max(80, sheet.height - margin - top - footer) };
    return { target, layout: layoutMap(map, { measure, target, maxScale, ...drawnPart(options) }) };
  };
  const fitOf = ({ target, layout }: ReturnType<typeof lay>) =>
    Math.min(maxScale, target.width / layout.width, target.height / layout.height);
  // The legend names the kinds that are drawn, so its height is known only after the layout; its
  // height for a layout without it is a good guess. If the map is small, the legend is smaller too
  // and leaves the room to the map.
  const first = lay(0);
  const small = Math.min(1, Math.max(MIN_CAPTION_SCALE, fitOf(first)));
  const footerOf = (layout: Layout) =>
    scaleCaption(drawFooter(map, layout, options, contentWidth / small, theme, measure), small);
  const guess = footerOf(first.layout);
  const last = lay(guess.height > 0 ? guess.height + GAP : 0);
  const { target, layout } = last;
  const footer = footerOf(layout);
  const fit = fitOf(last);
  const x = margin + (contentWidth - layout.width * fit) / 2;
  // In a document the text goes on below the picture.
  const spare = target.height - layout.height * fit;
  const height = options.page === 'document' ? sheet.height - spare : sheet.height;
  const y = top + (height - sheet.height + spare) / 2;
  return {
    width,
    height,
    textPt: BODY_TEXT_PT * fit,
    claims: layout.boxes.length,
    items: [
      drawPaper(width, height, theme),
      ...placeCaption(header, margin, margin),
      { kind: 'group', role: 'map', at: [x, y], scale: fit, items: drawMap(map, layout, theme) },
      ...placeCaption(footer, margin, height - margin - footer.height),
    ],
  };
}

/** Returns the part of the map that is drawn, as options of the layout. */
function drawnPart({ branch, answers }: PictureOptions): Pick<LayoutOptions, 'branch' | 'answers'> {
  return { ...(branch ? { branch } : {}), ...(answers ? { answers } : {}) };
}

function drawWithoutPage(map: ArgumentMap, options: PictureOptions, theme: Theme, measure: Measure): PictureBody {
  // Without a page the map gets the proportions of a screen, large enough that it is never scaled
  // down.
  const layout = layoutMap(map, { measure, target: { width: 1920, height: 1200 }, ...drawnPart(options) });
  const contentWidth = Math.max(layout.width, 480);
  const header = drawHeader(map, options, contentWidth, theme, measure);
  const footer = drawFooter(map, layout, options, contentWidth, theme, measure);
  const top = MARGIN + header.height + (header.height > 0 ? GAP : 0);
  const hasCaption = header.height > 0 || footer.height > 0;
  const width = Math.ceil((hasCaption ? contentWidth : layout.width) + 2 * MARGIN);
  const below = top + layout.height + (footer.height > 0 ? GAP : 0);
  const height = Math.ceil(below + footer.height + MARGIN);
  return {
    width,
    height,
    textPt: null,
    claims: layout.boxes.length,
    items: [
      drawPaper(width, height, theme),
      ...placeCaption(header, MARGIN, MARGIN),
      { kind: 'group', role: 'map', at: [MARGIN, top], items: drawMap(map, layout, theme) },
      ...placeCaption(footer, MARGIN, below),
    ],
  };
}

/** Draws the background. */
export function drawPaper(width: number, height: number, theme: Theme): Item {
  return { kind: 'rect', x: 0, y: 0, width, height, radius: 0, fill: theme.paper };
}

function placeCaption(caption: Caption, x: number, y: number): Item[] {
  return caption.height > 0 ? [{ kind: 'group', role: 'header', at: [x, y], items: caption.items }] : [];
}

/** Returns the legibility of text at a printed size: good from 9 pt, fair from 8 pt, otherwise hard. */
export function legibility(textPt: number): 'good' | 'fair' | 'hard' {
  return textPt >= 9 ? 'good' : textPt >= 8 ? 'fair' : 'hard';
}
