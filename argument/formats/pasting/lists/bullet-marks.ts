import type { Kind } from '../../../model/inference';
import type { Line, ListMark } from '../lines/line';

/** Shapes that only bullets have, those of Word's symbol fonts included. They need no blank after them. */
export const SHAPES = '•‣⁃●○◦▪▫■□◾◽◆◇❖➢➤►▸☐☑☒✓✔✗✘\\uf000-\\uf0ff';
const SHAPE = new RegExp(`^([${SHAPES}])\\ufe0f?(?:\\s+|(?=[^\\s${SHAPES}]))`);
/** The boxes of a list of tasks, ticked or not; those of plain text need a blank after them. */
const TASK = /^(?:[☐☑☒✓✔✗✘]\ufe0f?\s*|\[[ xX✓]\]\s+)(?=\S)/;
/** Signs that are bullets before a blank, and letters that Word's symbol fonts draw as bullets before a tab. */
const SIGN = /^([-+–−∗·]|\*{1,6})(\s+)(\[[ xX✓]\]\s+)?/;
const LETTER = /^([o§Øvüq])(\s+)/;

const PLUS = /^\+\s/;
const MINUS = /^[-–−]\s/;
const TICK = /^[✓✔]/;
const CROSS = /^[✗✘]/;
/** A box of a list of tasks that is no tick or cross alone. */
const BOX = /^(?:[☐☑☒]|(?:[-–*]\s+)?\[[ xX✓]\]\s)/;

/** Returns the bullets that lines begin with; undefined for a line without one. */
export function bulletMarks(lines: readonly Line[]): (ListMark | undefined)[] {
  const hasShapes = lines.some(({ text }) => SHAPE.test(text) || /^·\s/.test(text));
  const hasTasks = lines.some(({ text }) => TASK.test(text));
  const hasMinuses = isBulletBefore(lines, MINUS);
  const hasPluses = lines.filter(({ text }) => PLUS.test(text)).length > 1 && isBulletBefore(lines, PLUS);
  const sides = prosAndCons(lines);
  return lines.map(({ text }, index) => {
    const means = sides[index];
    const task = TASK.exec(text);
    if (task) return bullet('☐', task[0], true, means);
    const shape = SHAPE.exec(text);
    if (shape) return bullet(`${shape[1]}`, shape[0], true);
    const sign = SIGN.exec(text);
    if (!sign) return letterOf(text, hasShapes);
    const [whole, sort = '', blanks = '', box] = sign;
    const isOfNumber = MINUS.test(text) && !hasMinuses && isBeforeNumber(text);
    if (!means && (isOfNumber || (sort === '+' && !hasPluses))) return undefined;
    const isPlain = /^[-+–−*]$/.test(sort);
    const kind = box && hasTasks ? '☐' : isPlain ? '-' : sort;
    return bullet(kind, whole, !isPlain || means !== undefined || blanks.includes('\t'), means);
  });
}

/**
 * Returns true if a sign of arithmetic is a bullet: it stands before a tab, before a line that begins with no number,
 * or in three lines or more. Else it belongs to the number.
 */
function isBulletBefore(lines: readonly Line[], sign: RegExp): boolean {
  const signed = lines.filter(({ text }) => sign.test(text));
  return signed.length > 2 || signed.some(({ text }) => !isBeforeNumber(text));
}

function isBeforeNumber(text: string): boolean {
  return /^.\s+\d/.test(text) && !/^.\s*\t/.test(text);
}

/** Returns the side of each line of a list of pros and cons: both of its marks are on one level. */
function prosAndCons(lines: readonly Line[]): (Kind | undefined)[] {
  const pairs: (readonly [RegExp, RegExp])[] = [];
  if (isBulletBefore(lines, /^[-+–−]\s/)) pairs.push([PLUS, MINUS]);
  if (!lines.some(({ text }) => BOX.test(text))) pairs.push([TICK, CROSS]);
  const sides: (Kind | undefined)[] = lines.map(() => undefined);
  for (const [pro, con] of pairs) {
    const levelsOf = (mark: RegExp) => new Set(lines.filter(({ text }) => mark.test(text)).map(({ indent }) => indent));
    const [pros, cons] = [levelsOf(pro), levelsOf(con)];
    lines.forEach(({ indent, text }, index) => {
      if (!pros.has(indent) || !cons.has(indent)) return;
      if (pro.test(text)) sides[index] = 'reason';
      if (con.test(text)) sides[index] = 'objection';
    });
  }
  return sides;
}

function letterOf(text: string, hasShapes: boolean): ListMark | undefined {
  const letter = LETTER.exec(text);
  if (!letter) return undefined;
  const [whole, sort = '', blanks = ''] = letter;
  const isAmongShapes = hasShapes && (sort === 'o' || (sort === '§' && !/^\d/.test(text.slice(whole.length))));
  return blanks.includes('\t') || blanks.length > 1 || isAmongShapes ? bullet(sort, whole, true) : undefined;
}

function bullet(kind: string, { length }: string, isDeep: boolean, means?: Kind): ListMark {
  return { sort: 'bullet', kind, length, isDeep, ...(means ? { means } : {}) };
}
