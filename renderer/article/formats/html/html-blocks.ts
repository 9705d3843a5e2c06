import { loweredText, raisedText } from '../formulas/raised-text';
import { formulaText, isDrawn } from './html-formulas';
import { BLOCK_TAGS, collapsed, headingLevel } from './html-titles';
import { listNumber } from './list-number';

/** Elements that are on a page but not part of its text: menus, controls, scripts, embedded content, deleted words. */
const NON_CONTENT_TAGS = new Set(
  'nav aside select textarea input datalist script style svg iframe object video audio canvas template noscript head del'.split(
    ' ',
  ),
);

/** The links beside the headings of a wiki that open their editor. */
const EDIT_LINKS = '.mw-editsection, .editsection';

/** The links to a heading itself, by the names of Sphinx, MkDocs, Docusaurus and VitePress. */
const OWN_LINKS = '.headerlink, .hash-link, .header-anchor';

/** Elements whose words may be a button that opens a section. */
const TITLES = 'h1, h2, h3, h4, h5, h6, dt, summary, legend, [role=heading]';

/** The fields to write in or to choose from. The words beside a box to tick are an answer, or open a section. */
const FIELDS =
  'select, textarea, input:is(:not([type]), [type=text i], [type=search i], [type=email i], [type=password i], [type=tel i], [type=url i], [type=number i], [type=date i])';

/** The alternative text of a letter that a page shows as a picture. */
const EMOJI = /^(?=\P{ASCII})[\p{Emoji}\p{Emoji_Component}]+$/u;

/** A line of signs between two parts of a text: * * *. */
const ORNAMENT = /^(?:[*•·⁂~–—_=#-]\s*){3,}$/;

/** The class of the label of a list item of a Word document. */
export const LABEL = 'list-label';

/** A piece of the text between two ends of paragraphs. */
interface Block {
  readonly text: string;
  /** A list or the row of a table, and its item or cell, whose blocks may form one paragraph. */
  readonly group: Element | null;
  readonly part: Element | null;
}

/** The place in a page that is being read. */
interface Place {
  /** The level of the heading; 0 elsewhere. */
  readonly heading: number;
  readonly isPre: boolean;
  /** The number of lists around it. */
  readonly depth: number;
  readonly group: Element | null;
  readonly part: Element | null;
}

/**
 * Returns the text of an element. The paragraphs of items and cells are paragraphs of their own; a list whose items
 * have one each is one paragraph with a line for each item, and a row of such cells is one line.
 */
export function textOfElement(element: Element): string {
  return joinBlocks(blocksOf(element));
}

function blocksOf(element: Element): Block[] {
  const blocks: Block[] = [];
  let line = '';
  /** The mark of a list item whose first words are still to come. */
  let mark = '';

  const endBlock = ({ heading, group, part }: Place) => {
    const paragraphs = line
      .split('\n')
      .map((piece) => piece.replace(/[ \t\u00a0]+/g, ' ').trim())
      .join('\n')
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ''));
    line = '';
    for (const text of paragraphs) {
      if (text === '' || ORNAMENT.test(text)) continue;
      if (heading > 0) blocks.push({ text: `${'#'.repeat(heading)} ${text.replace(/\n/g, ' ')}`, group: null, part });
      else blocks.push({ text: mark + text, group, part });
      mark = '';
    }
  };

  const walk = (node: Node, place: Place) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.textContent ?? '';
      line += place.isPre ? text.replace(/\r\n?/g, '\n') : text.replace(/\s+/g, ' ');
      return;
    }
    if (!(node instanceof Element)) return;
    const name = node.localName;
    const inline = inlineText(node, name);
    if (inline !== null) {
      line += inline;
      return;
    }
    const heading = headingLevel(node, name);
    if (heading === 0 && !BLOCK_TAGS.has(name)) {
      const [opening, closing] = name === 'q' ? quotationMarks(node) : ['', ''];
      line += opening;
      for (const child of node.childNodes) walk(child, place);
      line += closing;
      return;
    }
    endBlock(place);
    const inner = innerPlace(node, name, place, heading);
    if (name === 'li') mark = itemMark(node, place.depth);
    for (const child of node.childNodes) walk(child, inner);
    endBlock(inner);
    if (name === 'li') mark = '';
  };
  walk(element, { heading: 0, isPre: false, depth: 0, group: null, part: null });
  return blocks;
}

function innerPlace(one: Element, name: string, place: Place, heading: number): Place {
  switch (name) {
    case 'ul':
    case 'ol':
    case 'menu':
      return { ...place, depth: place.depth + 1, group: place.depth > 0 ? place.group : one };
    case 'li':
    case 'td':
    case 'th':
      return { ...place, part: one };
    case 'tr':
      return { ...place, depth: 0, group: one, part: null };
    default:
      return { ...place, heading: heading || place.heading, isPre: place.isPre || name === 'pre' };
  }
}

/** Returns the text of an element that is read as a whole, and nothing for what is no text; null for all others. */
function inlineText(one: Element, name: string): string | null {
  const formula = formulaText(one, name);
  if (formula !== null) return formula;
  if (NON_CONTENT_TAGS.has(name) || one.matches(EDIT_LINKS) || isOrnament(one, name)) return '';
  switch (name) {
    case 'br':
      return '\n';
    case 'a':
      return isOwnLink(one) ? '' : null;
    case 'label':
      return namesField(one) ? '' : null;
    case 'img':
      return pictureText(one);
    case 'button':
      return isTextButton(one) ? null : '';
    case 'footer':
      // Beneath a quotation it names its author.
      return one.closest('blockquote') ? null : '';
    case 'sup':
      return hasElements(one) ? null : raisedText(collapsed(one));
    case 'sub':
      return hasElements(one) ? null : loweredText(collapsed(one));
    case 'span':
      // The label of a Word list is the mark of its item.
      return one.className !== LABEL ? null : one.closest('li') ? '' : `${collapsed(one)} `;
    case 'rp':
      return '';
    case 'rt':
      // A page that has brackets for readings keeps them for programs that cannot set them above the letters.
      return one.parentElement?.querySelector('rp') ? '' : `(${collapsed(one).trim()})`;
    default:
      return null;
  }
}

