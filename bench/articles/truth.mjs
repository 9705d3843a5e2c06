// The truth of a page is a text that is written by hand: paragraphs between empty lines, in each a sentence a line,
// headings after "# ". Words in braces, such as {1.} and {–}, belong to the paragraph and to no sentence.

/**
 * @typedef {object} Paragraph
 * @property {boolean} isHeading
 * @property {string} text
 * @property {string[]} sentences those of a heading are none
 */

const UNPARTED = '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}。、，！？：；「」『』（）“”…—]';
const BLANK_IN_HAN = new RegExp(`(?<=${UNPARTED}) (?=[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}「『（“])`, 'gu');

/** @param {string} file @returns {Paragraph[]} */
export function paragraphsOfTruth(file) {
  return file
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      const isHeading = block.startsWith('# ');
      const lines = block.replace(/^# /, '').split('\n');
      return {
        isHeading,
        text: normal(lines.map((line) => line.replace(/[{}]/g, '')).join('\n')),
        sentences: isHeading ? [] : lines.map((line) => normal(line.replace(/\{.*?\}/g, ''))),
      };
    });
}

/**
 * Returns a text as it is compared: in one form of its letters, with single blanks, without what nobody sees, and
 * without blanks between the letters of Chinese and Japanese.
 *
 * @param {string} text
 */
export function normal(text) {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(BLANK_IN_HAN, '');
}

/**
 * @typedef {object} Score
 * @property {number} right
 * @property {number} of all that are in the truth or were found, whichever is more
 * @property {string[]} missing
 * @property {string[]} wrong
 */

/**
 * Compares what was read with the truth: what is equal and in the same order is right.
 *
 * @param {readonly string[]} truth
 * @param {readonly string[]} found
 * @returns {Score}
 */
export function compare(truth, found) {
  const lengths = Array.from({ length: truth.length + 1 }, () => new Uint32Array(found.length + 1));
  const lengthAt = (/** @type {number} */ i, /** @type {number} */ j) => lengths[i]?.[j] ?? 0;
  for (let i = truth.length - 1; i >= 0; i--)
    for (let j = found.length - 1; j >= 0; j--)
      /** @type {Uint32Array} */ (lengths[i])[j] =
        truth[i] === found[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  const missing = [];
  const wrong = [];
  let i = 0;
  let j = 0;
  while (i < truth.length || j < found.length) {
    if (i < truth.length && j < found.length && truth[i] === found[j]) {
      i++;
      j++;
    } else if (j >= found.length || (i < truth.length && lengthAt(i + 1, j) >= lengthAt(i, j + 1)))
      missing.push(/** @type {string} */ (truth[i++]));
    else wrong.push(/** @type {string} */ (found[j++]));
  }
  return { right: lengthAt(0, 0), of: Math.max(truth.length, found.length), missing, wrong };
}
