import type { ArgumentMap } from '../model/argument-map';
import { type Claim, type Id, ME, sourceMark } from '../model/claim';
import type { Inference } from '../model/inference';
import { oneLine } from '../model/one-line';
import { forestOf, isHome, numberOf } from '../model/structure/forest';
import { indexOf, inferencesTo } from '../model/structure/map-index';
import { BOX_LABELS, indicatorWord } from '../model/structure/map-labels';
import { roleOf } from '../model/structure/roles';

/** The deepest level that is indented: all blanks of a deeper outline would not fit into a string. */
const MAX_INDENT = 1000;

/** Returns the blanks before a line of an outline at a level. */
export function indentation(level: number): string {
  return '  '.repeat(Math.min(level, MAX_INDENT));
}

/**
 * Returns the numbered outline of a map, one claim a line, indented by two spaces a level, in the
 * order of the forest. An undercutter is below the inference that it targets, after the inferences
 * to its premises. A shared claim is written in full at its home and as "see 1.2" elsewhere. Line
 * breaks in a claim become spaces.
 */
export function writeOutline(map: ArgumentMap): string {
  const { claims } = indexOf(map);
  const lines: string[] = [];
  const waiting: { line?: string; below?: Id; indent: number }[] = [];
  const say = (id: Id) => {
    const claim = claims.get(id);
    return `${numberOf(map, id)} ${claim ? claimLine(claim) : ''}`;
  };
  for (const root of [...forestOf(map).roots].reverse()) {
    waiting.push({ below: root, indent: 1 }, { line: say(root), indent: 0 });
  }
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { line, below, indent } = item;
    if (line !== undefined) lines.push(indentation(indent) + line);
    if (below === undefined) continue;
    const entries = inferencesTo(map, below).flatMap((inference) => inferenceLines(map, inference, indent, say));
    for (const entry of entries.reverse()) waiting.push(entry);
  }
  return `${[oneLine(map.title), '', ...lines].join('\n')}\n`;
}

function inferenceLines(map: ArgumentMap, inference: Inference, indent: number, say: (id: Id) => string) {
  const premises = inference.premises.flatMap((id, index) => {
    const word = index === 0 ? indicatorWord(roleOf(map, inference)) : BOX_LABELS.and;
    if (!isHome(map, id, inference.id))
      return [{ line: `${word} ${BOX_LABELS.see({ number: numberOf(map, id) })}`, indent }];
    return [
      { line: `${word} ${say(id)}`, indent },
      { below: id, indent: indent + 1 },
    ];
  });
  return [...premises, { below: inference.id, indent: indent + 1 }];
}

function claimLine(claim: Claim): string {
  const { text, holder, unstated } = claim;
  const mark = sourceMark(claim);
  const parts = [
    unstated ? `[${BOX_LABELS.unstated}]` : '',
    holder === ME ? `[${BOX_LABELS.mine}]` : '',
    holder === undefined || holder === ME ? '' : BOX_LABELS.says({ holder }),
    text,
    mark && `(${mark})`,
  ];
  return oneLine(parts.filter(Boolean).join(' '));
}
