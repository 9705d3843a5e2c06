import { decodeEntities } from '../../../pasting/entities';

/** The tags of texts in HTML. Others may be the author's own words, as in a text on a language. */
const TAGS =
  /<\/?(?:a|b|br|code|div|em|font|h[1-6]|i|img|li|ol|p|s|span|strike|strong|sub|sup|u|ul)(?:\s+[\w-]{1,40}\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*\s*\/?>/gi;

/**
 * Returns the words of a text that may be in HTML.
 *
 * @param report is called if it was
 */
export function withoutTags(text: string, report: () => void): string {
  const words = text.replace(TAGS, '');
  if (words === text) return text;
  report();
  return decodeEntities(words);
}
