import type { ArgumentMap } from '../model/argument-map';
import { presentationSteps, visibleFrom } from '../model/structure/presentation-order';
import type { Measure } from '../text/font';
import type { GroupItem, Item } from './display-list';
import { makePicture, type Picture } from './picture';
import type { PictureOptions } from './picture-options';

/**
 * Returns the pictures of a presentation, one for each step: everything that is visible by then, in
 * the place that it has in the whole map. A step that shows nothing new, as in a branch that stays
 * folded, has no picture; without steps there is the whole map. Throws as {@link makePicture} does.
 */
export function makePresentationPictures(
  map: ArgumentMap,
  options: PictureOptions,
  measure: Measure,
): [Picture, ...Picture[]] {
  const whole = makePicture(map, options, measure);
  const steps = presentationSteps(map, options.branch);
  const visible = visibleFrom(map, steps);
  const never = Number.POSITIVE_INFINITY;
  const timeOf = (item: Item): number => {
    if (item.kind !== 'group' || item.id === undefined) return 0;
    return Math.max(visible.get(item.id) ?? never, item.to === undefined ? 0 : (visible.get(item.to) ?? never));
  };
  const timed = whole.items
    .filter(isMapGroup)
    .flatMap(({ items }) => items.map((item) => ({ item, time: timeOf(item) })));
  const times = [...new Set(timed.map(({ time }) => time))].filter((time) => time !== never).sort((a, b) => a - b);
  const newBoxes = new Map<number, number>();
  for (const { item, time } of timed)
    if (item.kind === 'group' && item.role === 'claim') newBoxes.set(time, (newBoxes.get(time) ?? 0) + 1);
  let claims = 0;
  const pictures = times.map((now): Picture => {
    claims += newBoxes.get(now) ?? 0;
    return lazyPicture(whole, claims, () => timed.flatMap(({ item, time }) => (time <= now ? [item] : [])));
  });
  const [first = whole, ...others] = steps.length > 0 ? pictures : [];
  return [first, ...others];
}

/**
 * Returns a picture whose items are computed on first use: of thousands of pictures a window shows
 * only the first few.
 */
function lazyPicture(whole: Picture, claims: number, shown: () => readonly Item[]): Picture {
  let items: readonly Item[] | undefined;
  return {
    ...whole,
    claims,
    get items() {
      if (!items) {
        const inside = shown();
        items = whole.items.map((item) => (isMapGroup(item) ? { ...item, items: inside } : item));
      }
      return items;
    },
  };
}

function isMapGroup(item: Item): item is GroupItem {
  return item.kind === 'group' && item.role === 'map';
}
