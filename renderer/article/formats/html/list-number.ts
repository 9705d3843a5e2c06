/** The ways to write the numbers of a list. */
export type NumberStyle = 'decimal' | 'decimalZero' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';

const HTML_STYLES: Readonly<Record<string, NumberStyle>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** The numbers of items that were asked for: counting each item anew takes quadratic time. */
const numbers = new WeakMap<Element, number>();

/** Returns the number of an item of an ordered list of a page, with a full stop. */
export function listNumber(list: Element, item: Element): string {
  const number = positionOf(list, item);
  numbers.set(item, number);
  return `${formatNumber(number, HTML_STYLES[list.getAttribute('type') ?? ''] ?? 'decimal')}.`;
}

function positionOf(list: Element, item: Element): number {
  const own = Number.parseInt(item.getAttribute('value') ?? '', 10);
  if (!Number.isNaN(own)) return own;
  const step = list.hasAttribute('reversed') ? -1 : 1;
  let before = item.previousElementSibling;
  while (before && before.localName !== 'li') before = before.previousElementSibling;
  const last = before && numbers.get(before);
  if (typeof last === 'number') return last + step;
  const start = Number.parseInt(list.getAttribute('start') ?? '', 10);
  return Number.isNaN(start) ? (step < 0 ? list.querySelectorAll(':scope > li').length : 1) : start;
}

/** Returns a number as it is written in a list: 3, 03, c, C, iii, III. */
export function formatNumber(number: number, style: NumberStyle): string {
  switch (style) {
    case 'decimal':
      return String(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerLetter':
    case 'upperLetter': {
      if (number < 1) return String(number);
      // Word goes on with aa, bb, cc after z.
      const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(10, Math.ceil(number / 26)));
      return style === 'lowerLetter' ? letter : letter.toUpperCase();
    }
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let written = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      written += letters;
      rest -= value;
    }
  }
  return written;
}
