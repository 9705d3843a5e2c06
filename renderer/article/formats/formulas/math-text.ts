import { collapseSpaces } from '../../../../argument/model/one-line';
import { loweredText, raisedText } from './raised-text';

/** The parts of MathML and of Office Math that are no text: properties, and the formula in another language. */
const LEFT_OUT = /^(?:annotation|annotation-xml|none|mprescripts|mphantom|phant|\w+Pr)$/;
/** The marks of Office Math for sums and integrals without a sign of their own. */
const INTEGRAL = '∫';
/** The signs that have a blank on each side where a formula is set. */
const RELATIONS = / ?(:?[=≠<>≤≥≪≫≈≡≅∼∝→←↦⇒⇐⇔↔⟹⟺∈∉⊂⊆⊄⊈⊃⊇∧∨⊢⊨⊬⊭]+) ?/g;

/**
 * Returns a formula of MathML or of Office Math in one line: (a+b)/c, x², x_i, √(x). Elements are told by their local
 * names, which do not overlap in a way that matters.
 */
export function mathText(element: Element): string {
  const children = [...element.children].filter(({ localName }) => !LEFT_OUT.test(localName));
  const said = (index: number) => {
    const child = children[index];
    return child ? mathText(child) : '';
  };
  const all = () => children.map(mathText).join('');
  const named = (name: string) =>
    children
      .filter(({ localName }) => localName === name)
      .map(mathText)
      .join('');
  const property = (name: string) => {
    const found = element.querySelector(`:scope > * > *|${name}`);
    return found?.getAttribute('m:val') ?? null;
  };
  switch (element.localName) {
    case 'mfrac':
      return `${grouped(said(0))}/${grouped(said(1))}`;
    case 'f':
      return `${grouped(named('num'))}/${grouped(named('den'))}`;
    case 'msup':
      return said(0) + raised(said(1));
    case 'sSup':
      return named('e') + raised(named('sup'));
    case 'msub':
      return said(0) + lowered(said(1));
    case 'sSub':
      return named('e') + lowered(named('sub'));
    case 'msubsup':
    case 'munderover':
      return said(0) + lowered(said(1)) + raised(said(2));
    case 'sSubSup':
      return named('e') + lowered(named('sub')) + raised(named('sup'));
    case 'munder':
      return said(0) + lowered(said(1));
    case 'nary':
      return `${property('chr') ?? INTEGRAL}${lowered(named('sub'))}${raised(named('sup'))} ${named('e')}`;
    case 'func':
      return `${named('fName')} ${named('e')}`;
    case 'limLow':
      return named('e') + lowered(named('lim'));
    case 'msqrt':
      return `√${grouped(all())}`;
    case 'mroot':
      return `${raised(said(1))}√${grouped(said(0))}`;
    case 'rad':
      return `${raised(named('deg'))}√${grouped(named('e'))}`;
    case 'd':
      return `${property('begChr') ?? '('}${children.map(mathText).join(', ')}${property('endChr') ?? ')'}`;
    case 'mfenced':
      return `${element.getAttribute('open') ?? '('}${children.map(mathText).join(', ')}${element.getAttribute('close') ?? ')'}`;
    case 'semantics':
      return said(0);
    case 'mtr':
    case 'mr':
      return children.map(mathText).join(' ');
    case 'mtable':
    case 'm':
    case 'eqArr':
      return children.map(mathText).join('; ');
    case 'mo':
      return spaced(collapseSpaces(element.textContent ?? ''));
    case 't':
      return (element.textContent ?? '').replace(/\s+/g, ' ').replace(RELATIONS, ' $1 ');
    case 'mi':
    case 'mn':
      return children.length > 0 ? all() : (element.textContent ?? '').trim();
    case 'mspace':
      return ' ';
    default:
      return children.length > 0 ? all() : (element.textContent ?? '').replace(/\s+/g, ' ');
  }
}

/** Returns the signs of a formula: a relation with a blank on each side, others as they are. */
export function spaced(sign: string): string {
  return sign.replace(RELATIONS, ' $1 ').replace(/[\u2061-\u2064]/g, '');
}

/** Returns a part of a formula, in parentheses if it is more than one number or word. */
export function grouped(text: string): string {
  return /^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`;
}

/** Returns an exponent as text. */
export function raised(text: string): string {
  const said = text.trim();
  if (said === '') return '';
  const short = raisedText(said);
  return short === said ? `^${grouped(said)}` : short;
}

/** Returns an index as text. */
export function lowered(text: string): string {
  const said = text.trim();
  if (said === '') return '';
  const short = loweredText(said);
  return short.startsWith('_') || short === said ? `_${grouped(said)}` : short;
}
