import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/**
 * The most columns that a line of a comment may have: the formatter keeps code within them and leaves comments
 * alone.
 */
const COLUMNS = 120;

/**
 * The first words that make a riddle of a doc comment: a noun phrase names a type, a verb says what a function
 * does.
 */
const QUESTION = /^\*[\s*]*(What|Whether|How|Where|Of)\b/;

/** The number of places that are named when there are more than allowed. */
const SHOWN = 20;

/** The most that there may be. The numbers only go down. */
const limits = { overlong: 0, questions: 0 };

/** The folders of all code of ours. */
const folders = ['argument', 'bench', 'build', 'cli', 'contract', 'e2e', 'electron', 'host', 'messages', 'renderer'];

/**
 * @typedef {object} CommentFaults
 * @property {string[]} overlong  the places of lines over 120 columns that belong to a comment
 * @property {string[]} questions the places of doc comments that begin with a question word
 */

/**
 * Counts what is wrong with the comments of all code under `top`, and compares it with the limits.
 *
 * @param {string} top
 * @param {typeof limits} [most]
 * @returns {string[]} the places and one sentence for each limit that is exceeded
 */
export function checkComments(top, most = limits) {
  const own = readdirSync(top).filter((name) => /\.(?:ts|mjs)$/.test(name));
  const files = [...own, ...folders.flatMap((folder) => (existsSync(join(top, folder)) ? codeIn(top, folder) : []))];
  if (files.length === 0) return [`${top}: no code found, so no comment was checked`];
  const faults = files.map((file) => commentFaults(file, readFileSync(join(top, file), 'utf8')));
  const overlong = faults.flatMap((fault) => fault.overlong);
  const questions = faults.flatMap((fault) => fault.questions);
  return [
    ...exceeding(overlong, most.overlong, `lines of comments are over ${COLUMNS} columns`),
    ...exceeding(questions, most.questions, 'doc comments begin with What, Whether, How, Where or Of'),
  ];
}

/**
 * @param {string} file path from the top of the repository
 * @param {string} source
 * @returns {CommentFaults}
 */
export function commentFaults(file, source) {
  const { comments } = parseSync(file, source);
  const lines = source.split('\n');
  const lineAt = (/** @type {number} */ offset) => source.slice(0, offset).split('\n').length;
  /** @type {Set<string>} */
  const overlong = new Set();
  /** @type {string[]} */
  const questions = [];
  for (const { type, value, start, end } of comments) {
    const [first, last] = [lineAt(start), lineAt(end)];
    for (let line = first; line <= last; line++) {
      if ((lines[line - 1] ?? '').length > COLUMNS) overlong.add(`${file}:${line}`);
    }
    if (type === 'Block' && QUESTION.test(value)) questions.push(`${file}:${first}`);
  }
  return { overlong: [...overlong], questions };
}

/**
 * @param {string} top
 * @param {string} folder
 */
function codeIn(top, folder) {
  return readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file) && !/\/node_modules\//.test(file))
    .sort();
}

/**
 * @param {string[]} places
 * @param {number} most
 * @param {string} what
 */
function exceeding(places, most, what) {
  return places.length > most ? [...places.slice(0, SHOWN), `${places.length} ${what}; ${most} are allowed`] : [];
}
