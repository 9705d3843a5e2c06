import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** The file is not the one that the write was based on. */
export class StaleWrite extends Error {
  override readonly name = 'StaleWrite';
}

/** The disk said that it had stored something, and what can be read from it is something else. */
export class ReadBackMismatch extends Error {
  override readonly name = 'ReadBackMismatch';
  readonly code = 'EIO';

  constructor() {
    super('what was written cannot be read back');
  }
}

/** SHA-256 of some bytes, in hexadecimal: what tells two contents of a file apart. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The whole content of a file. */
export async function readFileBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** The content of a file up to a number of bytes. */
export async function readFileStart(path: string, maxBytes: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const chunks: Buffer[] = [];
    // To its end and not to the size it claims: a pipe claims none.
    for await (const chunk of file.createReadStream({ end: maxBytes - 1, autoClose: false }))
      chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } finally {
    await file.close();
  }
}

/** Writes bytes however many calls it takes; a disk takes less than it was given when it is about to be full. */
export async function writeAll(file: FileHandle, bytes: Uint8Array, start?: number): Promise<void> {
  for (let offset = 0; offset < bytes.length; ) {
    const position = start === undefined ? null : start + offset;
    const { bytesWritten } = await file.write(bytes, offset, bytes.length - offset, position);
    if (bytesWritten === 0) throw Object.assign(new Error('the disk took no bytes'), { code: 'ENOSPC' });
    offset += bytesWritten;
  }
}
