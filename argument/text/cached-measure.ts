import type { Font, Measure } from './font';

/** The most widths of a font that are known for sure, in number of texts; up to twice as many are. */
const MAX_WIDTHS = 50_000;

/** The widths of the texts of one font. */
interface FontWidths {
  readonly font: Font;
  readonly measure: (text: string) => number;
  recent: Map<string, number>;
  /** Those that were known before the recent ones. A text of them that is asked for is recent again. */
  earlier: ReadonlyMap<string, number>;
}

/**
 * Returns a function that measures each text once, since words recur in a map and at every layout. Of a map with more
 * words than are kept, those that recur stay.
 *
 * @param measureIn returns the function that measures in a font
 */
export function cachedMeasure(measureIn: (font: Font) => (text: string) => number): Measure {
  const fonts: FontWidths[] = [];
  const widthsIn = ({ size, weight, family }: Font): FontWidths => {
    for (const widths of fonts) {
      const { font } = widths;
      if (font.size === size && font.weight === weight && font.family === family) return widths;
    }
    const font = { size, weight, family };
    const widths = { font, measure: measureIn(font), recent: new Map<string, number>(), earlier: new Map() };
    fonts.push(widths);
    return widths;
  };

  return (text, font) => {
    const widths = widthsIn(font);
    const known = widths.recent.get(text);
    if (known !== undefined) return known;
    const width = widths.earlier.get(text) ?? widths.measure(text);
    if (widths.recent.size >= MAX_WIDTHS) {
      widths.earlier = widths.recent;
      widths.recent = new Map();
    }
    widths.recent.set(text, width);
    return width;
  };
}
