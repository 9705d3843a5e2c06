import { createHash } from 'node:crypto';
import { pickOne, type Random } from '../../argument/testing/random-map';

/** The smallest part of a disk that is written as a whole. */
const SECTOR = 512;
/** All states of a cut are looked at up to this number of open writes. */
const MAX_OPEN_WRITES = 12;
/** The most random states. */
const MAX_RANDOM = 200;
/** The number of draws of a random state that was not looked at yet. */
const MAX_DRAWS = 20;

/** Bytes at a place of a disk. */
export interface Write {
  readonly offset: number;
  readonly bytes: Buffer;
}

/** An entry of the log of a disk: a write, a flush of all writes before it, or a mark of what has happened. */
export type LogEntry =
  | ({ readonly kind: 'write' } & Write)
  | { readonly kind: 'flush' }
  | { readonly kind: 'mark'; readonly text: string };

/**
 * The power cuts between one flush and the next. Each of the open writes, which follow the first of the two, is on
 * the disk or not. What is there after an earlier cut in between is there after the last one too, and then more was
 * acknowledged; so only the last one, just before the next flush, is looked at.
 */
export interface Cut {
  readonly open: readonly Write[];
  /** All marks before the cut. */
  readonly marks: readonly string[];
}

/** A state of the disk after a cut: the parts of the open writes that are there, in their order. */
export interface CutState {
  /** The index of its cut. */
  readonly cut: number;
  readonly writes: readonly Write[];
}

/** The chosen states in the order of their cuts, and how many cuts were exhausted, by their number of open writes. */
export interface ChosenStates {
  readonly states: readonly CutState[];
  readonly exhausted: ReadonlyMap<number, number>;
}

/** Returns the cuts of a log of a disk with some content, without the writes that change nothing. */
export function cutsOf(log: readonly LogEntry[], content: Buffer): Cut[] {
  const flushed = Buffer.from(content);
  const cuts: Cut[] = [];
  const marks: string[] = [];
  let open: Write[] = [];
  let places = new Set<number>();
  for (const entry of log) {
    if (entry.kind === 'mark') marks.push(entry.text);
    else if (entry.kind === 'write') {
      const offsets = sectorsOf(entry).map(({ offset }) => offset);
      const isSame = flushed.subarray(entry.offset, entry.offset + entry.bytes.length).equals(entry.bytes);
      if (isSame && !offsets.some((offset) => places.has(offset))) continue;
      open.push(entry);
      places = new Set([...places, ...offsets]);
    } else {
      for (const { offset, bytes } of open) bytes.copy(flushed, offset);
      cuts.push({ open, marks: [...marks] });
      open = [];
      places = new Set();
    }
  }
  return [...cuts, { open, marks }];
}

/**
 * Chooses different states of the cuts after the first mark. At least half of them are all those of as many cuts
 * as there is room for: first of the cuts with one open write, of which there are most, then of those with two, and
 * so on up to twelve; of as many open writes in random order. The others are random, with cuts of many open writes
 * and with torn writes among them.
 */
export function chooseStates(cuts: readonly Cut[], count: number, random: Random): ChosenStates {
  const marked = [...cuts.keys()].filter((cut) => cuts[cut]?.marks.length);
  const open = (cut: number) => (cuts[cut] as Cut).open;
  const keyOf = (cut: number, writes: readonly Write[]) => `${cut} ${hashOf(open(cut), writes)}`;
  // With all its writes a cut has the same disk as the next one has without any, where more was acknowledged.
  const seen = new Set(marked.slice(0, -1).map((cut) => keyOf(cut, open(cut))));
  const states: CutState[] = [];
  const add = (cut: number, writes: readonly Write[]): boolean => {
    const key = keyOf(cut, writes);
    if (seen.has(key)) return false;
    seen.add(key);
    states.push({ cut, writes });
    return true;
  };

  const exhausted = new Map<number, number>();
  const small = marked
    .map((cut) => ({ cut, size: open(cut).length, order: random() }))
    .filter(({ size }) => size > 0 && size <= MAX_OPEN_WRITES)
    .sort((a, b) => a.size - b.size || a.order - b.order);
  for (const { cut, size } of small) {
    if (states.length + 2 ** size > Math.max(count / 2, count - MAX_RANDOM)) break;
    for (let subset = 0; subset < 2 ** size; subset++) {
      add(
        cut,
        open(cut).filter((_, index) => subset & (1 << index)),
      );
    }
    exhausted.set(size, (exhausted.get(size) ?? 0) + 1);
  }

  const until = Math.min(count, states.length + MAX_RANDOM);
  // A cut is drawn as often as it has open writes.
  const drawn = marked.flatMap((cut) => open(cut).map(() => cut));
  for (let draws = 0; draws < MAX_DRAWS && states.length < until && drawn.length > 0; draws++) {
    const cut = pickOne(random, drawn);
    if (add(cut, randomPart(open(cut), random))) draws = 0;
  }
  return { states: states.sort((a, b) => a.cut - b.cut), exhausted };
}

/** Returns all, none or some of the writes, some of them torn. */
function randomPart(open: readonly Write[], random: Random): Write[] {
  const share = pickOne(random, [0, 0.5, 0.5, 0.9, 1]);
  return open.flatMap((write) => {
    if (random() < 0.2) return sectorsOf(write).filter(() => random() < 0.5);
    return random() < share ? [write] : [];
  });
}

function sectorsOf({ offset, bytes }: Write): Write[] {
  return Array.from({ length: Math.ceil(bytes.length / SECTOR) }, (_, index) => ({
    offset: offset + index * SECTOR,
    bytes: bytes.subarray(index * SECTOR, (index + 1) * SECTOR),
  }));
}

/** Returns a hash of the open sectors of a cut as some of its writes leave them. */
function hashOf(open: readonly Write[], writes: readonly Write[]): string {
  const sectors = new Map(writes.flatMap(sectorsOf).map(({ offset, bytes }) => [offset, bytes]));
  const hash = createHash('sha256');
  for (const { offset } of open.flatMap(sectorsOf)) {
    const bytes = sectors.get(offset);
    if (bytes) hash.update(`${offset} `).update(bytes);
  }
  return hash.digest('hex');
}
