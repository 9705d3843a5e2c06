import { textOfElement } from './html-blocks';

/** The elements that a page does not show. A search of the browser opens others. */
const HIDDEN = '[hidden]:not([hidden="until-found" i])';

/** Elements around the text of a page and links past them, by roles and the classes of WordPress, MediaWiki, phpBB. */
const BOILERPLATE = [
  ...'navigation banner contentinfo complementary search menu toolbar dialog alertdialog'
    .split(' ')
    .map((role) => `[role=${role}]`),
  ...'.noprint:not(sup) .navbox .catlinks .printfooter .mw-jump-link .mw-cite-backlink .toc #toc .ez-toc-title'.split(
    ' ',
  ),
  ...'.sr-only .visually-hidden .screen-reader-text'.split(' '),
  ...'.sharedaddy .jp-relatedposts #respond .comment-respond #comments .comment-list .post-navigation'.split(' '),
  'a[href^="#"][class*="skip" i]',
  ...'.postprofile div.signature .stat-block .action-bar'.split(' '),
].join(', ');

/** The words for boxes around a text in names of classes and ids. Most of such a box is links, or it is short. */
const BOX_NAME = named(
  `support donate subscribe subscription signup share sharing social tweet likes? ufi facepile related recommended also
  popular trending tags? topics? categor(?:y|ies) archives? breadcrumbs? pagination pager newsletter cookies? consent
  adverts? ads? banner promo sponsored tools toolbar actions? votes? voting sort(?:ing)? lang(?:s|uages?)? download`,
);
/** The words for boxes of links only: what has such a name may also be a short text. */
const LINK_BOX_NAME = named('buttons? btn cta comments? replies more');
/** The words for what is beside or beneath a text, however it is written; notes are text. */
const MARGIN_NAME = named('side-?bar page-?footer site-?footer footer(?![\\s_-]notes?)');
const NO_MARGIN = /(?:^|[\s_-])(?:with|has|no|not)[_-]|layout/i;

/** The boxes that ask for leave to store cookies, by their names, and their longest text, in letters. */
const COOKIE_NAME =
  /cookies?[\s_-]?(?:note|notice|notification|banner|bar|consent|law|popup|message|overlay|modal|box|layer|dialog|warning|disclaimer)|(?:^|[\s_-])(?:gdpr|onetrust|cookiebot|didomi|usercentrics)/i;
const COOKIE_LENGTH = 1000;

/** The longest block of links that is a menu, and the longest paragraph above the text of a page, in letters. */
const MENU_LENGTH = 300;
const MENU_ITEM_LENGTH = 100;
/** The longest menu with the blanks of its source. */
const MAX_MENU_TEXT = 20_000;
const MENUS = 'div, ul, ol, p, section, header, table, center';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading]';

/** The longest box that asks for an address to write to, in letters. */
const SIGN_UP_LENGTH = 300;

