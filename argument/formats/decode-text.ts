/** A text file that was read, and its encoding. */
export interface DecodedText {
  readonly text: string;
  /**
   * The name of the encoding: "UTF-8", "UTF-16", "Windows-1252"; a text of ASCII counts as UTF-8. "UTF-8 and
   * Windows-1252" is a text that was put together from files of both.
   */
  readonly encoding: string;
  /** True where neither the bytes nor the file itself tell the encoding. */
  readonly isGuessed?: true;
}

/** The encodings that a person can choose, by their names in the Encoding Standard. */
export const ENCODINGS = [
  ...(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh'] as const),
  ...(['windows-1250', 'iso-8859-2', 'windows-1257', 'windows-1254', 'windows-1258'] as const),
  ...(['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'windows-1253'] as const),
  ...(['windows-1255', 'windows-1256', 'windows-874'] as const),
  ...(['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'] as const),
] as const;

/** One of {@link ENCODINGS}. */
export type Encoding = (typeof ENCODINGS)[number];

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
 * Returns the text of a file, or null if its bytes are no text. The encoding is the chosen one; else it is told, in
 * this order, by a byte order mark, by the zero bytes of UTF-16, by being valid UTF-8, by the declaration of an XML or
 * HTML file, by being UTF-8 but for a few bytes, by the frequent letters of languages in Cyrillic; without any of these
 * it is Windows-1252.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): DecodedText | null {
  if (chosen !== undefined) return decodeAs(bytes, chosen);
  const utf16 = utf16Of(bytes);
  if (utf16) return decodeStrictly(bytes, utf16);
  const declared = declaredEncoding(bytes);
  // Its bytes are those of ASCII.
  if (declared === 'iso-2022-jp') return decodeStrictly(bytes, declared);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' };
  if (declared && declared !== 'windows-1252' && declared !== 'utf-8')
    return { text: new TextDecoder(declared).decode(bytes), encoding: encodingName(declared) };
  const mixed = decodeMixed(bytes);
  if (mixed !== null) return { text: mixed, encoding: 'UTF-8 and Windows-1252', isGuessed: true };
  const cyrillic = declared ? null : cyrillicOf(bytes);
  if (cyrillic)
    return { text: new TextDecoder(cyrillic).decode(bytes), encoding: encodingName(cyrillic), isGuessed: true };
  const text = decodeWindows1252(bytes);
  if (BINARY.test(text)) return null;
  return { text, encoding: encodingName('windows-1252'), ...(declared === 'windows-1252' ? {} : { isGuessed: true }) };
}

/** Decodes a text in an encoding that a person has chosen. Bytes that are none of its letters become U+FFFD. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  const text = encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  return text.includes('\0') ? null : { text, encoding: encodingName(encoding) };
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
    return text.includes('\0') ? null : { text, encoding: encodingName(label) };
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

/** A character of UTF-8 of several bytes, or another byte that is no ASCII. */
const HIGH_BYTES =
  /[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2}|[\x80-\xff]/g;
/** The share of the characters in UTF-8 that other bytes may have. */
const MAX_STRAYS = 0.25;

/** Decodes a text in UTF-8 with a few bytes of Windows-1252 in it. Returns null for another one, and for no text. */
function decodeMixed(bytes: Uint8Array): string | null {
  const utf8 = new TextDecoder('utf-8');
  let strays = 0;
  let characters = 0;
  const text = latin1(bytes).replace(HIGH_BYTES, (found) => {
    if (found.length === 1) strays++;
    else characters++;
    return found.length === 1 ? windows1252(found) : utf8.decode(Uint8Array.from(found, (unit) => unit.charCodeAt(0)));
  });
  return strays <= characters * MAX_STRAYS && !BINARY.test(text) ? text : null;
}

/** The encodings of Cyrillic letters: of Windows, of Unix, of DOS. */
const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866'];
/** The six letters that are the most frequent in Russian, Ukrainian and Bulgarian. */
const FREQUENT = /[оеаинт]/g;
/** The share that these have of the letters, and their share in other languages that are read so: 0.2 to 0.27. */
const MIN_FREQUENT = 0.36;
const MIN_LETTERS = 8;

/** Returns the encoding of a text in Cyrillic letters; null for another text. */
function cyrillicOf(bytes: Uint8Array): string | null {
  const text = latin1(bytes);
  const count = text.match(/[\x80-\xff]/g)?.length ?? 0;
  const inWords = text.match(/[\x80-\xff](?=[\x80-\xff])/g)?.length ?? 0;
  // In Latin script letters with accents stand between others.
  if (count < MIN_LETTERS || inWords * 2 < count) return null;
  const isFrequent = (label: string) =>
    (new TextDecoder(label).decode(bytes).match(FREQUENT)?.length ?? 0) >= count * MIN_FREQUENT;
  return CYRILLIC.find(isFrequent) ?? null;
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
  return latin1(bytes).replace(/[\x80-\x9f]/g, windows1252);
}

/** Returns the letter of Windows-1252 for a unit of Latin-1. */
function windows1252(unit: string): string {
  return WINDOWS_1252.charAt(unit.charCodeAt(0) - 0x80) || unit;
}

/** Returns a text with a unit for each byte. */
function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += DECLARATION_BYTES)
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + DECLARATION_BYTES)));
  return pieces.join('');
}

/** Returns the name of an encoding as people write it. */
export function encodingName(encoding: string): string {
  if (encoding.startsWith('utf-16')) return 'UTF-16';
  if (encoding.startsWith('windows-')) return encoding.replace('windows', 'Windows');
  const names: Readonly<Record<string, string>> = { shift_jis: 'Shift_JIS', big5: 'Big5', macintosh: 'Mac Roman' };
  return names[encoding] ?? encoding.toUpperCase();
}
