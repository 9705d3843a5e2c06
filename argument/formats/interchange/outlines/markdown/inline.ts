import MarkdownIt from 'markdown-it';

/** The characters that are Markdown wherever they are. */
const SPECIAL = /[\\`*_[\]<>&~$|^#]/g;
/** The beginning of a line that would be a list, a rule or a line below a heading. */
const MARK = /^(?:[-+=]|\d{1,9}(?=[.)](?: |$)))/;

/** Returns a text as Markdown that is shown as the text. */
export function escapeMarkdown(text: string): string {
  const escaped = text.replace(SPECIAL, '\\$&');
  const [mark = ''] = MARK.exec(escaped) ?? [];
  if (mark === '') return escaped;
  return /\d/.test(mark) ? `${mark}\\${escaped.slice(mark.length)}` : `\\${escaped}`;
}

const markdown = new MarkdownIt({ html: false }).disable('html_inline');

/** A formula, in which nothing is Markdown. */
const FORMULA = /(?:^|[^\\])\$[^$\n]+\$/;
const BREAKS = new Set(['softbreak', 'hardbreak']);

/** Returns the text of lines in Markdown: without backslashes if it is plain, else as it was typed, with all marks. */
export function plainText(source: string): string {
  const [line] = markdown.parseInline(source, {});
  const parts = line?.children ?? [];
  const isPlain = parts.every(({ type }) => type === 'text' || BREAKS.has(type));
  if (!isPlain || FORMULA.test(source)) return source;
  return parts.map(({ type, content }) => (BREAKS.has(type) ? '\n' : content)).join('');
}
