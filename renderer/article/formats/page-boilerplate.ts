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
  ...'.postprofile .signature .stat-block .action-bar'.split(' '),
].join(', ');

/** The words for boxes around a text in names of classes and ids. Most of such a box is links, or it is short. */
const BOX_NAME =
  /(?:^|[\s_-])(?:support|donate|subscribe|share|sharing|social|related|recommended|tags?|breadcrumbs?|pagination|pager|newsletter|cookies?|consent|adverts?|ads?|banner|promo|sponsored)(?:$|[\s_-])/i;

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

/** The share of the text of a box that its links have, and the text of one that may have none, in letters. */
const LINKED = 0.5;
const SHORT = 30;

/** Removes what a page does not show, unless that is most of its text: a program would show it. */
export function removeHidden(page: Document): void {
  removeUnlessMost(page, [...page.body.querySelectorAll(HIDDEN)]);
}

/**
 * Removes what is around the text of a page: menus, links to share it, to other pages and to its parts, comments,
 * advertisements. Leaves it if that is most of the page.
 */
export function removeBoilerplate(page: Document): void {
  const found = [...page.body.querySelectorAll(BOILERPLATE), ...boxesOf(page), ...menusOf(page)];
  removeUnlessMost(
    page,
    found.filter((one) => !one.querySelector('main, h1')),
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
    const name = `${one.className} ${one.id}`.replace(/(?<=[a-z])(?=[A-Z])/g, '-');
    if (BOX_NAME.test(name) && isOfLinks(one)) return true;
    return COOKIE_NAME.test(name) && one.querySelector('a, button, input') !== null && lengthOf(one) < COOKIE_LENGTH;
  });
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

function isOfLinks(box: Element): boolean {
  const length = lengthOf(box);
  const linked = [...box.querySelectorAll('a, button')].reduce((sum, one) => sum + lengthOf(one), 0);
  return length < SHORT || linked >= LINKED * length;
}

function lengthOf(one: Element): number {
  return (one.textContent ?? '').replace(/\s+/g, '').length;
}

function hasAncestorIn(one: Element, set: ReadonlySet<Element>): boolean {
  for (let above = one.parentElement; above; above = above.parentElement) if (set.has(above)) return true;
  return false;
}
