import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../argument/testing/random-map';
import { chooseStates, cutsOf, type LogEntry } from './power-cuts';

const SECTORS = 16;
const CONTENT = Buffer.alloc(SECTORS * 512);

const flush: LogEntry = { kind: 'flush' };
const mark = (text: string): LogEntry => ({ kind: 'mark', text });
/** A write of some sectors, filled with a number. */
const write = (sector: number, value: number, count = 1): LogEntry => ({
  kind: 'write',
  offset: sector * 512,
  bytes: Buffer.alloc(count * 512, value),
});
const places = (writes: readonly { readonly offset: number }[]) => writes.map(({ offset }) => offset / 512);

describe('the cuts of a log', () => {
  it('lie before each flush and at the end, with the writes since the flush before and all marks', () => {
    const cuts = cutsOf(
      [write(0, 1), flush, mark('a'), write(1, 1), mark('b'), write(2, 1), flush, mark('c')],
      CONTENT,
    );
    expect(cuts.map(({ open, marks }) => [places(open), marks])).toEqual([
      [[0], []],
      [
        [1, 2],
        ['a', 'b'],
      ],
      [[], ['a', 'b', 'c']],
    ]);
  });

  it('do not count a write of what is there already, unless another one comes in between', () => {
    const [first, second] = cutsOf([write(0, 0), flush, write(1, 1), write(1, 0), write(1, 0)], CONTENT);
    expect([first, second].map((cut) => cut?.open.length)).toEqual([0, 3]);
  });
});

describe('the chosen states', () => {
  const log = [
    mark('a'),
    write(0, 1),
    flush,
    write(1, 1),
    write(2, 1),
    write(3, 1),
    flush,
    write(4, 1, 4),
    write(8, 1),
  ];
  const cuts = cutsOf(log, CONTENT);
  const contentOf = (cut: number, writes: readonly { offset: number; bytes: Buffer }[]) => {
    const disk = Buffer.from(CONTENT);
    for (const { open } of cuts.slice(0, cut)) for (const { offset, bytes } of open) bytes.copy(disk, offset);
    for (const { offset, bytes } of writes) bytes.copy(disk, offset);
    return [...Array(SECTORS).keys()].map((sector) => disk[sector * 512]).join('');
  };

  it('are all subsets of the smallest cuts, each disk once, and then random ones', () => {
    const { states, exhausted } = chooseStates(cuts, 24, seededRandom(1));
    expect([...exhausted]).toEqual([
      [1, 1],
      [2, 1],
    ]);
    const disks = states.map(({ cut, writes }) => contentOf(cut, writes));
    expect(new Set(disks).size).toBe(disks.length);
    // One write of the first cut is all of them: that disk belongs to the next cut.
    expect(states.filter(({ cut }) => cut === 0).map(({ writes }) => places(writes))).toEqual([[]]);
    const whole = states.filter(({ cut, writes }) => cut === 2 && writes.every(({ bytes }) => bytes.length !== 512));
    expect(whole.map(({ writes }) => places(writes))).toEqual([[], [4]]);
  });

  it('are in the order of their cuts, as many as wanted, and the same for the same seed', () => {
    const choose = (seed: number) => chooseStates(cuts, 12, seededRandom(seed)).states;
    const states = choose(5);
    expect(states).toHaveLength(12);
    expect(states.map(({ cut }) => cut)).toEqual([...states.map(({ cut }) => cut)].sort());
    expect(choose(5)).toEqual(states);
    expect(choose(6)).not.toEqual(states);
  });

  it('tear writes between sectors, and keep to the open ones', () => {
    const { states } = chooseStates(cuts, 40, seededRandom(2));
    const torn = states.filter(
      ({ cut, writes }) => cut === 2 && writes.some(({ offset }) => offset > 4 * 512 && offset < 8 * 512),
    );
    expect(torn.length).toBeGreaterThan(0);
    for (const { cut, writes } of states) {
      const open = (cuts[cut]?.open ?? []).flatMap(({ offset, bytes }) =>
        Array.from({ length: bytes.length / 512 }, (_, index) => offset / 512 + index),
      );
      for (const place of places(writes)) expect(open).toContain(place);
    }
  });

  it('come after the first mark', () => {
    const { states } = chooseStates(cutsOf([write(15, 1), flush, ...log], CONTENT), 20, seededRandom(1));
    expect(Math.min(...states.map(({ cut }) => cut))).toBe(1);
  });
});
