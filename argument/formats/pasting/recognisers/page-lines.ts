import { decodeEntities } from '../entities';
import type { Line } from '../lines/line';

/** The lines of the lists and tables of a page, and the marks that the page shows before them. */
export interface PageLines {
  readonly lines: Line[];
  readonly numbers: number;
  readonly bullets: number;
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is no text, or none any more. */
const SILENT = new Set(
  'head style script title template noscript xml svg annotation annotation-xml select textarea del'.split(' '),
);
/** Elements without an end. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const HIDING_STYLE = /\sstyle\s*=\s*(?:"[^"]*|'[^']*)(?:display\s*:\s*none|mso-hide\s*:\s*all)/i;

/**
 * Returns the lines of a copied page that has lists or tables; null for another one, whose plain text says as much. The
 * level of an item is that of Word (`mso-list`), of `aria-level` as in Google Docs, or of the nested lists. An item, or
 * a row of a table, is one line; paragraphs in it are apart by a line break, and cells by a tab. Nothing of the page is
 * run, loaded or shown. Linear time.
 */
export function readPageLines(html: string): PageLines | null {
  const page = new PageReader();
  let from = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', from)) {
    if (!/[a-z/!?]/i.test(html.charAt(at + 1))) {
      page.addText(html.slice(from, at + 1));
      from = at + 1;
      continue;
    }
    page.addText(html.slice(from, at));
    const end = html.startsWith('<!--', at) ? endOf(html, '-->', at + 4) : endOfTag(html, at);
    const tag = TAG.exec(html.slice(at, end));
    if (tag?.[1] === '' && isHidden(`${tag[2]}`.toLowerCase(), `${tag[3]}`)) {
      from = endOfElement(html, `${tag[2]}`, end);
      continue;
    }
    if (tag) page.addTag(`${tag[2]}`.toLowerCase(), tag[1] === '/', `${tag[3]}`);
    from = tag && tag[1] === '' ? endOfSilence(html, `${tag[2]}`.toLowerCase(), `${tag[3]}`, end) : end;
  }
  page.addText(html.slice(from));
  return page.result();
}

const TAG = /^<(\/?)([a-z][^\s/>]*)(?=[\s/>])([\s\S]*)>$/i;

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

