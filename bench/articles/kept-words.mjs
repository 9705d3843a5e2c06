import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Returns the pages of a folder, each with the file of its text: source.html has it in expected.html, other pages in
 * a file with .expected.txt at its end; a plain text is its own.
 *
 * @param {string} folder
 */
export function textsOf(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((path) => {
      const file = join(folder, path);
      const places = /(?:^|[\\/])source\.html$/.test(path)
        ? [join(dirname(file), 'expected.html')]
        : /\.(?:html?|docx|pdf|txt)$/.test(path) && !/expected\.(?:html|txt)$/.test(path)
          ? [`${file}.expected.txt`, ...(path.endsWith('.txt') ? [file] : [])]
          : [];
      const expected = places.find(existsSync);
      return expected ? [{ name: relative(folder, file), file, expected }] : [];
    });
}

/**
 * Returns the share of the words of a text that another one has too, as often.
 *
 * @param {string} text
 * @param {string} other
 */
export function keptWords(text, other) {
  const left = countsOf(other);
  const words = wordsOf(text);
  const kept = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return words.length === 0 ? 1 : kept.length / words.length;
}

/** @param {string} text */
function countsOf(text) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words of scripts without blanks are their letters. @param {string} text */
function wordsOf(text) {
  return text.normalize('NFKC').match(/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]|[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
