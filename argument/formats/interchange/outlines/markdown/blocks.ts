import MarkdownIt, { type Token } from 'markdown-it';

/** The deepest nesting of lists and quotations that is read. The time for more grows with the square of it. */
export const MAX_LEVELS = 100;

/** A heading, an item of a list, a paragraph before a list, or the words of all else. */
export interface Block {
  readonly kind: 'heading' | 'item' | 'lead' | 'rest';
  /** The rank of a heading, the depth of an item, counted from 1. */
  readonly level: number;
  /** The line where it begins, counted from 1. */
  readonly line: number;
  /** Its text in Markdown, a paragraph each; empty for an item without one. */
  readonly lines: readonly string[];
  /** The text of all else, as it was typed. */
  readonly source: string;
}

/** Marks of lists and quotations at the beginning of a line. */
const MARKS = /[ \t]*(?:[-*+>]|\d{1,9}[.)])(?=[ \t>]|$)/y;

/** Returns true for a text whose lists or quotations are nested more deeply than is read: by the indents alone. */
export function isNestedTooDeeply(text: string): boolean {
  const open: number[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    MARKS.lastIndex = 0;
    let marks = 0;
    while (marks <= MAX_LEVELS && MARKS.test(line)) marks++;
    if (marks === 0) continue;
    const indent = /^[ \t]*/.exec(line)?.[0].replace(/\t/g, '    ').length ?? 0;
    while (open.length > 0 && (open.at(-1) ?? 0) >= indent) open.pop();
    open.push(indent);
    if (open.length + marks - 1 > MAX_LEVELS) return true;
  }
  return false;
}

/** The properties before a text, between lines of dashes. */
const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*(?:\r?\n|$)/;

/** Returns the blocks of a Markdown text, in their order. */
export function blocksOf(text: string): Block[] {
  const properties = FRONT_MATTER.exec(text)?.[0] ?? '';
  const body = text.slice(properties.length);
  const linesBefore = properties.split('\n').length - 1;
  const parser = new MarkdownIt({ html: false, maxNesting: 3 * MAX_LEVELS }).disable(['table', 'inline']);
  const tokens = parser.parse(body, {});
  return new BlockReader(tokens, body.split(/\r\n|\n|\r/), linesBefore).read();
}

class BlockReader {
  readonly #tokens: readonly Token[];
  readonly #source: readonly string[];
  readonly #linesBefore: number;
  readonly #blocks: (Block & { readonly lines: string[] })[] = [];
  #depth = 0;
  /** The item whose text is expected. */
  #item: (Block & { readonly lines: string[] }) | null = null;

  constructor(tokens: readonly Token[], source: readonly string[], linesBefore: number) {
    this.#tokens = tokens;
    this.#source = source;
    this.#linesBefore = linesBefore;
  }

  read(): Block[] {
    for (let index = 0; index < this.#tokens.length; index++) {
      const token = this.#tokens[index];
      if (token) index = this.#readToken(token, index);
    }
    return this.#blocks;
  }

  /** Reads a token. Returns the place of the last one that belongs to it. */
  #readToken(token: Token, index: number): number {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.#depth++;
        return index;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.#depth--;
        return index;
      case 'list_item_open':
        this.#item = this.#add('item', this.#depth, token);
        return index;
      case 'heading_open':
        // A heading within a list belongs to its item.
        if (this.#depth > 0) return this.#readParagraph(token, index);
        this.#add('heading', Number(token.tag.slice(1)), token).lines.push(...this.#inlineAt(index + 1));
        return index + 2;
      case 'paragraph_open':
        return this.#readParagraph(token, index);
      case 'list_item_close':
      case 'hr':
        return index;
      default:
        this.#add('rest', 0, token);
        return token.nesting === 1 ? this.#endOf(token, index) : index;
    }
  }

  #readParagraph(token: Token, index: number): number {
    const isInItem = this.#depth > 0 && this.#blocks.at(-1) === this.#item;
    const isLead = this.#depth === 0 && /list_open$/.test(this.#tokens[index + 3]?.type ?? '');
    const lines = this.#inlineAt(index + 1);
    if (isInItem) this.#item?.lines.push(...lines);
    else this.#add(isLead ? 'lead' : 'rest', 0, token).lines.push(...lines);
    return index + 2;
  }

  #inlineAt(index: number): string[] {
    const token = this.#tokens[index];
    return token?.type === 'inline' && token.content !== '' ? [token.content] : [];
  }

  /** Returns the place of the token that closes a quotation. */
  #endOf({ level }: Token, index: number): number {
    let end = index + 1;
    while (end < this.#tokens.length - 1 && (this.#tokens[end]?.level ?? 0) > level) end++;
    return end;
  }

  #add(kind: Block['kind'], level: number, { map }: Token): Block & { readonly lines: string[] } {
    const [from, to] = map ?? [0, 0];
    const source = kind === 'rest' ? withoutIndent(this.#source.slice(from, to)) : '';
    const block = { kind, level, line: from + 1 + this.#linesBefore, lines: [], source };
    this.#blocks.push(block);
    return block;
  }
}

/** Returns lines without the blanks that the first one begins with. */
function withoutIndent(lines: readonly string[]): string {
  const indent = /^[ \t]*/.exec(lines[0] ?? '')?.[0] ?? '';
  return lines
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n')
    .trim();
}
