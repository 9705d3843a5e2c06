import type { Claim, Id } from './claim';
import type { Inference } from './inference';

/** The value of `format` in files that this version writes. */
export const FORMAT = 'counterpoint/1';

/** A text that claims were taken from. */
export interface Source {
  readonly id: Id;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
}

/**
 * The view state that is stored with a map: folded claims, and the offsets (px at zoom 1) of
 * branches moved by hand.
 */
export interface MapView {
  readonly folded?: readonly Id[];
  readonly offsets?: Readonly<Record<Id, { readonly x: number; readonly y: number }>>;
}

/** Advice that the person has dismissed, with the reason. `rule` is a rule id of `argument/checks`. */
export interface DismissedAdvice {
  readonly rule: string;
  /** The claim or inference that the advice was about. */
  readonly at: Id;
  readonly reason: string;
}

/**
 * The person's changes to the presentation order that the structure gives. A step is named by the
 * id of its inference, or of its claim if it has no inference. Ids that are no longer in the map
 * are skipped, so no edit can invalidate this record.
 */
export interface PresentationOrder {
  /** The steps in the chosen order; a step that is not listed keeps its structural place. */
  readonly order?: readonly Id[];
  /** The steps that are not presented. */
  readonly leftOut?: readonly Id[];
}

/** A part of a text that has a fault: its offsets in UTF-16 units, and the last text there without one. */
export interface FaultyPart {
  readonly from: number;
  readonly to: number;
  readonly good: string;
}

/**
 * The map as the Argdown text that a person has written, where that is not the one that is written of the map. A file
 * may have anything else here, which is then no text.
 */
export interface MapText {
  readonly text: string;
  /** The ids of its claims, then those of its steps, in the order of the text without its faulty parts. */
  readonly ids: readonly Id[];
  readonly faulty?: readonly FaultyPart[];
}

/**
 * A whole map, exactly as its JSON file holds it. An immutable value: every edit returns a new map
 * that shares the records it did not touch. Only claims and inferences are stored; roles, numbers
 * and counts are derived. Keys that this version does not know stay on the objects and are written
 * back.
 */
export interface ArgumentMap {
  readonly format: string;
  readonly title: string;
  readonly description?: string;
  /** True for a map that is looked at and copied, not edited. */
  readonly template?: boolean;
  /** The title of the template that this map is a copy of. */
  readonly copyOf?: string;
  readonly student?: string;
  readonly class?: string;
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly inferences: readonly Inference[];
  readonly view?: MapView;
  readonly ignored?: readonly DismissedAdvice[];
  readonly telling?: PresentationOrder;
  readonly argdown?: MapText;
}

/** The names of the three lists of records in a map. */
export const TABLES = ['sources', 'claims', 'inferences'] as const;

/** One of {@link TABLES}. */
export type Table = (typeof TABLES)[number];

/** The record type of each table. */
export interface RecordTypes {
  sources: Source;
  claims: Claim;
  inferences: Inference;
}

/** Returns an empty map with a title: no sources, claims or inferences. */
export function emptyMap(title: string): ArgumentMap {
  return { format: FORMAT, title, sources: [], claims: [], inferences: [] };
}
