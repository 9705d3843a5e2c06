import { createRequire } from 'node:module';
import { GlobalFonts, createCanvas } from '@napi-rs/canvas';
import { cssFont, type Font, type Measure, type Weight } from '../../argument/text/font';

const require = createRequire(import.meta.url);

/** The file of the bundled typeface in a weight. */
export function interFile(weight: Weight): string {
  const name = weight === 400 ? '400Regular/Inter_400Regular' : '600SemiBold/Inter_600SemiBold';
  return require.resolve(`@expo-google-fonts/inter/${name}.ttf`);
}

let registered = false;

/** Makes the bundled typeface known to Skia, once. */
export function registerFonts(): void {
  if (registered) return;
  for (const weight of [400, 600] as const) GlobalFonts.registerFromPath(interFile(weight), 'Inter');
  registered = true;
}

const WIDTHS_KEPT = 50_000;

/** Measures text with Skia. Widths are kept, since words come again at every layout. */
export function createNodeMeasure(): Measure {
  registerFonts();
  const context = createCanvas(1, 1).getContext('2d');
  const widths = new Map<string, number>();
  return (text: string, font: Font) => {
    const key = `${font.size} ${font.weight} ${font.family} ${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    context.font = cssFont(font);
    const { width } = context.measureText(text);
    if (widths.size > WIDTHS_KEPT) widths.clear();
    widths.set(key, width);
    return width;
  };
}
