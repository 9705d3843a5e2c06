/** A text file that was read, and its encoding. */
export interface DecodedText {
  readonly text: string;
  /** The name of the encoding: "UTF-8", "UTF-16", "Windows-1252"; a text of ASCII counts as UTF-8. */
  readonly encoding: string;
}

/** The decoder that browsers and Node have in common. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => { readonly encoding: string; decode(bytes: Uint8Array, options?: { stream?: boolean }): string };

/** The part of a file that is searched for the name of its encoding, in bytes. */
const DECLARATION_BYTES = 4096;
const XML_ENCODING = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i;
const META_CHARSET = /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;

/**
 * The letters of Windows-1252 from 0x80 to 0x9F, by the Encoding Standard. The decoder of Node 20 maps these bytes to
 * control characters.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Control characters that no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const BINARY = /[\0-\x06\x0e-\x19\x1c-\x1f\x7f\x81\x8d\x8f\x90\x9d]/;

/**
 * Returns the text of a file, or null if its bytes are no text. The encoding is told, in this order, by a byte order
 * mark, by the zero bytes of UTF-16, by being valid UTF-8, by the declaration of an XML or HTML file; without any of
 * these it is Windows-1252.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const utf16 = utf16Of(bytes);
  if (utf16) return decodeStrictly(bytes, utf16);
  const declared = declaredEncoding(bytes);
  // Its bytes are those of ASCII.
  if (declared === 'iso-2022-jp') return decodeStrictly(bytes, declared);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' };
  if (declared && declared !== 'windows-1252' && declared !== 'utf-8')
    return { text: new TextDecoder(declared).decode(bytes), encoding: nameOf(declared) };
  const text = decodeWindows1252(bytes);
  return BINARY.test(text) ? null : { text, encoding: nameOf('windows-1252') };
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let index = 0; index < bytes.length; index++)
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // The letters of ASCII, blanks and line breaks have a zero byte each, always on the same side.
  if (Math.max(even, odd) < bytes.length / 32 || Math.min(even, odd) > Math.max(even, odd) / 20) return null;
  return odd > even ? 'utf-16le' : even > odd ? 'utf-16be' : null;
}

/** Decodes a text strictly. Returns null if the bytes are of another encoding, or have zeros. */
function decodeStrictly(bytes: Uint8Array, label: string): DecodedText | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : { text, encoding: nameOf(label) };
  } catch {
    return null;
  }
}

/** Decodes UTF-8 strictly, except that the last character may be cut off. Returns null for another encoding. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    if (bytes.length === 0 || (bytes.at(-1) as number) < 0x80) return text;
    // The last letter of a text in Windows-1252 looks like the beginning of a character of several bytes.
    return /[\u0080-\u{10ffff}]/u.test(text) ? text : null;
  } catch {
    return null;
  }
}

/** Returns the encoding that an XML or HTML file declares, by its name in the Encoding Standard. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const beginning = decodeWindows1252(bytes.subarray(0, DECLARATION_BYTES));
  const label = (XML_ENCODING.exec(beginning) ?? META_CHARSET.exec(beginning))?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // A file in UTF-16 could not be searched in this way.
    return encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}

function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += DECLARATION_BYTES)
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + DECLARATION_BYTES)));
  return pieces.join('').replace(/[\x80-\x9f]/g, (unit) => WINDOWS_1252.charAt(unit.charCodeAt(0) - 0x80));
}

/** Returns the name of an encoding as people write it. */
function nameOf(encoding: string): string {
  if (encoding.startsWith('utf-16')) return 'UTF-16';
  if (encoding.startsWith('windows-')) return encoding.replace('windows', 'Windows');
  const names: Readonly<Record<string, string>> = { shift_jis: 'Shift_JIS', big5: 'Big5', macintosh: 'Mac Roman' };
  return names[encoding] ?? encoding.toUpperCase();
}
