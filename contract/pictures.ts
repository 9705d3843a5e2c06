/** The picture formats. */
export const PICTURE_FORMATS = ['png', 'svg', 'pdf'] as const;

/** One of {@link PICTURE_FORMATS}. */
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** The properties of a finished picture. */
export interface PictureInfo {
  /** px for PNG and SVG, pt for PDF. */
  readonly width: number;
  readonly height: number;
  /** True for a PNG at a lower scale than asked for, which other programs could not open. */
  readonly reduced?: boolean;
  /** The printed size of the body text in pt, null without a page. */
  readonly textPt: number | null;
  /** The number of claims drawn. */
  readonly claims: number;
  /** The number of pages of a PDF or pictures in a .zip, otherwise 1. */
  readonly pages: number;
  /** The letters that no font of this computer has, which are drawn as boxes; absent if there are none. */
  readonly boxedLetters?: string;
  /** A description of the content in a few sentences. */
  readonly alt: string;
}

/** A finished picture. */
export interface RenderedPicture extends PictureInfo {
  readonly bytes: Uint8Array;
}
