import { createCanvas } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import type { GroupItem, Item, TextItem } from '../../argument/drawing/display-list';
import { paint, placeRuns } from '../../argument/drawing/paint';
import type { Picture } from '../../argument/drawing/picture';
import { pathData } from '../../argument/drawing/svg';
import type { Family, Measure, Weight } from '../../argument/text/font';
import { isRightToLeft } from '../../argument/text/runs';
import { interFile } from './fonts';
import { type Job, pause } from './job';
import { systemFont } from './system-font';

/** A px at 96 dpi in pt. */
export const PT_PER_PX = 0.75;

/** Words that no font file can set are drawn at this many times their size. */
const PICTURE_SCALE = 4;

/**
 * Draws pictures as a PDF, a page each: the bundled typeface embedded, text that can be searched and copied exactly,
 * title and language set, every claim a tagged paragraph in reading order. Scripts for which this machine has no font
 * file, and emoji, are drawn as pictures.
 */
export async function writePdf(
  pages: readonly [Picture, ...Picture[]],
  measure: Measure,
  job: Job,
): Promise<Uint8Array> {
  const [first] = pages;
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: '1.7',
    lang: 'en',
    displayTitle: true,
    tagged: true,
    info: { Title: first.name, Subject: first.description, Creator: 'Counterpoint', Producer: 'Counterpoint' },
    font: interFile(400),
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.once('end', resolve);
    document.once('error', reject);
  });
  const writer: Writer = {
    document,
    measure,
    fonts: await registerFonts(
      document,
      pages.flatMap(({ items }) => items),
    ),
  };
  const root = document.struct('Document');
  document.addStructure(root);
  for (const [page, { width, height, items }] of pages.entries()) {
    document.addPage({ size: [width * PT_PER_PX, height * PT_PER_PX], margin: 0 });
    document.scale(PT_PER_PX);
    for (const [at, item] of items.entries()) {
      job.check();
      writeItem(item, writer, root);
      job.progress((page + (at + 1) / items.length) / pages.length);
      await pause();
    }
  }
  root.end();
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

type Document = InstanceType<typeof PDFDocument>;
type Structure = ReturnType<Document['struct']>;

interface Writer {
  readonly document: Document;
  readonly measure: Measure;
  /** The families that can be set as text; the others are drawn. */
  readonly fonts: ReadonlySet<Family>;
}

async function registerFonts(document: Document, items: readonly Item[]): Promise<Set<Family>> {
  for (const weight of [400, 600] as const) document.registerFont(fontName('inter', weight), interFile(weight));
  const fonts = new Set<Family>(['inter']);
  for (const family of familiesIn(items)) {
    if (family === 'inter' || family === 'emoji') continue;
    const font = await systemFont(family);
    if (!font) continue;
    try {
      document.registerFont(fontName(family, 400), font.path, font.postscriptName);
      document.font(fontName(family, 400));
      fonts.add(family);
    } catch {
      // A font that cannot be embedded is no loss: its words are drawn.
    }
  }
  return fonts;
}

function fontName(family: Family, weight: Weight): string {
  return family === 'inter' ? `inter-${weight}` : family;
}

function familiesIn(items: readonly Item[], found = new Set<Family>()): Set<Family> {
  for (const item of items) {
    if (item.kind === 'group') familiesIn(item.items, found);
    else if (item.kind === 'text') for (const run of item.runs) found.add(run.family);
  }
  return found;
}

function writeItem(item: Item, writer: Writer, parent: Structure): void {
  const { document } = writer;
  if (item.kind !== 'group') {
    if (item.kind === 'text') inStructure(document, parent, 'P', () => writeText(item, writer));
    else asArtifact(document, () => writeShape(item, document));
    return;
  }
  document.save();
  if (item.at) document.translate(...item.at);
  if (item.scale) document.scale(item.scale);
  if (item.role === 'claim') writeClaim(item, writer, parent);
  else for (const child of item.items) writeItem(child, writer, parent);
  document.restore();
}

/** A box is one paragraph, whatever its number of lines, so that it is read aloud as one. */
function writeClaim(group: GroupItem, writer: Writer, parent: Structure): void {
  const { document } = writer;
  asArtifact(document, () => {
    for (const item of group.items) if (item.kind === 'rect' || item.kind === 'path') writeShape(item, document);
  });
  inStructure(document, parent, 'P', () => {
    for (const item of group.items) if (item.kind === 'text') writeText(item, writer);
  });
}

function inStructure(document: Document, parent: Structure, type: string, draw: () => void): void {
  const content = document.markStructureContent(type);
  draw();
  document.endMarkedContent();
  parent.add(document.struct(type, {}, content));
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

function writeText(item: TextItem, writer: Writer): void {
  const { document, measure, fonts } = writer;
  for (const { run, x } of placeRuns(item, measure)) {
    if (fonts.has(run.family) && !isRightToLeft(run.text)) {
      document.font(fontName(run.family, item.weight)).fontSize(item.size).fillColor(item.fill);
      document.text(run.text, x, item.baseline, { lineBreak: false, baseline: 'alphabetic' });
    } else {
      drawWords({ ...item, x, runs: [run] }, writer);
    }
  }
}

function drawWords(item: TextItem, { document, measure }: Writer): void {
  const width = item.width + item.size;
  const height = item.size * 1.6;
  const canvas = createCanvas(Math.ceil(width * PICTURE_SCALE), Math.ceil(height * PICTURE_SCALE));
  const context = canvas.getContext('2d');
  context.scale(PICTURE_SCALE, PICTURE_SCALE);
  paint([{ ...item, x: 0, baseline: item.size * 1.2 }], context as never, measure);
  const place = { width: canvas.width / PICTURE_SCALE, height: canvas.height / PICTURE_SCALE };
  document.image(canvas.toBuffer('image/png'), item.x, item.baseline - item.size * 1.2, place);
}
