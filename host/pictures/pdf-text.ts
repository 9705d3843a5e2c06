import { createCanvas } from '@napi-rs/canvas';
import type PDFDocument from 'pdfkit';
import type { Item, TextItem } from '../../argument/drawing/display-list';
import { paint, placeRuns } from '../../argument/drawing/paint';
import type { Family, Measure, Weight } from '../../argument/text/font';
import { fontOf, widthOfText } from '../../argument/text/wrap';
import { directionalRuns } from './directional-runs';
import { interFontPath } from './fonts';
import { findSystemFont } from './system-font';

/** Words that no font file can set are drawn at this many times their size. */
const IMAGE_SCALE = 4;

type PdfDocument = InstanceType<typeof PDFDocument>;

/** Whether a font has all letters of a text. */
type HasGlyphs = (text: string) => boolean;

/** Writes a line of text where it stands on the page. */
export type WriteLine = (line: TextItem) => void;

/**
 * Makes a document ready for the lines among some items: as text where there is a font file with all their letters, else,
 * and for emoji, as pictures. Right-to-left script is drawn, since the library cannot set a mixed line, and is there as
 * text nobody sees, to be searched, copied and read aloud.
 */
export async function preparePdfText(
  document: PdfDocument,
  items: readonly Item[],
  measure: Measure,
): Promise<WriteLine> {
  const fonts = await registerPdfFonts(document, items);
  /** Pictures of words by what is in them: the same emoji is in the file once. */
  const images = new Map<string, object>();

  const drawAsImage = (words: TextItem) => {
    const text = words.runs.map((run) => run.text).join('');
    const height = words.size * 1.6;
    const width = widthOfText(text, words, measure) + words.size;
    const key = `${words.size} ${words.weight} ${words.fill} ${text}`;
    const image = images.get(key) ?? openImage(document, renderTextImage(words, width, height, measure));
    images.set(key, image);
    document.image(image as never, words.x, words.baseline - words.size * 1.2, { width, height });
  };

  return (line) => {
    for (const { run, x } of placeRuns(line, measure)) {
      const words = { ...line, x, runs: [run] };
      if (!fonts.get(run.family)?.(run.text)) {
        document.markContent('Span', { actual: run.text });
        drawAsImage(words);
        document.endMarkedContent();
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
}

/**
 * With features given, the library turns a piece of right-to-left script round as a whole and not word by word, as readers
 * of PDF expect it. The letters of a ligature would come back in the wrong order. Its types know a list of features only.
 */
const WITHOUT_LIGATURES = { features: { rlig: false, liga: false } } as object;

async function registerPdfFonts(document: PdfDocument, items: readonly Item[]): Promise<Map<Family, HasGlyphs>> {
  for (const weight of [400, 600] as const) document.registerFont(fontName('inter', weight), interFontPath(weight));
  const fonts = new Map<Family, HasGlyphs>([['inter', () => true]]);
  for (const family of fontFamiliesIn(items)) {
    if (family === 'inter' || family === 'emoji') continue;
    const font = await findSystemFont(family);
    if (!font) continue;
    try {
      document.registerFont(fontName(family, 400), font.path, font.postscriptName);
      document.font(fontName(family, 400));
      fonts.set(family, hasGlyphsIn(document));
    } catch {
      // A font that cannot be embedded is no loss: its words are drawn.
    }
  }
  return fonts;
}

/** The letters of the font that is set. The library knows them; its types do not. */
function hasGlyphsIn(document: PdfDocument): HasGlyphs {
  const { font } = (document as unknown as { _font: { font: { hasGlyphForCodePoint(point: number): boolean } } })._font;
  return (text) => [...text].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}

function fontName(family: Family, weight: Weight): string {
  return family === 'inter' ? `inter-${weight}` : family;
}

/** Each group is looked at once: on the pages of a map that is told the same ones stand again and again. */
function fontFamiliesIn(items: readonly Item[], found = new Set<Family>(), seen = new Set<Item>()): Set<Family> {
  for (const item of items) {
    if (item.kind === 'text') for (const run of item.runs) found.add(run.family);
    if (item.kind !== 'group' || seen.has(item)) continue;
    seen.add(item);
    fontFamiliesIn(item.items, found, seen);
  }
  return found;
}

function renderTextImage(words: TextItem, width: number, height: number, measure: Measure): Buffer {
  const canvas = createCanvas(Math.ceil(width * IMAGE_SCALE), Math.ceil(height * IMAGE_SCALE));
  const context = canvas.getContext('2d');
  context.scale(canvas.width / width, canvas.height / height);
  paint([{ ...words, x: 0, baseline: words.size * 1.2 }], context as never, measure);
  return canvas.toBuffer('image/png');
}

/** An image that can be placed many times. The library has this; its types do not. */
function openImage(document: PdfDocument, png: Buffer): object {
  return (document as unknown as { openImage(source: Buffer): object }).openImage(png);
}
