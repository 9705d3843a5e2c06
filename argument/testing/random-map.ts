import { type ArgumentMap, emptyMap } from '../model/argument-map';
import type { Claim } from '../model/claim';
import type { Inference } from '../model/inference';
import { validate } from '../model/validate';

/** A source of numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

/** Returns a deterministic source of numbers (mulberry32; Tommy Ettinger, public domain). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Returns an integer from 0 (inclusive) to `below` (exclusive). */
export function pickIndex(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** Returns a random item of a list that is not empty. */
export function pickOne<T>(random: Random, items: readonly T[]): T {
  return items[pickIndex(random, items.length)] as T;
}

const WORDS = ['office', 'Tokyo', 'treaty', 'why?', '北約', '🙂', 'a\nb', '"quoted"', '', 'threat', '</text>', 'é'];

/** Returns some words, rarely none, as in texts of people and in hostile files. */
export function randomText(random: Random): string {
  return Array.from({ length: pickIndex(random, 6) }, () => pickOne(random, WORDS)).join(' ');
}

/**
 * Returns a valid map of up to `size` claims with everything the model allows: several roots, loose
 * claims, co-premises, shared claims, cycles through claims, undercutters, folded claims.
 */
export function randomMap(random: Random, size: number): ArgumentMap {
  const count = 1 + pickIndex(random, size);
  const claims = Array.from({ length: count }, (_, index): Claim => {
    const holder = random() < 0.2 ? { holder: pickOne(random, ['me', 'Chinese Foreign Ministry']) } : {};
    const unstated = random() < 0.1 ? { unstated: true } : {};
    const anchors = random() < 0.3 ? { anchors: [{ paragraph: 1 + pickIndex(random, 9) }] } : {};
    return { id: `c${index + 1}`, text: randomText(random), ...holder, ...unstated, ...anchors };
  });
  let map: ArgumentMap = { ...emptyMap(randomText(random)), sources: [{ id: 's1', title: 'A text' }], claims };
  for (let tries = pickIndex(random, count * 2); tries > 0; tries--) {
    const onStep = map.inferences.length > 0 && random() < 0.2;
    const target = onStep ? pickOne(random, map.inferences).id : pickOne(random, claims).id;
    const premises = Array.from(
      { length: random() < 0.3 ? 2 + pickIndex(random, 2) : 1 },
      () => pickOne(random, claims).id,
    );
    const kind = onStep || random() < 0.4 ? 'objection' : 'reason';
    const inference: Inference = {
      id: `i${map.inferences.length + 1}`,
      kind,
      premises: [...new Set(premises)],
      target,
    };
    const grown = { ...map, inferences: [...map.inferences, inference] };
    if (validate(grown).length === 0) map = grown;
  }
  const folded = claims.filter(() => random() < 0.1).map(({ id }) => id);
  return folded.length > 0 ? { ...map, view: { folded } } : map;
}
