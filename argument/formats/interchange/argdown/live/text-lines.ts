import type { Document, Element, InferenceLine, Range, Relation } from '../syntax';

/** A line on which something begins. */
export interface StartLine {
  /** The offset of the line. */
  readonly from: number;
  readonly indent: string;
  /** The relation that the line begins with; null for a line at the margin, a numbered one, or one of inference. */
  readonly relation: Relation | null;
  readonly part: Element | InferenceLine;
}

/** The lines of a text on which something begins, and what stands on them. */
export class TextLines {
  private readonly starts: readonly StartLine[];
  private readonly places: ReadonlyMap<Element | InferenceLine, number>;

  constructor(
    private readonly text: string,
    private readonly document: Document,
  ) {
    const ofChild = new Map(document.relations.map((relation) => [relation.child, relation]));
    const parts: (Element | InferenceLine)[] = [
      ...document.elements,
      ...document.headings,
      ...document.structures.flatMap(({ items }) => items.flatMap(({ inference }) => inference ?? [])),
    ];
    this.starts = parts
      .map((part): StartLine => {
        const relation = part.kind === 'inference' ? null : (ofChild.get(part) ?? null);
        const from = text.lastIndexOf('\n', (relation?.at ?? part.from) - 1) + 1;
        return { from, indent: /^[ \t]*/.exec(text.slice(from, from + 1000))?.[0] ?? '', relation, part };
      })
      .sort((a, b) => a.from - b.from);
    this.places = new Map(this.starts.map(({ part }, index) => [part, index]));
  }

  /** Returns the line on which something begins. */
  lineOf(part: Element | InferenceLine): StartLine {
    return this.starts[this.places.get(part) as number] as StartLine;
  }

  /** Returns the range of what begins on a line, without what is below it. */
  ownRange(part: Element | InferenceLine): Range {
    const index = this.places.get(part) as number;
    return { from: (this.starts[index] as StartLine).from, to: this.endBefore(index, index + 1) };
  }

  /** Returns the lines of a relation, or of an element at the margin, with all that is indented below. */
  branchRange(part: Element | InferenceLine): Range {
    const index = this.places.get(part) as number;
    const start = this.starts[index] as StartLine;
    const least = start.relation ? start.indent.length : -1;
    let next = index + 1;
    const isBelow = (line: StartLine | undefined) => line?.relation && line.indent.length > least;
    while (isBelow(this.starts[next]) && (this.starts[next] as StartLine).from < this.blockEnd(start.from)) next++;
    return { from: start.from, to: this.endBefore(index, next) };
  }

  /** Returns the parts that begin in a range. */
  partsIn({ from, to }: Range): readonly StartLine[] {
    let [low, high] = [0, this.starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as StartLine).from < from) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while ((this.starts[end]?.from ?? to) < to) end++;
    return this.starts.slice(low, end);
  }

  /** Returns the offset behind the lines from one start to another, within the block of the first. */
  private endBefore(index: number, next: number): number {
    const end = this.blockEnd((this.starts[index] as StartLine).from);
    const to = this.starts[next]?.from ?? this.text.length;
    return Math.min(to, end);
  }

  /** Returns the offset behind the last line of the block of an offset. */
  private blockEnd(at: number): number {
    const { blocks } = this.document;
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle] as Range).to < at) low = middle + 1;
      else high = middle;
    }
    const end = blocks[low]?.to ?? this.text.length;
    const lineEnd = this.text.indexOf('\n', end);
    return lineEnd === -1 ? this.text.length : lineEnd + 1;
  }
}
