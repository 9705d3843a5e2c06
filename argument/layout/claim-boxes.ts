import { type Language, spokenLanguage } from '../../messages/catalogue';
import type { ArgumentMap } from '../model/argument-map';
import type { Claim } from '../model/claim';
import { placeOf } from '../model/forest';
import { stepsTo } from '../model/map-index';
import { hiddenBelow, strokeOf } from '../model/roles';
import type { Measure } from '../text/font';
import type { BoxSetting } from './box';
import type { Leaf } from './fit/fit-units';
import { Frontier, type Shapes } from './fit/shapes';
import { type BoxPlace, Typesetting } from './typesetting';

/** The widths of text that are tried, in px: from about 28 to about 60 characters of Inter at 16 px. */
export const WIDTHS = [216, 232, 248, 264, 280, 296, 312, 328, 344, 368, 392, 416, 440, 464] as const;

const WIDEST = WIDTHS[WIDTHS.length - 1] as number;

/** A box that is this much higher than wide reads like a ribbon: its text is set wider. */
const RIBBON = 0.9;

const ANY_ROOM = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY, most: WIDTHS.length, tries: 0 };

/** The boxes that a claim may have, with a place to keep what was made of them. */
export interface Settings {
  readonly shapes: Shapes<BoxSetting>;
  leaf: Leaf | null;
}

/** Everything that has been set of a claim. Claims are immutable, so it holds while the claim is in the map. */
interface Known {
  readonly typesetting: Typesetting;
  free: Settings | null;
  /** By the width that each was set for. */
  byLimit: Map<number, Settings> | null;
  /** The map and the folding that it was last looked up for: the same answer needs no second look. */
  map: ArgumentMap;
  isFolded: boolean;
  /** Some words in a box are not the author's. */
  readonly language: Language;
}

const known = new WeakMap<Measure, WeakMap<Claim, Known>>();

/**
 * The sizes that the box of a claim may have: one for each number of lines that its text can take between the narrowest
 * and the widest setting, and that is as narrow as this number of lines allows; or the one of a kept width in px. A text
 * is measured once for a claim at its place, so an edit measures the text of what it changed and no other.
 */
export function settingsOf(
  map: ArgumentMap,
  claim: Claim,
  isFolded: boolean,
  measure: Measure,
  kept?: number,
): Settings {
  const set = knownOf(map, claim, isFolded, measure);
  if (kept !== undefined) return settingsFrom(set, kept);
  if (set.free) return set.free;
  const found = new Frontier<BoxSetting>(ANY_ROOM);
  for (const limit of WIDTHS) {
    const setting = set.typesetting.setting(limit);
    if (isRibbon(setting)) continue;
    const { width, height } = setting;
    if (found.wants(width, height)) found.add({ width, height, plan: setting });
  }
  set.free = { shapes: found.shapes(), leaf: null };
  return set.free;
}

/** The setting of a claim at its place in a map; the same as long as neither has changed. */
export function typesettingOf(map: ArgumentMap, claim: Claim, isFolded: boolean, measure: Measure): Typesetting {
  return knownOf(map, claim, isFolded, measure).typesetting;
}

/** The box at a kept width, or at the next that is no ribbon: a new claim is narrow until its text needs more. */
function settingsFrom(set: Known, kept: number): Settings {
  const settings = settingsAt(set, kept);
  if (!isRibbon(onlyOf(settings))) return settings;
  const wider = WIDTHS.find((limit) => limit > kept && !isRibbon(onlyOf(settingsAt(set, limit))));
  return wider === undefined ? settings : settingsAt(set, wider);
}

function onlyOf({ shapes: [shape] }: Settings): BoxSetting {
  if (!shape) throw new RangeError('every claim has a box');
  return shape.plan;
}

function isRibbon({ limit, width, height }: BoxSetting): boolean {
  return limit < WIDEST && height > RIBBON * width;
}

function settingsAt(set: Known, limit: number): Settings {
  set.byLimit ??= new Map();
  let settings = set.byLimit.get(limit);
  if (!settings) {
    const setting = set.typesetting.setting(limit);
    settings = { shapes: [{ width: setting.width, height: setting.height, plan: setting }], leaf: null };
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
  const kept = claims.get(claim);
  const language = spokenLanguage();
  const old = kept?.language === language ? kept : undefined;
  if (old && old.map === map && old.isFolded === isFolded) return old;
  const place = boxPlaceOf(map, claim, isFolded);
  if (old && isSamePlace(old.typesetting.place, place)) {
    old.map = map;
    old.isFolded = isFolded;
    return old;
  }
  const typesetting = old ? old.typesetting.at(place) : new Typesetting(claim, place, measure);
  const set: Known = { typesetting, free: null, byLimit: null, map, isFolded, language };
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
