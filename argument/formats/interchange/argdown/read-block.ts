import {
  brokenTitleAt,
  type Content,
  type HalfTitle,
  plainText,
  readContent,
  type TitleFound,
  titleAt,
} from './content';
import { readInference } from './inference-line';
import type { Line, Scan } from './scan';
import type { Element, Fault, InferenceLine, Item, Relation, Sign } from './syntax';

const RELATION = /\+>|->|<\+|\+|<-|-|><|_>|<_|_(?=[\s\0]|$)/y;
const NUMBER = /\((\d{1,9})\)/y;
const LIST_ITEM = /(?:\*|\d+\.)(?=[\s\0])/y;
const HEADING = /#+(?= )/y;
/** A title that no bracket closes, or a number. */
const BEGUN = /^(?:\[(?!-)[^\]]*|<(?=\p{L})[^>]*|\(\d*)$/u;
/** Signs that stand for a reason or an objection elsewhere, such as a dash that was a hyphen. `>` is a quotation. */
const OTHER_SIGN = /=>|[•◦▪→⇒](?=[ \t])|[–—−](?=[ \t])/y;

const SIGNS: Readonly<Record<string, Sign>> = { '+': 'support', '-': 'attack', _: 'undercut', '>': 'contradiction' };

/** An element that the lines below can be related to, and how deep it is indented. */
interface Level {
  readonly indent: number;
  readonly element: Element | InferenceLine;
  readonly relation: Relation | null;
}

/** The parts of one block, which depend on nothing outside of it. */
export interface BlockReading {
  readonly headings: readonly Element[];
  readonly elements: readonly Element[];
  readonly relations: readonly Relation[];
  readonly structures: readonly BlockStructure[];
  /** The argument that the block consists of: numbered statements at the start of the next block are its own. */
  readonly header: Element | null;
  readonly faults: readonly Fault[];
  readonly remarks: readonly Fault[];
}

/** The numbered statements of a block. */
export interface BlockStructure {
  /** The argument that they belong to; `header` for that of the block before. */
  readonly argument: Element | 'header' | null;
  readonly items: readonly Item[];
  readonly at: number;
}

/** Reads the lines of a block. Linear time. */
export function readBlock(scanned: Scan, lines: readonly Line[]): BlockReading {
  return new BlockReader(scanned).read(lines);
}

class BlockReader {
  private readonly headings: Element[] = [];
  private readonly elements: Element[] = [];
  private readonly relations: Relation[] = [];
  private readonly structures: BlockStructure[] = [];
  private readonly faults: Fault[] = [];
  private readonly remarks: Fault[] = [];
  private header: Element | null = null;
  private levels: Level[] = [];
  private items: Item[] | null = null;
  private inference: InferenceLine | null = null;

  constructor(private readonly scanned: Scan) {}

  read(block: readonly Line[]): BlockReading {
    for (let index = 0; index < block.length; ) {
      const line = block[index] as Line;
      const number = this.match(NUMBER, line.start);
      const startsInference = this.items !== null && this.scanned.text.startsWith('--', line.start);
      if (startsInference) {
        index = this.readInferenceAt(block, index);
      } else {
        let end = index + 1;
        const isNumbered = number !== null || this.items !== null;
        for (; end < block.length && this.continues(block[end] as Line, isNumbered); end++)
          this.remarkSign((block[end] as Line).start);
        const to = (block[end - 1] as Line).to;
        if (number)
          this.readNumbered(line, number[0].length, Number(number[1]), to, index === 0 ? 'header' : this.header);
        else this.readElement(line, to, index === 0);
        index = end;
      }
    }
    this.checkStructure(block);
    const { headings, elements, relations, structures, header, faults, remarks } = this;
    return { headings, elements, relations, structures, header, faults, remarks };
  }

  private match(pattern: RegExp, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(this.scanned.text);
  }

  /** Returns true for a line that belongs to the element above it. */
  private continues({ start, to }: Line, isNumbered: boolean): boolean {
    if (this.scanned.text.startsWith('--', start)) return !isNumbered;
    for (const pattern of [RELATION, NUMBER, LIST_ITEM, HEADING]) if (this.match(pattern, start)) return false;
    const title = titleAt(this.scanned, start, to);
    return title === null || title.form === 'lax';
  }

  /** Remarks a sign at the start of a line that is none of ours, and so is read as text. */
  private remarkSign(at: number): void {
    const sign = this.match(OTHER_SIGN, at)?.[0];
    if (sign !== undefined) this.remarks.push({ kind: 'other-sign', at, about: sign });
  }

  private readInferenceAt(block: readonly Line[], index: number): number {
    const { inference, next, fault } = readInference(this.scanned, block, index);
    if (fault) this.faults.push(fault);
    if (this.inference) this.faults.push({ kind: 'no-conclusion', at: this.inference.from });
    this.inference = inference;
    this.levels = [{ indent: -1, element: inference, relation: null }];
    return next;
  }

  private readNumbered(
    line: Line,
    length: number,
    number: number,
    to: number,
    argument: BlockStructure['argument'],
  ): void {
    if (this.items === null) {
      this.items = [];
      this.structures.push({ argument, items: this.items, at: line.start });
    }
    const element = this.element(line, line.start + length, to, 'statement');
    this.items.push({ number, element, inference: this.inference });
    this.inference = null;
    this.levels = [{ indent: -1, element, relation: null }];
  }

  private readElement(line: Line, to: number, isFirst: boolean): void {
    const { start, indent } = line;
    const heading = this.match(HEADING, start);
    if (heading) {
      this.headings.push(this.contentOf(null, start, start + heading[0].length, to, 'statement'));
      return;
    }
    const sign = this.match(RELATION, start)?.[0];
    if (sign !== undefined) {
      this.readRelation(line, sign, to);
      return;
    }
    const item = this.match(LIST_ITEM, start);
    if (!isFirst && !item) this.faults.push({ kind: 'missing-empty-line', at: start });
    if (!item) this.remarkSign(start);
    const element = this.element(line, start + (item?.[0].length ?? 0), to);
    this.levels = [{ indent: item ? indent : -1, element, relation: null }];
    this.items = null;
    this.inference = null;
    this.header = !item && element.kind === 'argument' ? element : null;
  }

  private readRelation(line: Line, sign: string, to: number): void {
    const child = this.element(line, line.start + sign.length, to);
    while (this.levels.length > 1 && (this.levels.at(-1) as Level).indent >= line.indent) this.levels.pop();
    const level = this.levels.at(-1);
    const isMisplaced = line.indent === 0 || (level?.element.kind === 'inference' && !sign.includes('_'));
    if (!level || isMisplaced) this.faults.push({ kind: 'misplaced-sign', at: line.start, about: sign });
    if (!level) {
      this.levels = [{ indent: line.indent, element: child, relation: null }];
      return;
    }
    const isForward = sign === '><' || sign.endsWith('>');
    const relation: Relation = {
      sign: SIGNS[sign.replace(/^<|(?<=.)>$/, '')[0] as string] ?? 'contradiction',
      from: isForward ? level.element : child,
      to: isForward ? child : level.element,
      child,
      above: level.relation,
      at: line.start,
    };
    this.relations.push(relation);
    this.levels.push({ indent: line.indent, element: child, relation });
  }

  private element(line: Line, from: number, to: number, only?: 'statement'): Element {
    let at = from;
    while (at < line.to && /[ \t\0]/.test(this.scanned.text[at] as string)) at++;
    const title = titleAt(this.scanned, at, line.to) ?? brokenTitleAt(this.scanned, at, line.to);
    const own = only !== undefined && title?.kind === 'argument' ? null : title;
    if (own?.form === 'lax') this.faults.push({ kind: 'missing-colon', at: own.to, about: own.title });
    if (own?.form === 'half') this.faults.push({ kind: 'missing-bracket', at, about: own.missing });
    const begun = own === null ? BEGUN.exec(this.scanned.text.slice(at, line.to))?.[0][0] : undefined;
    if (begun === '(') this.faults.push({ kind: 'missing-number', at });
    else if (begun !== undefined) this.faults.push({ kind: 'missing-bracket', at, about: begun === '[' ? ']' : '>' });
    const element = this.contentOf(own, at, own?.to ?? at, to, own?.kind ?? 'statement');
    this.elements.push(element);
    return element;
  }

  private contentOf(
    title: TitleFound | HalfTitle | null,
    from: number,
    at: number,
    to: number,
    kind: Element['kind'],
  ): Element {
    const content: Content = readContent(this.scanned, at, to);
    if (content.unread !== null) this.faults.push({ kind: 'unread-data', at: content.unread });
    if (content.unclosed !== null) this.faults.push({ kind: 'unclosed-data', at: content.unclosed });
    const { tags, data } = content;
    const text =
      title?.form === 'use' && content.text.replace(/#(?:\([^)]{1,100}\)|\S+)/g, '').trim() === ''
        ? null
        : content.text;
    return {
      kind,
      title: title ? plainText(title.title) : null,
      text,
      tags,
      data,
      from,
      titleTo: title ? title.close : null,
      textFrom: at,
      textTo: Math.max(content.textTo, at),
      to: Math.max(content.to, at),
    };
  }

  private checkStructure(block: readonly Line[]): void {
    if (this.items === null) return;
    const at = (block[0] as Line).start;
    if (this.inference || !this.items.some(({ inference }) => inference))
      this.faults.push({ kind: 'no-conclusion', at });
  }
}
