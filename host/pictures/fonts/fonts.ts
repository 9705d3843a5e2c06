import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { cssFont, type Measure, type Weight } from '../../../argument/text/font';

const require = createRequire(import.meta.url);

/** Returns the path of the bundled font in a weight. */
export function interFontPath(weight: Weight): string {
  const name = weight === 400 ? '400Regular/Inter_400Regular' : '600SemiBold/Inter_600SemiBold';
  return require.resolve(`@expo-google-fonts/inter/${name}.ttf`);
}

let registered = false;

/** Registers the bundled font with Skia, once. */
function registerFonts(): void {
  if (registered) return;
  // Read here, because Skia cannot read files inside the archive of a packaged app.
  for (const weight of [400, 600] as const) GlobalFonts.register(readFileSync(interFontPath(weight)), 'Inter');
  registered = true;
}

const MAX_CACHED_WIDTHS = 50_000;
const widths = new Map<string, number>();
let context: SKRSContext2D | undefined;

/** Measures text with Skia, in the fonts of pictures. Widths are cached, since words recur. */
export const nodeMeasure: Measure = (text, font) => {
  const css = cssFont(font);
  const key = `${css} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (!context) {
    registerFonts();
    context = createCanvas(1, 1).getContext('2d');
  }
  context.font = css;
  const { width } = context.measureText(text);
  if (widths.size > MAX_CACHED_WIDTHS) widths.clear();
  widths.set(key, width);
  return width;
};
