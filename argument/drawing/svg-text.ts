import { cssFamilies, type Measure } from '../text/font';
import type { Run } from '../text/runs';
import { fontOf } from '../text/wrap';
import type { TextItem } from './display-list';
import { placeRuns } from './paint';
import { escapeXml, formatNumber } from './svg-values';

/** A run of text in an SVG: text in an embedded typeface, or a shape. */
export type SvgLetters = { readonly typeface: string } | { readonly shape: SvgShape };

/** A shape in place of letters: an outline, or the id of an image among the definitions of the file. */
export type SvgShape =
  /** Path data in hundredths of a px, from the left end of the run on its baseline. */
  { readonly path: string } | { readonly imageId: string };

/** Returns how a run of a line is drawn; undefined for text in typefaces that are only named. */
export type LettersOf = (run: Run, line: TextItem) => SvgLetters | undefined;

/** The ways to write text in an SVG. */
export interface SvgTextOptions {
  readonly measure: Measure;
  /** Absent if all typefaces are only named. */
  readonly lettersOf?: LettersOf;
  /** True if shapes have no text with them that can be searched and copied. */
  readonly withoutText?: boolean;
}

/** Fallback families for viewers that ignore an embedded typeface: those that are no wider. */
const FALLBACK_FAMILIES =
  ', "Helvetica Neue", Arial, "Liberation Sans", "Nimbus Sans", FreeSans, "DejaVu Sans Condensed", sans-serif';

/**
 * Returns the elements of a line: one for each run, since LibreOffice and Inkscape keep to the width of a
 * text only if its letters are directly in the element, at one place.
 */
export function textElements(line: TextItem, { measure, lettersOf, withoutText }: SvgTextOptions): string {
  const parts = placeRuns(line, measure).flatMap(({ run, x }) => {
    const letters = lettersOf?.(run, line);
    if (letters && 'shape' in letters) {
      // A text beside a shape names it already.
      const name = withoutText ? `role="img" aria-label="${escapeXml(run.text)}"` : 'aria-hidden="true"';
      const shape = shapeElement(letters.shape, name, line, x);
      return withoutText ? [shape] : [shape, textElement(run, { ...line, x, fill: 'none' }, measure)];
    }
    return [textElement(run, { ...line, x }, measure, letters?.typeface)];
  });
  const text = parts.join('');
  return line.link === undefined ? text : `<a href="${escapeXml(line.link)}">${text}</a>`;
}

function textElement(run: Run, line: TextItem, measure: Measure, typeface?: string): string {
  const weight = line.weight === 400 ? '' : ` font-weight="${line.weight}"`;
  const stack = cssFamilies(run.family);
  const first = typeface === undefined || stack.startsWith(`"${typeface}"`) ? '' : `"${typeface}", `;
  const families = first + stack + (run.family === 'inter' ? FALLBACK_FAMILIES : '');
  const font = `font-family="${families.replace(/"/g, "'")}" font-size="${formatNumber(line.size)}"${weight}`;
  const width = line.runs.length === 1 ? line.width : measure(run.text, fontOf(line, run));
  const place = `x="${formatNumber(line.x)}" y="${formatNumber(line.baseline)}"${extent(run, width)}`;
  return `<text ${place} ${font} fill="${line.fill}" xml:space="preserve">${escapeXml(run.text)}</text>`;
}

/** Returns the attributes of direction and width. A viewer without the typeface still keeps to the width. */
function extent({ direction }: Run, width: number): string {
  if (direction === 'rtl') return ' direction="rtl" text-anchor="end"';
  return direction === undefined && width > 0
    ? ` textLength="${formatNumber(width)}" lengthAdjust="spacingAndGlyphs"`
    : '';
}

function shapeElement(shape: SvgShape, name: string, { baseline, fill }: TextItem, x: number): string {
  const place = `translate(${formatNumber(x)} ${formatNumber(baseline)})`;
  if ('path' in shape && shape.path === '') return '';
  return 'path' in shape
    ? `<path ${name} transform="${place} scale(.01)" fill="${fill}" d="${shape.path}"/>`
    : `<use ${name} transform="${place}" xlink:href="#${shape.imageId}"/>`;
}
