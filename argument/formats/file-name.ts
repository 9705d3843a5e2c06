/** The names of devices on Windows, which are reserved with any ending and with blanks before it. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=\s*(?:\.|$))/i;
const MAX_NAME_BYTES = 180;

/**
 * Returns a file name without extension that every system accepts, made from a title: separators,
 * control characters and those that Windows forbids become spaces, reserved names get an
 * underscore, and a long name is cut.
 */
export function fileNameFrom(title: string): string {
  const clean = title
    // Cut first, since the last pattern below is slow on very long texts.
    .slice(0, 1000)
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be replaced.
    .replace(/[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  let name = '';
  let byteCount = 0;
  for (const character of clean) {
    byteCount += utf8Length(character);
    if (byteCount > MAX_NAME_BYTES) break;
    name += character;
  }
  name = name.replace(/[. ]+$/, '');
  if (name === '') return 'Map';
  return name.replace(RESERVED, '$&_');
}

/**
 * Returns a file name in the form in which systems compare them that ignore letter case (Windows, macOS) or how accents
 * are composed (macOS): names with the same form cannot be in one folder.
 */
export function comparedFileName(name: string): string {
  return name.normalize('NFD').toLowerCase().toUpperCase();
}

/** Returns the number of bytes of a character in UTF-8. */
function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
