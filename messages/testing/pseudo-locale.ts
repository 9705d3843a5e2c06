import type { Locale } from '../catalogue';
import { leavesOf, parsePattern } from './catalogue-leaves';

const OPEN = '⟦';
const CLOSE = '⟧';
const PLAIN = 'aceginorsuyzACEGINORSUYZ';
const ACCENTED = 'àçéğíñöŕšüýžÀÇÉĞÍÑÖŔŠÜÝŽ';
/** German words are about so much longer than English ones. */
const EXPANSION = 0.35;

/**
 * A language that nobody speaks, made of English: every word and message accented, a third longer and in
 * brackets, so that whatever is shown without brackets has not come from a catalogue. `tag` says how it forms
 * plurals and numbers.
 */
export function pseudoLocale(tag: string, english: Readonly<Record<string, object>>): Locale {
  const catalogues: Record<string, unknown> = {};
  for (const { path, word } of leavesOf(english)) {
    const said = typeof word === 'string' ? bracketed(accented(word)) : pseudoMessage(word.pattern);
    put(catalogues, path, said);
  }
  return { tag, catalogues };
}

/** Returns the parts of a text that are not in brackets. */
export function outsideBrackets(text: string): string {
  let depth = 0;
  let left = '';
  for (const letter of text) {
    if (letter === OPEN) depth++;
    else if (letter === CLOSE) depth--;
    else if (depth === 0) left += letter;
  }
  return left;
}

/** Only what is text in a message is accented: its gaps, and what chooses between its forms, stay. */
function pseudoMessage(pattern: string): string {
  const texts: { readonly from: number; readonly to: number }[] = [];
  const look = (parts: ReturnType<typeof parsePattern>): void => {
    for (const part of parts) {
      if (part.type === 0 && part.location)
        texts.push({ from: part.location.start.offset, to: part.location.end.offset });
      if ('options' in part) for (const option of Object.values(part.options)) look(option.value);
    }
  };
  look(parsePattern(pattern));
  let said = pattern;
  for (const { from, to } of texts.sort((a, b) => b.from - a.from)) {
    said = said.slice(0, from) + accented(said.slice(from, to)) + said.slice(to);
  }
  return bracketed(said);
}

function accented(text: string): string {
  return [...text].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');
}

function bracketed(text: string): string {
  return `${OPEN}${text}${' ~~~~~'.repeat(Math.ceil((text.length * EXPANSION) / 6))}${CLOSE}`;
}

function put(catalogues: Record<string, unknown>, path: string, said: string): void {
  const keys = path.split('.');
  let place = catalogues;
  for (const key of keys.slice(0, -1)) {
    place[key] ??= {};
    place = place[key] as Record<string, unknown>;
  }
  place[keys.at(-1) ?? ''] = said;
}
