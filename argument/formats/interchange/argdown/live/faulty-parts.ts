import type { FaultyPart } from '../../../../model/argument-map';
import type { Range } from '../syntax';
import { rangeAfter, type TextEdit } from './text-edits';

/** Returns the text that is read: that of every faulty part as it last was without a fault. */
export function goodTextOf(text: string, parts: readonly FaultyPart[]): string {
  let good = '';
  let at = 0;
  for (const part of parts) {
    good += text.slice(at, part.from) + part.good;
    at = part.to;
  }
  return good + text.slice(at);
}

/** Returns the offset in the text of an offset in the text that is read; null in a faulty part. */
export function offsetInText(parts: readonly FaultyPart[], offset: number): number | null {
  let shift = 0;
  for (const { from, to, good } of parts) {
    if (offset < from + shift) break;
    if (offset < from + shift + good.length) return null;
    shift += good.length - (to - from);
  }
  return offset - shift;
}

/** Returns the offset in the text that is read of an offset in the text; null in a faulty part. */
export function offsetInGood(parts: readonly FaultyPart[], offset: number): number | null {
  let shift = 0;
  for (const { from, to, good } of parts) {
    if (offset < from) break;
    if (offset < to) return null;
    shift += good.length - (to - from);
  }
  return offset + shift;
}

/**
 * Returns the faulty parts of a text after edits. A block with a fault is read as the blocks were that stood there
 * before, until all that stands there now is without a fault. One where nothing stood before is not read.
 *
 * @param blocks are the blocks of the text before and after the edits
 * @param faulty are the offsets of faults after the edits
 */
export function faultyPartsAfter(
  before: { readonly text: string; readonly parts: readonly FaultyPart[]; readonly blocks: readonly Range[] },
  edits: readonly TextEdit[],
  blocks: readonly Range[],
  faulty: readonly number[],
): FaultyPart[] {
  const old = [
    ...before.parts,
    ...before.blocks
      .filter((block) => !before.parts.some((part) => overlap(part, block)))
      .map((block) => ({ ...block, good: before.text.slice(block.from, block.to) })),
  ]
    .sort((a, b) => a.from - b.from)
    .map((part) => ({ ...rangeAfter(edits, part), good: part.good }))
    .filter(({ from, to }) => from < to);
  const parts: FaultyPart[] = [];
  const faults = [...faulty].sort((a, b) => a - b);
  let [next, oldNext, faultNext] = [0, 0, 0];
  while (next < blocks.length) {
    // The blocks of now and those before that overlap one another belong together.
    const group = { from: (blocks[next] as Range).from, to: (blocks[next] as Range).to };
    next++;
    while (oldNext < old.length && (old[oldNext] as Range).to <= group.from) oldNext++;
    const goods: string[] = [];
    for (let grew = true; grew; ) {
      grew = false;
      for (let part = old[oldNext]; part && part.from < group.to; part = old[++oldNext]) {
        group.from = Math.min(group.from, part.from);
        group.to = Math.max(group.to, part.to);
        goods.push(part.good);
      }
      for (let block = blocks[next]; block && block.from < group.to; block = blocks[++next]) {
        group.to = Math.max(group.to, block.to);
        grew = true;
      }
    }
    while (faultNext < faults.length && (faults[faultNext] as number) < group.from) faultNext++;
    const isFaulty = (faults[faultNext] ?? Infinity) <= group.to;
    if (isFaulty) parts.push({ from: group.from, to: group.to, good: goods.join('\n\n') });
  }
  return parts;
}

function overlap(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}
