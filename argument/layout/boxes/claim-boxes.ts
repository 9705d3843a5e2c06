import { currentLocale, type Locale } from '../../../messages/catalogue';
import type { ArgumentMap } from '../../model/argument-map';
import type { Claim } from '../../model/claim';
import { memoize } from '../../model/memo';
import { positionOf } from '../../model/structure/forest';
import { inferencesTo } from '../../model/structure/map-index';
import { countHidden, strokeOf } from '../../model/structure/roles';
import type { Measure } from '../../text/font';
import { Frontier, type ShapeFunction } from '../fit/shape-function';
import { blankWords } from './blank-claim';
import { BlankTypesetting } from './blank-typesetting';
import { type BoxContext, type BoxVariant, Typesetting } from './typesetting';

/** Text widths to try, in px. */
export type TextWidths = readonly number[];

const MIN_TEXT_WIDTH = 160;
const MAX_TEXT_WIDTH = 552;

/** From about 20 to about 70 characters of Inter at 16 px: every 8 px. */
export const FINE_TEXT_WIDTHS: TextWidths = Array.from(
  { length: (MAX_TEXT_WIDTH - MIN_TEXT_WIDTH) / 8 + 1 },
  (_, index) => MIN_TEXT_WIDTH + 8 * index,
);

/** Every third from 216 px, for large maps. */
export const COARSE_TEXT_WIDTHS: TextWidths = FINE_TEXT_WIDTHS.filter(
  (width, index) => width >= 216 && index % 3 === 1,
);

/** The text width of a box that is the same at several: about 30 characters, in which its text can grow. */
const COMFORTABLE_TEXT_WIDTH = 240;

/** The greatest ratio of height to width of a box; above it the text is set wider. */
const MAX_HEIGHT_TO_WIDTH = 0.9;

const UNBOUNDED = {
  width: Number.POSITIVE_INFINITY,
  height: Number.POSITIVE_INFINITY,
  maxShapes: FINE_TEXT_WIDTHS.length,
  textWidths: FINE_TEXT_WIDTHS,
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
  /** The candidates of each list of text widths. */
  readonly candidates: Map<TextWidths, BoxCandidates>;
  /** Candidates by text width. */
  byTextWidth: Map<number, BoxCandidates> | null;
  /** The map and the fold of the last look-up; equal ones need no further check. */
  map: ArgumentMap;
  isFolded: boolean;
  isBranchRoot: boolean;
  /** Some words in a box are in the language of the user. */
  readonly locale: Locale;
}

const claimBoxesCache = new WeakMap<Measure, WeakMap<Claim, ClaimBoxes>>();

/**
 * Returns the sizes that the box of a claim may have: for each number of lines between the
 * narrowest and the widest text width, the narrowest box; or only the one of a pinned width in px.
 * The root of a branch that is laid out alone shows its number in its box.
 * The text of a claim is measured once, so an edit measures only what it changed.
 */
export function boxCandidates(
  map: ArgumentMap,
  claim: Claim,
  isFolded: boolean,
  measure: Measure,
  widths: TextWidths,
  kept?: number,
  isBranchRoot = false,
): BoxCandidates {
  const set = claimBoxesOf(map, claim, isFolded, measure, isBranchRoot);
  if (kept !== undefined) return pinnedCandidates(set, kept);
  const known = set.candidates.get(widths);
  if (known) return known;
  const found = new Frontier<BoxVariant>(UNBOUNDED);
  const add = (limit: number) => {
    const variant = set.typesetting.variant(limit);
    const { width, height } = variant;
    if (!isTooTall(variant) && found.isNotDominated(width, height)) found.add({ width, height, plan: variant });
  };
  add(COMFORTABLE_TEXT_WIDTH);
  for (const limit of widths) add(limit);
  const candidates = found.toShapeFunction();
  set.candidates.set(widths, candidates);
  return candidates;
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
  const wider = FINE_TEXT_WIDTHS.find((limit) => limit > kept && !isTooTall(onlyVariant(candidatesAt(set, limit))));
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

function claimBoxesOf(
  map: ArgumentMap,
  claim: Claim,
  isFolded: boolean,
  measure: Measure,
  isBranchRoot = false,
): ClaimBoxes {
  const claims = memoize(claimBoxesCache, measure, () => new WeakMap<Claim, ClaimBoxes>());
  const kept = claims.get(claim);
  const locale = currentLocale();
  const old = kept?.locale === locale ? kept : undefined;
  if (old && old.map === map && old.isFolded === isFolded && old.isBranchRoot === isBranchRoot) return old;
  const context = boxContextOf(map, claim, isFolded, isBranchRoot);
  if (old && isSameContext(old.typesetting.context, context)) {
    old.map = map;
    old.isFolded = isFolded;
    old.isBranchRoot = isBranchRoot;
    return old;
  }
  const Kind = blankWords(claim) === null ? Typesetting : BlankTypesetting;
  const typesetting = old ? old.typesetting.withContext(context) : new Kind(claim, context, measure);
  const set: ClaimBoxes = {
    typesetting,
    candidates: new Map(),
    byTextWidth: null,
    map,
    isFolded,
    isBranchRoot,
    locale,
  };
  claims.set(claim, set);
  return set;
}

function boxContextOf(map: ArgumentMap, claim: Claim, isFolded: boolean, isBranchRoot: boolean): BoxContext {
  const { home, depth, number } = positionOf(map, claim.id);
  const isAnswered = (home === null || isFolded) && inferencesTo(map, claim.id).length > 0;
  return {
    number,
    depth,
    border: home ? strokeOf(map, home) : 'contention',
    showsNumber: home === null || isBranchRoot,
    isTop: home === null && isAnswered,
    hidden: isFolded && isAnswered ? countHidden(map, claim.id) : undefined,
  };
}

function isSameContext(a: BoxContext, b: BoxContext): boolean {
  return (
    a.number === b.number &&
    a.depth === b.depth &&
    a.border === b.border &&
    a.showsNumber === b.showsNumber &&
    a.isTop === b.isTop &&
    a.hidden?.claims === b.hidden?.claims &&
    a.hidden?.unanswered === b.hidden?.unanswered
  );
}
