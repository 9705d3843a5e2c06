import DOMPurify from 'dompurify';

/** What stands on lines of its own. */
const BLOCK_TAGS = new Set(
  'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** What is on a page but is not its text. */
const NON_CONTENT_TAGS = ['nav', 'footer', 'aside', 'form', 'button', 'select', 'textarea', 'input', 'script', 'style'];
const FORBIDDEN_TAGS = [
  ...NON_CONTENT_TAGS,
  'svg',
  'math',
  'iframe',
  'object',
  'video',
  'audio',
  'canvas',
  'template',
  'noscript',
  'head',
];

/**
 * The text of a page: paragraphs with empty lines between them, headings marked as in Markdown, the items of a list a line
 * each. Of a whole page the article is taken, where it says which part that is.
 */
export function htmlText(html: string): string {
  const clean = DOMPurify.sanitize(removeStyles(html), {
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: FORBIDDEN_TAGS,
    FORBID_ATTR: ['style'],
    // The words of the elements that are dropped go with them: menus and scripts are no text.
    FORBID_CONTENTS: FORBIDDEN_TAGS,
    ALLOW_DATA_ATTR: false,
  });
  const articles = clean.querySelectorAll('article');
  const main = articles.length === 1 ? articles[0] : clean.querySelector('main, [role=main]');
  const whole = textOfNode(clean);
  const part = main ? textOfNode(main) : '';
  // A page may call a teaser its article; what most of the words stand in is the text.
  return part.length > whole.length / 3 ? part : whole;
}

/** The page's policy forbids inline styles, and reports them even in a document that nobody sees. */
function removeStyles(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<(?:meta|link|base)\b[^>]*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\s(?:style|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''));
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
  const walk = (one: Node, list: string) => {
    if (one.nodeType === Node.TEXT_NODE) {
      const isPre = one.parentElement?.closest('pre') !== null;
      line += isPre ? (one.textContent ?? '') : (one.textContent ?? '').replace(/\s+/g, ' ');
      return;
    }
    const name = one.nodeName.toLowerCase();
    const heading = /^h([1-6])$/.exec(name);
    const isBlock = heading !== null || BLOCK_TAGS.has(name);
    if (name === 'br') line += '\n';
    // Items of a list belong together: a line each, and not a paragraph.
    if (isBlock && name !== 'li' && list === '') endParagraph();
    if (name === 'li') line += '\n– ';
    if (name === 'td' || name === 'th') line += ' ';
    const inList = name === 'ul' || name === 'ol' ? name : name === 'tr' ? 'tr' : list;
    for (const child of one.childNodes) walk(child, inList);
    if (isBlock && name !== 'li' && (inList === '' || inList !== list))
      endParagraph(heading ? `${'#'.repeat(Number(heading[1]))} ` : '');
  };
  walk(node, '');
  endParagraph();
  return paragraphs.join('\n\n');
}
