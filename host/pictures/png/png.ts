import { createDeflate, type Deflate, deflateSync } from 'node:zlib';
import { itemsIn } from '../../../argument/drawing/bounds';
import { paint } from '../../../argument/drawing/paint';
import type { Picture } from '../../../argument/drawing/picture';
import { pngSize } from '../../../argument/drawing/png-size';
import type { Measure } from '../../../argument/text/font';
import type { ByteSink } from '../byte-sink';
import { PNG_KEYWORD } from '../embedded-map';
import { pictureContext } from '../fonts/fonts';
import type { ProgressListener } from '../progress-listener';
import { compressedTextChunk, PNG_SIGNATURE, pngChunk, textChunk } from './png-chunks';

/** The number of px held as a bitmap at a time: 16 MB. */
const STRIP_PIXELS = 4 * 1024 * 1024;

/** From this number of px on, the file may be a quarter larger so that it is ready three times as fast. */
const FAST_DEFLATE_PIXELS = 24_000_000;

/** The approximate size of an IDAT chunk in bytes. */
const CHUNK_BYTES = 256 * 1024;

/** The scale, the receiver and the additional content of a PNG. */
export interface PngOptions {
  readonly scale: number;
  readonly measure: Measure;
  readonly onProgress: ProgressListener;
  readonly sink: ByteSink;
  /** The map file to embed. */
  readonly mapFile?: Uint8Array;
}

/**
 * Draws a picture as PNG in strips and sends it to the sink piece by piece, so that memory holds one strip
 * at a time. A strip paints only the items that reach into it. The scale is at most that of {@link pngSize}.
 *
 * Throws the error of the sink.
 */
export async function writePng(picture: Picture, options: PngOptions): Promise<void> {
  const { sink, mapFile } = options;
  const { width, height, scale } = pngSize(picture, options.scale);
  await sink(PNG_SIGNATURE);
  await sink(pngChunk('IHDR', headerData(width, height)));
  await sink(pngChunk('pHYs', pixelDensityData(scale)));
  await sink(textChunk('Title', Buffer.from(picture.name)));
  await sink(textChunk('Description', Buffer.from(picture.description)));
  // Before the pixels, where readers find it early.
  if (mapFile) await sink(compressedTextChunk(PNG_KEYWORD, deflateSync(mapFile)));
  const level = width * height > FAST_DEFLATE_PIXELS ? 1 : 6;
  const deflate = createDeflate({ level, memLevel: 9, chunkSize: CHUNK_BYTES });
  const streaming = (async () => {
    for await (const part of deflate) await sink(pngChunk('IDAT', part as Buffer));
  })();
  try {
    await Promise.race([drawStrips(picture, options, deflate), streaming]);
    deflate.end();
  } catch (error) {
    deflate.destroy();
    await streaming.catch(() => undefined);
    throw error;
  }
  await streaming;
  await sink(pngChunk('IEND', Buffer.alloc(0)));
}

async function drawStrips(
  picture: Picture,
  { scale: requestedScale, measure, onProgress }: PngOptions,
  deflate: Deflate,
): Promise<void> {
  const { width, height } = pngSize(picture, requestedScale);
  // Adjusted to whole pixels, so that the last ones are not half transparent.
  const scale = [width / picture.width, height / picture.height] as const;
  const rows = Math.max(1, Math.min(height, Math.floor(STRIP_PIXELS / width)));
  const context = pictureContext(Math.ceil(width / 4) * 4, rows);
  const { canvas } = context;
  const rowBuffers = [Buffer.alloc(rows * (width * 3 + 1)), Buffer.alloc(rows * (width * 3 + 1))] as const;
  // One strip is drawn while the previous one is compressed; then that one's buffer is reused.
  let previousWrite: Promise<unknown> = Promise.resolve();
  for (let top = 0, bufferIndex = 0; top < height; top += rows, bufferIndex = 1 - bufferIndex) {
    const stripRows = Math.min(rows, height - top);
    context.setTransform(scale[0], 0, 0, scale[1], 0, -top);
    const strip = { x: 0, y: top / scale[1], width: picture.width, height: stripRows / scale[1] };
    paint(itemsIn(picture.items, strip), context as never, measure);
    const bytes = packRows(canvas.data(), width, stripRows, rowBuffers[bufferIndex] as Buffer);
    await previousWrite;
    previousWrite = new Promise<void>((resolve, reject) => {
      deflate.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
    // The error is thrown where the write is awaited; a drawing whose sink has failed never gets there.
    previousWrite.catch(() => undefined);
    onProgress((top + stripRows) / height);
  }
  await previousWrite;
}

/**
 * Converts rows of RGBA to the unfiltered RGB rows of a PNG. Opacity is dropped, since the
 * background covers everything. Without a filter the even colours of a map compress better by a
 * fifth, and faster. Four pixels are three whole words (little-endian, as on all machines that Skia
 * supports).
 */
function packRows(pixels: Buffer, width: number, rows: number, out: Buffer): Buffer {
  const quads = Math.ceil(width / 4);
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, quads * 4 * rows);
  const line = new Uint32Array(quads * 3);
  const lineBytes = Buffer.from(line.buffer, 0, width * 3);
  for (let row = 0, source = 0; row < rows; row++) {
    for (let index = 0; index < line.length; index += 3, source += 4) {
      const two = words[source + 1] as number;
      const three = words[source + 2] as number;
      line[index] = ((words[source] as number) & 0xffffff) | (two << 24);
      line[index + 1] = ((two >>> 8) & 0xffff) | (three << 16);
      line[index + 2] = ((three >>> 16) & 0xff) | ((words[source + 3] as number) << 8);
    }
    // The filter byte at the start of each row stays 0.
    lineBytes.copy(out, row * (width * 3 + 1) + 1);
  }
  return out.subarray(0, rows * (width * 3 + 1));
}

/** Returns the IHDR data: eight bits a channel, RGB, not interlaced. */
function headerData(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(width, 0);
  bytes.writeUInt32BE(height, 4);
  bytes.set([8, 2, 0, 0, 0], 8);
  return bytes;
}

function pixelDensityData(scale: number): Buffer {
  const bytes = Buffer.alloc(9);
  const perMetre = Math.round((96 * scale) / 0.0254);
  bytes.writeUInt32BE(perMetre, 0);
  bytes.writeUInt32BE(perMetre, 4);
  bytes[8] = 1;
  return bytes;
}
