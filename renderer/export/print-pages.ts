import type { Picture } from '../../argument/drawing/picture';
import { writeSvg } from '../../argument/drawing/svg';
import { measureText } from '../display/measure-text';

const MM_PER_PX = 25.4 / 96;

/**
 * Prints pages with the system's dialog. They are in the document only while it prints, each as an
 * SVG on paper of its own size without a margin.
 */
export function printPages(pages: readonly [Picture, ...Picture[]]): void {
  const [{ width, height }] = pages;
  const container = document.createElement('div');
  container.className = 'print-pages';
  for (const page of pages) {
    const text = writeSvg(page, { measure: measureText, scale: 1, fontFaces: '' });
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    container.append(document.importNode(drawing, true));
  }
  // A constructed style sheet is not inline, so the page's policy allows it.
  const paper = new CSSStyleSheet();
  paper.replaceSync(`@page { size: ${width * MM_PER_PX}mm ${height * MM_PER_PX}mm; margin: 0 }`);
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
  // With the next frame the export dialog has left the page and released what it kept inert.
  requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
}
