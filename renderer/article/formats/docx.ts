import mammoth from 'mammoth';
import { messages } from '../../../messages/messages';
import { UnreadableFileError } from './read-file';

/** A Word document as HTML: its paragraphs, headings and lists. Pictures are left out. */
export async function convertDocx(bytes: ArrayBuffer, name: string): Promise<string> {
  // What Office locks with a password is no zip file but an OLE one.
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xd0 && second === 0xcf) throw new UnreadableFileError(messages.sources.fault.locked({ name }));
  const none = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ arrayBuffer: bytes }, { convertImage: none });
  return value;
}
