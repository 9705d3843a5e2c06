import { currentLocale, type Locale } from '../../messages/catalogue';
import type { ArgumentMap } from '../model/argument-map';
import type { Claim } from '../model/claim';
import { positionOf } from '../model/forest';
import { inferencesTo } from '../model/map-index';
import { countHidden, strokeOf } from '../model/roles';
import type { Measure } from '../text/font';
import { Frontier, type ShapeFunction } from './fit/shape-function';
import { type BoxContext, type BoxVariant, Typesetting } from './typesetting';

/** The widths of text that are tried, in px: from about 28 to about 60 characters of Inter at 16 px. */
export const TEXT_WIDTHS = [216, 232, 248, 264, 280, 296, 312, 328, 344, 368, 392, 416, 440, 464] as const;

const MAX_TEXT_WIDTH = TEXT_WIDTHS[TEXT_WIDTHS.length - 1] as number;

/** A box that is this much higher than wide reads like a ribbon: its text is set wider. */
const MAX_HEIGHT_TO_WIDTH = 0.9;

const UNBOUNDED = {
  width: Number.POSITIVE_INFINITY,
  height: Number.POSITIVE_INFINITY,
  maxShapes: TEXT_WIDTHS.length,
  widthSamples: 0,
};

/** The boxes that a claim may have. The same array comes back until the claim or what stands around it changes. */
export type BoxCandidates = ShapeFunction<BoxVariant>;

/** Everything that has been set of a claim. Claims are immutable, so it holds while the claim is in the map. */
interface ClaimBoxes {
  readonly typesetting: Typesetting;
  candidates: BoxCandidates | null;
  /** By the width that each was set for. */
  byTextWidth: Map<number, BoxCandidates> | null;
  /** The map and the folding that it was last looked up for: the same answer needs no second look. */
  map: ArgumentMap;
  isFolded: boolean;
  /** Some words in a box are not the author's. */
  readonly locale: Locale;
}

const claimBoxesCache = new WeakMap<Measure, WeakMap<Claim, ClaimBoxes>>();

/**
 * The sizes that the box of a claim may have: one for each number of lines that its text can take between the narrowest
 * and the widest setting, and that is as narrow as this number of lines allows; or the one of a kept width in px. A text
 * is measured once for a claim at its place, so an edit measures the text of what it changed and no other.
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
    const setting = set.typesetting.variant(limit);
    if (isTooTall(setting)) continue;
    const { width, height } = setting;
    if (found.isNotDominated(width, height)) found.add({ width, height, plan: setting });
  }
  set.candidates = found.toShapeFunction();
  return set.candidates;
}

/** The setting of a claim at its place in a map; the same as long as neither has changed. */
export function claimTypesetting(map: ArgumentMap, claim: Claim, isFolded: boolean, measure: Measure): Typesetting {
  return claimBoxesOf(map, claim, isFolded, measure).typesetting;
}

/** The box at a kept width, or at the next that is no ribbon: a new claim is narrow until its text needs more. */
function pinnedCandidates(set: ClaimBoxes, kept: number): BoxCandidates {
  const settings = candidatesAt(set, kept);
  if (!isTooTall(onlyVariant(settings))) return settings;
  const wider = TEXT_WIDTHS.find((limit) => limit > kept && !isTooTall(onlyVariant(candidatesAt(set, limit))));
  return wider === undefined ? settings : candidatesAt(set, wider);
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
  let settings = set.byTextWidth.get(limit);
  if (!settings) {
    const setting = set.typesetting.variant(limit);
    settings = [{ width: setting.width, height: setting.height, plan: setting }];
    set.byTextWidth.set(limit, settings);
  }
  return settings;
}

function claimBoxesOf(map: ArgumentMap, claim: Claim, isFolded: boolean, measure: Measure): ClaimBoxes {
  let claims = claimBoxesCache.get(measure);
  if (!claims) {
    claims = new WeakMap();
    claimBoxesCache.set(measure, claims);
  }
  const kept = claims.get(claim);
  const locale = currentLocale();
  const old = kept?.locale === locale ? kept : undefined;
  if (old && old.map === map && old.isFolded === isFolded) return old;
  const place = boxContextOf(map, claim, isFolded);
  if (old && isSameContext(old.typesetting.context, place)) {
    old.map = map;
    old.isFolded = isFolded;
    return old;
  }
  const typesetting = old ? old.typesetting.withContext(place) : new Typesetting(claim, place, measure);
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
