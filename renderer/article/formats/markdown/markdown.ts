/// <reference path="./markdown-it-footnote.d.ts" />
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { formulas } from './markdown-formulas';
import { noteSigns } from './markdown-note-signs';

/**
 * The levels that are read. A list has two for each of its own, a quotation one. Pictures that are opened and never
 * closed take a time that grows with the square of it.
 */
const MAX_NESTING = 150;

/** A property: a key without blanks, or in quotes, and its value. */
const PROPERTY = /(?:[^\s:="'#[\]{}+-][^\s:=]*|"[^"\n]*"|'[^'\n]*')[ \t]*(?:=|:(?=\s))[^\n]*\n/;
/** The name of a table, or a comment. */
const TABLE = /(?:\[[^\]\n]*\]+[ \t\r]*|#[^\n]*)\n/;
/** The rest of a value: an item, an indented line, the end of a list, or an empty line. */
const REST = /(?:-[ \t][^\n]*|[ \t\]}][^\n]*|\r?)\n/;
/** The properties before the text of a document: YAML between lines of dashes, or TOML between lines of plus signs. */
const FRONT_MATTER = new RegExp(
  `^\\uFEFF?(---|\\+\\+\\+)[ \\t]*\\r?\\n(?:(?:${TABLE.source})*${PROPERTY.source}(?:${PROPERTY.source}|${TABLE.source}|${REST.source})*)?\\1[ \\t]*(?:\\r?\\n|$)`,
);

/**
 * Converts a Markdown text to HTML, with tables, footnotes, formulas and the signs of Obsidian and Notion, without its
 * front matter. Returns null for a text that is nested more deeply than any person nests, which is no Markdown: the
 * parser leaves out what is deeper.
 */
export function convertMarkdown(text: string): string | null {
  const markdown = parser();
  const environment = {};
  const tokens = markdown.parse(text.replace(FRONT_MATTER, ''), environment);
  if (tokens.some(({ level }) => level >= MAX_NESTING - 1)) return null;
  return markdown.renderer.render(tokens, markdown.options, environment);
}

function parser() {
  const markdown = new MarkdownIt({ html: true, maxNesting: MAX_NESTING }).use(footnotes).use(formulas).use(noteSigns);
  // A mark in the text and the number of its note are the same; the way back from a note is no text.
  markdown.renderer.rules['footnote_caption'] = (tokens, index) => String(Number(tokens[index]?.meta?.id) + 1);
  markdown.renderer.rules['footnote_anchor'] = () => '';
  return markdown;
}
