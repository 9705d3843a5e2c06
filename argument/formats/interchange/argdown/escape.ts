const CONTROL = '\\0-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufeff';
const BLANKS = new RegExp(`[ ${CONTROL}]+`, 'g');
const UNSAFE = new RegExp(`[{}#\\ufffe\\uffff${CONTROL}]|\\p{Surrogate}|\\](?=:)|<(?=!--)|/(?=\\*)|={3,}`, 'gu');

/** A text of one line of printable ASCII, with single blanks between words. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Returns a text as it stands in the lines of a file: on one line, without control characters and halves of pairs. */
export function visibleText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(BLANKS, ' ')
    .replace(/^ | $/g, '')
    .replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd');
}

const BLANKS_HERE = new RegExp(BLANKS.source, 'y');

/** Returns the offset in a text of an offset in its visible text. */
export function offsetOfVisible(text: string, offset: number): number {
  const blanksAt = (at: number) => {
    BLANKS_HERE.lastIndex = at;
    return BLANKS_HERE.exec(text)?.[0].length ?? 0;
  };
  let at = blanksAt(0);
  for (let seen = 0; seen < offset; seen++) at += blanksAt(at) || 1;
  return at;
}

const SIGNS = /[\\[<#{*_]|\/(?=[/*])|(?<=\/)\/|={3,}/g;

/** A character that may need a backslash. */
const SPECIAL = /[\\[<#{*_/.:=]/;

/**
 * Returns a text of one line with a backslash before each character that would have a meaning in Argdown, at places
 * other than the start of a line. A reader that leaves out the backslashes gets the text.
 */
export function escapeArgdown(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .split(/(\s+)/)
    .map((word) => {
      if (!SPECIAL.test(word)) return word;
      // A shortcode is two stops or two colons with something between them.
      const [stop, colon] = [word.lastIndexOf('.') - 1, word.lastIndexOf(':') - 1];
      const safe = word.replace(/[.:]/g, (sign, at: number) =>
        at < (sign === '.' ? stop : colon) ? `\0${sign}` : sign,
      );
      return safe.replace(SIGNS, (found) => found.replace(/./g, '\\$&')).replaceAll('\0', '\\');
    })
    .join('');
}

/**
 * Returns a text in double quotes of YAML that can stand between braces, behind a title in brackets, and between lines
 * of equals signs. No comment begins in it, even if a brace or a quotation mark before it is lost.
 */
export function quoteYaml(text: string): string {
  const quoted = text
    .replace(/[\\"]/g, '\\$&')
    .replace(UNSAFE, (found) => (found === '\n' ? '\\n' : [...found].map(unicodeEscape).join('')));
  return `"${quoted}"`;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
