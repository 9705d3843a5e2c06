/** The hyphens that PDFium, the viewer in Chrome, writes as no character where a line ends within a word. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for.
const WORD_PARTED = /(?<=\p{L})[\u0002\ufffe](?:\r\n|[\r\n])?(?=\p{Ll})/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for.
const HYPHEN = /[\u0002\ufffe]/g;

/** Returns a copied text without the characters that stand for pictures (U+FFFC) and for the hyphens of PDFium. */
export function withWholeWords(text: string): string {
  return text.replaceAll('\ufffc', '').replace(WORD_PARTED, '').replace(HYPHEN, '-');
}
