import { attributeOf, childrenOf, propertyOf, WORD } from './docx-labels';

const COMPATIBLE = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
/** The styles of the lines of tables of contents and figures, and of their titles, in Word and LibreOffice. */
const TABLE_LINE = /^(?:(?:toc|contents) ?\d|table of (?:figures|authorities))$/i;
const TABLE_TITLE = /^(?:toc|toa|contents) ?heading$/i;
const TABLE_FIELD = /^\s*TO[CA]\b/i;
/** Parts of a line that the converter leaves out with all their words. */
const WRAPPERS = ['fldSimple', 'dir', 'bdo'];

/**
 * Removes what is no text of a part of a document: tables of contents, hidden words, ends of pages, and all but one of
 * the ways in which a text box is written. Unwraps words that the converter would leave out.
 */
export function cleanPart(part: Document, styles: Document | null): void {
  const all = (name: string, names = WORD) => [...part.getElementsByTagNameNS(names, name)];
  for (const choice of all('AlternateContent', COMPATIBLE)) keepOneBox(choice);
  for (const drawing of all('drawing')) keepWordsOfBox(drawing);
  removeTables(part, styles);
  for (const name of WRAPPERS) for (const wrapper of all(name)) wrapper.replaceWith(...wrapper.children);
  for (const run of new Set(all('ruby').map(({ parentElement }) => parentElement))) if (run) unwrapRubies(run);
  for (const mark of all('vanish')) removeHidden(mark);
  for (const paragraph of all('p').reverse()) joinWithNext(paragraph);
  for (const line of all('br')) removePageBreak(line);
  for (const end of all('cr')) end.replaceWith(part.createElementNS(WORD, 'w:br'));
  for (const tab of all('ptab')) tab.replaceWith(part.createElementNS(WORD, 'w:tab'));
}

/** Keeps one of the ways in which a drawing is written: that for old programs, unless only the other has words. */
function keepOneBox(alternatives: Element): void {
  const [choice, fallback] = ['Choice', 'Fallback'].map((name) =>
    [...alternatives.children].find(({ localName }) => localName === name),
  );
  const hasWords = (one: Element | undefined) => (one?.getElementsByTagNameNS(WORD, 't').length ?? 0) > 0;
  if (choice && hasWords(choice) && !hasWords(fallback)) alternatives.replaceWith(...choice.children);
  else choice?.remove();
}

/** Replaces a drawing that has a text box by one that the converter knows. */
function keepWordsOfBox(drawing: Element): void {
  const boxes = [...drawing.getElementsByTagNameNS(WORD, 'txbxContent')];
  if (boxes.length === 0) return;
  const picture = drawing.ownerDocument.createElementNS(WORD, 'w:pict');
  drawing.replaceWith(picture);
  // A box within a box stays there.
  const inner = new Set(boxes.flatMap((box) => [...box.getElementsByTagNameNS(WORD, 'txbxContent')]));
  picture.append(...boxes.filter((box) => !inner.has(box)));
}

function removeTables(part: Document, styles: Document | null): void {
  for (const gallery of [...part.getElementsByTagNameNS(WORD, 'docPartGallery')])
    if (/^table of /i.test(attributeOf(gallery, 'val') ?? '')) controlOf(gallery)?.remove();
  for (const field of [...part.getElementsByTagNameNS(WORD, 'fldSimple')])
    if (TABLE_FIELD.test(attributeOf(field, 'instr') ?? '')) field.remove();
  const names = new Map(
    [...(styles?.getElementsByTagNameNS(WORD, 'style') ?? [])].map((style) => [
      attributeOf(style, 'styleId') ?? '',
      propertyOf(style, 'name') ?? '',
    ]),
  );
  const styleOf = (paragraph: Element) => {
    const [properties] = childrenOf(paragraph, 'pPr');
    const id = properties && propertyOf(properties, 'pStyle');
    return id ? (names.get(id) ?? id) : '';
  };
  let isTable = false;
  for (const paragraph of [...part.getElementsByTagNameNS(WORD, 'p')].reverse()) {
    const style = styleOf(paragraph);
    const isLine = TABLE_LINE.test(style);
    // Only the title of a table is one: others use its style for headings without numbers.
    if (isLine || (isTable && TABLE_TITLE.test(style))) paragraph.remove();
    if (isLine || paragraph.getElementsByTagNameNS(WORD, 't').length > 0) isTable = isLine;
  }
  removeTableFields(part);
}

