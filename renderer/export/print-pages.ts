import { makePages } from '../../argument/drawing/pages';
import type { Picture } from '../../argument/drawing/picture';
import { writeSvg } from '../../argument/drawing/svg';
import { measureText } from '../display/measure-text';
import type { App } from '../store/app';
import { exportRequestFrom, lastExportOf, pictureOptionsFrom } from './export-request';

const MM_PER_PX = 25.4 / 96;
const CONTAINER = 'print-pages';

/** Prints pages with the system's dialog. */
export function printPages(pages: readonly Picture[]): void {
  addPrintPages(pages);
  // With the next frame the export dialog has left the page and released what it kept inert.
  requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
}

/**
 * Has the browser's own command print the map instead of the window, with the choices of its last picture. Returns a
 * function that stops this.
 */
export function handlePrint(app: App): () => void {
  const onBeforePrint = () => {
    const { opened, editor, settings } = app.getState();
    if (!opened || editor.map.claims.length === 0 || document.querySelector(`.${CONTAINER}`)) return;
    const request = exportRequestFrom(lastExportOf(settings, opened.ref) ?? settings.picture, true);
    const options = pictureOptionsFrom({ ...request, worksheet: null }, null);
    addPrintPages(makePages(editor.map, options, measureText));
  };
  window.addEventListener('beforeprint', onBeforePrint);
  return () => window.removeEventListener('beforeprint', onBeforePrint);
}

/**
 * Adds pages to the document, each as an SVG on paper of its own size without a margin. They are in it only while it
 * prints.
 */
function addPrintPages(pages: readonly Picture[]): void {
  const [first] = pages;
  if (!first) return;
  const container = document.createElement('div');
  container.className = CONTAINER;
  for (const page of pages) {
    const text = writeSvg(page, { measure: measureText, scale: 1, fontFaces: '' });
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    container.append(document.importNode(drawing, true));
  }
  // A constructed style sheet is not inline, so the page's policy allows it.
  const paper = new CSSStyleSheet();
  paper.replaceSync(`@page { size: ${first.width * MM_PER_PX}mm ${first.height * MM_PER_PX}mm; margin: 0 }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, paper];
  document.body.append(container);
  window.addEventListener(
    'afterprint',
    () => {
      container.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== paper);
    },
    { once: true },
  );
}
