import { type DecodedText, decodeText, type Encoding } from '../decode-text';
import { type Format, MAX_FILE_BYTES, type Problem, type ReadResult } from './format';
import { recogniseFormats } from './formats';
import { XMIND_ENTRIES } from './mind-maps/xmind';
import { entryOfZip, isZip } from './zip-entry';

/** A file that was read; or the formats that it may be of, several or none, as for one that is too large to be read. */
export type FileReading =
  | ({ readonly kind: 'read'; readonly format: Format } & ReadResult)
  | { readonly kind: 'undecided'; readonly formats: readonly Format[]; readonly isTooLarge?: true };

/**
 * Reads a file of another program in a given format, or in the one that its contents tell; in a chosen encoding, or in
 * the one that its bytes tell. Never throws.
 */
export function readFile(bytes: Uint8Array, given?: Format, encoding?: Encoding): FileReading {
  const decoded = decodedOf(bytes, encoding);
  if ('kind' in decoded)
    return given
      ? { kind: 'read', format: given, map: null, problems: [decoded] }
      : { kind: 'undecided', formats: [], ...(decoded.kind === 'too-large' ? { isTooLarge: true } : {}) };
  const { text, encoding: name, isGuessed } = decoded;
  const [format, ...others] = given ? [given] : recogniseFormats(text);
  if (!format?.read || others.length > 0) return { kind: 'undecided', formats: format ? [format, ...others] : [] };
  const { map, problems } = format.read(text);
  const guess: Problem[] = isGuessed ? [{ kind: 'encoding', about: name }] : [];
  return { kind: 'read', format, map, problems: [...guess, ...problems] };
}

/** Returns the text of a file, that of the mind map in an archive; the problem of a file that has none. */
function decodedOf(bytes: Uint8Array, encoding: Encoding | undefined): DecodedText | Problem {
  if (bytes.length > MAX_FILE_BYTES) return { kind: 'too-large' };
  const contents = isZip(bytes) ? entryOfZip(bytes, XMIND_ENTRIES) : bytes;
  if (contents === 'too-large') return { kind: 'too-large' };
  const decoded = contents && decodeText(contents, contents === bytes ? encoding : undefined);
  if (!decoded) return { kind: 'broken' };
  return hasTooManyParts(decoded.text) ? { kind: 'too-large' } : decoded;
}

/**
 * The most lines of a text, objects of JSON, and tags or lines of XML that are read: those of some ten thousand claims.
 * More would take seconds, and gigabytes.
 */
const MAX_PARTS = { line: 60_000, object: 200_000, tag: 200_000 };

/** Returns true for a text of more parts than a person's map has. */
function hasTooManyParts(text: string): boolean {
  const [first = ''] = /[^\s\ufeff]/.exec(text) ?? [];
  if (/[{[]/.test(first) && hasMore(text, '{', MAX_PARTS.object)) return true;
  // In JSON an object may have many lines.
  if (first === '{') return false;
  const isXml = first === '<';
  const most = isXml ? MAX_PARTS.tag : MAX_PARTS.line;
  return hasMore(text, '\n', most) || hasMore(text, '\r', most) || (isXml && hasMore(text, '<', most));
}

function hasMore(text: string, sign: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) if (++count > most) return true;
  return false;
}
