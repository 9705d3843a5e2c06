/**
 * A pattern of a .gitignore file for paths with slashes: its segments, each of characters, `?`, `*` and classes. A
 * pattern that another person has written can be anything, so it is matched without backtracking over the whole path.
 */
export type GitPattern = readonly Segment[];

type Segment = typeof ANY | readonly Part[];
/** A test of one UTF-16 unit, or any number of them. */
type Part = typeof ANY | ((unit: string) => boolean);

/** Any number of items: of folders for the segment `**`, of units for `*`. */
const ANY = Symbol('any');

/** The parts of a pattern, the longest first. */
const PARTS = /\*+|\[[!^]?\]?[^\]]*\]|\\.|[\s\S]/g;
/** The same for a text without `]`, in which the search for the end of a class would take quadratic time. */
const PARTS_WITHOUT_CLASS = /\*+|\\.|[\s\S]/g;

/** Returns a pattern. Throws SyntaxError for a class with its ends exchanged, which git matches with nothing. */
export function parseGitPattern(glob: string): GitPattern {
  const lastClass = glob.lastIndexOf(']') + 1;
  const segments: string[][] = [[]];
  for (const part of [
    ...(glob.slice(0, lastClass).match(PARTS) ?? []),
    ...(glob.slice(lastClass).match(PARTS_WITHOUT_CLASS) ?? []),
  ]) {
    if (part === '/' || part === '\\/') segments.push([]);
    else segments.at(-1)?.push(part);
  }
  const isFolders = ([first = '', ...others]: readonly string[]) => others.length === 0 && /^\*\*/.test(first);
  const pattern = segments.map((parts) => (isFolders(parts) ? ANY : parts.map(partFrom)));
  // At the end it stands for everything in a folder, and not for the folder.
  return pattern.at(-1) === ANY ? [...pattern, [ANY]] : pattern;
}

function partFrom(part: string): Part {
  if (part.startsWith('*')) return ANY;
  if (part === '?') return () => true;
  if (part.length > 2) {
    const units = part.slice(1, -1).replace(/^[!^]/, '^').replace(/[[\]]/g, '\\$&');
    const unitClass = new RegExp(`[${units}]`);
    return (unit) => unitClass.test(unit);
  }
  const same = part.length === 2 && part.startsWith('\\') ? part.slice(1) : part;
  return (unit) => unit === same;
}

/** Returns whether a pattern matches a whole path, given by its segments. */
export function matchesGitPattern(pattern: GitPattern, path: readonly string[]): boolean {
  return matchesSequence(pattern, path, (segment, name) => matchesSequence(segment, name, (test, unit) => test(unit)));
}

/**
 * Returns whether a pattern matches all items. Only the last {@link ANY} takes more items after a mismatch: one before
 * it need not, since the items between the two matched as early as they can. At most items × items steps.
 */
function matchesSequence<Single, Item>(
  pattern: readonly (typeof ANY | Single)[],
  items: ArrayLike<Item>,
  matches: (single: Single, item: Item) => boolean,
): boolean {
  let at = 0;
  let afterAny = -1;
  let resumeFrom = 0;
  for (let index = 0; index < items.length; ) {
    const part = pattern[at];
    if (part === ANY) {
      afterAny = ++at;
      resumeFrom = index;
    } else if (part !== undefined && matches(part as Single, items[index] as Item)) {
      at++;
      index++;
    } else if (afterAny >= 0) {
      at = afterAny;
      index = ++resumeFrom;
    } else return false;
  }
  while (pattern[at] === ANY) at++;
  return at === pattern.length;
}