/** Returns the control around its properties. */
function controlOf(property: Element): Element | null {
  let one: Element | null = property;
  while (one && one.localName !== 'sdt') one = one.parentElement;
  return one;
}

/** Removes the lines of tables that a field makes; the field begins and ends somewhere in a paragraph. */
function removeTableFields(part: Document): void {
  const runs = [...part.getElementsByTagNameNS(WORD, 'r')];
  const fields: { readonly begin: Element; readonly from: number; instruction: string; isTable: boolean }[] = [];
  let tables = 0;
  runs.forEach((run, index) => {
    for (const sign of [...run.children]) {
      const field = fields.at(-1);
      const kind = sign.localName === 'fldChar' ? attributeOf(sign, 'fldCharType') : sign.localName;
      if (kind === 'begin') fields.push({ begin: sign, from: index, instruction: '', isTable: false });
      if (kind === 'instrText' && field) field.instruction += sign.textContent ?? '';
      if (kind === 'separate' && field && TABLE_FIELD.test(field.instruction)) {
        field.isTable = true;
        tables++;
      }
      if (kind !== 'end' || !field) continue;
      fields.pop();
      if (field.isTable && --tables === 0) removeField(field.begin, sign, runs.slice(field.from + 1, index));
    }
  });
}

/** Removes a field: the runs within it, and what belongs to it of the runs in which it begins and ends. */
function removeField(begin: Element, end: Element, within: readonly Element[]): void {
  for (const run of within) run.remove();
  if (begin.parentElement !== end.parentElement) {
    while (begin.nextElementSibling) begin.nextElementSibling.remove();
    while (end.previousElementSibling && end.previousElementSibling.localName !== 'rPr')
      end.previousElementSibling.remove();
  } else while (begin.nextElementSibling !== end) begin.nextElementSibling?.remove();
  begin.remove();
  end.remove();
}

/** Puts the words of a paragraph whose end was deleted or moved before those of the next one. */
function joinWithNext(paragraph: Element): void {
  const [properties] = childrenOf(paragraph, 'pPr');
  const [mark] = properties ? childrenOf(properties, 'rPr') : [];
  const next = paragraph.nextElementSibling;
  if (!mark || next?.localName !== 'p') return;
  if (childrenOf(mark, 'del').length + childrenOf(mark, 'moveFrom').length === 0) return;
  properties?.remove();
  // The words of many paragraphs may be there already, behind the properties.
  const own = next.firstElementChild;
  if (own?.localName === 'pPr') own.after(...paragraph.children);
  else next.prepend(...paragraph.children);
  paragraph.remove();
}

/** Keeps the words of a run and leaves out their readings, which stand above it. */
function unwrapRubies(run: Element): void {
  if (run.localName !== 'r') return;
  const [properties] = childrenOf(run, 'rPr');
  const runs: Element[] = [];
  let copy: Element | null = null;
  // Words with a reading are runs themselves, so that what is between them needs runs of its own.
  for (const part of [...run.children]) {
    if (part === properties) continue;
    if (part.localName === 'ruby') {
      for (const base of childrenOf(part, 'rubyBase')) runs.push(...base.children);
      copy = null;
      continue;
    }
    if (!copy) {
      copy = run.cloneNode(false) as Element;
      if (properties) copy.append(properties.cloneNode(true));
      runs.push(copy);
    }
    copy.append(part);
  }
  run.replaceWith(...runs);
}

/** Removes the words of a run that are hidden in Word. The mark of a paragraph may be hidden too: its words are not. */
function removeHidden(mark: Element): void {
  const run = mark.parentElement?.parentElement;
  if (run?.localName === 'r' && !/^(?:0|false|off)$/.test(attributeOf(mark, 'val') ?? '')) run.remove();
}

/** Replaces the end of a page or column within a paragraph by a blank. */
function removePageBreak(line: Element): void {
  if (!/^(?:page|column)$/.test(attributeOf(line, 'type') ?? '')) return;
  const blank = line.ownerDocument.createElementNS(WORD, 'w:t');
  blank.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
  blank.textContent = ' ';
  line.replaceWith(blank);
}
