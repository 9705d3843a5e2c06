import type { ArgumentMap } from '../model/argument-map';
import type { Claim, Id } from '../model/claim';
import type { Fragment, FragmentRoot } from '../model/fragment';
import type { Inference, Kind } from '../model/inference';
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

/**
 * The indicator words that begin a line, longest first, with their meaning. Those of every
 * language, since a text may have been copied in another language than it is pasted in.
 */
const INDICATORS: readonly { readonly word: RegExp; readonly means: Kind | 'and' | 'undercutter' }[] = [
  { word: /^(?:(?:doesn['’]t|does not) follow,?\s+since|folgt nicht,?\s+denn)\b[:,]?\s*/i, means: 'undercutter' },
  { word: /^in (?:reply|erwiderung)\b[:,]?\s*/i, means: 'objection' },
  { word: /^(?:because|weil)\b[:,]?\s*/i, means: 'reason' },
  { word: /^(?:but|aber)\b[:,]?\s*/i, means: 'objection' },
  { word: /^(?:and|und)\b[:,]?\s*/i, means: 'and' },
];

/**
 * Reads indented lines as a fragment. A deeper line answers the line above it; a tab counts as four
 * spaces; bullets and numbers in front are dropped; a line without an indicator word is a reason. A
 * line that begins with "and" joins the inference of the line before it on its level. Null for text
 * without a line.
 */
export function readPlainText(text: string): Fragment | null {
  const claims: Claim[] = [];
  const inferences: Inference[] = [];
  const roots: FragmentRoot[] = [];
  interface Level {
    readonly indent: number;
    readonly claim: Id;
    readonly inference: Id;
    /** Those of the inference, which later lines extend. */
    readonly premises: Id[];
  }
  const open: Level[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') continue;
    const indent = (/^\s*/.exec(line)?.[0] ?? '').replace(/\t/g, '    ').length;
    const bare = line.trim().replace(/^([-*•–]|\d+(\.\d+)*[.)]?)\s+/, '');
    const indicator = INDICATORS.find(({ word }) => word.test(bare));
    const content = indicator ? bare.replace(indicator.word, '') : bare;
    if (content === '') continue;
    let beside: Level | undefined;
    for (let last = open.at(-1); last && last.indent >= indent; last = open.at(-1)) beside = open.pop();
    const above = open.at(-1);
    const claim: Claim = { id: `c${claims.length + 1}`, text: content };
    claims.push(claim);
    const means = indicator?.means ?? 'reason';
    if (means === 'and' && beside) {
      beside.premises.push(claim.id);
      open.push({ ...beside, indent, claim: claim.id });
      continue;
    }
    const id = `i${inferences.length + roots.length + 1}`;
    const kind: Kind = means === 'objection' || means === 'undercutter' ? 'objection' : 'reason';
    const premises = [claim.id];
    const root = { id, kind, premises };
    if (above) inferences.push({ ...root, target: means === 'undercutter' ? above.inference : above.claim });
    else roots.push(root);
    open.push({ indent, claim: claim.id, inference: id, premises });
  }
  return claims.length > 0 ? { claims, inferences, roots } : null;
}
