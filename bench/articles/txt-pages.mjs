import { wrappedLines } from './wrapped-lines.mjs';

/** @typedef {import('./truth.mjs').Paragraph} Paragraph */

/**
 * A plain text made of what its page says.
 *
 * @typedef {object} TextPage
 * @property {number} [width] of the lines, in letters of Latin; otherwise a paragraph is one line
 * @property {string} [between] what stands between paragraphs
 * @property {string} [indent] what stands before the first line of a paragraph
 * @property {string} [lineEnd]
 * @property {string} [encoding]
 */

const EMPTY_LINE = '\n\n';

/** The texts by the names of their pages. @type {Record<string, TextPage>} */
export const TEXT_PAGES = {
  'en-roof.txt': { width: 64 },
  'zh-riji.txt': { width: 44 },
  'pl-ogrod.txt': { encoding: 'utf-16be', lineEnd: '\r\n' },
  'de-tonnen.txt': { encoding: 'windows-1252', lineEnd: '\r\n' },
  'fr-soir.txt': { encoding: 'windows-1252', width: 70 },
  'en-postman.txt': { width: 66, between: '\n' },
  'it-strumenti.txt': { width: 60, between: '\n', indent: '   ' },
  'de-schalter.txt': {},
  'xx-time.txt': { lineEnd: '\r\n' },
  'en-trial.txt': {},
  'de-pruefer.txt': { width: 50, lineEnd: '\r\n' },
  'en-hats.txt': { width: 68 },
  'hi-khat.txt': { width: 40 },
  'fr-tirets.txt': { width: 72 },
  'tr-mektup.txt': { width: 62, between: '\n' },
  'en-moor.txt': { lineEnd: '\r' },
  'es-molino.txt': { lineEnd: '\r', width: 48, encoding: 'windows-1252' },
};

/** @param {readonly Paragraph[]} paragraphs @param {TextPage} page */
export function plainText(paragraphs, { width = Infinity, between = EMPTY_LINE, indent = '', lineEnd = '\n' }) {
  return paragraphs
    .map(({ text, isHeading }) =>
      wrappedLines((isHeading ? '' : indent) + text, (line) => widthOf(line) <= width).join('\n'),
    )
    .join(between)
    .concat('\n')
    .replaceAll('\n', lineEnd);
}

/** @param {string} line */
function widthOf(line) {
  return line.length + (line.match(/[\u2e80-\uffff]/g)?.length ?? 0);
}
