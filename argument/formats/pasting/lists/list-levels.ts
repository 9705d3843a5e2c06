import type { Line, ListMark } from '../lines/line';

/** A line whose list mark was read and taken off. */
export interface Item extends Line {
  readonly mark?: ListMark;
}

/**
 * Returns lines indented by the level of their list marks. Below a heading of Markdown all is deeper, up to the next
 * one of its level.
 */
export function withListLevels(items: readonly Item[]): readonly Item[] {
  if (!items.some(({ mark }) => isHeading(mark))) return withMarkLevels(items);
  const leveled: Item[] = [];
  const open: number[] = [];
  let section: Item[] = [];
  const endSection = () => {
    const depth = open.length;
    for (const item of withMarkLevels(section)) leveled.push({ ...item, indent: item.indent + depth * SECTION_WIDTH });
    section = [];
  };
  for (const item of items) {
    const { mark } = item;
    if (!mark || !isHeading(mark)) {
      section.push(item);
      continue;
    }
    endSection();
    while ((open.at(-1) ?? 0) >= mark.kind.length) open.pop();
    leveled.push({ ...item, indent: open.length * SECTION_WIDTH });
    open.push(mark.kind.length);
  }
  endSection();
  return leveled;
}

/** Returns true for the mark of a heading of Markdown. */
export function isHeading(mark: ListMark | undefined): boolean {
  return mark?.kind.startsWith('#') === true;
}

/**
 * Returns lines indented by the level of their list marks, if all marks stand below each other: a mark of a new kind
 * begins a deeper level, one of an earlier kind goes back to its level. The items of a list are below the line
 * before it if that ends with a colon, or if their marks are deep. A list that is indented is returned as it is.
 */
function withMarkLevels(items: readonly Item[]): readonly Item[] {
  const marked = items.filter(({ mark }) => mark);
  const [first] = marked;
  if (!first || marked.some(({ indent }) => indent !== first.indent)) return items;
  if (items.some(({ indent }) => indent < first.indent)) return items;
  const kinds: string[] = [];
  let base = 0;
  let before: Item | undefined;
  return items.map((item) => {
    const { mark, indent } = item;
    const extra = indent - first.indent;
    if (!mark && extra === 0) {
      kinds.length = 0;
      before = item;
      return { ...item, indent: 0 };
    }
    if (mark) {
      if (kinds.length === 0) base = before && (mark.isDeep || before.text.trimEnd().endsWith(':')) ? 1 : 0;
      const level = kinds.indexOf(mark.kind);
      if (level === -1) kinds.push(mark.kind);
      else kinds.length = level + 1;
    }
    // A level is wider than all blanks, so that what is only indented stays between two levels.
    return { ...item, indent: (base + Math.max(kinds.length - 1, 0)) * LEVEL_WIDTH + extra };
  });
}

const LEVEL_WIDTH = 1_000_000;
/** More than all levels of a list. */
const SECTION_WIDTH = 1_000_000_000;
