/** How a whole map is arranged. The layout chooses one; the window keeps it while a person edits. */
export interface Arrangement {
  /** Answers to claims above this depth stand side by side in a row, below it under each other in a column. */
  readonly rowLevels: number;
  /** Whether co-premises stand side by side where their answers stand in a row; in columns they never do. */
  readonly framesAcross: boolean;
  /** The width of the text in a box, in px. */
  readonly textWidth: number;
}

/** Widths of text between about 28 and 60 characters of Inter at 16 px. */
const TEXT_WIDTHS = [232, 288, 360] as const;
const MOST_ROW_LEVELS = 4;

/** The arrangements that are tried for a map of a depth, the calmest to read first. */
export function arrangementsFor(depth: number): Arrangement[] {
  const found: Arrangement[] = [];
  for (let rowLevels = 1; rowLevels <= Math.max(1, Math.min(depth, MOST_ROW_LEVELS)); rowLevels++) {
    for (const framesAcross of [true, false]) {
      for (const textWidth of TEXT_WIDTHS) found.push({ rowLevels, framesAcross, textWidth });
    }
  }
  for (const textWidth of TEXT_WIDTHS) found.push({ rowLevels: 0, framesAcross: false, textWidth });
  return found;
}
