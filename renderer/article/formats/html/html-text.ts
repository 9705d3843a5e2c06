import { textOfElement } from './html-blocks';
import { removeBoilerplate, removeHidden } from './page-boilerplate';

/**
 * Returns the text of a page: paragraphs separated by empty lines, headings marked as in Markdown,
 * list items on lines of their own. If the page marks its article, only that part is read. The page is
 * parsed as a document that is never shown, in which no script runs and nothing is loaded.
 */
export function htmlText(html: string): string {
  const page = new DOMParser().parseFromString(withoutForms(removeStyles(html)), 'text/html');
  removeHidden(page);
  removeBoilerplate(page);
  removeSmallForms(page);
  const articles = page.querySelectorAll('article');
  const main = articles.length === 1 ? articles[0] : page.querySelector('main, [role=main]');
  const whole = textOfElement(page.body);
  const part = main ? textOfElement(main) : '';
  // A page may mark a teaser as its article, so the part must hold at least a third of the text.
  return part.length > whole.length / 3 ? part : whole;
}

/** The attribute of the elements that were forms. */
const WAS_FORM = 'data-was-form';

/**
 * Returns a page with plain elements for its forms. The fields of a form are also its properties, which may hide those
 * of the element, and take the more time the more there are.
 */
function withoutForms(html: string): string {
  return html.replace(/<form\b/gi, `<div ${WAS_FORM}`).replace(/<\/form\b/gi, '</div');
}

/** Removes the forms of a page that are no more than a search or a comment; some pages are one form as a whole. */
function removeSmallForms(page: Document): void {
  const forms = [...page.querySelectorAll(`[${WAS_FORM}]`)].map((form) => ({
    form,
    length: textOfElement(form).length,
  }));
  if (forms.length === 0) return;
  const whole = textOfElement(page.body).length;
  for (const { form, length } of forms) if (length < whole / 3) form.remove();
}

/** An inline style that hides its element. */
const HIDING = /^\sstyle\b.*?(?:display\s*:\s*none|(?<!-)visibility\s*:\s*hidden)/is;

/**
 * Removes inline styles, and marks the elements that they hide. The page's policy forbids them and reports them even
 * in a document that is never shown.
 */
function removeStyles(html: string): string {
  return withoutStyleElements(html)
    .replace(/<(?:meta|link|base)\b[^<>]*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) =>
      tag.replace(/\s(?:style|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, (attribute) =>
        HIDING.test(attribute) ? ' hidden' : '',
      ),
    );
}

/** Removes the elements that hold styles; one without an end reaches to the end of the page, as in a browser. */
function withoutStyleElements(html: string): string {
  const kept: string[] = [];
  let from: number | null = 0;
  for (const tag of html.matchAll(/<style\b|<\/style\s*>/gi)) {
    const isEnd = tag[0].startsWith('</');
    if (isEnd && from === null) from = tag.index + tag[0].length;
    else if (!isEnd && from !== null) {
      kept.push(html.slice(from, tag.index));
      from = null;
    }
  }
  if (from !== null) kept.push(html.slice(from));
  return kept.join('');
}
