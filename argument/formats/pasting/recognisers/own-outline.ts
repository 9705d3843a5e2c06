import { type Claim, ME } from '../../../model/claim';
import type { Entry } from '../fragment-of-entries';
import { readIndicator } from '../indicator-words';
import type { Line } from '../lines/line';

/** A number of a claim: "1", "1.2a", "1.2a.1", "1.2x1". Far down one begins with the id of a claim or a step. */
const NUMBER = /^(\S+?)\.?(?: |$)/;
/** A reference to a claim by its number, in any language. */
export const SEE = /^(?:see|siehe) (\S+)$/;
const UNSTATED = /^(?:\[(?:unstated|unausgesprochen)\]|\((?:unstated|unausgesprochen)\))(?: |$)/;
const MINE = /^(?:\[(?:my answer|meine Antwort)\]|(?:my answer|meine Antwort):)(?: |$)/;
const HOLDER = /^(.+?) (?:says|sagt):(?: |$)/;
const SOURCE_MARK = /(?:^| )\(¶(\d+(?:, \d+)*)\)$/;
/** The length from which a number may begin those below it with an id. */
const LONG_NUMBER = 70;

/**
 * Returns the claims of an outline that Counterpoint wrote, as text or as a page, in any of its languages, with
 * holders, marks and references; null for any other text. Each number has to be one that follows from those above.
 * A holder, a mark or a paragraph is also read where these words belong to the text of a claim: "Bob says: hello",
 * "my answer: no", "(unstated) premise", "He said it (¶3)".
 */
export function readOwnOutline(lines: readonly Line[]): Entry[] | null {
  const body = lines.findIndex(({ isAfterGap }, index) => index > 0 && isAfterGap);
  return readNumbered(lines) ?? (body === -1 ? null : readNumbered(lines.slice(body)));
}

function readNumbered(lines: readonly Line[]): Entry[] | null {
  const [first] = lines;
  if (!first || !/^\d+\.?(?: |$)/.test(first.text)) return null;
  const entries: Entry[] = [];
  const open: OpenClaim[] = [];
  let roots = 0;
  for (const { indent, text } of lines) {
    for (let last = open.at(-1); last && last.indent >= indent; last = open.at(-1)) open.pop();
    const above = open.at(-1);
    const entry = above ? answerEntry(indent, text) : rootEntry(indent, text);
    if (!entry) return null;
    if (!above && Number(entry.number) !== ++roots) return null;
    if (above && entry.means !== 'and' && entry.means !== 'undercutter') above.steps++;
    if (above && entry.number !== undefined && !isBelow(entry.number, above)) return null;
    open.push({ indent, number: entry.number ?? null, steps: 0 });
    entries.push(entry);
  }
  return entries.length > roots ? entries : null;
}

/** A claim whose answers may follow. */
interface OpenClaim {
  readonly indent: number;
  /** Null at a reference. */
  readonly number: string | null;
  /** The number of its answers so far. */
  steps: number;
}

function rootEntry(indent: number, text: string): Entry | null {
  const number = NUMBER.exec(text);
  return number ? { indent, means: 'reason', number: number[1], claim: readClaim(text.slice(number[0].length)) } : null;
}

function answerEntry(indent: number, text: string): Entry | null {
  const word = readIndicator(text);
  if (!word) return null;
  const { means, rest } = word;
  const see = SEE.exec(rest)?.[1];
  if (see !== undefined) return { indent, means, see, claim: { text: rest } };
  const number = NUMBER.exec(rest);
  return number ? { indent, means, number: number[1], claim: readClaim(rest.slice(number[0].length)) } : null;
}

/**
 * Returns true if a number can be that of an answer to a claim or of an undercutter there. On a page the undercutters
 * of a step are beside its premises.
 */
function isBelow(number: string, { number: above, steps }: OpenClaim): boolean {
  if (above === null || above.length >= LONG_NUMBER) return /[.x]\d+[a-z]*$/.test(number);
  const step = above.replace(/[a-z]+$/, '');
  if (number.startsWith(`${above}.`))
    return new RegExp(`^${steps}(?:x\\d+)*[a-z]*$`).test(number.slice(above.length + 1));
  return number.startsWith(step) && /^(?:x\d+)+[a-z]*$/.test(number.slice(step.length));
}

function readClaim(line: string): Omit<Claim, 'id'> {
  let text = line;
  const take = (pattern: RegExp) => {
    const found = pattern.exec(text);
    if (found) text = text.slice(found[0].length);
    return found;
  };
  const unstated = take(UNSTATED) ? { unstated: true } : {};
  const holder = take(MINE) ? ME : take(HOLDER)?.[1];
  const mark = SOURCE_MARK.exec(text);
  const anchors = mark?.[1]?.split(', ').map((paragraph) => ({ paragraph: Number(paragraph) }));
  return {
    text: mark ? text.slice(0, mark.index) : text,
    ...(holder === undefined ? {} : { holder }),
    ...unstated,
    ...(anchors ? { anchors } : {}),
  };
}
