import type PDFDocument from 'pdfkit';
import type { Item, TextItem } from '../../argument/drawing/display-list';
import { lettersByFamily } from '../../argument/drawing/letters';
import { placeRuns } from '../../argument/drawing/paint';
import type { Family, Measure, Weight } from '../../argument/text/font';
import { fontOf } from '../../argument/text/wrap';
import { directionalRuns } from './fonts/directional-runs';
import { interFont } from './fonts/fonts';
import { findSystemFont, type SystemFont } from './fonts/system-font';
import { openHiddenText } from './pdf-hidden-text';
import { drawTextImage, type TextImage } from './text-image';

type PdfDocument = InstanceType<typeof PDFDocument>;

/** Returns whether a font has glyphs for all characters of a text. */
type HasGlyphs = (text: string) => boolean;

/** Writes a line of text at its position on the page. */
export type WriteLine = (line: TextItem) => void;

/** The text of a document. `end` is called before the document ends. */
export interface PdfText {
  readonly writeLine: WriteLine;
  end(): void;
}

/**
 * Prepares a document for the text lines among some items. A line is written
 * as text where a font file has glyphs for all its characters; otherwise, and for emoji and marks, as a
 * picture with hidden text. Right-to-left script is a picture too, since PDFKit cannot lay out a mixed
 * line, with invisible text in the order that PDF readers expect.
 */
export async function preparePdfText(
  document: PdfDocument,
  items: readonly Item[],
  measure: Measure,
): Promise<PdfText> {
  const hidden = await openHiddenText(document);
  const fonts = await registerPdfFonts(document, items);
  /** The pictures of words by content, so that the same emoji is stored once. */
  const images = new Map<string, TextImage & { readonly opened: object }>();

  const openTextImage = (words: TextItem) => {
    const image = drawTextImage(words, measure);
    return { ...image, opened: openImage(document, image.png) };
  };

  const drawAsImage = (words: TextItem) => {
    const key = `${words.size} ${words.weight} ${words.fill} ${words.runs.map((run) => run.text).join('')}`;
    const image = images.get(key) ?? openTextImage(words);
    images.set(key, image);
    const { width, height } = image;
    // A picture takes the opacity of the text before it, which may be hidden.
    document.fillOpacity(1);
    document.image(image.opened as never, words.x, words.baseline - image.above, { width, height });
  };

  const writeLine: WriteLine = (line) => {
    for (const { run, x } of placeRuns(line, measure)) {
      const words = { ...line, x, runs: [run] };
      if (!fonts.get(fontName(run.family, line.weight))?.(run.text) || hasLooseMark(run)) {
        drawAsImage(words);
        const width = measure(run.text, fontOf(line, run));
        hidden.write(run.text, { x, baseline: line.baseline, width, size: line.size });
        continue;
      }
      const { direction } = run;
      if (direction) drawAsImage(words);
      document.font(fontName(run.family, line.weight)).fontSize(line.size);
      document.fillColor(line.fill, direction ? 0 : 1);
      const widthOf = (text: string) => measure(text, fontOf(line, run));
      const wholeRun = { text: run.text, direction: 'ltr', x: 0 };
      for (const part of direction ? directionalRuns(run.text, direction, widthOf) : [wholeRun]) {
        const setting = {
          lineBreak: false,
          baseline: 'alphabetic',
          ...(part.direction === 'rtl' ? WITHOUT_LIGATURES : {}),
        } as const;
        document.text(part.text, x + part.x, line.baseline, setting);
      }
    }
  };
  return { writeLine, end: () => hidden.end() };
}

/**
 * When features are given, PDFKit reverses a run of right-to-left script as a whole, as PDF readers
 * expect, and not word by word. Ligatures are off, since their letters would be copied in the wrong
 * order. The types of PDFKit only allow a list of features.
 */
const WITHOUT_LIGATURES = { features: { rlig: false, liga: false } } as object;

async function registerPdfFonts(document: PdfDocument, items: readonly Item[]): Promise<Map<string, HasGlyphs>> {
  for (const weight of [400, 600] as const) document.registerFont(fontName('inter', weight), interFont(weight));
  const fonts = new Map<string, HasGlyphs>();
  for (const weight of [400, 600] as const) fonts.set(fontName('inter', weight), () => true);
  for (const family of lettersByFamily(items).keys()) {
    if (family === 'inter' || family === 'emoji') continue;
    for (const weight of [400, 600] as const) {
      const font = (await findSystemFont(family, weight)) ?? (await findSystemFont(family, 400));
      const name = fontName(family, weight);
      try {
        if (font) fonts.set(name, glyphsOf(document, name, font));
      } catch {
        // Words in a font that cannot be embedded are drawn as pictures.
      }
    }
  }
  return fonts;
}

/** Returns true for letters with marks that PDFKit sets beside them: Inter has these marks in composed letters only. */
function hasLooseMark({ family, text }: TextItem['runs'][number]): boolean {
  return family === 'inter' && /\p{M}/u.test(text.normalize('NFC'));
}

/** Registers a font and returns the test for its glyphs. It uses a field that the types of PDFKit lack. */
function glyphsOf(document: PdfDocument, name: string, { path, postscriptName }: SystemFont): HasGlyphs {
  document.registerFont(name, path, postscriptName);
  document.font(name);
  const { font } = (document as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } })._font;
  return (text) => [...text].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}

function fontName(family: Family, weight: Weight): string {
  return `${family}-${weight}`;
}

/** Returns an image that can be placed many times. The types of PDFKit lack this method. */
function openImage(document: PdfDocument, png: Buffer): object {
  return (document as unknown as { openImage(source: Buffer): object }).openImage(png);
}
