/** Elements that begin a line of their own. */
const BLOCK_TAGS = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements that are on a page but not part of its text: menus, controls, scripts and embedded content. */
const NON_CONTENT_TAGS = new Set(
  'nav footer aside form button select textarea input script style svg math iframe object video audio canvas template noscript head'.split(
    ' ',
  ),
);

/**
 * Returns the text of a page: paragraphs separated by empty lines, headings marked as in Markdown,
 * list items on lines of their own. If the page marks its article, only that part is read. The page is
 * parsed as a document that is never shown, in which no script runs and nothing is loaded.
 */
export function htmlText(html: string): string {
  const page = new DOMParser().parseFromString(removeStyles(html), 'text/html');
  const articles = page.querySelectorAll('article');
  const main = articles.length === 1 ? articles[0] : page.querySelector('main, [role=main]');
  const whole = textOfNode(page.body);
  const part = main ? textOfNode(main) : '';
  // A page may mark a teaser as its article, so the part must hold at least a third of the text.
  return part.length > whole.length / 3 ? part : whole;
}

/**
 * Removes inline styles. The page's policy forbids them and reports them even in a document that is
 * never shown.
 */
function removeStyles(html: string): string {
  return withoutStyleElements(html)
    .replace(/<(?:meta|link|base)\b[^<>]*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\s(?:style|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''));
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

function textOfNode(node: Node): string {
  const paragraphs: string[] = [];
  let line = '';
  const endParagraph = (mark = '') => {
    const trimmed = line
      .split('\n')
      .map((part) => part.replace(/[ \t\u00a0]+/g, ' ').trim())
      .filter((part) => part !== '')
      .join('\n');
    if (trimmed !== '') paragraphs.push(mark + (mark === '' ? trimmed : trimmed.replace(/\n/g, ' ')));
    line = '';
  };
  const walk = (one: Node, list: string, isPre: boolean) => {
    if (one.nodeType === Node.TEXT_NODE) {
      line += isPre ? (one.textContent ?? '') : (one.textContent ?? '').replace(/\s+/g, ' ');
      return;
    }
    const name = one.nodeName.toLowerCase();
    if (NON_CONTENT_TAGS.has(name)) return;
    const heading = /^h([1-6])$/.exec(name);
    const isBlock = heading !== null || BLOCK_TAGS.has(name);
    if (name === 'br') line += '\n';
    // List items belong together: one line each, not one paragraph each.
    if (isBlock && name !== 'li' && list === '') endParagraph();
    if (name === 'li') line += '\n– ';
    if (name === 'td' || name === 'th') line += ' ';
    const inList = name === 'ul' || name === 'ol' ? name : name === 'tr' ? 'tr' : list;
    for (const child of one.childNodes) walk(child, inList, isPre || name === 'pre');
    if (isBlock && name !== 'li' && (inList === '' || inList !== list))
      endParagraph(heading ? `${'#'.repeat(Number(heading[1]))} ` : '');
  };
  walk(node, '', false);
  endParagraph();
  return paragraphs.join('\n\n');
}
