import { strToU8, zipSync } from 'fflate';

// The XML of Word, as far as the pages of the bench have it.

const NAMES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * @typedef {object} WordPage
 * @property {string} body
 * @property {string} [numbering] the lists
 * @property {string} [styles] the styles beside those of headings
 * @property {string} [footnotes]
 * @property {string} [endnotes]
 * @property {Record<string, string>} [links] the addresses of links by their ids
 */

/** @param {WordPage} page */
export function wordFile({ body, numbering = '', styles = '', footnotes = '', endnotes = '', links = {} }) {
  const parts = ['styles', 'numbering', 'footnotes', 'endnotes'];
  const headings = [1, 2]
    .filter((level) => !styles.includes(`"Heading${level}"`))
    .map((level) => style(`Heading${level}`, `heading ${level}`));
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>${parts.map((part) => `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${part}+xml"/>`).join('')}</Types>`,
    ),
    '_rels/.rels': relations([`Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"`]),
    'word/document.xml': strToU8(`${HEAD}<w:document ${NAMES}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': relations([
      ...parts.map((part) => `Id="${part}" Type="${OFFICE}/${part}" Target="${part}.xml"`),
      ...Object.entries(links).map(
        ([id, to]) => `Id="${id}" Type="${OFFICE}/hyperlink" Target="${to}" TargetMode="External"`,
      ),
    ]),
    'word/styles.xml': strToU8(`${HEAD}<w:styles ${NAMES}>${headings.join('')}${styles}</w:styles>`),
    'word/numbering.xml': strToU8(`${HEAD}<w:numbering ${NAMES}>${numbering}</w:numbering>`),
    'word/endnotes.xml': strToU8(`${HEAD}<w:endnotes ${NAMES}>${endnotes}</w:endnotes>`),
    'word/footnotes.xml': strToU8(`${HEAD}<w:footnotes ${NAMES}>${footnotes}</w:footnotes>`),
  });
}

/** @param {string[]} all */
function relations(all) {
  return strToU8(
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.map((one) => `<Relationship ${one}/>`).join('')}</Relationships>`,
  );
}

/** @param {string} id @param {string} name @param {string} [properties] */
export function style(id, name, properties = '') {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`;
}

/**
 * A run of text: the smallest part of a paragraph.
 *
 * @param {string} text
 * @param {string} [properties]
 */
export function run(text, properties = '') {
  const own = properties && `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${own}<w:t xml:space="preserve">${text.replaceAll('&', '&amp;')}</w:t></w:r>`;
}

/** @param {string} content a text, or runs @param {string} [properties] */
export function paragraph(content, properties = '') {
  const own = properties && `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${own}${content.startsWith('<') ? content : run(content)}</w:p>`;
}

/** @param {number} level @param {string} text */
export function heading(level, text) {
  return paragraph(text, `<w:pStyle w:val="Heading${level}"/>`);
}

/** @param {number} list @param {number} level @param {string} content */
export function item(list, level, content) {
  return paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** @param {string[][]} rows the cells of each, which hold paragraphs or a text */
export function table(rows) {
  const cell = (/** @type {string} */ content) =>
    `<w:tc><w:tcPr/>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
  return `<w:tbl><w:tblPr/>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/**
 * A kind of list: for each level the way to count, the label, and the style that belongs to it.
 *
 * @param {number} id
 * @param {[format: string, label: string, style?: string][]} levels
 */
export function listKind(id, levels) {
  const all = levels.map(
    ([format, label, own], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${own ? `<w:pStyle w:val="${own}"/>` : ''}<w:lvlText w:val="${label}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${all.join('')}</w:abstractNum>`;
}

/** @param {number} id @param {number} kind @param {string} [overrides] */
export function list(id, kind, overrides = '') {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${kind}"/>${overrides}</w:num>`;
}

/** @param {string} content */
export function formula(content) {
  return `<m:oMath>${content}</m:oMath>`;
}

/** @param {string} text */
export function symbols(text) {
  return `<m:r><m:t>${text.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</m:t></m:r>`;
}

/** @param {string} base @param {string} exponent */
export function power(base, exponent) {
  return `<m:sSup><m:e>${symbols(base)}</m:e><m:sup>${symbols(exponent)}</m:sup></m:sSup>`;
}

/** @param {string} above @param {string} below */
export function fraction(above, below) {
  return `<m:f><m:fPr><m:ctrlPr/></m:fPr><m:num>${above}</m:num><m:den>${below}</m:den></m:f>`;
}

/** @param {number} id */
export function footnoteMark(id) {
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
}

/** @param {number} id @param {string} text */
export function footnote(id, text) {
  return `<w:footnote w:id="${id}">${paragraph(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`;
}