/** Returns the end of a tag: a `>` in a quoted value is none. A quote that is never closed quotes nothing. */
function endOfTag(html: string, from: number): number {
  const mark = /=\s*(["'])|>/g;
  mark.lastIndex = from;
  for (let found = mark.exec(html); found; found = mark.exec(html)) {
    const quote = found[1];
    if (quote === undefined) return mark.lastIndex;
    const close = html.indexOf(quote, mark.lastIndex);
    if (close === -1) return endOf(html, '>', mark.lastIndex);
    mark.lastIndex = close + 1;
  }
  return html.length;
}

/** Returns the place where text may follow after a start tag: the end of an element whose content is no text. */
function endOfSilence(html: string, name: string, attributes: string, from: number): number {
  // KaTeX writes a formula twice, first as MathML that a page does not show.
  const silent = /\bkatex-mathml\b/.test(attributes) ? 'math' : SILENT.has(name) ? name : null;
  if (silent === null || attributes.endsWith('/')) return from;
  const end = new RegExp(`</${silent}(?=[\\s/>])`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** Returns true for an element that the page does not show, such as a row that a filter of Excel hides. */
function isHidden(name: string, attributes: string): boolean {
  if (VOID.has(name) || attributes.endsWith('/')) return false;
  if (HIDING_STYLE.test(attributes)) return true;
  const names = attributes.replace(/=\s*(?:"[^"]*"|'[^']*')/g, '=');
  return /\shidden(?=[\s=]|$)/i.test(names) && !/\shidden\s*=\s*["']?until-found/i.test(attributes);
}

/** Returns the place after an element, with all that is in it. */
function endOfElement(html: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name.replace(/\W/g, '\\$&')}(?=[\\s/>])`, 'gi');
  tags.lastIndex = from;
  let depth = 1;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 0) return endOf(html, '>', tag.index);
  }
  return html.length;
}

/** The end of a paragraph in a cell, until it is known how many cells the row has. */
const PARAGRAPH_END = '\u2029';

/** The part of a page that text is added to. */
type Place = 'paragraph' | 'item' | 'cell';

class PageReader {
  private readonly lines: Line[] = [];
  private readonly lists: ('ol' | 'ul')[] = [];
  private readonly counts = { numbers: 0, bullets: 0 };
  private hasStructure = false;
  /** The number of open `span` elements from the list mark on that Word writes into the text; 0 outside of it. */
  private markDepth = 0;
  private markText = '';
  /** The number of open quotations. */
  private quotes = 0;
  private place: Place = 'paragraph';
  private level = 0;
  private emptyCells = 0;
  private cells = 0;
  /** The text of the line, without the white space at its end. */
  private readonly pieces: string[] = [];
  private space = '';

  addText(source: string): void {
    if (source === '') return;
    const text = decodeEntities(source.replace(/\s+/g, ' '));
    if (this.markDepth > 0) this.markText += text;
    else this.write(text);
  }

  addTag(name: string, isEnd: boolean, attributes: string): void {
    if (this.markDepth > 0 || (!isEnd && name === 'span' && /mso-list:\s*ignore/i.test(attributes))) {
      this.inMark(name, isEnd);
    } else if (name === 'br') this.space += '\n';
    else if (name === 'li') this.item(isEnd, attributes);
    else if (name === 'ol' || name === 'ul') this.list(name, isEnd);
    else if (name === 'td' || name === 'th') this.cell(isEnd);
    else if (name === 'tr') this.row(isEnd);
    else if (name === 'q') this.quote(isEnd);
    else if (BLOCKS.has(name)) this.block(isEnd, attributes);
  }

  result(): PageLines | null {
    this.endLine();
    return this.hasStructure && this.lines.length > 0 ? { lines: this.lines, ...this.counts } : null;
  }

  private write(text: string): void {
    const word = text.trimEnd();
    if (word !== '') {
      this.pieces.push(this.space, word);
      this.space = '';
    }
    this.space += text.slice(word.length);
  }

  /** Writes the quotation mark that the page draws. */
  private quote(isEnd: boolean): void {
    if (isEnd) this.quotes--;
    const isInner = this.quotes % 2 !== 0;
    if (isEnd) this.write(isInner ? '’' : '”');
    else this.write(isInner ? '‘' : '“');
    if (!isEnd) this.quotes++;
  }

  private inMark(name: string, isEnd: boolean): void {
    if (name === 'span') this.markDepth += isEnd ? -1 : 1;
    else if (name === 'p') this.markDepth = 0;
    if (this.markDepth > 0) return;
    if (/[\p{L}\p{N}]/u.test(this.markText) && !/^\s*[o§Øvüq]\s/.test(this.markText)) this.counts.numbers++;
    else this.counts.bullets++;
    this.markText = '';
  }

  private list(name: 'ol' | 'ul', isEnd: boolean): void {
    this.endLine();
    this.place = 'paragraph';
    if (isEnd) this.lists.pop();
    else this.lists.push(name);
    this.level = this.lists.length;
  }

  private item(isEnd: boolean, attributes: string): void {
    this.endLine();
    this.place = isEnd ? 'paragraph' : 'item';
    this.level = this.lists.length;
    if (isEnd) return;
    this.hasStructure = true;
    const level = /(?:^|\s)(?:data-)?aria-level\s*=\s*["']?(\d{1,3})/i.exec(attributes);
    if (level) this.level = Number(level[1]);
    // Slack and Quill write all levels into one list, or each into a list of its own.
    const indent = /\sdata-stringify-indent\s*=\s*["']?(\d{1,3})|\bql-indent-(\d{1,3})/i.exec(attributes);
    if (indent) this.level += Number(indent[1] ?? indent[2]);
    if (this.lists.at(-1) === 'ol') this.counts.numbers++;
    else this.counts.bullets++;
  }

  private row(isEnd: boolean): void {
    this.endLine();
    this.place = 'paragraph';
    this.emptyCells = 0;
    this.cells = 0;
    if (!isEnd) this.hasStructure = true;
  }

  private cell(isEnd: boolean): void {
    if (isEnd) {
      this.space = '';
      return;
    }
    this.cells++;
    if (this.pieces.length === 0) this.emptyCells += this.place === 'cell' ? 1 : 0;
    else this.space += '\t';
    this.place = 'cell';
  }

  private block(isEnd: boolean, attributes: string): void {
    if (this.place !== 'paragraph') {
      if (this.pieces.length > 0 && this.space === '') this.space = this.place === 'cell' ? PARAGRAPH_END : '\n';
      return;
    }
    this.endLine();
    const level = isEnd ? null : /mso-list:[^;"']{0,80}\blevel(\d{1,2})\b/i.exec(attributes);
    this.level = level ? Number(level[1]) : this.lists.length;
    if (level) this.hasStructure = true;
  }

  /** Ends a line. In a paragraph each line break ends one; in a table that is there for its layout, each paragraph. */
  private endLine(): void {
    this.space = '';
    if (this.pieces.length === 0) return;
    const isLayout = this.place === 'cell' && this.cells === 1;
    const separator = this.place === 'paragraph' ? /[\n\u2029]/ : isLayout ? PARAGRAPH_END : /$^/;
    for (const piece of this.pieces.splice(0).join('').split(separator)) {
      const parts = piece.split(/[\n\u2029]/).map((part) => part.replace(/[^\S\t]+/g, ' ').trim());
      const text = parts.filter((part) => part !== '').join('\n');
      const indent = this.place === 'cell' ? this.emptyCells * 4 : this.level;
      if (text !== '') this.lines.push({ indent, text, isAfterGap: false });
    }
  }
}
