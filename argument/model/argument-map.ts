import type { Claim, Id } from './claim';
import type { Inference } from './inference';

/** The value of `format` in files that this version writes. */
export const FORMAT = 'counterpoint/1';

/** A text that claims were read from. */
export interface Source {
  readonly id: Id;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
}

/** How the map is shown: which claims are folded, and by how much a branch was moved by hand (px at zoom 1). */
export interface MapView {
  readonly folded?: readonly Id[];
  readonly offsets?: Readonly<Record<Id, { readonly x: number; readonly y: number }>>;
}

/** Advice on the reasoning that the person has put aside, and why. `rule` names a rule of `argument/checks`. */
export interface IgnoredAdvice {
  readonly rule: string;
  /** The claim or step that the advice was about. */
  readonly at: Id;
  readonly reason: string;
}

/**
 * How a person tells the map otherwise than its structure does. Parts go by the id of their step, or of their claim
 * where they have none. What is gone from the map is passed over, so that no edit of the map can make it untrue.
 */
export interface PresentationOrder {
  /** The parts in the order chosen; one that is not named stands where the structure has it. */
  readonly order?: readonly Id[];
  /** The parts that are not told. */
  readonly leftOut?: readonly Id[];
}

/**
 * A whole map, exactly as its JSON file holds it. An immutable value: every edit gives a new map that shares the
 * records it did not touch. Only claims and inferences are stored; roles, numbers and counts are derived.
 * Keys that this version does not know stay on the objects and are written back.
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
  readonly ignored?: readonly IgnoredAdvice[];
  readonly telling?: PresentationOrder;
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

/** An empty map with a title: no sources, claims or steps. */
export function emptyMap(title: string): ArgumentMap {
  return { format: FORMAT, title, sources: [], claims: [], inferences: [] };
}
