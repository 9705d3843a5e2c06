import type { ArgumentMap } from '../../model/argument-map';
import type { Feature, Limits, Loss } from './losses';

/** The largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 50_000_000;

/** The kinds of problem that a reader finds in a file. The sentences are in `messages`. */
export type ProblemKind =
  /** The file is not of the format, or broken beyond what can be read. */
  | 'broken'
  /** The file does not tell its encoding, so that letters may be wrong. */
  | 'encoding'
  /** A line or an element that cannot be read; all others are. */
  | 'syntax'
  /** The file is larger, or nested more deeply, than a person's map. */
  | 'too-large'
  | 'too-deep'
  /** An id that several elements have, or that is missing: the element got another one. */
  | 'repeated-id'
  /** A step without a claim that it starts from, or without a target: it is left out. */
  | 'no-premise'
  | 'no-target'
  /** In a text with signs: one of them, a number, an end or an empty line that is missing or misplaced. */
  | 'misplaced-sign'
  | 'missing-bracket'
  | 'missing-colon'
  | 'missing-number'
  | 'missing-empty-line'
  | 'unclosed-comment'
  | 'unclosed-data'
  | 'unread-data'
  | 'unclosed-head'
  | 'unclosed-inference'
  /** Premises without a conclusion, or without a line above it. */
  | 'no-conclusion'
  /** A title that has premises already, or another text. */
  | 'repeated-title'
  | 'other-text'
  /** A sign of other programs, which is read as text. */
  | 'other-sign'
  /** An objection to a step that stands below no step: it is one to the claim. */
  | 'undercut-of-claim'
  /** A numbered line of a discussion that does not say for or against: it is a part of the text above. */
  | 'missing-label'
  /** A reference to something that is not in the file. */
  | 'unknown-reference'
  /** A step that leads back to itself: it is left out. */
  | 'circle'
  /** Something that a map has no place for, such as a rephrasing. */
  | 'no-place'
  /** The same, but it is kept for this format and comes back when the map is written in it. */
  | 'kept';

/** A place in a file: a line and column, counted from 1, or a path in JSON or XML. */
export type Place = { readonly line: number; readonly column: number } | { readonly path: string };

/** Something in a file that was read otherwise than it is written, or not at all. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly place?: Place;
  /** The words or the name that it is about, as they are in the file. */
  readonly about?: string;
  /** The number of elements that it is about, if `about` is their type. */
  readonly count?: number;
}

/** The map of a file, null if there is none, and the problems, in the order of the file. */
export interface ReadResult {
  readonly map: ArgumentMap | null;
  readonly problems: readonly Problem[];
}

/** A format of another program. */
export interface Format extends Limits {
  readonly id: string;
  /** Its name, the same in all languages. */
  readonly name: string;
  /** The endings of its files, with the dot; the first is written. */
  readonly suffixes: readonly string[];
  /** The parts of a map that a file of this format holds, in its own terms or in a place for more. */
  readonly holds: ReadonlySet<Feature>;
  /** Returns true for a text that is of this format by its contents. Undefined for formats that are only written. */
  readonly recognises?: (text: string) => boolean;
  /** Reads a text. Never throws. Undefined for formats that are only written. */
  readonly read?: (text: string) => ReadResult;
  /** Writes a map that has nothing but what the format holds. Undefined for formats that are only read. */
  readonly write?: (map: ArgumentMap) => string;
  /** Returns the text that a person has written of the map in this format; null if it does not say all of the map. */
  readonly writeOwn?: (map: ArgumentMap) => { readonly text: string; readonly losses: readonly Loss[] } | null;
}
