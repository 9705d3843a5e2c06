import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { GroupItem, Item, TextItem } from '../../argument/drawing/display-list';
import { pdfScale, pdfSize } from '../../argument/drawing/pdf-size';
import type { Picture } from '../../argument/drawing/picture';
import { pathData } from '../../argument/drawing/svg';
import { escapeXml } from '../../argument/drawing/svg-values';
import { MAP_SUFFIX } from '../../argument/formats/native';
import type { Id } from '../../argument/model/claim';
import type { Measure } from '../../argument/text/font';
import { argumentMessages } from '../../messages/argument-messages';
import { currentLocale } from '../../messages/catalogue';
import type { ByteSink } from './byte-sink';
import { preparePdfText, type WriteLine } from './pdf-text';
import type { ProgressListener } from './progress-listener';

/** The measure, the receiver and the additional content of a PDF. */
export interface PdfOptions {
  readonly measure: Measure;
  readonly onProgress: ProgressListener;
  readonly sink: ByteSink;
  /** The ids of claims and inferences in reading order, for screen readers. */
  readonly readingOrder: readonly Id[];
  /** The map file to embed. */
  readonly mapFile?: Uint8Array;
}

/**
 * Draws pictures as a PDF, one page each: the bundled font embedded, text that can be searched and
 * copied exactly, title and language set, sources as links, every claim a tagged paragraph in
 * reading order. Emoji, and scripts without a font file on this machine, are drawn as pictures.
 *
 * Throws the error of the sink.
 */
export async function writePdf(pages: readonly [Picture, ...Picture[]], options: PdfOptions): Promise<void> {
  const { measure, onProgress, sink, mapFile } = options;
  const [first] = pages;
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: '1.7',
    lang: currentLocale().tag,
    displayTitle: true,
    tagged: true,
    info: { Title: first.name, Subject: first.description, Creator: 'Counterpoint', Producer: 'Counterpoint' },
    // No default font: PDFKit would open it under two names, and then anew for each line.
    font: null as never,
  });
  escapeMetadata(document);
  const streaming = (async () => {
    for await (const part of document) await sink(part as Buffer);
  })();
  // An error of the sink is thrown at the end, where the stream is awaited.
  streaming.catch(() => undefined);
  try {
    // Attached first, so that readers find it early.
    if (mapFile) attachMapFile(document, mapFile);
    const items = pages.flatMap((page) => page.items);
    const { writeLine, end } = await preparePdfText(document, items, measure);
    const ranks = new Map(options.readingOrder.map((id, index) => [id, index]));
    const root = document.struct('Document');
    document.addStructure(root);
    for (const [page, picture] of pages.entries()) {
      let done = 0;
      const beforeClaim = async () => {
        onProgress((page + Math.min(1, done++ / picture.claims)) / pages.length);
        // The pages that are finished go to the sink meanwhile.
        await setImmediate();
      };
      const writer: PageWriter = { document, writeLine, readingRanks: ranks, paragraphs: [], beforeClaim };
      await writePage(picture, writer);
      for (const { element } of writer.paragraphs.sort((a, b) => a.rank - b.rank)) root.add(element);
    }
    root.end();
    end();
    onProgress(1);
    document.end();
  } catch (error) {
    document.destroy();
    await streaming.catch(() => undefined);
    throw error;
  }
  await streaming;
}

async function writePage(picture: Picture, writer: PageWriter): Promise<void> {
  const { document, paragraphs } = writer;
  const { width, height } = pdfSize(picture);
  document.addPage({ size: [width, height], margin: 0 });
  document.scale(pdfScale(picture));
  let rank = RANK_BEFORE_MAP;
  for (const item of picture.items) {
    await writeItem(item, writer, rank);
    if (paragraphs.some((part) => part.rank >= 0)) rank = RANK_AFTER_MAP;
  }
}

function attachMapFile(document: PdfDocument, mapFile: Uint8Array): void {
  // No date, so that the same map gives the same attachment.
  document.file(Buffer.from(mapFile), {
    name: `map${MAP_SUFFIX}`,
    type: 'application/json',
    description: argumentMessages.attachment,
  });
}

type PdfDocument = InstanceType<typeof PDFDocument>;
type StructureElement = ReturnType<PdfDocument['struct']>;

interface PageWriter {
  readonly document: PdfDocument;
  readonly writeLine: WriteLine;
  /** The position of each claim and inference in reading order. */
  readonly readingRanks: ReadonlyMap<Id, number>;
  /** The tagged paragraphs of the page. */
  readonly paragraphs: { readonly rank: number; readonly element: StructureElement }[];
  /** Called before each claim. */
  readonly beforeClaim: () => Promise<void>;
}

