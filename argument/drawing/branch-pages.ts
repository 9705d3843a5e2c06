import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { branchOf, forestOf } from '../model/structure/forest';
import { inferencesTo } from '../model/structure/map-index';
import type { Measure } from '../text/font';
import { makePicture, type Picture } from './picture';
import type { PictureOptions } from './picture-options';

/** The smallest text of a page that several branches share, in pt: that of a box at its own size. */
const SHARED_TEXT_PT = 12;

/**
 * Returns the pages of the branches that answer a contention, the contention at the top of each. A
 * branch is a whole inference, with all its premises in their frame and its undercutters. The
 * smallest branches share a page while its text stays at its own size or larger. No pages if the
 * only one would be that of the whole map.
 */
export function makeBranchPages(map: ArgumentMap, options: PictureOptions, measure: Measure): Picture[] {
  const { contentions, roots } = forestOf(map);
  const pages = contentions.map((contention) => pagesOf(map, contention, options, measure));
  return roots.length === 1 && pages[0]?.length === 1 ? [] : pages.flat();
}

/** An inference to a contention, its place among them and the number of claims in its branch. */
interface Answer {
  readonly id: Id;
  readonly place: number;
  readonly claims: number;
}

function pagesOf(map: ArgumentMap, contention: Id, options: PictureOptions, measure: Measure): Picture[] {
  const answers = inferencesTo(map, contention)
    .map(({ id }, place): Answer => ({ id, place, claims: branchOf(map, contention, [id]).length - 1 }))
    .filter(({ claims }) => claims > 0);
  const draw = (group: readonly Answer[]): Picture =>
    makePicture(map, { ...options, branch: contention, answers: inOrder(group).map(({ id }) => id) }, measure);
  const pages: { readonly group: readonly Answer[]; readonly picture: Picture }[] = [];
  for (const answer of answers.sort((a, b) => a.claims - b.claims || a.place - b.place)) {
    const last = pages.at(-1);
    const shared = last ? { group: [...last.group, answer], picture: draw([...last.group, answer]) } : null;
    if (shared && (shared.picture.textPt ?? 0) >= SHARED_TEXT_PT) pages[pages.length - 1] = shared;
    else pages.push({ group: [answer], picture: draw([answer]) });
  }
  const placeOf = ({ group }: { readonly group: readonly Answer[] }) => Math.min(...group.map(({ place }) => place));
  return pages.sort((a, b) => placeOf(a) - placeOf(b)).map(({ picture }) => picture);
}

function inOrder(group: readonly Answer[]): Answer[] {
  return [...group].sort((a, b) => a.place - b.place);
}
