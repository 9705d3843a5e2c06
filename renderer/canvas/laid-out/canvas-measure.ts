import { cssFont, type Font, type Measure } from '../../../argument/text/font';

const WIDTHS_KEPT = 100_000;

/** Measures text with a canvas. Widths are kept, since words come again at every layout. */
export function canvasMeasure(
  make: () => CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null,
): Measure {
  const fonts = new Map<string, Map<string, number>>();
  let context: ReturnType<typeof make> = null;
  let last: { readonly font: Font; readonly css: string; readonly widths: Map<string, number> } | null = null;

  const widthsIn = (font: Font) => {
    if (last && last.font.size === font.size && last.font.weight === font.weight && last.font.family === font.family)
      return last;
    const css = cssFont(font);
    const widths = fonts.get(css) ?? new Map<string, number>();
    fonts.set(css, widths);
    last = { font, css, widths };
    return last;
  };

  return (text, font) => {
    const { css, widths } = widthsIn(font);
    const known = widths.get(text);
    if (known !== undefined) return known;
    context ??= make();
    if (!context) throw new Error('this browser has no canvas');
    if (context.font !== css) context.font = css;
    const { width } = context.measureText(text);
    if (widths.size > WIDTHS_KEPT) widths.clear();
    widths.set(text, width);
    return width;
  };
}
