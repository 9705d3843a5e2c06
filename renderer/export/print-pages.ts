import type { Picture } from '../../argument/drawing/picture';
import { writeSvg } from '../../argument/drawing/svg';
import { measureText } from '../display/measure-text';

const MM_PER_PX = 25.4 / 96;

/**
 * Hands pages to the system's print dialog. They are in the document only while it prints, each as the SVG that a
 * picture of it would be, on paper of its own size without a margin.
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
  // A style sheet made by the program is none of the page's, which its policy would refuse.
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
  // The dialog that asked for it is gone from the page with the next frame, and what it held fast let go.
  requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
}
