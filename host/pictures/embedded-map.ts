import { inflateSync } from 'node:zlib';
import { MAX_MAP_BYTES } from '../../argument/formats/native';
import { HostError } from '../../contract/host-error';
import { messages } from '../../messages/messages';
import { PNG_SIGNATURE, readPngChunks } from './png/png-chunks';

/** The keyword of the iTXt chunk with the map in a PNG. */
export const PNG_KEYWORD = 'Counterpoint map';

/** The id of the element with the map, in base64, in an SVG. */
export const SVG_ELEMENT_ID = 'counterpoint-map';

/** The number of bytes of a picture that are searched for a map. Our pictures have it near the start. */
export const MAX_PICTURE_BYTES = 256 * 1024 * 1024;

/** The number of attachments of a PDF that are examined. Ours have one; a hostile file may have any number. */
const MAX_ATTACHMENTS = 100;
/** The bytes that are decompressed of all of them: the host answers nobody meanwhile. */
const MAX_ATTACHED_BYTES = 1.5 * MAX_MAP_BYTES;

const words = messages.host.picture;

/** Returns whether some bytes are the start of a picture that can hold a map. */
export function isPicture(bytes: Uint8Array): boolean {
  return embeddingFormat(bytes) !== null;
}

/**
 * Returns the map file embedded in a picture, byte for byte; bytes that are no picture are returned
 * unchanged. Throws HostError `unreadable` for a picture without a map or with a damaged one.
 */
export function extractMapFile(bytes: Uint8Array, name: string): Uint8Array {
  const kind = embeddingFormat(bytes);
  if (kind === null) return bytes;
  let found: Uint8Array | null;
  try {
    found = EXTRACTORS[kind](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    const sentence = tooLarge ? messages.host.file['too-large']({ name }) : words.damaged({ name });
    throw new HostError('unreadable', sentence, { cause: error });
  }
  if (!found) throw new HostError('unreadable', words.none({ name }));
  return found;
}

type EmbeddingFormat = 'png' | 'pdf' | 'svg';

const EXTRACTORS: Readonly<Record<EmbeddingFormat, (bytes: Buffer) => Uint8Array | null>> = {
  png: extractFromPng,
  pdf: extractFromPdf,
  svg: extractFromSvg,
};

function embeddingFormat(bytes: Uint8Array): EmbeddingFormat | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (start.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return 'png';
  const text = start.toString('latin1');
  // Only at the very start: the text of a map may contain "%PDF-" or "<svg".
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(text)) return 'pdf';
  if (!/^(?:\xef\xbb\xbf)?\s*<(?:svg|\?xml|!--|!doctype svg)/i.test(text)) return null;
  return OTHER_XML.test(text.replace(XML_PROLOG, '')) ? null : 'svg';
}

/** All that may stand before the first element of a file in XML, and a first element that is no picture. */
const XML_PROLOG = /^(?:\xef\xbb\xbf)?\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype[^>]*>\s*)*/i;
const OTHER_XML = /^<(?!svg\b)[a-z]/i;

function extractFromPng(bytes: Buffer): Uint8Array | null {
  for (const { type, data } of readPngChunks(bytes)) {
    if (type !== 'iTXt') continue;
    if (data.indexOf(`${PNG_KEYWORD}\0`, 0, 'latin1') !== 0) continue;
    const isDeflated = data[PNG_KEYWORD.length + 1] === 1;
    // The keyword is followed by the compression flag and method, a language and a translated
    // keyword, each of the last two ended by a zero.
    const language = data.indexOf(0, PNG_KEYWORD.length + 3);
    const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
    if (translated < 0) return null;
    const text = data.subarray(translated + 1);
    return isDeflated ? inflateMap(text) : text;
  }
  return null;
}

function extractFromSvg(bytes: Buffer): Uint8Array | null {
  const marked = bytes.indexOf(`"${SVG_ELEMENT_ID}"`);
  const from = marked < 0 ? -1 : bytes.indexOf('>', marked);
  const to = from < 0 ? -1 : bytes.indexOf('<', from);
  if (to < 0) return null;
  if (to - from > MAX_MAP_BYTES * 1.4) throw Object.assign(new RangeError(), { code: 'ERR_BUFFER_TOO_LARGE' });
  const map = Buffer.from(bytes.toString('latin1', from + 1, to), 'base64');
  return map.length > 0 ? map : null;
}

/** Programs that rewrite a PDF may renumber its objects, but an attachment remains a stream of this type. */
const ATTACHMENT = '/EmbeddedFile';
const DICTIONARY_BYTES = 4096;

function extractFromPdf(bytes: Buffer): Uint8Array | null {
  let offset = bytes.indexOf(ATTACHMENT);
  let left = MAX_ATTACHED_BYTES;
  for (let count = 0; offset >= 0 && count < MAX_ATTACHMENTS; count++, offset = bytes.indexOf(ATTACHMENT, offset + 1)) {
    const around = bytes.toString('latin1', Math.max(0, offset - DICTIONARY_BYTES), offset + DICTIONARY_BYTES);
    const middle = Math.min(offset, DICTIONARY_BYTES);
    const dictionary = around.slice(around.lastIndexOf(' obj', middle), around.indexOf('stream', middle));
    // Elsewhere the name only states that there are attachments.
    if (!/\/EmbeddedFile\b/.test(dictionary) || dictionary.includes('endobj')) continue;
    const keyword = offset - middle + around.indexOf('stream', middle);
    const start = keyword + 'stream'.length + (bytes[keyword + 6] === 13 ? 2 : 1);
    const length = /\/Length\s+(\d+)(?!\d*\s+\d+\s+R)/.exec(dictionary)?.[1];
    const end = length === undefined ? bytes.indexOf('endstream', start) : start + Number(length);
    const data = bytes.subarray(start, end);
    const file = dictionary.includes('/FlateDecode') ? inflateMap(data, Math.min(left, MAX_MAP_BYTES)) : data;
    left -= file.length;
    if (file.includes('counterpoint/')) return file;
  }
  return null;
}

/** Decompresses a map. Throws ERR_BUFFER_TOO_LARGE for more bytes than a map may have. */
function inflateMap(bytes: Uint8Array, maxOutputLength = MAX_MAP_BYTES): Buffer {
  return inflateSync(bytes, { maxOutputLength });
}
