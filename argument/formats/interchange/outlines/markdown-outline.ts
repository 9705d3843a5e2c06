import type { ArgumentMap } from '../../../model/argument-map';
import type { Id } from '../../../model/claim';
import { BOX_LABELS, indicatorWord } from '../../../model/structure/map-labels';
import { roleOf } from '../../../model/structure/roles';
import { indentation } from '../../outline-text';
import { readIndicatorOrLabel } from '../../pasting/indicator-words';
import type { Format, ReadResult } from '../format';
import { STRUCTURE } from '../losses';
import { soundMap } from '../sound-map';
import { type Block, blocksOf, isNestedTooDeeply, MAX_LEVELS } from './markdown/blocks';
import { escapeMarkdown, plainText } from './markdown/inline';
import { isReasonOnStep, type OutlineRow, outlineRows, type RowOfFile, recordsOfRows, STEP_MARK } from './outline-rows';

/** The longest file that is read, in UTF-16 units. */
const MAX_LENGTH = 5_000_000;
/** The name of an item at its end, and a link to one: both as Obsidian has them. */
const NAME = /(?:^| )\^([\w-]{1,200})$/;
const LINK = /^\[\[#\^([\w-]{1,200})\]\]$/;
const TASK = /^\[[ xX]\](?: |$)/;

/**
 * An outline in Markdown: a list in which an item below another one speaks to it, and begins with its indicator word.
 * A further place of a claim is a link to its item. In files of others headings are levels too, and what is no item
 * becomes the note of the item above it.
 */
export const markdownOutline: Format = {
  id: 'markdown-outline',
  name: 'Markdown',
  suffixes: ['.md', '.markdown'],
  holds: new Set([...STRUCTURE.filter((feature) => feature !== 'deep-branches'), 'title']),
  levels: MAX_LEVELS - 1,
  recognises: (text) => /^(?:#{1,6} \S|[ \t]*[-*+](?: |\r?$))/m.test(text.slice(0, 100_000)),
  read,
  write,
};

function write(map: ArgumentMap): string {
  const rows = outlineRows(map);
  const names = namesOf(rows);
  const lines = rows.map((row) => {
    const { level, claim, isReference } = row;
    const name = names.get(claim.id);
    const own = [escapeMarkdown(claim.text), name === undefined ? '' : `^${name}`].filter((part) => part !== '');
    const text = isReference ? `[[#^${name}]]` : own.join(' ');
    return `${indentation(level)}- ${withWord(map, row, text)}`.trimEnd();
  });
  const title = map.title === '' ? [] : [`# ${escapeMarkdown(map.title)}`, ''];
  return [...title, ...lines, ''].join('\n');
}

/** Returns the names of the claims that have several places: their ids, or other ones where these are no names. */
function namesOf(rows: readonly OutlineRow[]): Map<Id, string> {
  const ids = new Set(rows.map(({ claim }) => claim.id));
  const names = new Map<Id, string>();
  for (const { claim, isReference } of rows) {
    if (!isReference || names.has(claim.id)) continue;
    let name = claim.id;
    for (let count = 1; !NAME.test(` ^${name}`) || (name !== claim.id && ids.has(name)); count++)
      name = `claim-${names.size + count}`;
    names.set(claim.id, name);
  }
  return names;
}

/** Returns the text of a row with its indicator word, in the first way of writing it in which it is read. */
function withWord(map: ArgumentMap, { step, index }: OutlineRow, text: string): string {
  if (!step) return text;
  const word = index === 0 ? indicatorWord(roleOf(map, step)) : BOX_LABELS.and;
  const ways = [`${word} ${text}`, `${word}: ${text}`, `${word}:${text}`];
  const way = ways.find((line) => readIndicatorOrLabel(line)?.rest === text) ?? `${word} ${text}`;
  return isReasonOnStep(map, step) && index === 0 ? `${STEP_MARK}${way}` : way;
}

function read(text: string): ReadResult {
  if (text.length > MAX_LENGTH) return { map: null, problems: [{ kind: 'too-large' }] };
  if (isNestedTooDeeply(text)) return { map: null, problems: [{ kind: 'too-deep' }] };
  const blocks = blocksOf(text);
  const [first] = blocks;
  const isTitle = first?.kind === 'heading' && first.level === 1 && blocks.filter(isFirstRank).length === 1;
  const title = isTitle ? textOf(first) : '';
  const rows: RowOfFile[] = [];
  const notes: string[][] = [];
  const description: string[] = [];
  let top = Number.POSITIVE_INFINITY;
  /** Returns true for a block that none before it is above. */
  const isRoot = ({ kind, level }: Block) => {
    const own = kind === 'heading' ? level : LEAD_LEVEL + level;
    top = Math.min(top, own);
    return own === top;
  };
  for (const block of isTitle ? blocks.slice(1) : blocks) {
    if (block.kind === 'rest') (notes.at(-1) ?? description).push(block.source);
    else {
      rows.push(rowOf(block, isRoot(block)));
      notes.push([]);
    }
  }
  if (rows.length === 0 && title === '') return { map: null, problems: [{ kind: 'broken' }] };
  const noted = rows.map((row, index) => {
    const note = notes[index]?.join('\n\n') ?? '';
    return row.claim && note !== '' ? { ...row, claim: { ...row.claim, note } } : row;
  });
  const { claims, steps, problems } = recordsOfRows(noted);
  const rest = { title, ...(description.length > 0 ? { description: description.join('\n\n') } : {}) };
  return soundMap({ claims, steps, rest, problems });
}

function isFirstRank({ kind, level }: Block): boolean {
  return kind === 'heading' && level === 1;
}

function textOf({ lines }: Block): string {
  return plainText(lines.join('\n'));
}

/** The levels of headings are above those of a paragraph before a list, and these above those of items. */
const LEAD_LEVEL = 7;

function rowOf({ kind, level, line, lines }: Block, isRoot: boolean): RowOfFile {
  const words = lines.join('\n').replace(TASK, '');
  const isOnStep = !isRoot && words.startsWith(STEP_MARK);
  const found = isRoot ? null : readIndicatorOrLabel(isOnStep ? words.slice(STEP_MARK.length) : words);
  const source = found?.rest ?? words;
  const means = found?.means ?? 'reason';
  const row = {
    level: kind === 'heading' ? level : LEAD_LEVEL + level,
    place: { line, column: 1 },
    step: { id: '', kind: means === 'objection' || means === 'undercutter' ? 'objection' : 'reason' } as const,
    ...(means === 'and' ? { joins: 'and' as const } : {}),
    ...(isOnStep || means === 'undercutter' ? { joins: 'step' as const } : {}),
  };
  const see = LINK.exec(source)?.[1];
  if (see !== undefined) return { ...row, see };
  const name = NAME.exec(source);
  const text = plainText(name ? source.slice(0, name.index) : source);
  return { ...row, claim: { id: name?.[1] ?? '', text } };
}
