import { strings } from '../../../messages/messages';

const words = strings.sources.fault;

/** The endings of what can be read, as they stand in a file's name. */
export const FORMATS = ['txt', 'md', 'markdown', 'html', 'htm', 'docx', 'pdf'] as const;

/** A file is not read beyond this, in MB: its text must be in memory several times over. */
const MOST_MEGABYTES = 30;
/** A text of this many characters has some 800 pages; more is no article. */
export const LONGEST_TEXT = 2_000_000;

/** What a file holds: its text, headings marked as in Markdown, or one sentence on why it cannot be read. */
export type ReadFile = { readonly text: string } | { readonly fault: string };

/** What a reader of a format throws when it knows what is wrong. */
export class UnreadableFile extends Error {}

/** Whether a file is one to be read beside the map, going by its name. */
export function isArticleFile(name: string): boolean {
  return FORMATS.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
}

/** The text of a file. What reads a format is loaded only when such a file comes. */
export async function textOfFile(file: File): Promise<ReadFile> {
  if (file.size > MOST_MEGABYTES * 1024 * 1024) return { fault: words.tooLarge(file.name, MOST_MEGABYTES) };
  try {
    const text = await readText(file);
    if (text.trim() === '') return { fault: words.noText(file.name) };
    return text.length > LONGEST_TEXT ? { fault: words.tooLong } : { text };
  } catch (error) {
    return { fault: error instanceof UnreadableFile ? error.message : words.broken(file.name) };
  }
}

/** The text of a piece of HTML, such as a page that was copied. */
export async function textOfHtml(html: string): Promise<string> {
  const { htmlText } = await import('./html-text');
  return htmlText(html);
}

async function readText(file: File): Promise<string> {
  const ending = file.name.toLowerCase().split('.').at(-1) ?? '';
  const bytes = await file.arrayBuffer();
  switch (ending) {
    case 'html':
    case 'htm':
      return textOfHtml(decodedHtml(bytes));
    case 'docx': {
      const { docxHtml } = await import('./docx');
      return textOfHtml(await docxHtml(bytes, file.name));
    }
    case 'pdf': {
      const { pdfText } = await import('./pdf');
      return pdfText(bytes, file.name);
    }
    case 'txt':
    case 'md':
    case 'markdown':
      return plainText(bytes, file.name);
    default:
      throw new UnreadableFile(words.unknown(file.name));
  }
}

function plainText(bytes: ArrayBuffer, name: string): string {
  try {
    const [first, second] = new Uint8Array(bytes);
    const utf16 =
      first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile(words.unknown(name));
  }
}

/** A page says in itself how its letters are coded; without a word on it they are taken for UTF-8. */
function decodedHtml(bytes: ArrayBuffer): string {
  const beginning = new TextDecoder('latin1').decode(bytes.slice(0, 2048));
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(beginning)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
