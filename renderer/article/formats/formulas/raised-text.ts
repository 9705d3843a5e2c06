const PLAIN = '0123456789+-=()−ni,';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻ⁿⁱ,';
const LOWERED_FROM = '0123456789+-=()−';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋';
/** The longest text that is an exponent or an index: longer ones are text in small print. */
const MAX_LENGTH = 12;

/**
 * Returns a superscript as text: an exponent or a footnote mark in superscript digits, `^` before what has none.
 * Letters that shorten a word, as in 1st and Mme, are only letters.
 */
export function raisedText(text: string): string {
  const said = text.trim();
  if (said.length > MAX_LENGTH || said === '') return text;
  const raised = mapped(said, PLAIN, RAISED);
  // The bracket of a note mark, as in 1), keeps its height.
  if (raised !== null) return /^\d+\)$/.test(said) ? raised.replace('⁾', ')') : raised;
  if (/^[b-df-np-z]$/i.test(said) || /^[\p{L}\d]*[\d+−*/=(-][\p{L}\d+−*/=()-]*$/u.test(said))
    return said.length > 1 ? `^(${said})` : `^${said}`;
  return text;
}

/** Returns a subscript as text: an index in subscript digits, `_` before what has none. */
export function loweredText(text: string): string {
  const said = text.trim();
  if (said.length > MAX_LENGTH || said === '') return text;
  return mapped(said, LOWERED_FROM, LOWERED) ?? (/\s/.test(said) ? text : `_${said}`);
}

/** Returns a text with each character replaced by the one at its place; null if one has none. */
function mapped(text: string, from: string, to: string): string | null {
  const units = [...text].map((unit) => {
    const place = from.indexOf(unit);
    return place < 0 ? null : to.charAt(place);
  });
  return units.includes(null) ? null : units.join('');
}
