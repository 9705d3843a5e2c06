import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { messages } from '../../../../messages/messages';
import { mathText } from '../formulas/math-text';
import { LABEL } from '../html/html-blocks';
import { UnreadableFileError } from '../unreadable-file';
import { cleanPart } from './docx-cleaning';
import { headingStyles } from './docx-headings';
import { labelsOf, WORD } from './docx-labels';

/** The parts of a document that have words, and the largest that is read, in bytes. */
const TEXT_PART = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/;
const MAX_TEXT_BYTES = 64 * 1024 * 1024;
/** A book has a tenth of these. Converting a million takes half a minute. */
const MAX_PARAGRAPHS = 50_000;

const FORMULAS = 'http://schemas.openxmlformats.org/officeDocument/2006/math';
/** The style of the labels that are put in. */
const LABEL_STYLE = 'CounterpointLabel';

/**
 * Converts a Word document to HTML: paragraphs, headings and lists with their numbers, formulas in a line, without
 * pictures.
 * @throws UnreadableFileError if the document is password-protected, or has more paragraphs than a book
 */
export async function convertDocx(bytes: ArrayBuffer, name: string): Promise<string> {
  // Office stores a password-protected document as an OLE file instead of a zip file.
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xd0 && second === 0xcf) throw new UnreadableFileError(messages.sources.fault.locked({ name }));
  const none = mammoth.images.imgElement(async () => ({ src: '' }));
  const parts = readParts(bytes);
  const styles = parseXml(parts?.['word/styles.xml']);
  const { value } = await mammoth.convertToHtml(
    // A file that is no document is passed on as it is: the converter says so.
    { arrayBuffer: parts ? withWrittenNumbers(parts, styles) : bytes },
    { convertImage: none, styleMap: [`r.${LABEL_STYLE} => span.${LABEL}`, ...headingStyles(styles)] },
  );
  return withNoteMarks(value);
}

/** Returns the HTML of a document with the marks of its notes as they stand in Word: raised, and before each note. */
function withNoteMarks(html: string): string {
  const marked = html.replace(/(<a href="#(?:footnote|endnote)-\w+" id="[\w-]+">)\[(\d+)\](?=<\/a>)/g, '$1$2');
  const from = marked.search(/<ol><li id="(?:footnote|endnote)-\w+">/);
  if (from < 0) return marked;
  // The notes are the last list. Each is taken out of its item, since an item has a number of its own.
  const [, ...notes] = marked.slice(from).split(/<li id="(?:footnote|endnote)-\w+">/);
  const numbered = notes.map((note, index) =>
    note.replace(/<\/li>(?:<\/ol>)?$/, '').replace(/<p> */, `<p><sup>${index + 1}</sup> `),
  );
  return marked.slice(0, from) + numbered.join('');
}

/**
 * Returns a document with its numbers and formulas written as text, since the converter leaves them out, and without
 * what is no text of it.
 */
function withWrittenNumbers(parts: Unzipped, styles: Document | null): ArrayBuffer {
  const count = Object.keys(parts)
    .filter((name) => TEXT_PART.test(name))
    .reduce((sum, name) => sum + (strFromU8(parts[name] as Uint8Array).match(/<w:p[ >]/g)?.length ?? 0), 0);
  if (count > MAX_PARAGRAPHS) throw new UnreadableFileError(messages.sources.fault.tooLong);
  const numbering = parseXml(parts['word/numbering.xml']);
  for (const name of Object.keys(parts)) {
    const text = TEXT_PART.test(name) ? parseXml(parts[name]) : null;
    if (!text) continue;
    cleanPart(text, styles);
    if (numbering) for (const [paragraph, label] of labelsOf(text, numbering, styles)) putLabel(paragraph, label);
    for (const formula of [...text.getElementsByTagNameNS(FORMULAS, 'oMath')])
      formula.replaceWith(runOf(text, mathText(formula).trim()));
    for (const line of [...text.getElementsByTagNameNS(FORMULAS, 'oMathPara')]) line.replaceWith(...line.children);
    parts[name] = strToU8(new XMLSerializer().serializeToString(text));
  }
  return zipSync(parts, { level: 0 }).slice().buffer;
}

/** Returns the parts of a document without its pictures; null for a file that is no document. */
function readParts(bytes: ArrayBuffer): Unzipped | null {
  let size = 0;
  let parts: Unzipped;
  try {
    const isText = ({ name, originalSize }: { name: string; originalSize: number }) => {
      const isWanted = /\.(?:xml|rels)$/.test(name);
      if (isWanted) size += originalSize;
      return isWanted && size <= MAX_TEXT_BYTES;
    };
    parts = unzipSync(new Uint8Array(bytes), { filter: isText });
  } catch {
    return null;
  }
  if (size > MAX_TEXT_BYTES) throw new UnreadableFileError(messages.sources.fault.tooLong);
  return parts;
}

function parseXml(part: Uint8Array | undefined): Document | null {
  if (!part) return null;
  const parsed = new DOMParser().parseFromString(strFromU8(part), 'application/xml');
  return parsed.querySelector('parsererror') ? null : parsed;
}

function putLabel(paragraph: Element, label: string): void {
  const run = runOf(paragraph.ownerDocument, label);
  const properties = paragraph.ownerDocument.createElementNS(WORD, 'w:rPr');
  const style = paragraph.ownerDocument.createElementNS(WORD, 'w:rStyle');
  style.setAttributeNS(WORD, 'w:val', LABEL_STYLE);
  properties.append(style);
  run.prepend(properties);
  // The properties of a paragraph come first.
  paragraph.firstElementChild?.after(run);
}

/** Returns a run of text, the smallest part of a paragraph. */
function runOf(document: Document, words: string): Element {
  const run = document.createElementNS(WORD, 'w:r');
  const text = document.createElementNS(WORD, 'w:t');
  text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
  text.textContent = words;
  run.append(text);
  return run;
}
