import { messages } from '../../../messages/messages';

const words = messages.sources.fault;

/** The endings of what can be read, as they stand in a file's name. */
export const ARTICLE_EXTENSIONS = ['txt', 'md', 'markdown', 'html', 'htm', 'docx', 'pdf'] as const;

/** A file is not read beyond this, in MB: its text must be in memory several times over. */
const MAX_MEGABYTES = 30;
/** A text of this many characters has some 800 pages; more is no article. */
export const MAX_TEXT_LENGTH = 2_000_000;

/** What a file holds: its text, headings marked as in Markdown, or one sentence on why it cannot be read. */
export type FileText = { readonly text: string } | { readonly fault: string };

/** What a reader of a format throws when it knows what is wrong. */
export class UnreadableFileError extends Error {}

/** Whether a file is one to be read beside the map, going by its name. */
export function isArticleFile(name: string): boolean {
  return ARTICLE_EXTENSIONS.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
}

/** The text of a file. What reads a format is loaded only when such a file comes. */
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

/** The text of a piece of HTML, such as a page that was copied. */
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

/** A page says in itself how its letters are coded; without a word on it they are taken for UTF-8. */
function decodeHtml(bytes: ArrayBuffer): string {
  const beginning = new TextDecoder('latin1').decode(bytes.slice(0, 2048));
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(beginning)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
