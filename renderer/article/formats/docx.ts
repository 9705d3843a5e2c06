import mammoth from 'mammoth';
import { messages } from '../../../messages/messages';
import { UnreadableFileError } from './unreadable-file';

/**
 * Converts a Word document to HTML: paragraphs, headings and lists, without pictures.
 * @throws UnreadableFileError if the document is password-protected
 */
export async function convertDocx(bytes: ArrayBuffer, name: string): Promise<string> {
  // Office stores a password-protected document as an OLE file instead of a zip file.
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xd0 && second === 0xcf) throw new UnreadableFileError(messages.sources.fault.locked({ name }));
  const none = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes }, { convertImage: none });
  return value;
}
