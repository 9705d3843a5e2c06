import { mathText } from '../formulas/math-text';
import { texText } from '../formulas/tex-text';

/** The parts of a formula for the eye, beside which the page has it as MathML or TeX. */
const DRAWN =
  '.katex-html, .MathJax_Preview, .MathJax_Display, .MathJax, .MathJax > nobr, .MJXc-display, .mjx-chtml, .mjx-chtml > .mjx-math, mjx-container > :not(mjx-assistive-mml)';
const SCRIPT = 'script[type^="math/tex" i]';
const ANNOTATION = 'annotation[encoding*="tex" i]';
/** The class of a formula, as a picture or as TeX that a program of the page draws. */
const FORMULA_CLASS = /(?:^|[\s_-])(?:math|mwe-math|tex(?!t)|latex|equation|formula|arithmatex)/i;
const TYPED = /^\s*\\(?:\((.*)\\\)|\[(.*)\\\])\s*$/s;

/** Returns a formula of a page in one line, and nothing for the drawing of one; null for all others. */
export function formulaText(one: Element, name: string): string | null {
  switch (name) {
    case 'math':
      return mathText(one).trim() || said(one.querySelector(ANNOTATION)?.textContent ?? one.getAttribute('alttext'));
    case 'script':
      if (!one.matches(SCRIPT) || one.previousElementSibling?.querySelector('math')) return '';
      return /display/i.test(one.getAttribute('type') ?? '')
        ? `\n\n${said(one.textContent)}\n\n`
        : said(one.textContent);
    case 'img':
      return isFormulaPicture(one) ? pictureFormula(one.getAttribute('alt') ?? '') : null;
    case 'span':
    case 'div':
      return isDrawn(one) ? '' : typedFormula(one);
    default:
      return isDrawn(one) ? '' : null;
  }
}

/** Returns true for a part of a formula that is drawn. */
export function isDrawn(one: Element): boolean {
  // The element around both of them may have the same class.
  if (!one.matches(DRAWN) || one.querySelector('math')) return false;
  const next = one.nextElementSibling;
  const isBeforeScript = [next, next?.nextElementSibling].some((sibling) => sibling?.matches(SCRIPT));
  return isBeforeScript || isBesideMath(one);
}

function isFormulaPicture(one: Element): boolean {
  return FORMULA_CLASS.test(one.className) && !isBesideMath(one);
}

/** The elements that have a formula as MathML, which are asked for each of their parts. */
const withMath = new WeakMap<Element, boolean>();

function isBesideMath({ parentElement: parent }: Element): boolean {
  if (!parent) return false;
  const hasMath = withMath.get(parent) ?? parent.querySelector('math') !== null;
  withMath.set(parent, hasMath);
  return hasMath;
}

/** Returns the formula that a picture shows; null for words about a picture. */
function pictureFormula(tex: string): string | null {
  return texText(tex.trim()) === null && !/[\\^_{}=]/.test(tex) ? null : said(tex);
}

/** Returns a formula that stands on the page as TeX, for a program that is to draw it; null for all others. */
function typedFormula(one: Element): string | null {
  if (!FORMULA_CLASS.test(one.className) || one.children.length > 0) return null;
  const [, inLine, display] = TYPED.exec(one.textContent ?? '') ?? [];
  if (display !== undefined) return `\n\n${said(display)}\n\n`;
  return inLine === undefined ? null : said(inLine);
}

/** Returns a formula of TeX as a person reads it, or as it is if it is not understood. */
function said(tex: string | null | undefined): string {
  const typed = (tex ?? '').trim();
  return texText(typed.replace(/^\$+|\$+$/g, '')) ?? typed;
}
