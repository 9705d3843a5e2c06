import { SPACE } from '../geometry';
import { blankWords } from './blank-claim';
import type { BoxContent, Rule } from './box-content';
import { type BoxContext, type BoxVariant, Typesetting } from './typesetting';

const PX_PER_MM = 96 / 25.4;
/** The distance of the lines in mm: 8, with a little to spare if the page is scaled. */
export const HANDWRITING_LINE_MM = 8.25;
const HANDWRITING_LINE = HANDWRITING_LINE_MM * PX_PER_MM;
/** The room of a word of about five letters and the space after it. */
const WORD_WIDTH = 15 * PX_PER_MM;
/** The words on a line of a narrow, a usual and a wide box, and the text widths from which they apply. */
const WORDS_PER_LINE = [
  { words: 5, from: 0 },
  { words: 6, from: 240 },
  { words: 7, from: 400 },
] as const;
/** The least width of a box, in words. */
const MIN_WORDS = 3;
/** The room above the lines of a root, for its number, and below those of a folded box, for what it hides. */
const NUMBER_HEIGHT = 18;
const FOLDED_HEIGHT = 20;
/** The distance of the last line from the border. */
const BELOW = 9;

/** The typesetting of a claim on a worksheet: lines for handwriting in place of its text. */
export class BlankTypesetting extends Typesetting {
  override withContext(context: BoxContext): Typesetting {
    return new BlankTypesetting(this.claim, context, this.measure);
  }

  override variant(limit: number): BoxVariant {
    const { lines, width } = this.ruling(limit);
    const height = this.top + lines * HANDWRITING_LINE + BELOW + (this.context.hidden ? FOLDED_HEIGHT : 0);
    return {
      typesetting: this,
      textWidth: limit,
      width: Math.ceil(width + 2 * SPACE.padding),
      height: Math.ceil(height),
    };
  }

  override content(limit: number): BoxContent {
    const { lines, width } = this.ruling(limit);
    const rules = Array.from({ length: lines }, (_, line): Rule => {
      return { x: SPACE.padding, y: this.top + (line + 1) * HANDWRITING_LINE, width };
    });
    const { showsNumber, number } = this.context;
    const { folded } = this.annotations;
    const bottom = this.top + lines * HANDWRITING_LINE;
    return {
      lines: [
        ...(showsNumber ? [this.small(number, SPACE.padding, 600, NUMBER_HEIGHT)] : []),
        ...(folded ? [{ ...folded, baseline: bottom + FOLDED_HEIGHT }] : []),
      ],
      textArea: { x: SPACE.padding, y: this.top, width, height: bottom - this.top },
      tags: [],
      rules,
    };
  }

  private get top(): number {
    return this.context.showsNumber ? NUMBER_HEIGHT : 0;
  }

  /** Returns the number of lines at a text width, with room for one more word, and their width in px. */
  private ruling(limit: number): { readonly lines: number; readonly width: number } {
    const words = (blankWords(this.claim) ?? 0) + 1;
    const perLine = WORDS_PER_LINE.findLast(({ from }) => limit >= from)?.words ?? WORDS_PER_LINE[0].words;
    const width = Math.max(MIN_WORDS, Math.min(words, perLine)) * WORD_WIDTH;
    return { lines: Math.ceil(words / perLine), width: Math.max(width, this.annotations.folded?.width ?? 0) };
  }
}
