import type { Claim, Id } from '../model/claim';

/** How the answers to a claim stand: below it side by side, in a column at its right, or below in columns, by the first step of each. */
export type AnswersArrangement = 'row' | 'right' | readonly Id[];

/** How a claim is shown. */
export interface ClaimArrangement {
  /** The claim as it was then: another record is a claim that was edited since. */
  readonly claim: Claim;
  /** The width that its text is set for, in px. */
  readonly textWidth: number;
  /** How the steps that speak to it are arranged; null where there are none. */
  readonly answers: AnswersArrangement | null;
}

/** How a step is shown. */
export interface InferenceArrangement {
  /** Whether its co-premises stand under each other. */
  readonly stacked: boolean;
  /** Whether its undercutters stand beside the premises only, with what answers these below both. */
  readonly undercuttersBesidePremises: boolean;
}

/** How the trees of a map stand: whether the first is apart from the rest, and how the rest, or all, are arranged. */
export interface ForestArrangement {
  readonly first: 'over' | 'beside' | null;
  /** By the first claim of each column. */
  readonly trees: AnswersArrangement;
}

/** How a whole map is arranged. The layout chooses it; the window keeps it while a person edits. */
export interface Arrangement {
  readonly claims: ReadonlyMap<Id, ClaimArrangement>;
  readonly inferences: ReadonlyMap<Id, InferenceArrangement>;
  readonly forest: ForestArrangement | null;
  /** How large the map was shown when everything was last free to move: 1 is 16 px. */
  readonly scale: number;
}
