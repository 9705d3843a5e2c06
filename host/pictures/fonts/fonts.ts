import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { cssFont, type Measure, type Weight } from '../../../argument/text/font';
import { withoutFeature } from '../../../argument/text/font-features';

const require = createRequire(import.meta.url);

const interFonts = new Map<Weight, Buffer>();

/** Returns the file of the bundled font in a weight, which draws what was typed, as in the window. */
export function interFont(weight: Weight): Buffer {
  const known = interFonts.get(weight);
  if (known) return known;
  const name = weight === 400 ? '400Regular/Inter_400Regular' : '600SemiBold/Inter_600SemiBold';
  // Read here, because Skia cannot read files inside the archive of a packaged app.
  const file = readFileSync(require.resolve(`@expo-google-fonts/inter/${name}.ttf`));
  const font = Buffer.from(withoutFeature(file, 'calt').buffer);
  interFonts.set(weight, font);
  return font;
}

let registered = false;

/** Registers the bundled font with Skia, once. */
function registerFonts(): void {
  if (registered) return;
  for (const weight of [400, 600] as const) GlobalFonts.register(interFont(weight), 'Inter');
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
