import { currentLocale, type Locale } from '../../messages/catalogue';
import type { ArgumentMap } from '../model/argument-map';
import type { Claim } from '../model/claim';
import { memoize } from '../model/memo';
import { positionOf } from '../model/structure/forest';
import { inferencesTo } from '../model/structure/map-index';
import { countHidden, strokeOf } from '../model/structure/roles';
import type { Measure } from '../text/font';
import { Frontier, type ShapeFunction } from './fit/shape-function';
import { type BoxContext, type BoxVariant, Typesetting } from './typesetting';

/** The text widths that are tried, in px: from about 28 to about 60 characters of Inter at 16 px. */
export const TEXT_WIDTHS = [216, 232, 248, 264, 280, 296, 312, 328, 344, 368, 392, 416, 440, 464] as const;

const MAX_TEXT_WIDTH = TEXT_WIDTHS[TEXT_WIDTHS.length - 1] as number;

/** The greatest ratio of height to width of a box; above it the text is set wider. */
const MAX_HEIGHT_TO_WIDTH = 0.9;

const UNBOUNDED = {
  width: Number.POSITIVE_INFINITY,
  height: Number.POSITIVE_INFINITY,
  maxShapes: TEXT_WIDTHS.length,
  widthSamples: 0,
};

/** The boxes that a claim may have. The same array until the claim or its context changes. */
export type BoxCandidates = ShapeFunction<BoxVariant>;

/**
 * The cached boxes of a claim. Claims are immutable, so they are valid as long as the claim is in
 * the map.
 */
interface ClaimBoxes {
  readonly typesetting: Typesetting;
  candidates: BoxCandidates | null;
  /** Candidates by text width. */
  byTextWidth: Map<number, BoxCandidates> | null;
  /** The map and the fold of the last look-up; equal ones need no further check. */
  map: ArgumentMap;
  isFolded: boolean;
  /** Some words in a box are in the language of the user. */
  readonly locale: Locale;
}

const claimBoxesCache = new WeakMap<Measure, WeakMap<Claim, ClaimBoxes>>();

/**
 * Returns the sizes that the box of a claim may have: for each number of lines between the
 * narrowest and the widest text width, the narrowest box; or only the one of a pinned width in px.
 * The text of a claim is measured once, so an edit measures only what it changed.
 */
export function boxCandidates(
  map: ArgumentMap,
  claim: Claim,
  isFolded: boolean,
  measure: Measure,
  kept?: number,
): BoxCandidates {
  const set = claimBoxesOf(map, claim, isFolded, measure);
  if (kept !== undefined) return pinnedCandidates(set, kept);
  if (set.candidates) return set.candidates;
  const found = new Frontier<BoxVariant>(UNBOUNDED);
  for (const limit of TEXT_WIDTHS) {
    const variant = set.typesetting.variant(limit);
    if (isTooTall(variant)) continue;
    const { width, height } = variant;
    if (found.isNotDominated(width, height)) found.add({ width, height, plan: variant });
  }
  set.candidates = found.toShapeFunction();
  return set.candidates;
}

/** Returns the typesetting of a claim in a map; the same object as long as neither has changed. */
export function claimTypesetting(map: ArgumentMap, claim: Claim, isFolded: boolean, measure: Measure): Typesetting {
  return claimBoxesOf(map, claim, isFolded, measure).typesetting;
}

/**
 * Returns the box of a pinned width, or of the next one that is not too tall: a new claim is narrow
 * until its text needs more.
 */
function pinnedCandidates(set: ClaimBoxes, kept: number): BoxCandidates {
  const candidates = candidatesAt(set, kept);
  if (!isTooTall(onlyVariant(candidates))) return candidates;
  const wider = TEXT_WIDTHS.find((limit) => limit > kept && !isTooTall(onlyVariant(candidatesAt(set, limit))));
  return wider === undefined ? candidates : candidatesAt(set, wider);
}

function onlyVariant([shape]: BoxCandidates): BoxVariant {
  if (!shape) throw new RangeError('every claim has a box');
  return shape.plan;
}

function isTooTall({ textWidth, width, height }: BoxVariant): boolean {
  return textWidth < MAX_TEXT_WIDTH && height > MAX_HEIGHT_TO_WIDTH * width;
}

function candidatesAt(set: ClaimBoxes, limit: number): BoxCandidates {
  set.byTextWidth ??= new Map();
  let candidates = set.byTextWidth.get(limit);
  if (!candidates) {
    const variant = set.typesetting.variant(limit);
    candidates = [{ width: variant.width, height: variant.height, plan: variant }];
    set.byTextWidth.set(limit, candidates);
  }
  return candidates;
}

function claimBoxesOf(map: ArgumentMap, claim: Claim, isFolded: boolean, measure: Measure): ClaimBoxes {
  const claims = memoize(claimBoxesCache, measure, () => new WeakMap<Claim, ClaimBoxes>());
  const kept = claims.get(claim);
  const locale = currentLocale();
  const old = kept?.locale === locale ? kept : undefined;
  if (old && old.map === map && old.isFolded === isFolded) return old;
  const context = boxContextOf(map, claim, isFolded);
  if (old && isSameContext(old.typesetting.context, context)) {
    old.map = map;
    old.isFolded = isFolded;
    return old;
  }
  const typesetting = old ? old.typesetting.withContext(context) : new Typesetting(claim, context, measure);
  const set: ClaimBoxes = { typesetting, candidates: null, byTextWidth: null, map, isFolded, locale };
  claims.set(claim, set);
  return set;
}

function boxContextOf(map: ArgumentMap, claim: Claim, isFolded: boolean): BoxContext {
  const { home, depth, number } = positionOf(map, claim.id);
  const isAnswered = (home === null || isFolded) && inferencesTo(map, claim.id).length > 0;
  return {
    number,
    depth,
    border: home ? strokeOf(map, home) : 'contention',
    isTop: home === null && isAnswered,
    hidden: isFolded && isAnswered ? countHidden(map, claim.id) : undefined,
  };
}

function isSameContext(a: BoxContext, b: BoxContext): boolean {
  return (
    a.number === b.number &&
    a.depth === b.depth &&
    a.border === b.border &&
    a.isTop === b.isTop &&
    a.hidden?.claims === b.hidden?.claims &&
    a.hidden?.unanswered === b.hidden?.unanswered
  );
}
