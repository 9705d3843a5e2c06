import { argumentMessages } from '../../../messages/argument-messages';
import { blankClaim, printedClaim } from '../../layout/boxes/blank-claim';
import type { ArgumentMap } from '../../model/argument-map';
import type { Claim, Id } from '../../model/claim';
import { collapseSpaces } from '../../model/one-line';
import { branchOf, forestOf, numberOf, positionOf } from '../../model/structure/forest';
import { indexOf, inferencesTo } from '../../model/structure/map-index';
import { structuralOrder } from '../../model/structure/structural-order';
import { hiddenClaims, offeredPart } from '../../recall/hidden-claims';
import type { Measure } from '../../text/font';
import { BODY_TEXT_PT, makePicture, type Picture } from '../picture';
import type { PictureOptions, WorksheetOptions } from '../picture-options';
import { type ListRow, makeListPages } from './list-pages';

/** The share of its own size at which a page is still printed: the lines are 8 mm apart. */
const MIN_SCALE = 0.97;

/** The largest map for which both orientations are tried. */
const MAX_TURNED_CLAIMS = 200;

/**
 * Returns the pages of a worksheet: the map at its own size with empty boxes, a page or more for
 * each branch if one page is too small; then, if wanted, the hidden sentences in alphabetical order
 * and a key. The numbers are those of the map. Throws RangeError if the map has no claim `branch`.
 */
export function makeWorksheet(
  map: ArgumentMap,
  asked: PictureOptions,
  worksheet: WorksheetOptions,
  measure: Measure,
): [Picture, ...Picture[]] {
  const hidden = hiddenClaims(map, offeredPart(map, worksheet.hides), asked.branch);
  const claims = map.claims.map((claim) => (hidden.has(claim.id) ? blankClaim(claim) : printedClaim(claim)));
  const blank: ArgumentMap = { ...map, claims, view: { ...map.view, folded: [], offsets: {} } };
  const { pages, options } = mapPages(blank, { ...asked, folded: true }, measure);
  const answers = structuralOrder(map, asked.branch).flatMap((step) =>
    step.claims.flatMap((id) => (hidden.has(id) ? (indexOf(map).claims.get(id) ?? []) : [])),
  );
  const claimCount = asked.branch === undefined ? map.claims.length : branchOf(map, asked.branch).length;
  const letters = letterNames([...answers].sort((a, b) => a.text.localeCompare(b.text)));
  const words = argumentMessages.worksheet;
  const lists = (title: string, rows: readonly ListRow[]) =>
    rows.length > 0 ? makeListPages(title, rows, options, measure) : [];
  return [
    // Together they show all claims.
    ...pages.map((page) => ({ ...page, claims: claimCount })),
    ...(worksheet.list
      ? lists(
          words.list,
          [...letters].map(([claim, letter]) => ({ label: letter, text: textOf(claim) })),
        )
      : []),
    ...(worksheet.key
      ? lists(
          words.key({ title: map.title }),
          answers.map((claim) => ({
            label: numberOf(map, claim.id),
            text: worksheet.list ? `${letters.get(claim)}  ${textOf(claim)}` : textOf(claim),
          })),
        )
      : []),
  ] as [Picture, ...Picture[]];
}

function textOf({ text }: Claim): string {
  return collapseSpaces(text);
}

/** Names claims A, B … Z, AA, AB … in their order. */
function letterNames(claims: readonly Claim[]): ReadonlyMap<Claim, string> {
  const name = (index: number): string =>
    (index >= 26 ? name(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
  return new Map(claims.map((claim, index) => [claim, name(index)]));
}

/** Draws the pages of the map in the orientation that needs fewer of them. */
function mapPages(map: ArgumentMap, asked: PictureOptions, measure: Measure) {
  const { orientation = 'automatic' } = asked;
  const both = orientation === 'automatic' && map.claims.length <= MAX_TURNED_CLAIMS;
  const orientations = orientation !== 'automatic' ? [orientation] : both ? (['landscape', 'portrait'] as const) : [];
  const drawn = (orientations.length > 0 ? orientations : (['landscape'] as const)).map((one) => {
    const options: PictureOptions = { ...asked, orientation: one };
    return { options, pages: pagesOf(map, options, measure) };
  });
  return drawn.reduce((best, other) => (other.pages.length < best.pages.length ? other : best));
}

function pagesOf(map: ArgumentMap, options: PictureOptions, measure: Measure): Picture[] {
  const whole = makePicture(map, options, measure);
  if (isLarge(whole)) return [whole];
  const roots = options.branch === undefined ? forestOf(map).roots : [options.branch];
  const pages = roots.flatMap((root) => branchPagesOf(map, root, options, measure));
  return pages.length > 0 ? pages : [whole];
}

function isLarge({ textPt }: Picture): boolean {
  return (textPt ?? 0) >= MIN_SCALE * BODY_TEXT_PT;
}

/**
 * Draws the branch of a claim with the claim at the top of each page: as many of its answers as a
 * page has room for. An answer that is too large for a page is folded to the claims that answer the
 * top or the step to it, and the branch of each of them comes on pages of its own.
 */
function branchPagesOf(map: ArgumentMap, top: Id, options: PictureOptions, measure: Measure): Picture[] {
  const draw = (answers: readonly Id[], folded: readonly Id[] = []) =>
    makePicture({ ...map, view: { ...map.view, folded } }, { ...options, branch: top, answers }, measure);
  const pages: Picture[] = [];
  let group: readonly Id[] = [];
  let folded: readonly Id[] = [];
  let later: readonly Id[] = [];
  for (const { id } of inferencesTo(map, top)) {
    const below = branchOf(map, top, [id]).slice(1);
    if (below.length === 0) continue;
    const split = isLarge(draw([id])) ? [] : directAnswers(map, top, below);
    const shared = draw([...group, id], [...folded, ...split]);
    if (group.length > 0 && isLarge(shared)) {
      pages[pages.length - 1] = shared;
      group = [...group, id];
      folded = [...folded, ...split];
    } else {
      pages.push(draw([id], split));
      group = [id];
      folded = split;
    }
    later = [...later, ...split];
  }
  const own = pages.length > 0 ? pages : [draw([])];
  return [...own, ...later.flatMap((claim) => branchPagesOf(map, claim, options, measure))];
}

/** Returns the claims with answers that lead to the top by inferences alone, with no claim in between. */
function directAnswers(map: ArgumentMap, top: Id, below: readonly Claim[]): Id[] {
  const { inferences } = indexOf(map);
  const isDirect = ({ id }: Claim) => {
    let target = positionOf(map, id).home?.target;
    while (target !== undefined && target !== top) target = inferences.get(target)?.target;
    return target === top;
  };
  return below.filter((claim) => isDirect(claim) && inferencesTo(map, claim.id).length > 0).map(({ id }) => id);
}
