import { cssFont, type Measure } from '../../argument/text/font';

const WIDTHS_KEPT = 50_000;
const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;

/** Measures text with the page's own canvas. Widths are kept, since words come again at every layout. */
export const pageMeasure: Measure = (text, font) => {
  const css = cssFont(font);
  const key = `${css} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('this browser has no canvas');
  context.font = css;
  const { width } = context.measureText(text);
  if (widths.size > WIDTHS_KEPT) widths.clear();
  widths.set(key, width);
  return width;
};
