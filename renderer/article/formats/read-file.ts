import { type DecodedText, decodeText } from '../../../argument/formats/decode-text';
import { messages } from '../../../messages/messages';
import { readPlainText } from './plain-text';
import { UnreadableFileError } from './unreadable-file';

const words = messages.sources.fault;

/** The file name extensions that can be read as an article. */
export const ARTICLE_EXTENSIONS = ['txt', 'md', 'markdown', 'html', 'htm', 'docx', 'pdf'] as const;

/** The largest file that is read, in MB: its text is held in memory several times over. */
const MAX_MEGABYTES = 30;
/** The longest text that is read, in characters: about 800 pages. */
export const MAX_TEXT_LENGTH = 2_000_000;
/** A Markdown text may be longer by this factor: its addresses and marks are not read. */
const MAX_MARKS = 4;

/** The text of a file, with headings marked as in Markdown. */
interface ReadText {
  readonly text: string;
  /** A sentence about the reading that a person should know, such as the encoding that was assumed. */
  readonly note?: string;
}

/** The text of a file, or a sentence that says why it cannot be read. */
export type FileText = ReadText | { readonly fault: string };

/** Returns true if a file can be read as an article, judged by its name. */
export function isArticleFile(name: string): boolean {
  return ARTICLE_EXTENSIONS.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
}

/** Returns the text of a file. The reader of a format is loaded when the first such file is read. */
export async function readArticleFile(file: File): Promise<FileText> {
  if (file.size > MAX_MEGABYTES * 1024 * 1024)
    return { fault: words.tooLarge({ name: file.name, most: MAX_MEGABYTES }) };
  try {
    const read = await readText(file);
    if (read.text.trim() === '') return { fault: words.noText({ name: file.name }) };
    return read.text.length > MAX_TEXT_LENGTH ? { fault: words.tooLong } : read;
  } catch (error) {
    return { fault: error instanceof UnreadableFileError ? error.message : words.broken({ name: file.name }) };
  }
}

/** Returns the text of a piece of HTML, such as a copied web page. */
export async function readHtml(html: string): Promise<string> {
  const { htmlText } = await import('./html/html-text');
  return htmlText(html);
}

async function readText(file: File): Promise<ReadText> {
  const ending = file.name.toLowerCase().split('.').at(-1) ?? '';
  const bytes = await file.arrayBuffer();
  switch (ending) {
    case 'html':
    case 'htm': {
      const page = decode(bytes, file.name);
      return { text: await readHtml(page.text), ...noteOn(page) };
    }
    case 'docx': {
      const { convertDocx } = await import('./word/docx');
      return { text: await readHtml(await convertDocx(bytes, file.name)) };
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf');
      return { text: await readPdf(bytes, file.name) };
    }
    case 'md':
    case 'markdown': {
      const { convertMarkdown } = await import('./markdown/markdown');
      const plain = decode(bytes, file.name);
      if (plain.text.length > MAX_MARKS * MAX_TEXT_LENGTH) throw new UnreadableFileError(words.tooLong);
      const html = convertMarkdown(plain.text);
      return { text: html === null ? plain.text : await readHtml(html), ...noteOn(plain) };
    }
    case 'txt': {
      const plain = decode(bytes, file.name);
      return { text: readPlainText(plain.text), ...noteOn(plain) };
    }
    default:
      throw new UnreadableFileError(words.unknown({ name: file.name }));
  }
}

/** Decodes a text or a page. Throws UnreadableFileError if it is none. */
function decode(bytes: ArrayBuffer, name: string): DecodedText {
  const decoded = decodeText(new Uint8Array(bytes));
  if (!decoded) throw new UnreadableFileError(words.unknown({ name }));
  return decoded;
}

/** Returns a sentence about the encoding of a file, unless it is the usual one. */
function noteOn({ encoding }: DecodedText): { readonly note?: string } {
  return encoding === 'UTF-8' ? {} : { note: messages.sources.readAs({ encoding }) };
}
