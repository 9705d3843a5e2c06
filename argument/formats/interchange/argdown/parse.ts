import type { Data } from './data';
import { fencesOf } from './fences';
import { readFrontMatter } from './front-matter';
import { movedBlock } from './moved-block';
import { type BlockReading, readBlock } from './read-block';
import { type Line, type Scan, scan } from './scan';
import type { Document, Element, Fault, Range, Structure } from './syntax';

/** The blocks of a text as they were read. */
interface ReadBlocks {
  readonly source: string;
  readonly scanned: Scan;
  readonly readings: readonly BlockReading[];
}

const readBlocks = new WeakMap<Document, ReadBlocks>();

/**
 * Reads an Argdown text, or the parts of a Markdown text that are one. Never fails; an error concerns the block that it
 * is in, and no other one. Linear time.
 *
 * @param before is a text from which this one was made by a few edits: only the blocks that differ are read
 * @param ranges are those that are Argdown
 */
export function parse(text: string, before?: Document, ranges: readonly Range[] = fencesOf(text)): Document {
  const faults: Fault[] = [];
  const masked: string[] = [];
  const unclosed: Range[] = [];
  let frontMatter: Data | null = null;
  let at = 0;
  for (const part of ranges) {
    const own = text.slice(part.from, part.to);
    const front = readFrontMatter(own);
    for (const fault of front.faults) faults.push({ ...fault, at: part.from + fault.at });
    if (!front.isClosed) unclosed.push({ from: part.from, to: part.from + front.end });
    frontMatter ??= front.data;
    masked.push(blank(text.slice(at, part.from)), blank(own.slice(0, front.end)), own.slice(front.end));
    at = part.to;
  }
  const source = masked.join('') + blank(text.slice(at));
  const scanned = scan(source);
  const readings = readingsOf(source, scanned, before && readBlocks.get(before));
  const written = scanned.blocks.map((lines) => ({ from: (lines[0] as Line).from, to: (lines.at(-1) as Line).to }));
  const blocks = [...written, ...unclosed, ...scanned.unclosed].sort((a, b) => a.from - b.from);
  const parts = joined(readings);
  const all = [...faults, ...scanned.faults, ...parts.faults].sort((a, b) => a.at - b.at);
  const document = { frontMatter, blocks, comments: scanned.comments, ...parts, faults: all };
  readBlocks.set(document, { source, scanned, readings });
  return document;
}

/** Returns a text of the same length and with the same lines, all of them empty. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Reads the blocks of a text, but for those at its start and at its end that are as they were. */
function readingsOf(source: string, scanned: Scan, before: ReadBlocks | undefined): BlockReading[] {
  const { blocks } = scanned;
  const readings: BlockReading[] = [];
  const least = before ? Math.min(blocks.length, before.readings.length) : 0;
  const startOf = (lines: readonly Line[] | undefined, end: number) => lines?.[0]?.from ?? end;
  /** Returns how far a block has moved; null if it is another one. What is behind it may be a comment in its data. */
  const movedBy = (index: number, other: number): number | null => {
    if (!before) return null;
    const from = startOf(blocks[index], 0);
    const to = startOf(blocks[index + 1], source.length);
    const otherFrom = startOf(before.scanned.blocks[other], 0);
    const otherTo = startOf(before.scanned.blocks[other + 1], before.source.length);
    const isSame =
      source.slice(from, to) === before.source.slice(otherFrom, otherTo) &&
      scanned.text.slice(from, to) === before.scanned.text.slice(otherFrom, otherTo);
    return isSame ? from - otherFrom : null;
  };
  while (readings.length < least && movedBy(readings.length, readings.length) === 0)
    readings.push(before?.readings[readings.length] as BlockReading);
  const ends: BlockReading[] = [];
  while (ends.length < least - readings.length) {
    const other = (before?.readings.length ?? 0) - 1 - ends.length;
    const by = movedBy(blocks.length - 1 - ends.length, other);
    if (by === null) break;
    ends.push(movedBlock(before?.readings[other] as BlockReading, by));
  }
  for (const lines of blocks.slice(readings.length, blocks.length - ends.length))
    readings.push(readBlock(scanned, lines));
  return [...readings, ...ends.reverse()];
}

/** Returns the parts of all blocks. An argument has the numbered statements of one place. */
function joined(readings: readonly BlockReading[]): Omit<Document, 'frontMatter' | 'blocks' | 'comments'> {
  const structures: Structure[] = [];
  const faults = concatenated(readings, (reading) => reading.faults);
  const taken = new Set<string | null>();
  let header: Element | null = null;
  for (const reading of readings) {
    for (const { argument, items, at } of reading.structures) {
      const own: Element | null = argument === 'header' ? header : argument;
      const isTaken = own !== null && taken.has(own.title);
      if (isTaken) faults.push({ kind: 'repeated-title', at, about: own.title ?? '' });
      if (own) taken.add(own.title);
      structures.push({ argument: isTaken ? null : own, items });
    }
    header = reading.header;
  }
  return {
    headings: concatenated(readings, ({ headings }) => headings),
    elements: concatenated(readings, ({ elements }) => elements),
    relations: concatenated(readings, ({ relations }) => relations),
    structures,
    faults,
    remarks: concatenated(readings, ({ remarks }) => remarks),
  };
}

function concatenated<Part>(readings: readonly BlockReading[], partsOf: (reading: BlockReading) => readonly Part[]) {
  const parts: Part[] = [];
  for (const reading of readings) for (const part of partsOf(reading)) parts.push(part);
  return parts;
}
