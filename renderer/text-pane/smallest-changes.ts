/** A part of a text that is replaced; offsets are those before. */
interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The most pairs of lines that are compared; beyond that, all from the first to the last difference is replaced. */
const MAX_PAIRS = 250_000;

/**
 * Returns the changes that lead from one text to another, in order: by line, and in each line only what differs. So a
 * caret in a line that stays has its place after them.
 */
export function smallestChanges(before: string, after: string): Replacement[] {
  if (before === after) return [];
  const [old, now] = [linesOf(before), linesOf(after)];
  const start = equalLength(old, now, (at) => [at, at]);
  const least = Math.min(old.length, now.length) - start;
  const end = Math.min(
    least,
    equalLength(old, now, (at) => [old.length - 1 - at, now.length - 1 - at]),
  );
  let at = lengthOf(old.slice(0, start));
  const changes: Replacement[] = [];
  for (const [removed, inserted] of hunks(old.slice(start, old.length - end), now.slice(start, now.length - end))) {
    const [text, insert] = [removed.join(''), inserted.join('')];
    if (text !== insert) changes.push(trimmed(at, text, insert));
    at += text.length;
  }
  return changes;
}

/** Returns the lines of a text, each with its line break. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((length, line) => length + line.length, 0);
}

function equalLength(
  old: ArrayLike<unknown>,
  now: ArrayLike<unknown>,
  pair: (at: number) => readonly [number, number],
): number {
  const most = Math.min(old.length, now.length);
  let length = 0;
  for (; length < most; length++) {
    const [first, second] = pair(length);
    if (old[first] !== now[second]) break;
  }
  return length;
}

/** Returns the lines in turn: those that are removed with those inserted for them, and each that stays. */
function hunks(old: readonly string[], now: readonly string[]): [string[], string[]][] {
  if (old.length * now.length > MAX_PAIRS) return [[[...old], [...now]]];
  // The length of the longest common subsequence of the lines from a pair on.
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const [below, right] = [common[(i + 1) * width + j] as number, common[i * width + j + 1] as number];
      common[i * width + j] =
        old[i] === now[j] ? (common[(i + 1) * width + j + 1] as number) + 1 : Math.max(below, right);
    }
  const found: [string[], string[]][] = [[[], []]];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const last = found.at(-1) as [string[], string[]];
    const [line, other] = [old[i], now[j]];
    if (line !== undefined && line === other) {
      found.push([[line], [line]], [[], []]);
      i++;
      j++;
    } else if (
      other === undefined ||
      (line !== undefined && (common[(i + 1) * width + j] as number) >= (common[i * width + j + 1] as number))
    ) {
      last[0].push(line as string);
      i++;
    } else {
      last[1].push(other);
      j++;
    }
  }
  return found;
}

/** Returns a replacement without what is the same at its start and its end. No character is cut in two. */
function trimmed(at: number, text: string, insert: string): Replacement {
  let start = equalLength(text, insert, (index) => [index, index]);
  if (isHighSurrogate(text, start - 1)) start--;
  const most = Math.min(text.length, insert.length) - start;
  let end = Math.min(
    most,
    equalLength(text, insert, (index) => [text.length - 1 - index, insert.length - 1 - index]),
  );
  if (end > 0 && isHighSurrogate(text, text.length - end - 1)) end--;
  return { from: at + start, to: at + text.length - end, insert: insert.slice(start, insert.length - end) };
}

function isHighSurrogate(text: string, at: number): boolean {
  return at >= 0 && (text.charCodeAt(at) & 0xfc00) === 0xd800;
}
