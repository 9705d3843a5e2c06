import { Inflate, strFromU8 } from 'fflate';

/** The most files that an archive of a mind map has. */
const MAX_ENTRIES = 10_000;
/** The largest file that is read out of an archive, in bytes, whatever the archive says of its size. */
const MAX_BYTES = 20_000_000;
/** The bytes that are inflated at a time: they become at most a thousand times as many. */
const STEP = 4096;

const [LOCAL_FILE, CENTRAL_FILE, END] = [0x04034b50, 0x02014b50, 0x06054b50];
/** The part of a file in which the list of the files ends: its end has a comment of up to 64 KB. */
const END_BYTES = 65_557;
const [STORED, DEFLATED] = [0, 8];

/** A file in an archive, as it is stored. */
interface Entry {
  readonly method: number;
  readonly bytes: Uint8Array;
}

/** Returns true for the bytes of a ZIP archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 4 && viewOf(bytes).getUint32(0, true) === LOCAL_FILE;
}

/**
 * Returns the first of the named files that an archive has; null if it has none of them, or if the archive is broken;
 * `too-large` if it has more files than are read, or if the file is larger than is read.
 */
export function entryOfZip(bytes: Uint8Array, names: readonly string[]): Uint8Array | null | 'too-large' {
  try {
    const entries = entriesOf(bytes, names);
    if (entries === 'too-large') return entries;
    const entry = names.flatMap((name) => entries.get(name) ?? [])[0];
    return entry ? contentsOf(entry) : null;
  } catch {
    return null;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Returns the named files of an archive, by its list of files. Throws a RangeError if it is broken. */
function entriesOf(bytes: Uint8Array, names: readonly string[]): Map<string, Entry> | 'too-large' {
  const view = viewOf(bytes);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== END) if (--end < bytes.length - END_BYTES) throw new RangeError('no archive');
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) return 'too-large';
  const found = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL_FILE) throw new RangeError('no file');
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength));
    if (names.includes(name) && !found.has(name)) {
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const method = view.getUint16(at + 10, true);
      found.set(name, { method, bytes: bytes.subarray(start, start + view.getUint32(at + 20, true)) });
    }
    at += 46 + nameLength + extra + comment;
  }
  return found;
}

/** Returns what is stored in an entry. Stops as soon as that is too large. Throws if it cannot be inflated. */
function contentsOf({ method, bytes }: Entry): Uint8Array | null | 'too-large' {
  if (method === STORED) return bytes.length > MAX_BYTES ? 'too-large' : bytes;
  if (method !== DEFLATED) return null;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  });
  for (let from = 0; from < bytes.length; from += STEP) {
    inflate.push(bytes.subarray(from, from + STEP), from + STEP >= bytes.length);
    if (length > MAX_BYTES) return 'too-large';
  }
  const contents = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    contents.set(chunk, at);
    at += chunk.length;
  }
  return contents;
}
