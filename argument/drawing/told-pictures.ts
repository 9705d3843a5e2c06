import type { ArgumentMap } from '../model/argument-map';
import { toldParts, whenSeen } from '../model/telling';
import type { Measure } from '../text/font';
import type { GroupItem, Item } from './display-list';
import { makePicture, type Picture } from './picture';
import type { PictureOptions } from './picture-options';

/**
 * The map as it is told, a picture for each part: what has been told by then, everything in the place that it has in the
 * whole. A part that shows nothing new, as in a branch that stays folded, has no picture; where no part is told, there is
 * the whole. Throws as `makePicture` does.
 */
export function makeToldPictures(map: ArgumentMap, options: PictureOptions, measure: Measure): [Picture, ...Picture[]] {
  const whole = makePicture(map, options, measure);
  const parts = toldParts(map, options.branch);
  const when = whenSeen(map, parts);
  const never = Number.POSITIVE_INFINITY;
  const timeOf = (item: Item): number => {
    if (item.kind !== 'group' || item.id === undefined) return 0;
    return Math.max(when.get(item.id) ?? never, item.to === undefined ? 0 : (when.get(item.to) ?? never));
  };
  const isMap = (item: Item): item is GroupItem => item.kind === 'group' && item.role === 'map';
  const timed = whole.items.filter(isMap).flatMap(({ items }) => items.map((item) => ({ item, time: timeOf(item) })));
  const times = [...new Set(timed.map(({ time }) => time))].filter((time) => time !== never).sort((a, b) => a - b);
  const pictures = times.map((now): Picture => {
    const inside = timed.flatMap(({ item, time }) => (time <= now ? [item] : []));
    const claims = inside.filter((item) => item.kind === 'group' && item.role === 'claim').length;
    return { ...whole, items: whole.items.map((item) => (isMap(item) ? { ...item, items: inside } : item)), claims };
  });
  const [first = whole, ...others] = parts.length > 0 ? pictures : [];
  return [first, ...others];
}
