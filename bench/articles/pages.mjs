import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MORE_PAGES } from './docx-more-pages.mjs';
import { OFFICE_PAGES } from './docx-office-pages.mjs';
import { WORD_PAGES } from './docx-pages.mjs';
import { encoded } from './encoded.mjs';
import { MORE_SHEETS } from './pdf-more-sheets.mjs';
import { PDF_PAGES, pdfOf } from './pdf-pages.mjs';
import { SHEETS } from './pdf-sheets.mjs';
import { paragraphsOfTruth } from './truth.mjs';
import { plainText, TEXT_PAGES } from './txt-pages.mjs';

/**
 * @typedef {object} Page
 * @property {string} name the name of its file
 * @property {Uint8Array} bytes
 * @property {import('./truth.mjs').Paragraph[]} truth
 */

const FOLDER = join(import.meta.dirname, 'pages');
/** A page that stands in the folder; the name may say in which encoding it is read: letter.windows-1252.html. */
const WRITTEN = /^([^.]+)(?:\.([^.]+))?\.(html|md|txt)$/;

/** Returns all pages: those of the folder, and those that are made of their truth or of a short description. */
export async function allPages() {
  /** @type {Page[]} */
  const pages = [];
  for (const file of readdirSync(FOLDER)) {
    const [, name, encoding = 'utf-8', format] = WRITTEN.exec(file) ?? [];
    if (name === undefined || encoding === 'truth') continue;
    const bytes = encoded(readFileSync(join(FOLDER, file), 'utf8'), encoding);
    pages.push({ name: `${name}.${format}`, bytes, truth: truthOf(name) });
  }
  for (const [name, make] of Object.entries({ ...WORD_PAGES, ...OFFICE_PAGES, ...MORE_PAGES }))
    pages.push({ name, bytes: make(), truth: truthOf(name) });
  for (const [name, print] of Object.entries(PDF_PAGES)) {
    const truth = truthOf(name);
    pages.push({ name, bytes: await pdfOf(truth, print), truth });
  }
  for (const [name, make] of Object.entries({ ...SHEETS, ...MORE_SHEETS })) {
    const truth = truthOf(name);
    pages.push({ name, bytes: await make(truth), truth });
  }
  for (const [name, page] of Object.entries(TEXT_PAGES)) {
    const truth = truthOf(name);
    pages.push({ name, bytes: encoded(plainText(truth, page), page.encoding ?? 'utf-8'), truth });
  }
  return pages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {string} name */
function truthOf(name) {
  return paragraphsOfTruth(readFileSync(join(FOLDER, `${name.split('.')[0]}.truth.txt`), 'utf8'));
}
