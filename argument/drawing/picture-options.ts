import type { Id } from '../model/claim';

/** What a picture is made for. `none` is the map at its own size; the others fit the map on the page. */
export const PAGE_FORMATS = ['none', 'screen', 'slide', 'a4', 'letter', 'a3'] as const;

/** One of {@link PAGE_FORMATS}. */
export type PageFormat = (typeof PAGE_FORMATS)[number];

/** Whether a page is paper, which can be turned and put together. */
export function isPaper(page: PageFormat): boolean {
  return page === 'a4' || page === 'a3' || page === 'letter';
}

/** How a picture is coloured; `print` is black on white and survives a copier. */
export const PICTURE_THEMES = ['light', 'dark', 'print'] as const;

/** One of {@link PICTURE_THEMES}. */
export type PictureTheme = (typeof PICTURE_THEMES)[number];

/** What a picture shows and on what. */
export interface PictureOptions {
  readonly page: PageFormat;
  /** Pages are landscape unless this is set. */
  readonly portrait?: boolean;
  /** Multiplies 96 dpi; only PNG and SVG heed it. 1 when absent. */
  readonly scale?: number;
  readonly theme: PictureTheme;
  /** Only this claim and its branch. */
  readonly branch?: Id;
  /** For a PDF: after the whole map a page for each branch that answers the contention. */
  readonly branchPages?: boolean;
  /**
   * For a PDF on paper: the map over as many sheets as it takes to print its text at this size in pt, to be cut along
   * the marks and put together.
   */
  readonly poster?: number;
  /**
   * One after another as the map is told, in the same places: a page for each part in a PDF, a numbered picture for each
   * as PNG, all of them in one .zip.
   */
  readonly told?: boolean;
  /** For an SVG: a layer for each step in the order of telling, for drawing programs and slides. */
  readonly steps?: boolean;
  /** For an SVG: the typeface is named only and not put in. */
  readonly withoutFont?: boolean;
  /** The map's file is put into the picture, so that it opens again: everything in it, notes and verdicts too. */
  readonly carriesMap?: boolean;
  /** Whether folded branches stay folded, as "+5"; else everything is drawn. */
  readonly folded?: boolean;
  readonly title?: boolean;
  readonly student?: boolean;
  readonly class?: boolean;
  readonly source?: boolean;
  readonly legend?: boolean;
  /** The date as it is to be read, such as "24 November 2026". */
  readonly date?: string;
}
