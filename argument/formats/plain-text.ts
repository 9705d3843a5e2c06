import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { oneLine } from '../model/one-line';
import { forestOf, isHome } from '../model/structure/forest';
import { indexOf, inferencesTo } from '../model/structure/map-index';
import { BOX_LABELS, indicatorWord } from '../model/structure/map-labels';
import { roleOf } from '../model/structure/roles';
import { indentation } from './outline-text';

/**
 * Returns a branch as indented lines that a person can read, edit and paste anywhere: two spaces a
 * level, each claim after the indicator word of its inference. Co-premises follow with "and" at the
 * same level. An undercutter is below the first premise of its target. A shared claim appears at
 * its home only, unless its inference is undercut and has no other premise. Line breaks within a
 * claim become spaces.
 */
export function writePlainText(map: ArgumentMap, root: Id): string {
  const { claims } = indexOf(map);
  const lines: string[] = [];
  const textOf = (id: Id) => oneLine(claims.get(id)?.text ?? '');
  const home = forestOf(map).positions.get(root)?.home;
  const word = home ? `${indicatorWord(roleOf(map, home))} ` : '';
  const waiting: { line?: string; below?: readonly Id[]; indent: number }[] = [
    { below: [root, ...(home?.premises.length === 1 ? [home.id] : [])], indent: 1 },
    { line: word + textOf(root), indent: 0 },
  ];
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    if (item.line !== undefined) lines.push(indentation(item.indent) + item.line);
    const inferences = (item.below ?? []).flatMap((id) => inferencesTo(map, id));
    for (const inference of [...inferences].reverse()) {
      const isOwn = (id: Id) => isHome(map, id, inference.id);
      const own = inference.premises.filter(isOwn);
      const premises = own.length === 0 && inferencesTo(map, inference.id).length > 0 ? inference.premises : own;
      const entries = premises.flatMap((id, index) => [
        {
          line: `${index === 0 ? indicatorWord(roleOf(map, inference)) : BOX_LABELS.and} ${textOf(id)}`,
          indent: item.indent,
        },
        { below: [...(isOwn(id) ? [id] : []), ...(index === 0 ? [inference.id] : [])], indent: item.indent + 1 },
      ]);
      for (const entry of entries.reverse()) waiting.push(entry);
    }
  }
  return `${lines.join('\n')}\n`;
}
