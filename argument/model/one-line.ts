/** Returns a text in which each line break, with the white space around it, is one space. */
export function oneLine(text: string): string {
  if (!text.includes('\n')) return text;
  const [first = '', ...others] = text.split('\n');
  // Line by line: a pattern for white space with a break inside takes quadratic time on long runs
  // of white space.
  return [first.trimEnd(), ...others.map((line) => line.trim()).filter((line) => line !== '')].join(' ');
}

/** Returns a text on one line, with every run of white space as one space and none at its ends. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
