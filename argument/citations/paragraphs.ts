/** A paragraph of an article, or a heading between paragraphs. */
export interface TextParagraph {
  /** Counted from 1; null for a heading, which is not counted. */
  readonly number: number | null;
  readonly text: string;
  /** The span in the article, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** A line up to this length that does not end like a sentence is a heading. */
const MAX_HEADING_LENGTH = 100;

/**
 * Splits a plain or Markdown text into paragraphs: the blocks between empty lines or, in a text
 * without empty lines, each line. Headings are those marked in Markdown, and short single lines
 * that do not end like a sentence.
 */
export function splitParagraphs(text: string): TextParagraph[] {
  const parting = /\r?\n[ \t]*\r?\n/.test(text) ? /(?:\r?\n[ \t]*){2,}/g : /(?:\r?\n[ \t]*)+/g;
  const found: TextParagraph[] = [];
  let count = 0;
  const add = (from: number, to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === '') return;
    const start = from + raw.indexOf(trimmed);
    const heading = isHeading(trimmed);
    if (!heading) count++;
    const content = heading ? trimmed.replace(/^#{1,6}\s+/, '') : trimmed;
    found.push({
      number: heading ? null : count,
      text: content,
      start: start + trimmed.indexOf(content),
      end: start + trimmed.length,
    });
  };
  let from = 0;
  for (const match of text.matchAll(parting)) {
    add(from, match.index);
    from = match.index + match[0].length;
  }
  add(from, text.length);
  return found;
}

function isHeading(text: string): boolean {
  if (/^#{1,6}\s+\S/.test(text)) return !text.includes('\n');
  return text.length <= MAX_HEADING_LENGTH && !text.includes('\n') && !/[.!?…。！？:;,]["”’»)\]]*$/u.test(text);
}
