import type { ArgumentMap } from '../model/argument-map';
import { type Claim, type Id, ME, sourceMark } from '../model/claim';
import { forestOf, isHome, numberOf } from '../model/forest';
import type { Inference } from '../model/inference';
import { indexOf, stepsTo } from '../model/map-index';
import { inOneLine } from '../model/one-line';
import { roleOf } from '../model/roles';
import { BOX_WORDS, wordOf } from '../model/words';

/**
 * The numbered outline of a map, one claim a line, deeper claims indented by two spaces a level, in the order of the
 * forest. An undercutter stands below the step it speaks to, after what speaks to the step's premises. A shared claim is
 * told in full at its home and as "see 1.2" elsewhere. Line breaks in a claim become spaces.
 */
export function writeOutline(map: ArgumentMap): string {
  const { claims } = indexOf(map);
  const lines: string[] = [];
  const waiting: { line?: string; below?: Id; indent: number }[] = [];
  const say = (id: Id) => {
    const claim = claims.get(id);
    return `${numberOf(map, id)} ${claim ? sentenceOf(claim) : ''}`;
  };
  for (const root of [...forestOf(map).roots].reverse()) {
    waiting.push({ below: root, indent: 1 }, { line: say(root), indent: 0 });
  }
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { line, below, indent } = item;
    if (line !== undefined) lines.push('  '.repeat(indent) + line);
    if (below === undefined) continue;
    const entries = stepsTo(map, below).flatMap((step) => linesOf(map, step, indent, say));
    waiting.push(...entries.reverse());
  }
  return `${[inOneLine(map.title), '', ...lines].join('\n')}\n`;
}

function linesOf(map: ArgumentMap, step: Inference, indent: number, say: (id: Id) => string) {
  const premises = step.premises.flatMap((id, at) => {
    const word = at === 0 ? wordOf(roleOf(map, step)) : BOX_WORDS.and;
    if (!isHome(map, id, step.id)) return [{ line: `${word} ${BOX_WORDS.see(numberOf(map, id))}`, indent }];
    return [
      { line: `${word} ${say(id)}`, indent },
      { below: id, indent: indent + 1 },
    ];
  });
  return [...premises, { below: step.id, indent: indent + 1 }];
}

function sentenceOf(claim: Claim): string {
  const { text, holder, unstated } = claim;
  const mark = sourceMark(claim);
  const parts = [
    unstated ? `[${BOX_WORDS.unstated}]` : '',
    holder === ME ? `[${BOX_WORDS.mine}]` : '',
    holder === undefined || holder === ME ? '' : BOX_WORDS.says(holder),
    text,
    mark && `(${mark})`,
  ];
  return inOneLine(parts.filter(Boolean).join(' '));
}
