import { type Line, linesOf } from '../../../argument/formats/pasting/lines/line';
import { isRepeatedSign, withoutQuoteMarks } from '../../../argument/formats/pasting/lines/line-prefixes';
import { stampedMessages } from '../../../argument/formats/pasting/recognisers/chat-messages';

/** The longest line that is a title by the signs beneath it, in characters. */
const MAX_TITLE_LENGTH = 100;
/** The difference in length of a title and its underline, in characters: up to a quarter, and never more than this. */
const UNEVEN = 3;
/** The shortest underline: two signs begin a signature. */
const MIN_UNDERLINE = 3;
/** The end of a greeting or of a sentence. A title may be a question. */
const NO_TITLE = /[.,;:。，]$/u;

/**
 * Returns a plain text as an article: without the marks of quotations in mails and without rules, with underlined
 * titles marked as in Markdown, and each message of a chat as a paragraph. A text without any of these stays as it is.
 */
export function readPlainText(text: string): string {
  const messages = stampedMessages(text);
  if (messages) return messages.join('\n\n');
  const { lines, count } = withoutQuoteMarks(linesOf(text));
  if (count === 0 && !lines.some((line) => isRepeatedSign(line.text))) return text;
  return lines
    .map((line, index) => {
      const before = lines[index - 1];
      const isParted = line.isAfterGap || (before !== undefined && isRepeatedSign(before.text));
      if (isRepeatedSign(line.text)) return '';
      const written = isTitle(line, isParted || index === 0, lines[index + 1])
        ? `# ${line.text}`
        : ' '.repeat(line.indent) + line.text;
      return (index === 0 ? '' : isParted ? '\n\n' : '\n') + written;
    })
    .join('');
}

/** Returns true for a single line above a row of signs of about the same length. */
function isTitle(line: Line, isFirst: boolean, next: Line | undefined): boolean {
  if (!isFirst || !next || next.isAfterGap || !isRepeatedSign(next.text)) return false;
  const text = line.text.trimEnd();
  const { length } = next.text.trimEnd();
  if (length < MIN_UNDERLINE || text.length > MAX_TITLE_LENGTH || NO_TITLE.test(text)) return false;
  // East Asian letters are as wide as two signs.
  const wide = text.replace(/[\u1100-\u11ff\u2e80-\ud7ff\uff01-\uff60]/g, '$&$&').length;
  const uneven = Math.min(Math.abs(length - text.length), Math.abs(length - wide));
  return uneven <= Math.min(UNEVEN, Math.max(1, text.length / 4));
}
