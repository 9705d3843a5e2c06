const HAN = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}';
/** The places where a line may end; between letters of Chinese and Japanese it may end nearly everywhere. */
const BREAKS = new RegExp(
  `( |\u00ad|(?<=\\p{L}-|[₀-₉]-)(?=\\p{L})|(?<=[${HAN}。、，！？：」』])(?=[${HAN}「『])(?![ー々]))`,
  'u',
);

/**
 * Breaks a text into lines as a printer does.
 *
 * @param {string} text
 * @param {(line: string) => boolean} fits
 * @param {string} [parted] words with the hyphens at which they may be parted, separated by blanks
 */
export function wrappedLines(text, fits, parted = '') {
  let soft = text;
  for (const word of parted.split(' ').filter(Boolean))
    soft = soft.replaceAll(word.replaceAll('-', ''), word.replaceAll('-', '\u00ad'));
  const pieces = soft.split(BREAKS);
  /** @type {string[]} */
  const lines = [];
  let line = pieces[0] ?? '';
  for (let index = 1; index < pieces.length; index += 2) {
    const joint = (pieces[index] ?? '').replace('\u00ad', '');
    const isParted = pieces[index] === '\u00ad';
    const next = pieces[index + 1] ?? '';
    // A word that goes on may need room for its hyphen.
    const hyphen = pieces[index + 2] === '\u00ad' ? '-' : '';
    if (fits(line + joint + next + hyphen)) line += joint + next;
    else {
      lines.push(isParted ? `${line}-` : line);
      line = next;
    }
  }
  return [...lines, line];
}
