import type { Id } from '../model/claim';
import type { HiddenPart } from '../recall/hidden-claims';

/**
 * The page formats. `none` is the map at its own size; the others fit the map on the page.
 * `document` is the text column of an upright page, cut off below the picture.
 */
export const PAGE_FORMATS = ['none', 'screen', 'slide', 'document', 'a4', 'letter', 'a3'] as const;

/** One of {@link PAGE_FORMATS}. */
export type PageFormat = (typeof PAGE_FORMATS)[number];

/** The formats of paper, which can be turned and put together. */
export type PaperFormat = 'a4' | 'letter' | 'a3';

/** Returns true for paper. */
export function isPaper(page: PageFormat): page is PaperFormat {
  return page === 'a4' || page === 'a3' || page === 'letter';
}

/** The orientations of paper; `automatic` is the one that shows the text larger. */
export const ORIENTATIONS = ['automatic', 'landscape', 'portrait'] as const;

/** One of {@link ORIENTATIONS}. */
export type Orientation = (typeof ORIENTATIONS)[number];

/** The colour themes; `print` is black on white and can be photocopied. */
export const PICTURE_THEMES = ['light', 'dark', 'print'] as const;

/** One of {@link PICTURE_THEMES}. */
export type PictureTheme = (typeof PICTURE_THEMES)[number];

/** The options of a worksheet: the map with empty boxes to write in. */
export interface WorksheetOptions {
  /** The boxes that are empty. */
  readonly hides: HiddenPart;
  /** A page with the hidden sentences in another order, to be put in. */
  readonly list?: boolean;
  /** A last page with the hidden sentences by their numbers. */
  readonly key?: boolean;
}

/** The options of a picture. */
export interface PictureOptions {
  readonly page: PageFormat;
  /** The orientation of paper; `automatic` if absent. Screens and slides are landscape. */
  readonly orientation?: Orientation;
  /** The factor on 96 dpi, for PNG and SVG only. 1 if absent. */
  readonly scale?: number;
  readonly theme: PictureTheme;
  /** Draw only this claim and its branch. */
  readonly branch?: Id;
  /** With `branch`: draw only these of the inferences to that claim. */
  readonly answers?: readonly Id[];
  /** For a PDF: after the whole map, pages of the branches that answer a contention. */
  readonly branchPages?: boolean;
  /**
   * For a PDF on paper: the text size in pt of a poster, which covers as many sheets as that takes,
   * to be cut along the marks and put together.
   */
  readonly poster?: number;
  /**
   * The steps of the presentation one after another, with everything in the same place: one page a
   * step in a PDF, one numbered PNG a step in a .zip.
   */
  readonly told?: boolean;
  /** For a PDF on paper: a worksheet, on as many pages as handwriting needs. */
  readonly worksheet?: WorksheetOptions;
  /** For an SVG: a layer for each step of the presentation, for drawing programs and slides. */
  readonly steps?: boolean;
  /** For an SVG: the typeface is only named, not embedded. */
  readonly withoutFont?: boolean;
  /** For an SVG: all text is outlines, which look the same in programs that ignore embedded fonts. */
  readonly outlines?: boolean;
  /**
   * Embed the map's file in the picture, so that it can be opened again: with everything in it,
   * notes and verdicts too.
   */
  readonly carriesMap?: boolean;
  /** True if folded branches stay folded, as "+5"; otherwise everything is drawn. */
  readonly folded?: boolean;
  readonly title?: boolean;
  readonly student?: boolean;
  readonly class?: boolean;
  readonly source?: boolean;
  readonly legend?: boolean;
  /** The date in its final form, such as "24 November 2026". */
  readonly date?: string;
}
