import PDFDocument from 'pdfkit';
import type { GroupItem, Item, TextItem } from '../../argument/drawing/display-list';
import { pdfScale, pdfSize } from '../../argument/drawing/pdf-size';
import type { Picture } from '../../argument/drawing/picture';
import { pathData } from '../../argument/drawing/svg';
import { MAP_SUFFIX } from '../../argument/formats/native';
import type { Id } from '../../argument/model/claim';
import type { Measure } from '../../argument/text/font';
import { spokenLanguage } from '../../messages/catalogue';
import { argumentWords } from '../../messages/en/argument';
import { interFile } from './fonts';
import { type Job, pause } from './job';
import { openPdfText, type WriteLine } from './pdf-text';
import type { Sink } from './sink';

/** What goes into a PDF besides the drawings, and where it all goes. */
export interface PdfOptions {
  readonly measure: Measure;
  readonly job: Job;
  readonly sink: Sink;
  /** The claims and steps in the order in which they are to be read aloud. */
  readonly reading: readonly Id[];
  /** The map's file, for a picture that opens again. */
  readonly mapFile?: Uint8Array;
}

/**
 * Draws pictures as a PDF, a page each: the bundled typeface embedded, text that can be searched and copied exactly,
 * title and language set, sources as links, every claim a tagged paragraph in reading order. Emoji, and scripts for
 * which this machine has no font file, are drawn as pictures. Throws what `job.check` throws.
 */
export async function writePdf(pages: readonly [Picture, ...Picture[]], options: PdfOptions): Promise<void> {
  const { measure, job, sink, mapFile } = options;
  const [first] = pages;
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: '1.7',
    lang: spokenLanguage().tag,
    displayTitle: true,
    tagged: true,
    info: { Title: first.name, Subject: first.description, Creator: 'Counterpoint', Producer: 'Counterpoint' },
    font: interFile(400),
  });
  const handedOn = (async () => {
    for await (const part of document) await sink(part as Buffer);
  })();
  // A disk that takes no more is told of at the end, where it is waited for.
  handedOn.catch(() => undefined);
  try {
    // First, so that whoever wants the map back finds it early.
    if (mapFile) attach(document, mapFile);
    const items = pages.flatMap((page) => page.items);
    const writeLine = await openPdfText(document, items, measure);
    const ranks = new Map(options.reading.map((id, at) => [id, at]));
    const root = document.struct('Document');
    document.addStructure(root);
    for (const [page, picture] of pages.entries()) {
      let done = 0;
      const turn = async () => {
        job.check();
        job.progress((page + Math.min(1, done++ / picture.claims)) / pages.length);
        await pause();
      };
      const writer: Writer = { document, writeLine, ranks, told: [], turn };
      await writePage(picture, writer);
      for (const { element } of writer.told.sort((a, b) => a.rank - b.rank)) root.add(element);
    }
    root.end();
    job.progress(1);
    document.end();
  } catch (error) {
    document.destroy();
    await handedOn.catch(() => undefined);
    throw error;
  }
  await handedOn;
}

async function writePage(picture: Picture, writer: Writer): Promise<void> {
  const { document, told } = writer;
  const { width, height } = pdfSize(picture);
  document.addPage({ size: [width, height], margin: 0 });
  document.scale(pdfScale(picture));
  let rank = BEFORE_THE_MAP;
  for (const item of picture.items) {
    await writeItem(item, writer, rank);
    if (told.some((part) => part.rank >= 0)) rank = AFTER_THE_MAP;
  }
}

function attach(document: Document, mapFile: Uint8Array): void {
  // No date of its own, so that the same map gives the same attachment.
  document.file(Buffer.from(mapFile), {
    name: `map${MAP_SUFFIX}`,
    type: 'application/json',
    description: argumentWords.attachment,
  });
}

type Document = InstanceType<typeof PDFDocument>;
type Structure = ReturnType<Document['struct']>;

interface Writer {
  readonly document: Document;
  readonly writeLine: WriteLine;
  /** When each claim and step is read aloud. */
  readonly ranks: ReadonlyMap<Id, number>;
  /** What stands on the page for those who have it read aloud. */
  readonly told: { readonly rank: number; readonly element: Structure }[];
  /** Called before each claim. */
  readonly turn: () => Promise<void>;
}

const BEFORE_THE_MAP = -1;
const AFTER_THE_MAP = Number.POSITIVE_INFINITY;

async function writeItem(item: Item, writer: Writer, rank: number): Promise<void> {
  const { document } = writer;
  if (item.kind !== 'group') {
    if (item.kind === 'text') tell(writer, rankOf(item, writer, rank), [item]);
    else asArtifact(document, () => writeShape(item, document));
    return;
  }
  if (item.role === 'claim') await writer.turn();
  document.save();
  if (item.clip) document.rect(item.clip.x, item.clip.y, item.clip.width, item.clip.height).clip();
  if (item.at) document.translate(...item.at);
  if (item.scale) document.scale(item.scale);
  const own = item.id === undefined ? rank : (writer.ranks.get(item.id) ?? AFTER_THE_MAP);
  if (item.role === 'claim') writeClaim(item, writer, own);
  else for (const child of item.items) await writeItem(child, writer, own);
  document.restore();
}

/** The word "and" is read between the premises that it stands between. */
function rankOf({ before }: TextItem, { ranks }: Writer, rank: number): number {
  const own = before === undefined ? undefined : ranks.get(before);
  return own === undefined ? rank : own - 0.5;
}

/** A box is one paragraph, whatever its number of lines, so that it is read aloud as one. */
function writeClaim(group: GroupItem, writer: Writer, rank: number): void {
  const { document } = writer;
  asArtifact(document, () => {
    for (const item of group.items) if (item.kind === 'rect' || item.kind === 'path') writeShape(item, document);
  });
  const lines = group.items.filter((item) => item.kind === 'text');
  if (lines.length > 0) tell(writer, rank, lines);
}

/** Writes some lines that are one paragraph. */
function tell(writer: Writer, rank: number, lines: readonly TextItem[]): void {
  const { document, told, writeLine } = writer;
  const [{ link } = {}] = lines;
  const paragraph = document.struct('P');
  const parent = link === undefined ? paragraph : document.struct('Link');
  if (parent !== paragraph) paragraph.add(parent);
  parent.add(document.markStructureContent(link === undefined ? 'P' : 'Link'));
  for (const [at, line] of lines.entries()) writeLine(at + 1 < lines.length ? spaced(line) : line);
  document.endMarkedContent();
  if (link !== undefined) for (const line of lines) addLink(document, line, link, parent);
  told.push({ rank, element: paragraph });
}

/** A line with a space at its end, as there was one before it was broken, so that its words do not run into the next. */
function spaced(line: TextItem): TextItem {
  const last = line.runs.at(-1);
  if (last?.family !== 'inter') return line;
  return { ...line, runs: [...line.runs.slice(0, -1), { ...last, text: `${last.text} ` }] };
}

function addLink(
  document: Document,
  { x, baseline, width, size }: TextItem,
  link: string,
  structParent: Structure,
): void {
  // The library takes the tag that a link belongs to; its types do not know that.
  document.link(x, baseline - size, width, size * 1.4, link, { structParent } as object);
}

function asArtifact(document: Document, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw();
  document.endMarkedContent();
}

function writeShape(item: Exclude<Item, TextItem | GroupItem>, document: Document): void {
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
