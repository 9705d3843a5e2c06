import type { ArgumentMap } from '../model/argument-map';
import type { Claim } from '../model/claim';
import { placeOf } from '../model/forest';
import { stepsTo } from '../model/map-index';
import { hiddenBelow, strokeOf } from '../model/roles';
import type { Measure } from '../text/font';
import { countLines, type MeasuredText, measureText } from '../text/wrap';
import { type BoxContent, type BoxPlace, bodyOf, setBox, textLimit } from './box';
import type { Leaf } from './fit/fit-units';
import { Frontier, type Shapes } from './fit/shapes';

/** The widths of text that are tried, in px: from about 28 to about 60 characters of Inter at 16 px. */
export const WIDTHS = [216, 232, 248, 264, 280, 296, 312, 328, 344, 368, 392, 416, 440, 464] as const;

const WIDEST = WIDTHS[WIDTHS.length - 1] as number;

/** A box that is this much higher than wide reads like a ribbon: its text is set wider. */
const RIBBON = 0.9;

const ANY_ROOM = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY, most: WIDTHS.length, tries: 0 };

/** The boxes that a claim may have, with a place to keep what was made of them. */
export interface Settings {
  readonly shapes: Shapes<BoxContent>;
  leaf: Leaf | null;
}

/** Everything that has been set of a claim. Claims are immutable, so it holds while the claim is in the map. */
interface Known {
  readonly place: BoxPlace;
  readonly text: MeasuredText;
  readonly free: { settings: Settings | null };
  /** By the width that each was set for. */
  readonly byLimit: Map<number, Settings>;
  /** The map and the folding that it was last looked up for: the same answer needs no second look. */
  map: ArgumentMap;
  isFolded: boolean;
}

const known = new WeakMap<Measure, WeakMap<Claim, Known>>();

/**
 * The boxes that a claim may have: one for each number of lines that its text can take between the narrowest and the
 * widest setting, and that is as narrow as this number of lines allows; or the one of a kept width in px. A box is set
 * once for a claim at its place, so an edit sets the text of what it changed and no other.
 */
export function settingsOf(
  map: ArgumentMap,
  claim: Claim,
  isFolded: boolean,
  measure: Measure,
  kept?: number,
): Settings {
  const set = knownOf(map, claim, isFolded, measure);
  if (kept !== undefined) return settingsFrom(set, claim, kept, measure);
  if (set.free.settings) return set.free.settings;
  const found = new Frontier<BoxContent>(ANY_ROOM);
  let lines = Number.POSITIVE_INFINITY;
  for (const limit of WIDTHS) {
    const count = countLines(set.text, textLimit(set.place, limit));
    if (count >= lines && limit < WIDEST) continue;
    lines = count;
    const { shapes } = settingsAt(set, claim, limit, measure);
    if (isRibbon(shapes, limit)) continue;
    for (const shape of shapes) if (found.wants(shape.width, shape.height)) found.add(shape);
  }
  set.free.settings = { shapes: found.shapes(), leaf: null };
  return set.free.settings;
}

/** The box of a claim with its text set for a width in px. */
export function boxAt(map: ArgumentMap, claim: Claim, isFolded: boolean, limit: number, measure: Measure): BoxContent {
  const [shape] = settingsOf(map, claim, isFolded, measure, limit).shapes;
  if (!shape) throw new RangeError('every claim has a box');
  return shape.plan;
}

/** The box at a kept width, or at the next that is no ribbon: a new claim is narrow until its text needs more. */
function settingsFrom(set: Known, claim: Claim, kept: number, measure: Measure): Settings {
  const settings = settingsAt(set, claim, kept, measure);
  if (!isRibbon(settings.shapes, kept)) return settings;
  const wider = WIDTHS.find((limit) => limit > kept && !isRibbon(settingsAt(set, claim, limit, measure).shapes, limit));
  return wider === undefined ? settings : settingsAt(set, claim, wider, measure);
}

function isRibbon([shape]: Shapes<BoxContent>, limit: number): boolean {
  return shape !== undefined && limit < WIDEST && shape.height > RIBBON * shape.width;
}

function settingsAt(set: Known, claim: Claim, limit: number, measure: Measure): Settings {
  let settings = set.byLimit.get(limit);
  if (!settings) {
    const plan = setBox(claim, set.place, set.text, limit, measure);
    settings = { shapes: [{ width: plan.width, height: plan.height, plan }], leaf: null };
    set.byLimit.set(limit, settings);
  }
  return settings;
}

function knownOf(map: ArgumentMap, claim: Claim, isFolded: boolean, measure: Measure): Known {
  let claims = known.get(measure);
  if (!claims) {
    claims = new WeakMap();
    known.set(measure, claims);
  }
  const old = claims.get(claim);
  if (old && old.map === map && old.isFolded === isFolded) return old;
  const place = boxPlaceOf(map, claim, isFolded);
  if (old && isSamePlace(old.place, place)) {
    old.map = map;
    old.isFolded = isFolded;
    return old;
  }
  const text = old && old.place.isTop === place.isTop ? old.text : measureText(claim.text, bodyOf(place), measure);
  const set: Known = { place, text, free: { settings: null }, byLimit: new Map(), map, isFolded };
  claims.set(claim, set);
  return set;
}

function boxPlaceOf(map: ArgumentMap, claim: Claim, isFolded: boolean): BoxPlace {
  const { home, depth, number } = placeOf(map, claim.id);
  const isAnswered = (home === null || isFolded) && stepsTo(map, claim.id).length > 0;
  return {
    number,
    depth,
    border: home ? strokeOf(map, home) : 'contention',
    isTop: home === null && isAnswered,
    hidden: isFolded && isAnswered ? hiddenBelow(map, claim.id) : undefined,
  };
}

function isSamePlace(a: BoxPlace, b: BoxPlace): boolean {
  return (
    a.number === b.number &&
    a.depth === b.depth &&
    a.border === b.border &&
    a.isTop === b.isTop &&
    a.hidden?.claims === b.hidden?.claims &&
    a.hidden?.unanswered === b.hidden?.unanswered
  );
}
