import type { Item, TextItem } from '../../argument/drawing/display-list';
import type { LettersOf, SvgLetters, SvgShape } from '../../argument/drawing/svg-text';
import { cssFont, type Measure } from '../../argument/text/font';
import { isUnseen } from '../../argument/text/glyphs';
import type { Run } from '../../argument/text/runs';
import { fontOf } from '../../argument/text/wrap';
import { embeddedFaces } from './fonts/embedded-faces';
import { fallbackFamilies } from './fonts/fallback-fonts';
import { outlineOf } from './fonts/outlines';
import { drawTextImage } from './text-image';

/** The letters of an SVG: the fonts and the images that it embeds, and the drawing of each run. */
export interface SvgFileLetters {
  readonly fontFaces: string;
  /** Elements with ids. */
  readonly images: readonly string[];
  readonly lettersOf: LettersOf;
}

/**
 * Returns the letters of some items, so that they look everywhere as in a PNG: text in embedded fonts, and
 * shapes where no font can be embedded. Lines with right-to-left script are shapes, since LibreOffice and
 * Inkscape place and order them wrongly.
 */
export async function embedLetters(items: readonly Item[], measure: Measure): Promise<SvgFileLetters> {
  const lines = linesOf(items);
  const { css, typefaceOf } = await embeddedFaces(lines);
  const { images, shapeOf } = shapes(measure);
  const drawn = drawAll(lines, (run, line) => {
    if (run.family === 'inter' && run.direction === undefined) return undefined;
    const typeface = run.direction === undefined ? typefaceOf(run, line.weight) : undefined;
    return typeface === undefined ? { shape: shapeOf(run, line) } : { typeface };
  });
  return { fontFaces: css, images, lettersOf: drawn };
}

/** Returns the letters of some items as outlines, and as images where they have none. */
export function outlineLetters(items: readonly Item[], measure: Measure): SvgFileLetters {
  const { images, shapeOf } = shapes(measure);
  return { fontFaces: '', images, lettersOf: drawAll(linesOf(items), (run, line) => ({ shape: shapeOf(run, line) })) };
}

function linesOf(items: readonly Item[]): TextItem[] {
  return items.flatMap((item) => (item.kind === 'group' ? linesOf(item.items) : item.kind === 'text' ? [item] : []));
}

/** Draws all runs at once, since the images come before the text in the file. */
function drawAll(lines: readonly TextItem[], draw: LettersOf): LettersOf {
  const drawn = new Map<Run, SvgLetters | undefined>();
  for (const line of lines) for (const run of line.runs) drawn.set(run, draw(run, line));
  return (run) => drawn.get(run);
}

/** Returns a function that draws runs as shapes, each of which is kept once, and the images that it draws. */
function shapes(measure: Measure): { images: string[]; shapeOf: (run: Run, line: TextItem) => SvgShape } {
  const images: string[] = [];
  const known = new Map<string, SvgShape>();
  const outlineIn = (text: string, run: Run, line: TextItem) =>
    outlineOf(text, cssFont(fontOf(line, run)) + fallbackFamilies(), run.direction);
  const outlined = new Map<string, boolean>();
  const hasOutline = (letter: string, run: Run, line: TextItem) => {
    const key = `${run.family} ${line.weight} ${letter}`;
    const hasOne = outlined.get(key) ?? (isUnseen(letter) || outlineIn(letter, run, line) !== '');
    outlined.set(key, hasOne);
    return hasOne;
  };
  const lacksOutline = (run: Run, line: TextItem) =>
    run.family !== 'inter' && [...run.text].some((letter) => !hasOutline(letter, run, line));
  const draw = (run: Run, line: TextItem): SvgShape => {
    if (run.family !== 'emoji' && !lacksOutline(run, line)) return { path: outlineIn(run.text, run, line) };
    const { png, width, height, above } = drawTextImage({ ...line, runs: [run] }, measure);
    const imageId = `letters-${images.length + 1}`;
    const place = `y="${-above}" width="${width}" height="${height}"`;
    images.push(`<image id="${imageId}" ${place} xlink:href="data:image/png;base64,${png.toString('base64')}"/>`);
    return { imageId };
  };
  return {
    images,
    shapeOf: (run, line) => {
      const key = `${line.size} ${line.weight} ${line.fill} ${run.family} ${run.direction} ${run.text}`;
      const shape = known.get(key) ?? draw(run, line);
      known.set(key, shape);
      return shape;
    },
  };
}
