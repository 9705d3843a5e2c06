import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import type { TextDirection } from '../../../argument/text/runs';

/** The place of the text on the canvas, in px. Skia leaves out what is outside, and keeps no pixels of this canvas. */
const ORIGIN = 200;
const CANVAS_WIDTH = 40_000;

/**
 * Returns the outline of a text in a CSS font as path data in hundredths of a px, from the left end of the
 * text on its baseline: what Skia fills for a PNG, so that each script is shaped as there. Letters of a font
 * of pictures, such as emoji, have no outline.
 */
export function outlineOf(text: string, cssFont: string, direction: TextDirection = 'ltr'): string {
  const canvas = createCanvas(CANVAS_WIDTH, 2 * ORIGIN, SvgExportFlag.ConvertTextToPaths);
  const context = canvas.getContext('2d');
  context.font = cssFont;
  context.direction = direction;
  context.textAlign = 'left';
  context.fillText(text, ORIGIN, ORIGIN);
  const drawing = canvas.getContent().toString();
  return shorten([...drawing.matchAll(/ d="([^"]+)"/g)].map(([, data]) => data).join(''));
}

/** Returns path data of points from the origin as relative ones in whole hundredths, without needless characters. */
function shorten(data: string): string {
  let current: readonly [number, number] = [0, 0];
  let start = current;
  let previous = '';
  let out = '';
  for (const [, command = '', numbers] of data.matchAll(/([A-Z])([^A-Z]*)/g)) {
    if (command === 'Z') {
      out += 'z';
      current = start;
      previous = command;
      continue;
    }
    const values = (numbers?.match(/-?\d[\d.]*(?:e-?\d+)?/g) ?? []).map((value) =>
      Math.round((Number(value) - ORIGIN) * 100),
    );
    const relative = values.map((value, index) => value - current[index % 2 ? 1 : 0]);
    // A line follows a move without its letter.
    const isKnown = command === previous || (command === 'L' && previous === 'M');
    out += relative.reduce(
      (line, value, index) => `${line}${value < 0 || (index === 0 && !isKnown) ? '' : ' '}${value}`,
      isKnown ? '' : command.toLowerCase(),
    );
    current = values.slice(-2) as unknown as readonly [number, number];
    if (command === 'M') start = current;
    previous = command;
  }
  return out;
}
