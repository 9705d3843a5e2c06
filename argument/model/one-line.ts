/** A text with each of its line breaks, and the white space around it, made one space. */
export function inOneLine(text: string): string {
  if (!text.includes('\n')) return text;
  const [first = '', ...others] = text.split('\n');
  // Line by line: a pattern for white space with a break inside takes for ever over white space without one.
  return [first.trimEnd(), ...others.map((line) => line.trim()).filter((line) => line !== '')].join(' ');
}
