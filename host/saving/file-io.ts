import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** The error of a write that was based on another content of the file. */
export class StaleWrite extends Error {
  override readonly name = 'StaleWrite';
}

/** The error of a disk that reported success but returns other bytes than were written. */
export class ReadBackMismatch extends Error {
  override readonly name = 'ReadBackMismatch';
  readonly code = 'EIO';

  constructor() {
    super('the written bytes cannot be read back');
  }
}

/** Returns the SHA-256 of some bytes in hexadecimal, which identifies the content of a file. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Returns the whole content of a file. */
export async function readFileBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** Returns the content of a file up to a number of bytes. */
export async function readFileStart(path: string, maxBytes: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const chunks: Buffer[] = [];
    // Reads to the end, not to the size from `stat`: a pipe has none.
    for await (const chunk of file.createReadStream({ end: maxBytes - 1, autoClose: false }))
      chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } finally {
    await file.close();
  }
}

/**
 * Writes all bytes, with several calls if the disk accepts fewer at a time. Throws ENOSPC when it
 * accepts none. `start` is the offset in the file; without it the file position is used.
 */
export async function writeAll(file: FileHandle, bytes: Uint8Array, start?: number): Promise<void> {
  for (let offset = 0; offset < bytes.length; ) {
    const position = start === undefined ? null : start + offset;
    const { bytesWritten } = await file.write(bytes, offset, bytes.length - offset, position);
    if (bytesWritten === 0) throw Object.assign(new Error('the disk accepted no bytes'), { code: 'ENOSPC' });
    offset += bytesWritten;
  }
}
