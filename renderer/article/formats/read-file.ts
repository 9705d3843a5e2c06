import { messages } from '../../../messages/messages';
import { UnreadableFileError } from './unreadable-file';

const words = messages.sources.fault;

/** The file name extensions that can be read as an article. */
export const ARTICLE_EXTENSIONS = ['txt', 'md', 'markdown', 'html', 'htm', 'docx', 'pdf'] as const;

/** The largest file that is read, in MB: its text is held in memory several times over. */
const MAX_MEGABYTES = 30;
/** The longest text that is read, in characters: about 800 pages. */
export const MAX_TEXT_LENGTH = 2_000_000;

/** The text of a file, with headings marked as in Markdown, or a sentence that says why it cannot be read. */
export type FileText = { readonly text: string } | { readonly fault: string };

/** Returns true if a file can be read as an article, judged by its name. */
export function isArticleFile(name: string): boolean {
  return ARTICLE_EXTENSIONS.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
}

/** Returns the text of a file. The reader of a format is loaded when the first such file is read. */
export async function readArticleFile(file: File): Promise<FileText> {
  if (file.size > MAX_MEGABYTES * 1024 * 1024)
    return { fault: words.tooLarge({ name: file.name, most: MAX_MEGABYTES }) };
  try {
    const text = await readText(file);
    if (text.trim() === '') return { fault: words.noText({ name: file.name }) };
    return text.length > MAX_TEXT_LENGTH ? { fault: words.tooLong } : { text };
  } catch (error) {
    return { fault: error instanceof UnreadableFileError ? error.message : words.broken({ name: file.name }) };
  }
}

/** Returns the text of a piece of HTML, such as a copied web page. */
export async function readHtml(html: string): Promise<string> {
  const { htmlText } = await import('./html-text');
  return htmlText(html);
}

async function readText(file: File): Promise<string> {
  const ending = file.name.toLowerCase().split('.').at(-1) ?? '';
  const bytes = await file.arrayBuffer();
  switch (ending) {
    case 'html':
    case 'htm':
      return readHtml(decodeHtml(bytes));
    case 'docx': {
      const { convertDocx } = await import('./docx');
      return readHtml(await convertDocx(bytes, file.name));
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf');
      return readPdf(bytes, file.name);
    }
    case 'txt':
    case 'md':
    case 'markdown':
      return decodePlainText(bytes, file.name);
    default:
      throw new UnreadableFileError(words.unknown({ name: file.name }));
  }
}

function decodePlainText(bytes: ArrayBuffer, name: string): string {
  try {
    const [first, second] = new Uint8Array(bytes);
    const utf16 =
      first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFileError(words.unknown({ name }));
  }
}

/** Decodes a page by the charset that it declares, or else as UTF-8. */
function decodeHtml(bytes: ArrayBuffer): string {
  const beginning = new TextDecoder('latin1').decode(bytes.slice(0, 2048));
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(beginning)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
