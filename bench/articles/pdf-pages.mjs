import { once } from 'node:events';
import { createRequire } from 'node:module';
import bidiFactory from 'bidi-js';
import PDFDocument from 'pdfkit';
import { pdfOfLetters, widthOf } from './pdf-writer.mjs';
import { wrappedLines } from './wrapped-lines.mjs';

/** @typedef {import('./truth.mjs').Paragraph} Paragraph */
/** @typedef {import('./pdf-writer.mjs').Placed} Placed */

/**
 * The print of a page.
 *
 * @typedef {object} Print
 * @property {number} [width] of a line, in pt
 * @property {number} [height] of a page
 * @property {number} [columns]
 * @property {number} [size] of the letters
 * @property {number} [apart] the room between paragraphs, in lines
 * @property {number} [indent] of their first lines
 * @property {boolean} [isJustified]
 * @property {string} [parted] words that may be parted, with their hyphens
 * @property {string} [header] the words at the head of each page, which are no text
 * @property {'runs' | 'lines'} [fromRight] the letters are written from right to left, a run or a line at a time
 * @property {boolean} [isOfLetters] the file has no font of its own
 * @property {boolean} [hasPlainHeadings] headings after the first are no larger than the text
 * @property {boolean} [hasRadicals] letters are named by the radicals that look like them
 */

const INTER = createRequire(import.meta.url).resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf');
const MARGIN = 60;
const GUTTER = 24;
/** Radicals of Kangxi by the letters that look like them. */
const RADICALS = new Map(
  Array.from({ length: 0xd6 }, (_, index) => {
    const radical = String.fromCharCode(0x2f00 + index);
    return [radical.normalize('NFKC'), radical];
  }),
);
const bidi = bidiFactory();

/** The PDFs by the names of their pages. @type {Record<string, Print>} */
export const PDF_PAGES = {
  'de-raeder.pdf': {
    width: 128,
    parted:
      'Fahr-rad-ver-bots Innen-stadt Liefer-wagen Einzel-handel Umsatz-ver-luste Zweirad-händ-ler Geschäf-ten Laden-besit-zer brei-tere Geh-wege Park-plätze ent-schei-den Ver-bin-dung begeg-nen probe-weise',
  },
  'en-ship.pdf': {
    width: 104,
    columns: 2,
    isJustified: true,
    parted:
      'puz-zle differ-ence origi-nal over-lap-ping def-ini-tions iden-tity repl-aced whe-ther rebuilds Sup-pose some-one',
  },
  'ar-saat.pdf': { width: 220, fromRight: 'runs' },
  'he-rehov.pdf': { width: 200, fromRight: 'lines' },
  'ja-seikatsu.pdf': { width: 180, apart: 0, indent: 11, hasRadicals: true },
  'zh-zixingche.pdf': { width: 190, hasRadicals: true },
  'en-umbrellas.pdf': { width: 150, height: 340, columns: 2, header: 'Journal of Small Questions 12' },
  'fr-cle.pdf': { width: 250, height: 300, apart: 0, indent: 15, isJustified: true, header: 'Histoires brèves' },
  'ar-qissa.pdf': { width: 170, apart: 0, indent: 14, fromRight: 'runs' },
  'ko-seojeom.pdf': { width: 200, isOfLetters: true },
  'en-harbour.pdf': {
    width: 220,
    height: 260,
    apart: 0,
    indent: 14,
    header: 'Harbour board, page',
    hasPlainHeadings: true,
  },
  'en-twopages.pdf': { width: 170, height: 250, apart: 0, indent: 12, isJustified: true, header: 'The river paper' },
  'ja-shinbun.pdf': { width: 130, columns: 2, height: 330, apart: 0, indent: 11, hasRadicals: true },
  'el-scholeio.pdf': { width: 240 },
  'es-sequia.pdf': {
    width: 140,
    height: 380,
    columns: 2,
    apart: 0,
    indent: 10,
    header: 'Cuadernos del Agua, vol. 7',
    hasPlainHeadings: true,
    parted:
      'explo-ta-ciones cam-pañas con-ven-cer agri-cul-to-res con-su-mo eléc-tri-co dife-ren-cia reconver-tido elec-tri-ci-dad satéli-te conta-dor conta-dores decla-ran pre-gun-tan ele-gan-te imá-ge-nes titu-lares obje-ta-do esfuer-zo',
  },
};

/** @param {readonly Paragraph[]} paragraphs @param {Print} print */
export async function pdfOf(paragraphs, print) {
  const isOfLetters = print.isOfLetters || print.fromRight !== undefined || print.hasRadicals;
  return isOfLetters ? letters(paragraphs, print) : printed(paragraphs, print);
}

/** @param {readonly Paragraph[]} paragraphs @param {Print} print */
function letters(paragraphs, print) {
  const { pages, size } = placed(paragraphs, print, widthOf);
  const runs = print.fromRight ? pages.map((page) => page.flatMap((line) => fromRight(line, print))) : pages;
  return pdfOfLetters(runs, size, (letter) => (print.hasRadicals ? (RADICALS.get(letter) ?? letter) : letter));
}

