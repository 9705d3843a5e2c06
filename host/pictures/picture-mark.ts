import { createHash, type Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { PictureFormat } from '../../contract/pictures';
import type { ByteSink } from './byte-sink';
import { pngChunk } from './png/png-chunks';

/** The number of claims that a mark names. A map that still has one of them counts as the same map. */
const MAX_NAMED_CLAIMS = 16;
/** The number of hexadecimal digits that name a title or a claim. */
const NAME_DIGITS = 8;
/** The bytes at the end of a file that stay behind until it is complete. All ends are shorter. */
const HELD_BACK_BYTES = 64;
/** The bytes at the end of a file that are searched for a mark. All marks with what follows them are shorter. */
const SEARCHED_BYTES = 1024;
const MARK = /Counterpoint mark ([0-9a-f ]+) ([0-9a-f]{64})/g;

/** The shape and the place of the mark in a file. */
interface MarkedFormat {
  readonly shape: (text: string) => Buffer;
  /** Returns the range at the end of an unmarked file that the mark replaces; it is empty where a mark is inserted. */
  readonly place: (end: Buffer) => readonly [from: number, to: number];
}

/** The formats of pictures; a zip holds PNGs. */
const FORMATS: Readonly<Record<PictureFormat | 'zip', MarkedFormat>> = {
  png: {
    shape: (text) => pngChunk('tEXt', Buffer.from(`Software\0${text}`)),
    // Before the IEND chunk, which is empty.
    place: ({ length }) => [length - 12, length - 12],
  },
  svg: { shape: (text) => Buffer.from(`<!-- ${text} -->\n`), place: ({ length }) => [length, length] },
  pdf: {
    shape: (text) => Buffer.from(`%${text}\n`),
    // The last line has to remain the last.
    place: (end) => [end.lastIndexOf('startxref'), end.lastIndexOf('startxref')],
  },
  zip: {
    shape: (text) => {
      const length = Buffer.alloc(2);
      length.writeUInt16LE(text.length);
      return Buffer.concat([length, Buffer.from(text)]);
    },
    // A zip ends with the length of its comment, 0.
    place: ({ length }) => [length - 2, length],
  },
};

/** A picture that is being marked: the sink of its bytes, and a function that adds the mark at their end. */
interface MarkedPicture {
  readonly sink: ByteSink;
  readonly end: () => Promise<void>;
}

/**
 * Returns a sink that passes a picture on with a mark, by which Counterpoint knows it again as long as it
 * is unchanged. `claims` are the texts of the claims that the mark may name.
 */
export function markPicture(
  sink: ByteSink,
  format: keyof typeof FORMATS,
  { title, claims }: { readonly title: string; readonly claims: readonly string[] },
): MarkedPicture {
  const { shape, place } = FORMATS[format];
  const about = [title, ...claims.filter((text) => text.trim() !== '').slice(0, MAX_NAMED_CLAIMS)]
    .map(nameOf)
    .join(' ');
  const digest = createHash('sha256').update(about);
  let heldBack = Buffer.alloc(0);
  const pass = async (bytes: Buffer) => {
    digest.update(bytes);
    await sink(bytes);
  };
  return {
    sink: async (bytes) => {
      const all = Buffer.concat([heldBack, bytes]);
      const passed = Math.max(0, all.length - HELD_BACK_BYTES);
      heldBack = Buffer.from(all.subarray(passed));
      if (passed > 0) await pass(all.subarray(0, passed));
    },
    end: async () => {
      const [from, to] = place(heldBack);
      await pass(heldBack.subarray(0, from));
      const after = heldBack.subarray(to);
      digest.update(after);
      await sink(shape(`Counterpoint mark ${about} ${digest.digest('hex')}`));
      await sink(after);
    },
  };
}

/**
 * Returns whether a file is a picture that Counterpoint made, unchanged since, and of a map: with its title
 * and, if the mark names claims, with one of them.
 */
export async function isUnchangedPictureOf({ title, claims }: ArgumentMap, path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const searchedFrom = Math.max(0, size - SEARCHED_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - searchedFrom), { position: searchedFrom });
    const end = buffer.subarray(0, bytesRead);
    const [text = '', about = '', digest] = [...end.toString('latin1').matchAll(MARK)].at(-1) ?? [];
    const [titleName, ...claimNames] = about.split(' ');
    if (titleName !== nameOf(title)) return false;
    if (claimNames.length > 0 && !claims.some((claim) => claimNames.includes(nameOf(claim.text)))) return false;
    for (const { shape } of Object.values(FORMATS)) {
      const mark = shape(text);
      const from = end.lastIndexOf(mark);
      if (from < 0) continue;
      const found = createHash('sha256').update(about);
      await updateWith(found, file.createReadStream({ start: 0, end: searchedFrom + from - 1, autoClose: false }));
      return found.update(end.subarray(from + mark.length)).digest('hex') === digest;
    }
    return false;
  } finally {
    await file.close();
  }
}

async function updateWith(hash: Hash, bytes: AsyncIterable<Buffer>): Promise<void> {
  for await (const chunk of bytes) hash.update(chunk);
}

/** Returns a name for a text of any length and any characters, lone surrogates too. */
function nameOf(text: string): string {
  return createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, NAME_DIGITS);
}
