import type { Picture } from './picture';

/** A px at 96 dpi in pt. */
const PT_PER_PX = 0.75;

/** Readers of PDF take no page that is longer than 200 inches. */
const MAX_PAGE_PT = 14_400;

/** The size of a page in pt. A very large map is fitted on the largest sheet that readers of PDF take. */
export function pdfSize(picture: Picture): { width: number; height: number } {
  const scale = pdfScale(picture);
  return { width: picture.width * scale, height: picture.height * scale };
}

/** How many pt of the page a px of the picture is. */
export function pdfScale({ width, height }: Picture): number {
  return Math.min(PT_PER_PX, MAX_PAGE_PT / Math.max(width, height));
}
