import type { Inference } from '../model/inference';
import type { TextLine } from '../text/wrap';
import type { Box } from './box';
import type { Point, Rect } from './geometry';

/** Where a shared claim stands when its home is elsewhere: "see 1.2", "returns to 1". */
export interface Reference extends Rect {
  readonly claim: string;
  readonly inference: string;
  readonly line: TextLine;
  /** Whether the claim stands above, so that the step leads round in a circle. */
  readonly isAbove: boolean;
}

/** A line from a step to a premise that has its home elsewhere: from the word, or from the reference in a frame. */
export interface SharedClaimLine {
  readonly inference: Inference;
  readonly claim: string;
  readonly points: readonly Point[];
}

/** A step as it is drawn: its word, the frame of its co-premises, and the line from its target. */
export interface InferenceLines {
  readonly inference: Inference;
  readonly indicator: string;
  /** The pill of the word: the junction that undercutters attach to. */
  readonly pill: Rect;
  readonly frame: Rect | null;
  /** Where the word "and" stands: the middle between two co-premises. */
  readonly ands: readonly Point[];
  /** The part of the line that may be shared with other steps to the same target. */
  readonly trunk: readonly Point[];
  /** The last part of the line, up to the word. */
  readonly branch: readonly Point[];
}

/** Boxes, references and steps with their places. */
export interface PlacedItems {
  readonly boxes: Box[];
  readonly references: Reference[];
  readonly inferences: InferenceLines[];
}
