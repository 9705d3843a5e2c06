import { memoize } from '../../model/memo';
import type { Measure } from '../../text/font';
import { widthOfText } from '../../text/wrap';

/** The font of the indicators. */
export const INDICATOR_FONT = { size: 13, weight: 600 } as const;

/** Functions that measure the parts of labels, in px. */
export interface LabelMeasure {
  word(word: string): number;
  /** With the blank before it; 0 for none. Letter by letter, since most numbers are unique. */
  number(number: string | null): number;
}

const labelMeasures = new WeakMap<Measure, LabelMeasure>();

/** Returns functions that measure the parts of labels; they remember what they have measured. */
export function measureLabels(measure: Measure): LabelMeasure {
  return memoize(labelMeasures, measure, () => {
    const words = new Map<string, number>();
    const letters: number[] = [];
    const widthOf = (part: string) => widthOfText(part, INDICATOR_FONT, measure);
    const blank = widthOf(' ');
    return {
      word: (word) => {
        const width = words.get(word) ?? widthOf(word);
        words.set(word, width);
        return width;
      },
      number: (number) => {
        if (number === null) return 0;
        let width = blank;
        for (let index = 0; index < number.length; index++) {
          const code = number.charCodeAt(index);
          letters[code] ??= widthOf(number.charAt(index));
          width += letters[code] as number;
        }
        return width;
      },
    };
  });
}
