import type { Claim, Id } from '../model/claim';

/**
 * The arrangement of the answers to a claim: below it in a row, in a column at its right, or below
 * it in columns, given by the id of the first inference of each.
 */
export type AnswersArrangement = 'row' | 'right' | readonly Id[];

/** The arrangement of a claim. */
export interface ClaimArrangement {
  /** The claim record at that time; if the map has another one, the claim was edited since. */
  readonly claim: Claim;
  /** The text width of its box, in px. */
  readonly textWidth: number;
  /** The arrangement of the inferences to it; null if there are none. */
  readonly answers: AnswersArrangement | null;
}

/** The arrangement of an inference. */
export interface InferenceArrangement {
  /** True if its co-premises are stacked. */
  readonly stacked: boolean;
  /**
   * True if its undercutters are beside the premises only, with the answers to the premises below
   * both.
   */
  readonly undercuttersBesidePremises: boolean;
}

/**
 * The arrangement of the trees of a map: where the first is relative to the others, and how the
 * others, or all, are arranged.
 */
export interface ForestArrangement {
  readonly first: 'over' | 'beside' | null;
  /** Columns are given by their first claim. */
  readonly trees: AnswersArrangement;
}

/** The arrangement of a whole map. The layout chooses it; the window keeps it while a person edits. */
export interface Arrangement {
  readonly claims: ReadonlyMap<Id, ClaimArrangement>;
  readonly inferences: ReadonlyMap<Id, InferenceArrangement>;
  readonly forest: ForestArrangement | null;
  /** The scale at which the map was shown when everything was last rearranged: 1 is 16 px. */
  readonly scale: number;
}
