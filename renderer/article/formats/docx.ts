import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { messages } from '../../../messages/messages';
import { UnreadableFileError } from './unreadable-file';

/** The part of a document with its text, and the largest one that is read, in bytes. */
const TEXT_PART = 'word/document.xml';
const MAX_TEXT_BYTES = 64 * 1024 * 1024;
/** A book has a tenth of these. Converting a million takes half a minute. */
const MAX_PARAGRAPHS = 50_000;

/**
 * Converts a Word document to HTML: paragraphs, headings and lists, without pictures.
 * @throws UnreadableFileError if the document is password-protected, or has more paragraphs than a book
 */
export async function convertDocx(bytes: ArrayBuffer, name: string): Promise<string> {
  // Office stores a password-protected document as an OLE file instead of a zip file.
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xd0 && second === 0xcf) throw new UnreadableFileError(messages.sources.fault.locked({ name }));
  if (paragraphCount(bytes) > MAX_PARAGRAPHS) throw new UnreadableFileError(messages.sources.fault.tooLong);
  const none = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes }, { convertImage: none });
  return value;
}

/** Returns the number of paragraphs; 0 for a file that is no document, of which the converter says so. */
function paragraphCount(bytes: ArrayBuffer): number {
  let part: Uint8Array | undefined;
  let size = 0;
  try {
    const isText = ({ name, originalSize }: { name: string; originalSize: number }) => {
      if (name === TEXT_PART) size = originalSize;
      return name === TEXT_PART && originalSize <= MAX_TEXT_BYTES;
    };
    part = unzipSync(new Uint8Array(bytes), { filter: isText })[TEXT_PART];
  } catch {
    return 0;
  }
  if (size > MAX_TEXT_BYTES) return Number.POSITIVE_INFINITY;
  return part ? (new TextDecoder().decode(part).match(/<w:p[ >]/g)?.length ?? 0) : 0;
}
