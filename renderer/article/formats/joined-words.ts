import { collapseSpaces } from '../../../argument/model/one-line';

/** A hyphen at the end of a line, after a word or a part of it. */
const HYPHENATED = /[\p{L}\p{M}\p{N}₀-₉][-‐]$/u;
/** Words after a hyphen that stands for a part of a word: Vor- und Nachteile. */
const CONJUNCTIONS = new Set(
  'und oder bzw sowie bis als noch aber and or to nor et ou y o e ed og och eller en of und/oder and/or'.split(' '),
);
/** First parts of words that are written with a hyphen, and last parts of them. */
const FIRST_PARTS = new Set('well self ill quasi ex twenty thirty forty fifty sixty seventy eighty ninety'.split(' '));
const LAST_PARTS = new Set(
  `based called free related driven known minded oriented term style sided led aged year years made making maker makers
  level scale reaching standing lasting thirds class hand time off income quality risk being thinking funded specific
  dependent friendly centred centered intensive dimensional to in of`.split(/\s+/),
);
const SCRIPT_WITHOUT_BLANKS = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}';
const UNPARTED = [
  new RegExp(`[${SCRIPT_WITHOUT_BLANKS}。、！？」』）]$`, 'u'),
  new RegExp(`^[${SCRIPT_WITHOUT_BLANKS}]`, 'u'),
];

/** The words of a text, to tell words with a hyphen from words that a line end parted. */
export type Vocabulary = ReadonlySet<string>;

/** Returns the words of some lines in lower case, without those that a line end cut off. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  for (const line of lines)
    for (const [word] of line.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+(?:[-‐][\p{L}\p{M}\p{N}]+)*/gu))
      words.add(word.replaceAll('‐', '-'));
  return words;
}

/** The joint of two lines: true for a hyphen of the first one that goes away, and what comes between them. */
export interface Joint {
  readonly dropsHyphen: boolean;
  readonly between: '' | ' ';
}

/** Returns how a line goes on in the next one. `ending` is the end of the line, with all of its last word. */
export function jointOf(ending: string, line: string, words: () => Vocabulary): Joint {
  if (ending.endsWith('\u00ad')) return { dropsHyphen: true, between: '' };
  if (!HYPHENATED.test(ending)) {
    const isUnparted = UNPARTED[0]?.test(ending) && UNPARTED[1]?.test(line);
    return { dropsHyphen: false, between: isUnparted ? '' : ' ' };
  }
  // An address keeps its hyphens.
  if (/(?:\/\/|www\.)\S{0,200}$/.test(ending)) return { dropsHyphen: false, between: '' };
  const left = /[\p{L}\p{M}\p{N}₀-₉-]+(?=[-‐]$)/u.exec(ending)?.[0] ?? '';
  const right = /^[\p{L}\p{M}\p{N}/]+/u.exec(line)?.[0] ?? '';
  const isWord = /\p{L}/u.test(left);
  if (CONJUNCTIONS.has(right.toLowerCase())) return { dropsHyphen: false, between: ' ' };
  // CO2-Werte, E-Mail-Adressen, 1990-1995.
  if (!/^\p{Ll}/u.test(line)) {
    const goesOn = isWord ? /^[\p{Lu}\p{N}]/u.test(line) : /^\p{N}/u.test(line);
    return { dropsHyphen: false, between: goesOn ? '' : ' ' };
  }
  return { dropsHyphen: isWord && !/\p{N}$/u.test(left) && !isCompound(left, right, words()), between: '' };
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** The end of a line that is looked at, in characters. */
const ENDING = 200;

/** Returns a passage of an article in one line, with the words whole that the end of a line parted. */
export function joinLines(passage: string): string {
  const lines = passage
    .split(LINE_BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const known = lines.length > 1 ? vocabularyOf(lines) : new Set<string>();
  const pieces = lines.map((line, index) => {
    const next = lines[index + 1];
    if (next === undefined) return line;
    const { dropsHyphen, between } = jointOf(line.slice(-ENDING), next, () => known);
    return (dropsHyphen ? line.slice(0, -1) : line) + between;
  });
  return collapseSpaces(pieces.join(''));
}

/** Returns true for a word that has a hyphen wherever it stands. */
function isCompound(left: string, right: string, words: Vocabulary): boolean {
  const [first, last] = [left.toLowerCase(), right.toLowerCase()];
  if (words.has(`${first}-${last}`)) return true;
  if (words.has(first + last)) return false;
  return FIRST_PARTS.has(first) || (first.length > 2 && LAST_PARTS.has(last));
}
