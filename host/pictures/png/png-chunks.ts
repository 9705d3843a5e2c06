import { crc32 } from './crc32';

/** The first bytes of every PNG. */
export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A chunk of a PNG: a type of four letters and its data. */
export interface PngChunk {
  readonly type: string;
  readonly data: Buffer;
}

/** Returns the bytes of a chunk, with its length and CRC. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}

/** Returns a chunk with a text in any script under a Latin keyword. */
export function textChunk(keyword: string, text: Buffer): Buffer {
  return pngChunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), text]));
}

/** Returns the same chunk with the text deflated. */
export function compressedTextChunk(keyword: string, deflated: Buffer): Buffer {
  return pngChunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\x01\0\0\0`, 'latin1'), deflated]));
}

/** Yields the complete chunks of a PNG. CRCs are ignored, since a damaged picture may hold an intact map. */
export function* readPngChunks(bytes: Buffer): Generator<PngChunk> {
  for (let offset = PNG_SIGNATURE.length; offset + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(offset);
    if (offset + 12 + length > bytes.length) return;
    yield {
      type: bytes.toString('latin1', offset + 4, offset + 8),
      data: bytes.subarray(offset + 8, offset + 8 + length),
    };
    offset += 12 + length;
  }
}
