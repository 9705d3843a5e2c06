import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { messages } from '../../../../messages/messages';
import { UnreadableFileError } from '../unreadable-file';
import type { PdfPage } from './line';
import PdfWorker from './pdf-worker?worker&inline';
import { textOfPages } from './text-of-pages';

const words = messages.sources.fault;
const MAX_PAGES = 400;

/**
 * Returns the text of a PDF, put together from the lines of its pages.
 * @throws UnreadableFileError if the PDF is password-protected or has too many pages
 */
export async function readPdf(bytes: ArrayBuffer, name: string): Promise<string> {
  const worker = new PdfWorker();
  GlobalWorkerOptions.workerPort = worker;
  const loading = getDocument({
    data: new Uint8Array(bytes),
    // The page's policy forbids code made from strings and all requests; only text is read, nothing
    // is rendered.
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > MAX_PAGES)
      throw new UnreadableFileError(words.tooMany({ name, pages: document.numPages, most: MAX_PAGES }));
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [, bottom = 0, , top = 0] = page.view;
      const { items } = await page.getTextContent();
      pages.push({
        height: top - bottom,
        items: items.flatMap((item) =>
          'str' in item
            ? [
                {
                  text: item.str,
                  x: item.transform[4],
                  y: item.transform[5] - bottom,
                  width: item.width,
                  size: Math.hypot(item.transform[2], item.transform[3]) || item.height,
                  font: item.fontName,
                },
              ]
            : [],
        ),
      });
      page.cleanup();
    }
    return textOfPages(pages);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UnreadableFileError(words.locked({ name }));
    throw error;
  } finally {
    await loading.destroy().catch(() => undefined);
    worker.terminate();
  }
}
