/// <reference path="./markdown-it-footnote.d.ts" />
import MarkdownIt, { type StateInline } from 'markdown-it';
import footnotes from 'markdown-it-footnote';

/** The levels that are read, so that no text runs the parser out of memory. Lists have two for each level. */
const MAX_NESTING = 200;

/** The properties before the text of a document: YAML between lines of dashes, or TOML between lines of plus signs. */
const FRONT_MATTER = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n(?:[\w"'][^\n:=]*[:=][^\n]*\n(?:[^\n]*\n)*?)?\1[ \t]*(?:\r?\n|$)/;
/** The beginning of a line before its words: blanks, and the marks of lists and quotations. */
const LINE_START = /^(?:[ \t]|>|[-+*][ \t]|\d{1,9}[.)][ \t])*/gm;

/**
 * Converts a Markdown text to HTML, with tables and footnotes, without its front matter. Formulas between dollar signs
 * stay as they were typed. Returns null for a text that is nested more deeply than any person nests, which is no
 * Markdown.
 */
export function convertMarkdown(text: string): string | null {
  const body = text.replace(FRONT_MATTER, '');
  for (const [start] of body.matchAll(LINE_START)) if (start.length > 2 * MAX_NESTING) return null;
  return parser().render(body);
}

function parser() {
  const markdown = new MarkdownIt({ html: true, maxNesting: 4 * MAX_NESTING }).use(footnotes);
  markdown.inline.ruler.before('escape', 'formula', readFormula);
  // A mark in the text and the number of its note are the same; the way back from a note is no text.
  markdown.renderer.rules['footnote_caption'] = (tokens, index) => String(Number(tokens[index]?.meta?.id) + 1);
  markdown.renderer.rules['footnote_anchor'] = () => '';
  return markdown;
}

/** Reads a formula between dollar signs, in which nothing is Markdown: no blank is within them, no digit behind. */
function readFormula(state: StateInline, isSilent: boolean): boolean {
  const formula = /\$\$[^$]+\$\$|\$(?![\s$])[^$\n]*[^\s$\\]\$(?!\d)/y;
  formula.lastIndex = state.pos;
  const [found] = formula.exec(state.src) ?? [];
  if (found === undefined) return false;
  if (!isSilent) state.push('text', '', 0).content = found;
  state.pos += found.length;
  return true;
}
