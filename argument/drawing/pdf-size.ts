import type { Picture } from './picture';

/** One px at 96 dpi, in pt. */
const PT_PER_PX = 0.75;

/** The greatest page length that PDF readers accept: 200 inches. */
const MAX_PAGE_PT = 14_400;

/**
 * Returns the page size of a picture in pt. A very large map is scaled down to the largest page
 * that PDF readers accept.
 */
export function pdfSize(picture: Picture): { width: number; height: number } {
  const scale = pdfScale(picture);
  return { width: picture.width * scale, height: picture.height * scale };
}

/** Returns the size of one px of a picture in pt. */
export function pdfScale({ width, height }: Picture): number {
  return Math.min(PT_PER_PX, MAX_PAGE_PT / Math.max(width, height));
}