/**
 * Returns a line as it stands on the page, from the right margin on.
 *
 * @param {Placed} line
 * @param {Print} print
 * @returns {Placed[]}
 */
function fromRight(line, { width = 300, fromRight }) {
  const levels = bidi.getEmbeddingLevels(line.text, 'rtl');
  const order = bidi.getReorderedIndices(line.text, levels);
  const mirrored = bidi.getMirroredCharactersMap(line.text, levels.levels);
  let x = line.x + width - widthOf(line.text, line.size);
  /** @type {Placed[]} */
  const runs = [];
  let level = -1;
  for (const index of order) {
    const letter = mirrored.get(index) ?? line.text.charAt(index);
    const last = runs.at(-1);
    if (last && (fromRight === 'lines' || level === levels.levels[index]))
      runs[runs.length - 1] = { ...last, text: last.text + letter };
    else runs.push({ ...line, x, text: letter });
    level = levels.levels[index] ?? 0;
    x += widthOf(letter, line.size);
  }
  return runs;
}

/** @param {readonly Paragraph[]} paragraphs @param {Print} print */
async function printed(paragraphs, print) {
  const font = new PDFDocument({ autoFirstPage: false }).font(INTER);
  const measure = (/** @type {string} */ text, /** @type {number} */ points) =>
    font.fontSize(points).widthOfString(text);
  const { pages, size } = placed(paragraphs, print, measure);
  const file = new PDFDocument({ autoFirstPage: false, margin: 0, size: [size.width, size.height] }).font(INTER);
  /** @type {Buffer[]} */
  const chunks = [];
  file.on('data', (chunk) => chunks.push(chunk));
  pages.forEach((lines, index) => {
    file.addPage();
    const write = (/** @type {Placed & { stretch?: number }} */ { text, x, y, size: points, stretch = 0 }) =>
      file
        .fontSize(points)
        .text(text, x, size.height - y, { lineBreak: false, baseline: 'alphabetic', wordSpacing: stretch });
    if (print.header) {
      write({ text: print.header, x: MARGIN, y: size.height - 24, size: 8 });
      write({ text: String(index + 1), x: size.width / 2, y: 20, size: 8 });
    }
    for (const line of lines) {
      const { x, y, size: points } = line;
      let at = x;
      // Marks of notes are small digits above the line.
      for (const text of line.text.split(/([¹²³])/).filter(Boolean)) {
        const mark = '¹²³'.indexOf(text) + 1;
        if (mark > 0) write({ text: String(mark), x: at, y: y + points * 0.35, size: points * 0.6 });
        else write({ ...line, text, x: at });
        at += mark > 0 ? measure(String(mark), points * 0.6) : measure(text, points);
      }
    }
  });
  file.end();
  await once(file, 'end');
  return Buffer.concat(chunks);
}

/**
 * Puts paragraphs on pages, line by line.
 *
 * @param {readonly Paragraph[]} paragraphs
 * @param {Print} print
 * @param {(text: string, size: number) => number} measure
 */
function placed(paragraphs, print, measure) {
  const { width = 300, height = 500, columns = 1, size = 11, apart = 0.8, indent = 0, parted, isJustified } = print;
  /** @type {(Placed & { stretch?: number })[][]} */
  const pages = [];
  let column = columns;
  let y = 0;
  const goDown = (/** @type {number} */ room) => {
    y -= room;
    if (y > MARGIN && pages.length > 0) return;
    y = height - MARGIN - size;
    column++;
    if (column < columns) return;
    column = 0;
    pages.push([]);
  };
  paragraphs.forEach(({ text, isHeading }, index) => {
    const points = isHeading
      ? size * (index === 0 ? 1.7 : print.hasPlainHeadings ? 1 : 1.3)
      : /^[¹²³]/.test(text)
        ? size * 0.8
        : size;
    const first = isHeading ? 0 : indent;
    const isAfterHeading = paragraphs[index - 1]?.isHeading;
    // The blanks stand for the indent of the first line.
    const lines = wrappedLines(
      text,
      (line) => measure(line, points) <= width - (line.startsWith(text.slice(0, 3)) ? first : 0),
      parted,
    );
    lines.forEach((line, number) => {
      goDown(number > 0 ? points * 1.35 : points * 1.35 + (isHeading || isAfterHeading ? size : size * apart * 1.35));
      const inward = number === 0 ? first : 0;
      const blanks = line.split(' ').length - 1;
      const room = width - inward - measure(line, points);
      const stretch = isJustified && blanks > 0 && number < lines.length - 1 ? room / blanks : 0;
      const x = MARGIN + column * (width + GUTTER) + (print.fromRight ? -inward : inward);
      pages.at(-1)?.push({ text: line, x, y, size: points, stretch });
    });
  });
  const across = 2 * MARGIN + columns * width + (columns - 1) * GUTTER;
  return { pages, size: { width: across, height } };
}
