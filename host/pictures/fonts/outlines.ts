import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import type { TextDirection } from '../../../argument/text/runs';

/** The place of the text on the canvas, in px. Skia leaves out what is outside. */
const ORIGIN = 200;

const ruler = createCanvas(1, 1).getContext('2d');

/**
 * Returns the outline of a text in a CSS font as path data in hundredths of a px, from the left end of the
 * text on its baseline: what Skia fills for a PNG, so that each script is shaped as there. Letters of a font
 * of pictures, such as emoji, have no outline.
 */
export function outlineOf(text: string, cssFont: string, direction: TextDirection = 'ltr'): string {
  ruler.font = cssFont;
  const width = Math.ceil(ruler.measureText(text).width) + 2 * ORIGIN;
  const canvas = createCanvas(width, 2 * ORIGIN, SvgExportFlag.ConvertTextToPaths);
  const context = canvas.getContext('2d');
  context.font = cssFont;
  context.direction = direction;
  context.textAlign = 'left';
  context.fillText(text, ORIGIN, ORIGIN);
  const drawing = canvas.getContent().toString();
  return shorten([...drawing.matchAll(/ d="([^"]+)"/g)].map(([, data]) => data).join(''));
}

/** The number of coordinates of each command that Skia writes, except Z. */
const COORDINATES: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6 };

/** Returns path data of points from the origin as relative ones in whole hundredths, without needless characters. */
function shorten(data: string): string {
  const tokens = data.match(/[A-Z]|-?\d[\d.]*(?:e-?\d+)?/g) ?? [];
  const hundredths = (at: number) => Math.round((Number(tokens[at]) - ORIGIN) * 100);
  const out: string[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let previous = '';
  for (let at = 0; at < tokens.length; ) {
    const command = tokens[at++] ?? '';
    // A line follows a move without its letter.
    const isKnown = command === previous || (command === 'L' && previous === 'M');
    previous = command;
    if (command === 'Z') {
      out.push('z');
      [x, y] = [startX, startY];
      continue;
    }
    if (!isKnown) out.push(command.toLowerCase());
    const from = at;
    at += COORDINATES[command] ?? 0;
    for (let one = from; one < at; one++) {
      const value = hundredths(one) - ((one - from) % 2 === 0 ? x : y);
      out.push(value < 0 || (one === from && !isKnown) ? `${value}` : ` ${value}`);
    }
    [x, y] = [hundredths(at - 2), hundredths(at - 1)];
    if (command === 'M') [startX, startY] = [x, y];
  }
  return out.join('');
}
