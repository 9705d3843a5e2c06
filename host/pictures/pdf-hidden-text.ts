import type PDFDocument from 'pdfkit';
import subsetFont from 'subset-font';
import { interFont } from './fonts/fonts';

/** Writes a text that is not seen over the width of a line, for search, copying and reading aloud. */
export type WriteHiddenText = (
  text: string,
  line: { x: number; baseline: number; width: number; size: number },
) => void;

/** The text that is not seen of a document. `end` is called before the document ends. */
export interface HiddenText {
  readonly write: WriteHiddenText;
  end(): void;
}

type PdfDocument = InstanceType<typeof PDFDocument>;

/** A reference of PDFKit to an object of the document. */
interface PdfRef {
  readonly data: Record<string, unknown>;
  end(content?: Buffer): void;
}

/** The parts of PDFKit that its types lack. */
interface PdfInternals {
  ref(data: Record<string, unknown>): PdfRef;
  addContent(operators: string): void;
  readonly page: { readonly fonts: Record<string, PdfRef> };
}

const FONT = 'Hidden';
/** The advance of each glyph in thousandths of the size. */
const ADVANCE = 1000;
let shapelessFont: Promise<Buffer> | undefined;

/** The entries of a block of a CMap. */
const BLOCK = 100;

/**
 * Opens the hidden text of a document. Its font has no shapes: each grapheme gets a CID of its own, and
 * the ToUnicode map has its characters. So it can be read in every script, in the order in which it was
 * typed. Source: PDF 32000-1:2008, 9.7 and 9.10.3; the method of programs that
 * recognise text in scans.
 */
export async function openHiddenText(document: PdfDocument): Promise<HiddenText> {
  const pdf = document as unknown as PdfInternals;
  shapelessFont ??= subsetFont(interFont(400), ' ', { targetFormat: 'truetype' });
  const shapeless = await shapelessFont;
  const cids = new Map<string, number>();
  let font: { readonly main: PdfRef; readonly toUnicode: PdfRef; readonly cidToGid: PdfRef } | null = null;

  const cidOf = (grapheme: string) => {
    const cid = cids.get(grapheme) ?? cids.size + 1;
    cids.set(grapheme, cid);
    return cid;
  };

  return {
    write(text, { x, baseline, width, size }) {
      font ??= addFont(pdf, shapeless);
      pdf.page.fonts[FONT] ??= font.main;
      const graphemes = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
      const stretch = (100 * width) / (graphemes.length * size);
      const codes = graphemes.map((grapheme) => hex(cidOf(grapheme))).join('');
      document.save();
      // The page is upside down for the text of PDFKit too.
      document.transform(1, 0, 0, -1, x, baseline);
      pdf.addContent(`BT 3 Tr /${FONT} ${size} Tf ${stretch.toFixed(3)} Tz <${codes}> Tj ET`);
      document.restore();
    },
    end() {
      if (!font) return;
      font.toUnicode.end(Buffer.from(cMapOf([...cids.keys()])));
      font.cidToGid.end(Buffer.alloc(2 * (cids.size + 1)));
      font.main.end();
    },
  };
}

function addFont(pdf: PdfInternals, shapeless: Buffer): { main: PdfRef; toUnicode: PdfRef; cidToGid: PdfRef } {
  const file = pdf.ref({ Length1: shapeless.length });
  file.end(shapeless);
  const BaseFont = 'HIDDEN+Hidden';
  const descriptor = pdf.ref({
    ...{ Type: 'FontDescriptor', FontName: BaseFont, Flags: 4, ItalicAngle: 0, StemV: 0 },
    ...{ FontBBox: [0, 0, ADVANCE, ADVANCE], Ascent: ADVANCE, Descent: 0, CapHeight: ADVANCE, FontFile2: file },
  });
  descriptor.end();
  const toUnicode = pdf.ref({});
  const cidToGid = pdf.ref({});
  const descendant = pdf.ref({
    ...{ Type: 'Font', Subtype: 'CIDFontType2', BaseFont, FontDescriptor: descriptor, DW: ADVANCE },
    // PDFKit writes a string object as a string, and a string as a name.
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    CIDToGIDMap: cidToGid,
  });
  descendant.end();
  const main = pdf.ref({
    ...{ Type: 'Font', Subtype: 'Type0', BaseFont, Encoding: 'Identity-H' },
    ...{ DescendantFonts: [descendant], ToUnicode: toUnicode },
  });
  return { main, toUnicode, cidToGid };
}

/** Returns the CMap that maps the CIDs from 1 on to texts in UTF-16. */
function cMapOf(texts: readonly string[]): string {
  const entries = texts.map((text, index) => {
    const units = Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('');
    return `<${hex(index + 1)}> <${units}>`;
  });
  const blocks = [];
  for (let from = 0; from < entries.length; from += BLOCK) {
    const block = entries.slice(from, from + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function hex(number: number): string {
  return number.toString(16).padStart(4, '0');
}
