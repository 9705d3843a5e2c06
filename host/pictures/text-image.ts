import type { TextItem } from '../../argument/drawing/display-list';
import { paint } from '../../argument/drawing/paint';
import type { Measure } from '../../argument/text/font';
import { widthOfText } from '../../argument/text/wrap';
import { pictureContext } from './fonts/fonts';

/** The resolution of words that are drawn as pictures, in px per px of the drawing or per pt. */
const IMAGE_SCALE = 4;

/** A picture of words: a PNG, its size, and its top edge above the baseline. Its left edge is that of the words. */
export interface TextImage {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
  readonly above: number;
}

/** Returns a line of text as a picture on a clear background. */
export function drawTextImage(words: TextItem, measure: Measure): TextImage {
  const text = words.runs.map((run) => run.text).join('');
  const width = widthOfText(text, words, measure) + words.size;
  const [height, above] = [words.size * 1.6, words.size * 1.2];
  const context = pictureContext(Math.ceil(width * IMAGE_SCALE), Math.ceil(height * IMAGE_SCALE));
  const { canvas } = context;
  context.scale(canvas.width / width, canvas.height / height);
  paint([{ ...words, x: 0, baseline: above }], context as never, measure);
  return { png: canvas.toBuffer('image/png'), width, height, above };
}
