import type { ArgumentMap } from '../model/argument-map';
import { seenWith, toldParts } from '../model/telling';
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
  const pictures: Picture[] = [];
  let drawn = 0;
  for (let told = 1; told <= parts.length; told++) {
    const seen = seenWith(map, parts.slice(0, told));
    const isSeen = ({ id = '', to }: GroupItem) => seen.has(id) && (to === undefined || seen.has(to));
    let claims = 0;
    let groups = 0;
    const items = whole.items.map((item): Item => {
      if (item.kind !== 'group' || item.role !== 'map') return item;
      const inside = item.items.filter((part) => part.kind !== 'group' || isSeen(part));
      groups = inside.length;
      claims = inside.filter((part) => part.kind === 'group' && part.role === 'claim').length;
      return { ...item, items: inside };
    });
    if (groups === drawn) continue;
    drawn = groups;
    pictures.push({ ...whole, items, claims });
  }
  const [first = whole, ...others] = pictures;
  return [first, ...others];
}
