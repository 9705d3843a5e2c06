import type { MarkdownIt, StateBlock, StateCore, StateInline, Token } from 'markdown-it';

/** A comment in a paragraph. A number before it is a percentage. */
const COMMENT = /(?<!\d)%%[^%]*(?:%(?!%)[^%]*)*%%/y;
/** A link to another note, with the words that stand for it; with an exclamation mark, its text or a picture. */
const NOTE_LINK = /!?\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\]/y;
/** The name of a paragraph, and the attributes of a heading or paragraph, at its end. */
const BLOCK_NAME = /(?<=^|\s)(?:\^[A-Za-z0-9-]{3,}|\{:? ?[#.][^{}\n]*\})\s*$/y;
/** The first line of a box: its kind and its title. */
const BOX = /^\[!([^\]\n]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/;
/** A task that is to be done, is done, or is in between. */
const TASK_BOX = /^\[[ xX/<>?!-]\](?=\s|$)\s*/;

/** Adds the signs of Obsidian and Notion to Markdown: links to notes, marked words, comments, boxes, tasks. */
export function noteSigns(markdown: MarkdownIt): void {
  const { inline, block, core, renderer } = markdown;
  inline.ruler.before('escape', 'comment', (state) => skip(state, COMMENT));
  inline.ruler.before('escape', 'block_name', (state) => skip(state, BLOCK_NAME));
  inline.ruler.before('escape', 'marked', readMarked);
  inline.ruler.after('image', 'note_link', readNoteLink);
  block.ruler.before('fence', 'comment', skipCommentLines, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  core.ruler.after('block', 'note_boxes', readBoxes);
  // Notion has its boxes as parts of a page that are beside its text.
  renderer.rules['html_block'] = (tokens, index) =>
    tokens[index]?.content.replace(/<(\/?)aside(?=[\s>])/gi, '<$1div') ?? '';
}

/** Skips what is no text. */
function skip(state: StateInline, pattern: RegExp): boolean {
  pattern.lastIndex = state.pos;
  const [found = ''] = pattern.exec(state.src) ?? [];
  if (found === '' || state.pos + found.length > state.posMax) return false;
  state.pos += found.length;
  return true;
}

/** Reads ==marked words==, but not a comparison: a==b. */
function readMarked(state: StateInline, isSilent: boolean): boolean {
  const { src, pos, posMax } = state;
  if (!src.startsWith('==', pos) || !/^[^\s=]/.test(src.slice(pos + 2, pos + 3))) return false;
  const end = src.indexOf('==', pos + 2);
  if (end < 0 || end + 2 > posMax || /[\s=]/.test(src.charAt(end - 1)) || src.charAt(end + 2) === '=') return false;
  if (/\w/.test(src.charAt(pos - 1)) || src.charAt(pos - 1) === '=') return false;
  if (!isSilent) {
    state.pos += 2;
    state.posMax = end;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
  }
  state.pos = end + 2;
  return true;
}

function readNoteLink(state: StateInline, isSilent: boolean): boolean {
  NOTE_LINK.lastIndex = state.pos;
  const [found, page = '', said] = NOTE_LINK.exec(state.src) ?? [];
  if (found === undefined || state.pos + found.length > state.posMax) return false;
  const isTable = /^_?toc_?$/i.test(page) && found === state.src.trim();
  if (!isSilent && !found.startsWith('!') && !isTable) state.push('text', '', 0).content = said?.trim() || nameOf(page);
  state.pos += found.length;
  return true;
}

/** Returns the words that are shown for a page: its name and the headings, without the names of paragraphs. */
function nameOf(page: string): string {
  return page
    .split('#')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('^'))
    .join(' > ');
}

/** Skips a comment on lines of its own, which may have empty lines. One that does not end is text. */
function skipCommentLines(state: StateBlock, start: number, end: number, isSilent: boolean): boolean {
  const lineAt = (line: number) => state.src.slice(state.bMarks[line], state.eMarks[line]).trim();
  const isMark = (line: number) => lineAt(line).includes('%%');
  const first = lineAt(start);
  if (!first.startsWith('%%') || first.includes('%%', 2)) return false;
  let last = start + 1;
  while (last < end && !isMark(last)) last++;
  if (last >= end || !/^[^%]*(?:%(?!%)[^%]*)*%%$/.test(lineAt(last))) return false;
  if (!isSilent) state.line = last + 1;
  return true;
}

/** Makes the title of a box a heading, and leaves out its kind and the boxes of tasks. */
function readBoxes(state: StateCore): void {
  let level = 1;
  state.tokens = state.tokens.flatMap((token, index, all) => {
    if (token.type === 'heading_open') level = Number(token.tag.slice(1));
    const [opening, paragraph] = [all[index - 2]?.type, all[index - 1]?.type];
    if (token.type !== 'inline' || paragraph !== 'paragraph_open') return [token];
    if (opening === 'list_item_open') token.content = token.content.replace(TASK_BOX, '');
    return opening === 'blockquote_open' ? readBox(state, token, Math.min(6, level + 1)) : [token];
  });
}

/** Returns the paragraph of a box in parts: the title, and what is below it. */
function readBox(state: StateCore, token: Token, level: number): Token[] {
  const [found, , title = ''] = BOX.exec(token.content) ?? [];
  if (found === undefined) return [token];
  const text = token.content.slice(found.length);
  const make = (type: string, tag: string, nesting: -1 | 0 | 1, content = '') =>
    Object.assign(new state.Token(type, tag, nesting), { content, children: [], block: true, level: token.level });
  token.content = text;
  if (title.trim() === '') return [token];
  // The title stands within the paragraph of the box, which it ends.
  return [
    make('paragraph_close', 'p', -1),
    make('heading_open', `h${level}`, 1),
    make('inline', '', 0, title.trim()),
    make('heading_close', `h${level}`, -1),
    make('paragraph_open', 'p', 1),
    token,
  ];
}