/** Returns true for a sign that a page hides from readers of its words. The letters of a word may have one for all. */
function isOrnament(one: Element, name: string): boolean {
  if (!/^(?:span|i|b|em|small)$/.test(name) || one.getAttribute('aria-hidden') !== 'true') return false;
  return !isDrawn(one) && !one.parentElement?.hasAttribute('aria-label');
}

/** Returns true for an arrow from a note to its mark, and for the link of a heading to itself. */
function isOwnLink(link: Element): boolean {
  if (!link.getAttribute('href')?.includes('#')) return false;
  const text = link.textContent ?? '';
  if (/^\s*(?:[↑↩^⤴⏎¶🔗](?:\ufe0e|\ufe0f|\s)*)+$/u.test(text)) return true;
  const title = link.closest(TITLES);
  if (!title) return false;
  // The words of a heading may be a link as a whole.
  return text.trim() === '#' || (link.matches(OWN_LINKS) && titleText(title) !== collapsed(link).trim());
}

/** The words of titles: asked for each of their links. */
const titleTexts = new WeakMap<Element, string>();

function titleText(title: Element): string {
  const text = titleTexts.get(title) ?? collapsed(title).trim();
  titleTexts.set(title, text);
  return text;
}

/** Returns true for a label that names a field to write in, which is not read either. A sentence is a question. */
function namesField(label: Element): boolean {
  if (/\p{STerm}\s*$/u.test(collapsed(label))) return false;
  const id = label.getAttribute('for');
  const field = id === null ? label.querySelector(FIELDS) : label.ownerDocument.getElementById(id);
  return field?.matches(FIELDS) ?? false;
}

/** Returns true for an element with blocks or pictures in it; a link around a footnote mark is none. */
function hasElements(one: Element): boolean {
  return one.querySelector(':not(a, b, i, em, strong, span, cite)') !== null;
}

/** Returns the marks that a page draws around a quotation in a line. */
function quotationMarks(quotation: Element): readonly [string, string] {
  const isGerman = /^de\b/i.test(quotation.closest('[lang]')?.getAttribute('lang') ?? '');
  const isInner = quotation.parentElement?.closest('q') != null;
  if (isInner) return isGerman ? ['‚', '‘'] : ['‘', '’'];
  return isGerman ? ['„', '“'] : ['“', '”'];
}

/** Returns the letter that a picture stands for: an emoji. */
function pictureText(picture: Element): string {
  const text = picture.getAttribute('alt') ?? '';
  return EMOJI.test(text) ? text : '';
}

/** The elements whose text is more than the labels of buttons: asked for each of their buttons. */
const textAround = new WeakMap<Element, boolean>();

/** Returns true for a button whose label is part of the text: a title, or a word in a sentence. */
function isTextButton(button: Element): boolean {
  if (button.closest(TITLES)) return true;
  const around = button.closest('p, li, dd, td, blockquote, div');
  if (!around || around.localName === 'div') return false;
  const hasText = textAround.get(around) ?? hasTextBesideButtons(around);
  textAround.set(around, hasText);
  return hasText;
}

function hasTextBesideButtons(element: Element): boolean {
  const lengthOf = (one: Element) => collapsed(one).trim().length;
  const inButtons = [...element.querySelectorAll('button')].reduce((sum, one) => sum + lengthOf(one), 0);
  return lengthOf(element) > 2 * inButtons;
}

/** Returns what stands before the words of a list item: its number or a dash, indented by the lists around it. */
function itemMark(item: Element, depth: number): string {
  const indent = '  '.repeat(Math.max(0, depth - 1));
  const list = item.parentElement;
  const label = item.querySelector(`:scope > .${LABEL}, :scope > p:first-child > .${LABEL}`);
  if (label) return `${indent}${collapsed(label).trim()} `;
  return list?.localName === 'ol' ? `${indent}${listNumber(list, item)} ` : `${indent}– `;
}

/** Joins blocks to paragraphs, separated by empty lines. */
function joinBlocks(blocks: readonly Block[]): string {
  const counts = new Map<Element, number>();
  for (const { part } of blocks) if (part) counts.set(part, (counts.get(part) ?? 0) + 1);
  const isSole = ({ part }: Block) => part !== null && counts.get(part) === 1;
  const pieces: string[] = [];
  for (let from = 0; from < blocks.length; ) {
    const first = blocks[from] as Block;
    let to = from + 1;
    while (first.group && blocks[to]?.group === first.group) to++;
    const group = blocks.slice(from, to);
    pieces.push(first.group?.localName === 'tr' ? joinRow(group, isSole) : joinList(group, isSole));
    from = to;
  }
  return pieces.join('\n\n');
}

function joinRow(cells: readonly Block[], isSole: (block: Block) => boolean): string {
  const isData = cells.every(isSole) && cells.filter(({ text }) => /[.!?。！？]$/.test(text)).length < 2;
  return cells.map(({ text }) => text).join(isData ? ' ' : '\n\n');
}

function joinList(items: readonly Block[], isSole: (block: Block) => boolean): string {
  return items
    .map((item, index) => {
      const next = items[index + 1];
      if (!next) return item.text;
      return item.text + (isSole(item) && isSole(next) ? '\n' : '\n\n');
    })
    .join('');
}
