import { pickIndex, pickOne, type Random } from './random-map';

/**
 * A UTF-16 unit of an edited text, its position in the original text, and true in `copy` if it was
 * copied from there.
 */
interface TrackedUnit {
  readonly unit: string;
  readonly origin: number | null;
  readonly copy: boolean;
}

/** A text that is edited as people edit theirs, and tracks the origin of each unit. */
export class TrackedText {
  private units: readonly TrackedUnit[];

  constructor(text: string) {
    this.units = Array.from({ length: text.length }, (_, origin) => ({
      unit: text.charAt(origin),
      origin,
      copy: false,
    }));
  }

  get text(): string {
    return this.units.map(({ unit }) => unit).join('');
  }

  /** Returns the present positions of the units of an original span; with `copies`, of their copies. */
  positionsOf({ start, end }: { start: number; end: number }, copies: boolean): number[] {
    const places: number[] = [];
    this.units.forEach(({ origin, copy }, index) => {
      if (origin !== null && copy === copies && origin >= start && origin < end) places.push(index);
    });
    return places;
  }

  /** Makes one random edit, half of the time near an original span. */
  edit(random: Random, near: { start: number; end: number }): void {
    const around = this.positionsOf({ start: near.start - 120, end: near.end + 120 }, false);
    const index =
      around.length > 0 && random() < 0.5 ? pickOne(random, around) : pickIndex(random, this.units.length + 1);
    pickOne(random, EDITS).call(this, random, index);
  }

  insert(index: number, text: string): void {
    const fresh = [...text].map((unit) => ({ unit, origin: null, copy: false }));
    this.units = [...this.units.slice(0, index), ...fresh, ...this.units.slice(index)];
  }

  remove(start: number, end: number): void {
    this.units = [...this.units.slice(0, start), ...this.units.slice(end)];
  }

  /** Moves or copies a span to another position. */
  moveOrCopy(start: number, end: number, to: number, copies: boolean): void {
    const carried = this.units.slice(start, end).map((one) => (copies ? { ...one, copy: true } : one));
    if (to > start && to < end) return;
    const rest = copies ? this.units : [...this.units.slice(0, start), ...this.units.slice(end)];
    const place = !copies && to >= end ? to - (end - start) : to;
    this.units = [...rest.slice(0, place), ...carried, ...rest.slice(place)];
  }

  /** Returns the span of the word at a position. */
  wordAt(index: number): [start: number, end: number] {
    return this.expandTo(index, /[\s]/);
  }

  /** Returns the span of the sentence at a position, with the space after it. */
  sentenceAt(index: number): [start: number, end: number] {
    const [start, end] = this.expandTo(index, /[.!?\n]/);
    return [start, Math.min(this.units.length, end + 2)];
  }

  paragraphAt(index: number): [start: number, end: number] {
    const [start, end] = this.expandTo(index, /\n/);
    return [start, Math.min(this.units.length, end + 1)];
  }

  /** Returns the start of the sentence at a position. */
  sentenceStart(index: number): number {
    return this.sentenceAt(index)[0];
  }

  private expandTo(index: number, stop: RegExp): [number, number] {
    let start = Math.min(index, this.units.length);
    let end = start;
    while (start > 0 && !stop.test(this.units[start - 1]?.unit ?? '')) start--;
    while (end < this.units.length && !stop.test(this.units[end]?.unit ?? '')) end++;
    return [start, end];
  }

  /** Returns up to `most` words from random positions of the text. */
  someWords(random: Random, most: number): string {
    const word = () => {
      const [start, end] = this.wordAt(pickIndex(random, this.units.length));
      return this.units
        .slice(start, end)
        .map(({ unit }) => unit)
        .join('');
    };
    return Array.from({ length: 1 + pickIndex(random, most) }, word).join(' ');
  }

  get length(): number {
    return this.units.length;
  }
}

type TextEdit = (this: TrackedText, random: Random, at: number) => void;

/** Edits as people, editors, typesetters and other programs make them. */
const EDITS: readonly TextEdit[] = [
  // A letter inserted, deleted or replaced.
  function (random, index) {
    this.insert(index, pickOne(random, [...'abcdefghijklmnopqrstuvwxyz ,']));
  },
  function (_random, index) {
    this.remove(index, index + 1);
  },
  function (random, index) {
    this.remove(index, index + 1);
    this.insert(index, pickOne(random, [...'aeiounrst']));
  },
  // A word inserted, deleted, replaced or doubled.
  function (random, index) {
    this.insert(this.wordAt(index)[0], `${this.someWords(random, 1)} `);
  },
  function (_random, index) {
    const [start, end] = this.wordAt(index);
    this.remove(start, end + 1);
  },
  function (random, index) {
    const [start, end] = this.wordAt(index);
    this.remove(start, end);
    this.insert(start, this.someWords(random, 1));
  },
  function (_random, index) {
    const [start, end] = this.wordAt(index);
    this.moveOrCopy(start, end + 1, start, true);
  },
  // A clause or a sentence inserted.
  function (random, index) {
    this.insert(this.wordAt(index)[0], `${this.someWords(random, 9)} `);
  },
  function (random, index) {
    this.insert(this.sentenceStart(index), `${this.someWords(random, 14)}. `);
  },
  // A span or a sentence deleted.
  function (random, index) {
    this.remove(index, index + 1 + pickIndex(random, 60));
  },
  function (_random, index) {
    this.remove(...this.sentenceAt(index));
  },
  // A sentence or a paragraph moved or copied.
  function (random, index) {
    this.moveOrCopy(...this.sentenceAt(index), this.sentenceStart(pickIndex(random, this.length)), false);
  },
  function (random, index) {
    this.moveOrCopy(...this.paragraphAt(index), this.paragraphAt(pickIndex(random, this.length))[0], false);
  },
  function (random, index) {
    this.moveOrCopy(...this.sentenceAt(index), this.sentenceStart(pickIndex(random, this.length)), true);
  },
  // Other line ends and spaces, as in another copy of the same text.
  function (_random, index) {
    this.insert(this.sentenceStart(index), '\n\n');
  },
  function (_random, index) {
    const [start] = this.wordAt(index);
    if (start > 0) this.remove(start - 1, start);
    this.insert(Math.max(0, start - 1), '\n');
  },
  // A new beginning.
  function (random) {
    this.insert(0, `${this.someWords(random, 14)}.\n\n`);
  },
];