const RANK_BEFORE_MAP = -1;
const RANK_AFTER_MAP = Number.POSITIVE_INFINITY;

async function writeItem(item: Item, writer: PageWriter, rank: number): Promise<void> {
  const { document } = writer;
  if (item.kind !== 'group') {
    if (item.kind === 'text') writeParagraph(writer, textRank(item, writer, rank), [item]);
    else asArtifact(document, () => writeShape(item, document));
    return;
  }
  if (item.role === 'claim') await writer.beforeClaim();
  document.save();
  if (item.clip) document.rect(item.clip.x, item.clip.y, item.clip.width, item.clip.height).clip();
  if (item.at) document.translate(...item.at);
  if (item.scale) document.scale(item.scale);
  const ownRank = item.id === undefined ? rank : (writer.readingRanks.get(item.id) ?? RANK_AFTER_MAP);
  if (item.role === 'claim') writeClaim(item, writer, ownRank);
  else for (const child of item.items) await writeItem(child, writer, ownRank);
  document.restore();
}

/** Returns the reading rank of a text. The word "and" is read between the premises on both sides of it. */
function textRank({ before }: TextItem, { readingRanks }: PageWriter, rank: number): number {
  const ownRank = before === undefined ? undefined : readingRanks.get(before);
  return ownRank === undefined ? rank : ownRank - 0.5;
}

/** Writes a box as one paragraph, whatever its number of lines, so that it is read as one. */
function writeClaim(group: GroupItem, writer: PageWriter, rank: number): void {
  const { document } = writer;
  asArtifact(document, () => {
    for (const item of group.items) if (item.kind === 'rect' || item.kind === 'path') writeShape(item, document);
  });
  const lines = group.items.filter((item) => item.kind === 'text');
  if (lines.length > 0) writeParagraph(writer, rank, lines);
}

/** Writes lines as one paragraph. */
function writeParagraph(writer: PageWriter, rank: number, lines: readonly TextItem[]): void {
  const { document, paragraphs, writeLine } = writer;
  const [{ link } = {}] = lines;
  const paragraph = document.struct('P');
  const parent = link === undefined ? paragraph : document.struct('Link');
  if (parent !== paragraph) paragraph.add(parent);
  parent.add(document.markStructureContent(link === undefined ? 'P' : 'Link'));
  for (const [index, line] of lines.entries()) writeLine(index + 1 < lines.length ? withTrailingSpace(line) : line);
  document.endMarkedContent();
  if (link !== undefined) for (const line of lines) addLink(document, line, link, parent);
  paragraphs.push({ rank, element: paragraph });
}

/** Returns a line with a space at its end, so that its last word does not run into the next line. */
function withTrailingSpace(line: TextItem): TextItem {
  const last = line.runs.at(-1);
  if (last?.family !== 'inter') return line;
  return { ...line, runs: [...line.runs.slice(0, -1), { ...last, text: `${last.text} ` }] };
}

function addLink(
  document: PdfDocument,
  { x, baseline, width, size }: TextItem,
  link: string,
  structParent: StructureElement,
): void {
  // PDFKit accepts the structure element of a link; its types lack that option.
  document.link(x, baseline - size, width, size * 1.4, link, { structParent } as object);
}

function asArtifact(document: PdfDocument, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw();
  document.endMarkedContent();
}

function writeShape(item: Exclude<Item, TextItem | GroupItem>, document: PdfDocument): void {
  if (item.kind === 'path') {
    document.lineWidth(item.width).lineJoin('round').undash();
    document.path(pathData(item.points, item.radius)).stroke(item.stroke);
    return;
  }
  const { x, y, width, height, radius, fill, stroke, strokeWidth, dash } = item;
  const shape = () => {
    const round = Math.min(radius, width / 2, height / 2);
    return round > 0 ? document.roundedRect(x, y, width, height, round) : document.rect(x, y, width, height);
  };
  if (fill) shape().fill(fill);
  if (!stroke) return;
  document.lineWidth(strokeWidth ?? 1);
  if (dash) document.dash(dash[0], { space: dash[1] });
  else document.undash();
  shape().stroke(stroke);
}

/** PDFKit writes title and subject into the XMP packet, which is XML, without escaping them. */
function escapeMetadata(document: PDFKit.PDFDocument): void {
  const endMetadata = document.endMetadata.bind(document);
  document.endMetadata = () => {
    // The other place of both is written by now.
    const { info } = document;
    for (const key of ['Title', 'Subject'] as const) info[key] = escapeXml(info[key] ?? '');
    endMetadata();
  };
}
