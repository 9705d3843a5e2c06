import { readTextOf, sentencesOf } from '../renderer/article/formats/read-article';
import { readArticleFile, readHtml } from '../renderer/article/formats/read-file';

/**
 * @typedef {object} Reading
 * @property {{ isHeading: boolean, text: string }[]} paragraphs
 * @property {string[]} sentences
 * @property {string} [fault]
 */

/**
 * Reads a file as the window does when it is opened or dropped.
 *
 * @param {string} name
 * @param {string} base64
 * @returns {Promise<Reading>}
 */
async function read(name, base64) {
  const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  const article = await readArticleFile(new File([bytes], name));
  if ('fault' in article) return { paragraphs: [], sentences: [], fault: article.fault };
  const { text } = article;
  const searchable = readTextOf(text);
  return {
    paragraphs: searchable.paragraphs.map((paragraph) => ({
      isHeading: paragraph.number === null,
      text: paragraph.text,
    })),
    sentences: sentencesOf(searchable).map(({ start, end }) => text.slice(start, end)),
  };
}

Object.assign(window, { read, readHtml });
