import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { texText } from '../formulas/tex-text';

/**
 * A formula in a line. No blank is within its dollar signs, no digit or capital letter behind them, as in $PATH:$HOME.
 * GitHub has it between backticks.
 */
const IN_LINE =
  /\$\$([^$]+)\$\$|\$`([^`$\n]+)`\$|(?<![A-Za-z])\$(?![\s$])([^$\n]*[^\s$\\])\$(?![\dA-Z])|\\\(([^\\]*(?:\\(?![()[\]])[^\\]*)*)\\\)|\\\[([^\\]*(?:\\(?![()[\]])[^\\]*)*)\\\]/y;
/** The signs that tell a formula from prices and from words in brackets. */
const TEX = /\\[a-z]|[\^_=<>]|^\s*\p{L}\s*$/iu;
/** Those in brackets with a backslash, which are also brackets that are no Markdown: \[a\], \[see\_b\]. */
const BRACKETED_TEX = /\\[a-z]{2}|[\^=]/i;
/** The marks around a formula on lines of its own, and the point behind it. */
const DISPLAYS = [
  { opening: /^\$\$/, closing: /\$\$([.,;]?)$/, either: /\$\$/ },
  { opening: /^\\\[/, closing: /\\\]([.,;]?)$/, either: /\\[[\]]/ },
];

/**
 * Adds formulas of TeX to Markdown. They are read as a person reads them; one that is not understood stays as it was
 * typed. A formula on lines of its own is a paragraph.
 */
export function formulas(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'formula', readInLine);
  markdown.block.ruler.before('fence', 'formula', readDisplay, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  const renderCode = markdown.renderer.rules['fence'];
  markdown.renderer.rules['fence'] = (tokens, index, ...more) => {
    const token = tokens[index];
    const text = token?.info.trim() === 'math' ? texText(token.content.trim()) : null;
    return text === null ? (renderCode?.(tokens, index, ...more) ?? '') : paragraphOf(markdown, text);
  };
}

function readInLine(state: StateInline, isSilent: boolean): boolean {
  IN_LINE.lastIndex = state.pos;
  const [found, ...inner] = IN_LINE.exec(state.src) ?? [];
  if (found === undefined || state.pos + found.length > state.posMax) return false;
  const tex = inner.find((one) => one !== undefined) ?? '';
  const isTex = (found.startsWith('\\[') ? BRACKETED_TEX : TEX).test(tex);
  if (found.startsWith('\\') && !isTex) return false;
  const text = texText(tex);
  // Between prices there may be Markdown.
  if (text === null && !isTex) return false;
  if (!isSilent) state.push('text', '', 0).content = text ?? found;
  state.pos += found.length;
  return true;
}

function readDisplay(state: StateBlock, start: number, end: number, isSilent: boolean): boolean {
  const lineAt = (line: number) => state.getLines(line, line + 1, state.blkIndent, false).trimEnd();
  const first = lineAt(start).replace(/^ {1,3}/, '');
  const marks = DISPLAYS.find(({ opening }) => opening.test(first));
  if (!marks) return false;
  const lines: string[] = [];
  for (let rest = first.slice(2); ; rest = lineAt(start + lines.length)) {
    lines.push(rest);
    const next = start + lines.length;
    if (marks.closing.test(rest)) break;
    if (marks.either.test(rest) || next >= end || state.isEmpty(next)) return false;
    if ((state.sCount[next] ?? 0) < state.blkIndent) return false;
  }
  const typed = lines.join('\n');
  const [closing = '', point = ''] = marks.closing.exec(typed) ?? [];
  const tex = typed.slice(0, -closing.length).trim();
  if (tex === '' || marks.either.test(tex) || (first.startsWith('\\') && !BRACKETED_TEX.test(tex))) return false;
  if (isSilent) return true;
  state.line = start + lines.length;
  const text = texText(tex);
  const said = text === null ? first.slice(0, 2) + typed : text + point;
  state.push('html_block', '', 0).content = paragraphOf(state.md, said);
  return true;
}

/** Returns a paragraph of HTML. */
function paragraphOf(markdown: MarkdownIt, text: string): string {
  return `<p>${markdown.utils.escapeHtml(text)}</p>\n`;
}
