import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { cachedMeasure } from '../../../argument/text/cached-measure';
import { cssFont, type Measure, type Weight } from '../../../argument/text/font';
import { withoutFeature } from '../../../argument/text/font-features';
import { fallbackFamilies, findFallbacks } from './fallback-fonts';

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

/**
 * Returns the context of a new canvas, in px. To the families of a font it adds those that have been
 * found for letters which they lack: all text is measured before it is drawn.
 */
export function pictureContext(width: number, height: number): SKRSContext2D {
  const made = createCanvas(width, height).getContext('2d');
  const { get, set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(made), 'font') ?? {};
  if (!get || !set) throw new Error('this canvas has no fonts');
  Object.defineProperty(made, 'font', { get, set: (font: string) => set.call(made, font + fallbackFamilies()) });
  return made;
}

let context: SKRSContext2D | undefined;

/** Measures text with Skia, in the fonts of pictures. */
export const nodeMeasure: Measure = cachedMeasure((font) => {
  const css = cssFont(font);
  return (text) => {
    if (!context) {
      registerFonts();
      context = pictureContext(1, 1);
    }
    if (font.family !== 'inter') findFallbacks(text, font.family);
    // Each time, since it takes in what has been found.
    context.font = css;
    return context.measureText(text).width;
  };
});
