/** The letters of Windows-1252 from 0x80 to 0x9F, which the decoder of Node 20 does not know. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Returns a text in an encoding.
 *
 * @param {string} text
 * @param {string} encoding
 * @returns {Uint8Array}
 */
export function encoded(text, encoding) {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return encoding === 'utf-16be' ? bytes.swap16() : bytes;
  }
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = table.get(letter);
      if (!bytes) throw new Error(`${encoding} has no ${letter}`);
      return bytes;
    }),
  );
}

/** Returns the bytes of each letter of an encoding of one or two bytes. @param {string} encoding */
function tableOf(encoding) {
  const isWestern = ['windows-1252', 'iso-8859-1'].includes(encoding);
  const decoder = new TextDecoder(encoding, { fatal: true });
  /** @type {Map<string, number[]>} */
  const table = new Map();
  const add = (/** @type {number[]} */ bytes) => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes));
      if ([...letter].length === 1 && !table.has(letter)) table.set(letter, bytes);
    } catch {
      // These bytes are no letter.
    }
  };
  for (let byte = 0; byte < 256; byte++) {
    if (isWestern && byte >= 0x80 && byte < 0xa0) table.set(WINDOWS_1252.charAt(byte - 0x80), [byte]);
    else add([byte]);
  }
  if (!/^(?:windows|iso)-/.test(encoding))
    for (let first = 0x81; first < 255; first++) for (let second = 0x40; second < 255; second++) add([first, second]);
  return table;
}