/** The share of the text of a box that its links have, and the text of one that may have none, in letters. */
const LINKED = 0.5;
const SHORT = 30;
const SENTENCE_END = /[\p{STerm}…][\p{Pe}\p{Pf}"']*\s*$/u;

/** Removes what a page does not show, unless that is most of its text: a program would show it. */
export function removeHidden(page: Document): void {
  removeUnlessMost(page, [...page.body.querySelectorAll(HIDDEN)]);
}

/**
 * Removes what is around the text of a page: menus, links to share it, to other pages and to its parts, comments,
 * advertisements. Leaves it if that is most of the page.
 */
export function removeBoilerplate(page: Document): void {
  for (const script of page.querySelectorAll('script:not([type^="math/" i]), style, noscript')) script.remove();
  const found = [
    ...page.body.querySelectorAll(BOILERPLATE),
    ...boxesOf(page),
    ...marginsOf(page),
    ...signUpsOf(page),
    ...menusOf(page),
  ];
  const articles = page.querySelectorAll('article');
  const article = articles.length === 1 && articles[0] ? articles[0] : null;
  const isAround = (one: Element) => one.contains(article) && lengthOf(article as Element) * 2 > lengthOf(one);
  removeUnlessMost(
    page,
    found.filter((one) => !one.querySelector('main, h1') && !isAround(one)),
  );
}

/** Removes elements of a page, unless they have most of its text. */
function removeUnlessMost(page: Document, elements: readonly Element[]): void {
  const all = new Set(elements);
  const outermost = [...all].filter((one) => !hasAncestorIn(one, all));
  if (outermost.length === 0) return;
  const length = outermost.reduce((sum, one) => sum + textOfElement(one).length, 0);
  if (length * 2 <= textOfElement(page.body).length) for (const one of outermost) one.remove();
}

/** Returns the boxes of links and those that ask for cookies, by their names. */
function boxesOf(page: Document): Element[] {
  return [...page.body.querySelectorAll('div[class], ul[class], section[class], p[class], div[id]')].filter((one) => {
    const name = nameOf(one);
    if (BOX_NAME.test(name) && isOfLinks(one)) return true;
    if (LINK_BOX_NAME.test(name) && isOnlyLinks(one)) return true;
    return COOKIE_NAME.test(name) && one.querySelector('a, button, input') !== null && lengthOf(one) < COOKIE_LENGTH;
  });
}

/** Returns what is beside or beneath the text by its name, unless it is a large part of the page. */
function marginsOf(page: Document): Element[] {
  const most = lengthOf(page.body) / 3;
  return [...page.body.querySelectorAll('div, section, td, ul')].filter((one) => {
    const name = nameOf(one);
    return MARGIN_NAME.test(name) && !NO_MARGIN.test(name) && lengthOf(one) < most;
  });
}

/** Returns the boxes that ask for an address to write to, each with the words around its field, but no answers. */
function signUpsOf(page: Document): Element[] {
  const lengths = new Map<Element, number>();
  const isShort = (one: Element) => {
    const length = lengths.get(one) ?? lengthOf(one);
    lengths.set(one, length);
    return length < SIGN_UP_LENGTH;
  };
  return [...page.body.querySelectorAll('input[type=email i]')].flatMap((field) => {
    let box: Element | null = null;
    for (let above = field.parentElement; above && isShort(above); above = above.parentElement) {
      if (above === page.body || above.matches('main, article, td, li') || above.querySelector('h1, textarea')) break;
      box = above;
    }
    return box ? [box] : [];
  });
}

/** Returns the names of the class and the id of an element, with a hyphen between words. */
function nameOf(one: Element): string {
  return `${one.getAttribute('class') ?? ''} ${one.id}`.replace(/(?<=[a-z])(?=[A-Z])/g, '-');
}

/** Returns the pattern for names with one of some words. */
function named(words: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${words.trim().split(/\s+/).join('|')})(?:$|[\\s_-])`, 'i');
}

/** Returns the blocks of nothing but links that come before the first heading and paragraph of a page. */
function menusOf(page: Document): Element[] {
  const heading = page.querySelector('h1') ?? page.querySelector(HEADINGS);
  if (!heading) return [];
  const menus: Element[] = [];
  for (const block of page.body.querySelectorAll(MENUS)) {
    const position = block.compareDocumentPosition(heading);
    if (position & Node.DOCUMENT_POSITION_PRECEDING) break;
    if (position & Node.DOCUMENT_POSITION_CONTAINED_BY) continue;
    if (isMenu(block)) menus.push(block);
    else if (block.localName === 'p' && lengthOf(block) > MENU_ITEM_LENGTH) break;
  }
  return menus;
}

/** Returns true for a block of two or more links, or of one that leads to another place in the page. */
function isMenu(block: Element): boolean {
  const links = [...block.querySelectorAll('a[href]')];
  if (links.length > MENU_LENGTH || (block.textContent ?? '').length > MAX_MENU_TEXT) return false;
  if (links.length < 2 && !links[0]?.getAttribute('href')?.startsWith('#')) return false;
  const lettersOf = (one: Element) => (one.textContent ?? '').match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const length = lettersOf(block);
  return length <= MENU_LENGTH && links.reduce((sum, link) => sum + lettersOf(link), 0) >= length;
}

/** Returns true for a box whose text is links for the most part, or too short for a text and no sentence. */
function isOfLinks(box: Element): boolean {
  const length = lengthOf(box);
  const linked = linkedLength(box);
  if (linked > 0 || length === 0) return length < SHORT || linked >= LINKED * length;
  return length < SHORT && !SENTENCE_END.test(box.textContent ?? '');
}

function isOnlyLinks(box: Element): boolean {
  const length = lengthOf(box);
  return length > 0 && linkedLength(box) >= length;
}

/** Returns the length of the links and buttons of a box. */
function linkedLength(box: Element): number {
  return [...box.querySelectorAll('a, button')].reduce((sum, one) => sum + lengthOf(one), 0);
}

function lengthOf(one: Element): number {
  return (one.textContent ?? '').replace(/\s+/g, '').length;
}

function hasAncestorIn(one: Element, set: ReadonlySet<Element>): boolean {
  for (let above = one.parentElement; above; above = above.parentElement) if (set.has(above)) return true;
  return false;
}
