import { constants, createDeflate } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { paint } from '../../argument/drawing/paint';
import type { Picture } from '../../argument/drawing/picture';
import type { Measure } from '../../argument/text/font';
import { crc32 } from './crc32';
import { type Job, pause } from './job';

/** At most so many px are held as a bitmap at a time: 16 MB. */
const STRIP_PIXELS = 4 * 1024 * 1024;

/**
 * Draws a picture as PNG in strips, so that its size is limited by memory for the compressed file and not by what a
 * canvas holds. The strips are filtered ("up") and deflated as one stream. Throws what `job.check` throws.
 */
export async function writePng(picture: Picture, scale: number, measure: Measure, job: Job): Promise<Uint8Array> {
  const { width, height } = pngSize(picture, scale);
  const rows = Math.max(1, Math.min(height, Math.floor(STRIP_PIXELS / width)));
  const deflate = createDeflate({ level: 6, strategy: constants.Z_FILTERED });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
    deflate.once('end', resolve);
    deflate.once('error', reject);
  });
  const canvas = createCanvas(width, rows);
  const context = canvas.getContext('2d');
  const stride = width * 3;
  let above = Buffer.alloc(stride);
  for (let top = 0; top < height; top += rows) {
    job.check();
    const here = Math.min(rows, height - top);
    context.setTransform(scale, 0, 0, scale, 0, -top);
    paint(picture.items, context as never, measure);
    const { data } = context.getImageData(0, 0, width, here);
    const out = Buffer.allocUnsafe(here * (stride + 1));
    for (let row = 0; row < here; row++) {
      const line = Buffer.allocUnsafe(stride);
      // The paper covers everything, so the fourth byte, opacity, is always full and is left out.
      for (let from = row * width * 4, to = 0; to < stride; from += 4) {
        line[to++] = data[from] as number;
        line[to++] = data[from + 1] as number;
        line[to++] = data[from + 2] as number;
      }
      const start = row * (stride + 1);
      out[start] = 2;
      for (let at = 0; at < stride; at++) out[start + 1 + at] = ((line[at] as number) - (above[at] as number)) & 255;
      above = line;
    }
    if (!deflate.write(out)) await new Promise((resolve) => deflate.once('drain', resolve));
    job.progress((top + here) / height);
    await pause();
  }
  deflate.end();
  await ended;
  return assemble(width, height, scale, chunks);
}

/** The size of a picture as PNG, in px. */
export function pngSize({ width, height }: Picture, scale: number): { width: number; height: number } {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function assemble(width: number, height: number, scale: number, data: readonly Buffer[]): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const density = Buffer.alloc(9);
  const perMetre = Math.round((96 * scale) / 0.0254);
  density.writeUInt32BE(perMetre, 0);
  density.writeUInt32BE(perMetre, 4);
  density[8] = 1;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('pHYs', density),
    ...data.map((part) => chunk('IDAT', part)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}
