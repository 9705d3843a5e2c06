import type { ProblemKind } from '../format';
import type { Data } from './data';

/** A statement or an argument in a text: its definition, or a use of its title. Offsets are UTF-16 units. */
export interface Element {
  readonly kind: 'statement' | 'argument';
  readonly title: string | null;
  /** The text in plain characters; null where only the title stands. */
  readonly text: string | null;
  readonly tags: readonly string[];
  readonly data: Data | null;
  readonly from: number;
  /** The offset of the bracket behind the title; null without a title in brackets. */
  readonly titleTo: number | null;
  /** The offset behind the title, or `from` without one, where the text begins. */
  readonly textFrom: number;
  /** The end of the text, before tags and data behind it. */
  readonly textTo: number;
  readonly to: number;
}

/** The line between the premises and the conclusion of an argument. */
export interface InferenceLine {
  readonly kind: 'inference';
  /** The rules that stand in it, an empty string without any. */
  readonly rule: string;
  readonly data: Data | null;
  readonly from: number;
  readonly to: number;
}

/** The kinds of relation. */
export type Sign = 'support' | 'attack' | 'undercut' | 'contradiction';

/** A relation, in the direction that its sign has. */
export interface Relation {
  readonly sign: Sign;
  readonly from: Element | InferenceLine;
  readonly to: Element | InferenceLine;
  /** The element on the line of the sign. */
  readonly child: Element;
  /** The relation on whose line the element above stands, null if that is at the margin. */
  readonly above: Relation | null;
  readonly at: number;
}

/** A numbered statement of an argument, and the line of inference above it if it is a conclusion. */
export interface Item {
  readonly number: number;
  readonly element: Element;
  readonly inference: InferenceLine | null;
}

/** The premises and conclusions of an argument, and the element with its title, null without one. */
export interface Structure {
  readonly argument: Element | null;
  readonly items: readonly Item[];
}

/** A problem at an offset. */
export interface Fault {
  readonly kind: ProblemKind;
  readonly at: number;
  readonly about?: string;
}

/** A range of a text, in UTF-16 units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** All that a text consists of, in the order of the text. */
export interface Document {
  readonly frontMatter: Data | null;
  readonly headings: readonly Element[];
  readonly elements: readonly Element[];
  readonly relations: readonly Relation[];
  readonly structures: readonly Structure[];
  /** The parts between empty lines, and front matter and comments that are not closed. A fault concerns its block. */
  readonly blocks: readonly Range[];
  readonly comments: readonly Range[];
  /** The places that cannot be read; each makes its block faulty. */
  readonly faults: readonly Fault[];
  /** The places that are read, but perhaps not as they were meant. */
  readonly remarks: readonly Fault[];
}
