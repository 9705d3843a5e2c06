import { decodeText } from '../decode-text';
import type { Format, ReadResult } from './format';
import { recogniseFormats } from './formats';

/** The largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 50_000_000;

/** A file that was read; or the formats that it may be of, several or none. */
export type FileReading =
  | ({ readonly kind: 'read'; readonly format: Format } & ReadResult)
  | { readonly kind: 'undecided'; readonly formats: readonly Format[] };

/** Reads a file of another program in a given format, or in the one that its contents tell. Never throws. */
export function readFile(bytes: Uint8Array, given?: Format): FileReading {
  if (given && bytes.length > MAX_FILE_BYTES)
    return { kind: 'read', format: given, map: null, problems: [{ kind: 'too-large' }] };
  const text = bytes.length > MAX_FILE_BYTES ? '' : (decodeText(bytes)?.text ?? '');
  const [format, ...others] = given ? [given] : recogniseFormats(text);
  if (!format?.read || others.length > 0) return { kind: 'undecided', formats: format ? [format, ...others] : [] };
  return { kind: 'read', format, ...format.read(text) };
}
