import { textOfElement } from './html-blocks';

/** The elements that a page does not show. A search of the browser opens others. */
const HIDDEN = '[hidden]:not([hidden="until-found" i])';

/** Elements around the text of a page, by their roles, and by the classes of WordPress, MediaWiki and phpBB. */
const BOILERPLATE = [
  ...'navigation banner contentinfo complementary search menu toolbar dialog alertdialog'
    .split(' ')
    .map((role) => `[role=${role}]`),
  ...'.noprint .navbox .catlinks .printfooter .mw-jump-link .mw-cite-backlink .toc #toc .ez-toc-title'.split(' '),
  ...'.sr-only .visually-hidden .screen-reader-text'.split(' '),
  ...'.sharedaddy .jp-relatedposts #respond .comment-respond #comments .comment-list .post-navigation'.split(' '),
  ...'.postprofile .signature .stat-block .action-bar'.split(' '),
].join(', ');

/** The words for boxes around a text in names of classes and ids. Most of such a box is links, or it is short. */
const BOX_NAME =
  /(?:^|[\s_-])(?:share|sharing|social|related|recommended|tags?|breadcrumbs?|pagination|pager|newsletter|cookies?|consent|adverts?|ads?|banner|promo|sponsored)(?:$|[\s_-])/i;

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
  const found = [...page.body.querySelectorAll(BOILERPLATE), ...boxesOf(page)];
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

/** Returns the boxes of links by their names. */
function boxesOf(page: Document): Element[] {
  return [...page.body.querySelectorAll('div[class], ul[class], section[class], p[class], div[id]')].filter(
    (one) => BOX_NAME.test(`${one.className} ${one.id}`) && isOfLinks(one),
  );
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
