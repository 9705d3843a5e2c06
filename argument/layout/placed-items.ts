import type { Inference } from '../model/inference';
import type { TextLine } from '../text/wrap';
import type { Box } from './boxes/box';
import type { Point, Rect } from './geometry';

/** The small box of a shared claim away from its home: "see 1.2", "returns to 1". */
export interface Reference extends Rect {
  readonly claim: string;
  readonly inference: string;
  readonly line: TextLine;
  /** True if the claim is above, so that the inference closes a cycle. */
  readonly isAbove: boolean;
}

/**
 * The line from an inference to a premise with its home elsewhere: from the indicator, or from the
 * reference in a frame.
 */
export interface SharedClaimLine {
  readonly inference: Inference;
  readonly claim: string;
  readonly points: readonly Point[];
}

/**
 * The drawn parts of an inference: its indicator, the frame of its co-premises, and the line from
 * its target.
 */
export interface InferenceLines {
  readonly inference: Inference;
  readonly indicator: string;
  /** The pill of the indicator: the junction to which undercutters attach. */
  readonly pill: Rect;
  readonly frame: Rect | null;
  /** The areas of the labels between two co-premises: one line high, or two between boxes side by side. */
  readonly ands: readonly Rect[];
  /** The part of the line that other inferences to the same target may share. */
  readonly trunk: readonly Point[];
  /** The last part of the line, up to the indicator. */
  readonly branch: readonly Point[];
}

/** Boxes, references and inferences with their places. */
export interface PlacedItems {
  readonly boxes: Box[];
  readonly references: Reference[];
  readonly inferences: InferenceLines[];
}
