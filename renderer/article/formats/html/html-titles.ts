/** Elements that begin and end a paragraph. */
export const BLOCK_TAGS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const BLOCKS = [...BLOCK_TAGS].join(',');

/** The longest paragraph in bold letters that may be a heading, in characters. */
const MAX_TITLE_LENGTH = 100;

/** Returns the level of a heading, by its tag, its role or its looks; 0 for other elements. */
export function headingLevel(one: Element, name: string): number {
  const level = /^h([1-6])$/.exec(name)?.[1] ?? (one.getAttribute('role') === 'heading' ? levelOf(one) : '0');
  return Number(level) || ((name === 'p' || (name === 'div' && hasOnlyBold(one))) && isBoldTitle(one) ? 2 : 0);
}

/** Returns true for an element whose children are bold letters. Its text is not asked for: that may be the page. */
function hasOnlyBold(one: Element): boolean {
  const isBold = Array.prototype.every.call(one.childNodes, (node: Node) =>
    node instanceof Element ? /^(?:b|strong|br)$/.test(node.localName) : (node.textContent ?? '').trim() === '',
  );
  return isBold && one.querySelector(BLOCKS) === null;
}

/** Returns true for a paragraph that is a heading by its looks: short, in bold letters, and no sentence. */
function isBoldTitle(paragraph: Element): boolean {
  const text = collapsed(paragraph).trim();
  if (text === '' || text.length > MAX_TITLE_LENGTH || /[\p{STerm}…:;,](?:[\p{Pe}\p{Pf}"']*)$/u.test(text))
    return false;
  if (paragraph.closest('li, td, th, dd, blockquote')) return false;
  const bold = [...paragraph.querySelectorAll('b, strong')].filter((one) => !one.parentElement?.closest('b, strong'));
  return bold.map(collapsed).join('').trim() === text;
}

function levelOf(one: Element): string {
  return /^[1-6]$/.exec(one.getAttribute('aria-level') ?? '')?.[0] ?? '2';
}

/** Returns the text of an element with each run of white space as one blank. */
export function collapsed(one: Element): string {
  return (one.textContent ?? '').replace(/\s+/g, ' ');
}
