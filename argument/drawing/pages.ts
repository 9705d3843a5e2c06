import type { ArgumentMap } from '../model/argument-map';
import type { Measure } from '../text/font';
import { makeBranchPages } from './branch-pages';
import { makePicture, type Picture, withOrientation } from './picture';
import type { PictureOptions } from './picture-options';
import { makePoster } from './poster';
import { makePresentationPictures } from './presentation-pictures';
import { makeWorksheet } from './worksheet/worksheet';

/**
 * Returns the pages of a PDF or of a print: those of a worksheet if `worksheet` is set, the steps of
 * the presentation if `told` is set, the sheets of a poster if `poster` is set; otherwise the picture
 * itself and, if `branchPages` is set, the pages of its branches. Throws as {@link makePicture} does.
 */
export function makePages(map: ArgumentMap, asked: PictureOptions, measure: Measure): [Picture, ...Picture[]] {
  if (asked.worksheet) return makeWorksheet(map, asked, asked.worksheet, measure);
  // All pages have the orientation of the first.
  const options = withOrientation(map, asked, measure);
  if (options.told) return makePresentationPictures(map, options, measure);
  const poster = options.poster === undefined ? null : makePoster(map, options, measure);
  if (poster) return poster.sheets;
  const first = makePicture(map, options, measure);
  if (!options.branchPages || options.branch !== undefined) return [first];
  return [first, ...makeBranchPages(map, options, measure)];
}
