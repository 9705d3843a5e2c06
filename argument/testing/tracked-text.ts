import { pickIndex, pickOne, type Random } from './random-map';

/** One unit of a text under edits: what it is, where it stood in the first text, and whether it is a copy of that place. */
interface TrackedUnit {
  readonly unit: string;
  readonly origin: number | null;
  readonly copy: boolean;
}

/** A text that is edited as people edit theirs, and knows of each of its units where it came from. */
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

  /** Where the units of a stretch of the first text are now; with `copies`, where copies of them are. */
  positionsOf({ start, end }: { start: number; end: number }, copies: boolean): number[] {
    const places: number[] = [];
    this.units.forEach(({ origin, copy }, at) => {
      if (origin !== null && copy === copies && origin >= start && origin < end) places.push(at);
    });
    return places;
  }

  /** One random edit. Half of them come near a stretch of the first text. */
  edit(random: Random, near: { start: number; end: number }): void {
    const around = this.positionsOf({ start: near.start - 120, end: near.end + 120 }, false);
    const at = around.length > 0 && random() < 0.5 ? pickOne(random, around) : pickIndex(random, this.units.length + 1);
    pickOne(random, EDITS).call(this, random, at);
  }

  insert(at: number, text: string): void {
    const fresh = [...text].map((unit) => ({ unit, origin: null, copy: false }));
    this.units = [...this.units.slice(0, at), ...fresh, ...this.units.slice(at)];
  }

  remove(start: number, end: number): void {
    this.units = [...this.units.slice(0, start), ...this.units.slice(end)];
  }

  /** Puts what stands in one place into another one too, or instead. */
  moveOrCopy(start: number, end: number, to: number, copies: boolean): void {
    const carried = this.units.slice(start, end).map((one) => (copies ? { ...one, copy: true } : one));
    if (to > start && to < end) return;
    const rest = copies ? this.units : [...this.units.slice(0, start), ...this.units.slice(end)];
    const place = !copies && to >= end ? to - (end - start) : to;
    this.units = [...rest.slice(0, place), ...carried, ...rest.slice(place)];
  }

  /** The word at a place, as a stretch. */
  wordAt(at: number): [start: number, end: number] {
    return this.expandTo(at, /[\s]/);
  }

  /** The sentence at a place, with the blank after it. */
  sentenceAt(at: number): [start: number, end: number] {
    const [start, end] = this.expandTo(at, /[.!?\n]/);
    return [start, Math.min(this.units.length, end + 2)];
  }

  paragraphAt(at: number): [start: number, end: number] {
    const [start, end] = this.expandTo(at, /\n/);
    return [start, Math.min(this.units.length, end + 1)];
  }

  /** A place between two sentences near another one. */
  sentenceStart(at: number): number {
    return this.sentenceAt(at)[0];
  }

  private expandTo(at: number, stop: RegExp): [number, number] {
    let start = Math.min(at, this.units.length);
    let end = start;
    while (start > 0 && !stop.test(this.units[start - 1]?.unit ?? '')) start--;
    while (end < this.units.length && !stop.test(this.units[end]?.unit ?? '')) end++;
    return [start, end];
  }

  /** Words of the text, each from another place of it. */
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

/** What people, editors, typesetters and other programs do to a text. */
const EDITS: readonly TextEdit[] = [
  // A letter too much, too little, or wrong.
  function (random, at) {
    this.insert(at, pickOne(random, [...'abcdefghijklmnopqrstuvwxyz ,']));
  },
  function (_random, at) {
    this.remove(at, at + 1);
  },
  function (random, at) {
    this.remove(at, at + 1);
    this.insert(at, pickOne(random, [...'aeiounrst']));
  },
  // A word more, less, other, or twice.
  function (random, at) {
    this.insert(this.wordAt(at)[0], `${this.someWords(random, 1)} `);
  },
  function (_random, at) {
    const [start, end] = this.wordAt(at);
    this.remove(start, end + 1);
  },
  function (random, at) {
    const [start, end] = this.wordAt(at);
    this.remove(start, end);
    this.insert(start, this.someWords(random, 1));
  },
  function (_random, at) {
    const [start, end] = this.wordAt(at);
    this.moveOrCopy(start, end + 1, start, true);
  },
  // A clause or a sentence more.
  function (random, at) {
    this.insert(this.wordAt(at)[0], `${this.someWords(random, 9)} `);
  },
  function (random, at) {
    this.insert(this.sentenceStart(at), `${this.someWords(random, 14)}. `);
  },
  // A stretch or a sentence less.
  function (random, at) {
    this.remove(at, at + 1 + pickIndex(random, 60));
  },
  function (_random, at) {
    this.remove(...this.sentenceAt(at));
  },
  // A sentence or a paragraph elsewhere, or in two places.
  function (random, at) {
    this.moveOrCopy(...this.sentenceAt(at), this.sentenceStart(pickIndex(random, this.length)), false);
  },
  function (random, at) {
    this.moveOrCopy(...this.paragraphAt(at), this.paragraphAt(pickIndex(random, this.length))[0], false);
  },
  function (random, at) {
    this.moveOrCopy(...this.sentenceAt(at), this.sentenceStart(pickIndex(random, this.length)), true);
  },
  // Other line ends, quotes and blanks, as in another copy of the same text.
  function (_random, at) {
    this.insert(this.sentenceStart(at), '\n\n');
  },
  function (_random, at) {
    const [start] = this.wordAt(at);
    if (start > 0) this.remove(start - 1, start);
    this.insert(Math.max(0, start - 1), '\n');
  },
  // A new beginning.
  function (random) {
    this.insert(0, `${this.someWords(random, 14)}.\n\n`);
  },
];
