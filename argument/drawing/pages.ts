import type { ArgumentMap } from '../model/argument-map';
import { forestOf, inferencesBelow, isHome } from '../model/structure/forest';
import type { Measure } from '../text/font';
import { makePicture, type Picture, withOrientation } from './picture';
import type { PictureOptions } from './picture-options';
import { makePoster } from './poster';
import { makePresentationPictures } from './presentation-pictures';

/**
 * Returns the pages of a PDF or of a print: the steps of the presentation if `told` is set, the
 * sheets of a poster if `poster` is set; otherwise the picture itself and, if `branchPages` is set,
 * one page for each branch that answers a contention, undercutters of its inference included.
 * Throws as {@link makePicture} does.
 */
export function makePages(map: ArgumentMap, asked: PictureOptions, measure: Measure): [Picture, ...Picture[]] {
  // All pages have the orientation of the first.
  const options = withOrientation(map, asked, measure);
  if (options.told) return makePresentationPictures(map, options, measure);
  const poster = options.poster === undefined ? null : makePoster(map, options, measure);
  if (poster) return poster.sheets;
  const first = makePicture(map, options, measure);
  if (!options.branchPages || options.branch !== undefined) return [first];
  const branches = forestOf(map).contentions.flatMap((contention) => {
    const inferences = inferencesBelow(map, contention);
    return inferences.flatMap(({ id, premises }) => premises.filter((premise) => isHome(map, premise, id)));
  });
  return [first, ...branches.map((branch) => makePicture(map, { ...options, branch }, measure))];
}
