import type { ArgumentMap } from '../../../model/argument-map';
import type { Id } from '../../../model/claim';
import { numberOf } from '../../../model/structure/forest';
import { BOX_LABELS, indicatorWord } from '../../../model/structure/map-labels';
import { roleOf } from '../../../model/structure/roles';
import { indentation } from '../../outline-text';
import { readIndicator, readIndicatorOrLabel } from '../../pasting/indicator-words';
import { widthOf } from '../../pasting/lines/line';
import { SEE } from '../../pasting/recognisers/own-outline';
import type { Format, Place, Problem, ReadResult } from '../format';
import { STRUCTURE } from '../losses';
import { soundMap } from '../sound-map';
import { isReasonOnStep, type OutlineRow, outlineRows, type RowOfFile, recordsOfRows, STEP_MARK } from './outline-rows';

/** The longest file that is read, in UTF-16 units. */
const MAX_LENGTH = 20_000_000;
/** The deepest level that is written: the blanks of a deeper one are more than its text. */
const MAX_LEVEL = 100;
const NUMBER = /^(\S+)(?: |$)/;
/** The number of a claim whose step speaks to a step. */
const NUMBER_ON_STEP = /x\d+[a-z]*$/;
const LIST_MARK = /^(?:[-*+•–]|\d{1,9}[.)])[ \t]+/;

/**
 * A numbered outline as text, a claim a line, with indicator words and "see 1.2", as Counterpoint shows it. Also the
 * indented lines of any other program, with list marks or without.
 */
export const indentedText: Format = {
  id: 'indented-text',
  name: 'Text',
  suffixes: ['.txt'],
  holds: new Set([...STRUCTURE.filter((feature) => feature !== 'deep-branches'), 'title']),
  levels: MAX_LEVEL,
  recognises: (text) => {
    const { lines } = titleAndLines(text);
    return lines.some(({ indent }) => indent > (lines[0]?.indent ?? 0)) || numberedRows(lines) !== null;
  },
  read,
  write,
};

function write(map: ArgumentMap): string {
  return `${[map.title, '', ...outlineRows(map).map((row) => lineOf(map, row))].join('\n')}\n`;
}

function lineOf(map: ArgumentMap, { level, claim, isReference, step, index }: OutlineRow): string {
  const number = numberOf(map, claim.id);
  const words = isReference ? BOX_LABELS.see({ number }) : `${number} ${claim.text}`.trimEnd();
  if (!step) return words;
  const word = index === 0 ? indicatorWord(roleOf(map, step)) : BOX_LABELS.and;
  // A reference has no number of its own, which would tell that it speaks to a step.
  const mark = isReference && index === 0 && isReasonOnStep(map, step) ? STEP_MARK : '';
  return `${indentation(level)}${mark}${word} ${words}`;
}

/** A line with words. */
interface Line {
  readonly indent: number;
  readonly text: string;
  readonly place: Place;
}

function read(text: string): ReadResult {
  if (text.length > MAX_LENGTH) return { map: null, problems: [{ kind: 'too-large' }] };
  const { title, lines } = titleAndLines(text);
  if (lines.length === 0 && title === '') return { map: null, problems: [{ kind: 'broken' }] };
  const { rows, problems: found } = numberedRows(lines) ?? { rows: plainRows(lines), problems: [] };
  const { claims, steps, problems } = recordsOfRows(rows);
  return soundMap({ claims, steps, rest: { title }, problems: [...found, ...problems] });
}

/** Returns the first line as the title, if an empty line parts it from others that are not below it. */
function titleAndLines(text: string): { readonly title: string; readonly lines: readonly Line[] } {
  const all = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const lines = all.flatMap((line, index): Line[] => {
    const [blanks = ''] = /^[ \t]*/.exec(line) ?? [];
    const place = { line: index + 1, column: blanks.length + 1 };
    const words = line.slice(blanks.length).trimEnd();
    return words === '' ? [] : [{ indent: widthOf(blanks), text: words, place }];
  });
  const [first, second] = lines;
  const isTitle = all[0]?.trim() !== '' && all[1]?.trim() === '' && first && (!second || second.indent <= first.indent);
  return isTitle ? { title: first.text, lines: lines.slice(1) } : { title: '', lines };
}

/** Returns the rows of a numbered outline; null for other lines. */
function numberedRows(lines: readonly Line[]): { rows: readonly RowOfFile[]; problems: readonly Problem[] } | null {
  if (lines.length === 0) return null;
  const problems: Problem[] = [];
  const ids = new Map<string, Id>();
  const rows: RowOfFile[] = [];
  let roots = 0;
  for (const { indent, text, place } of lines) {
    const isRoot = indent === 0;
    const hasMark = !isRoot && text.startsWith(STEP_MARK);
    const word = isRoot ? null : readIndicator(hasMark ? text.slice(STEP_MARK.length) : text);
    const words = word?.rest ?? text;
    const see = isRoot ? undefined : SEE.exec(words)?.[1];
    const [begin = '', number = ''] = NUMBER.exec(words) ?? [];
    if (isRoot ? Number(number) !== ++roots : !word || (see === undefined && !/\d/.test(number))) return null;
    const isOnStep = hasMark || (see === undefined && NUMBER_ON_STEP.test(number));
    const row = { ...rowOf(indent, place, word?.means), ...(isOnStep && word?.means !== 'and' ? ON_STEP : {}) };
    if (see !== undefined) rows.push({ ...row, see });
    else {
      if (ids.has(number)) problems.push({ kind: 'repeated-id', place, about: number });
      const id = `c${rows.length + 1}`;
      if (!ids.has(number)) ids.set(number, id);
      rows.push({ ...row, claim: { id, text: words.slice(begin.length) } });
    }
  }
  const linked = rows.map((row) => (row.see === undefined ? row : { ...row, see: ids.get(row.see) ?? row.see }));
  return { rows: linked, problems };
}

const ON_STEP = { joins: 'step' } as const;

/** Returns the rows of lines without numbers. One that none before it is above is a root, and has no indicator word. */
function plainRows(lines: readonly Line[]): RowOfFile[] {
  let top = Number.POSITIVE_INFINITY;
  return lines.map(({ indent, text, place }) => {
    const words = text.replace(LIST_MARK, '');
    const word = indent <= top ? null : readIndicatorOrLabel(words);
    top = Math.min(top, indent);
    return { ...rowOf(indent, place, word?.means), claim: { id: '', text: word?.rest ?? words } };
  });
}

function rowOf(level: number, place: Place, means: NonNullable<ReturnType<typeof readIndicator>>['means'] = 'reason') {
  const kind = means === 'objection' || means === 'undercutter' ? 'objection' : 'reason';
  const joins = means === 'and' ? ({ joins: 'and' } as const) : means === 'undercutter' ? ON_STEP : {};
  return { level, place, step: { id: '', kind }, ...joins } as const;
}
