/**
 * Character folding: one notion of what is alike, for everything that is looked for in texts (Unicode Technical
 * Report 30, the compatibility forms of Unicode Standard Annex 15).
 */

import { asciiDigit } from '../model/ascii-digit';

/** A folded text with the place in the original of each of its UTF-16 units. */
export interface FoldedText {
  readonly text: string;
  /** For each unit the place where its character in the original begins, and the place after it. Both ascend. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Characters that stand for others, by what they stand for. */
const FORMS = foldingOf({
  "'": '‘’‚‛′‵`´ʹʻʼʽˈˊˋ‹›׳',
  '"': '“”„‟″‶«»ʺ❝❞〝〞〟״',
  '-': '‐‑‒–—―−˗⁃⸺⸻־᠆᭠',
  '/': '⁄∕',
  // Systems of Japan write one wave with either.
  '~': '〜∼',
});

/** Letters that Unicode does not decompose, by the letters that people write for them. */
const LETTERS = foldingOf({
  ...{ a: 'ⱥ', ae: 'æ', b: 'ƀ', c: 'ȼ', d: 'đð', e: 'ɇ', g: 'ǥ', h: 'ħ', i: 'ɨ', j: 'ɉ', l: 'ł', o: 'ø', oe: 'œ' },
  ...{ p: 'ᵽ', r: 'ɍ', t: 'ŧⱦ', th: 'þ', u: 'ʉ', y: 'ɏ', z: 'ƶ' },
  // Arabic and Persian write the same letters with different characters.
  ...{ ي: 'یى', ك: 'ک', ا: 'ٱ', '': 'ـ' },
});

/** Found in a text in which more than letter case is folded; most labels and many titles have none of it. */
const UNPLAIN = /[^ !-_a-~]| {2}/;
const IGNORED = /\p{Default_Ignorable_Code_Point}/u;
const BLANK = /[\s\u0085]/u;
/** Followers are read as one with the character before: marks, parts of a Hangul syllable, and some like them. */
const FOLLOWER = /[\p{M}\u1160-\u11ff\uff9e\uff9f\u{16d67}]/u;
/** The number of followers of one character, as in the Stream-Safe Text Format: the order of more takes too long. */
const MAX_FOLLOWERS = 30;
/**
 * Accents, and points that may be left out (Hebrew, Arabic, Syriac). The vowel signs of Indic scripts and Thai and the
 * voicing of Kana are none: without them it is another word.
 */
const ACCENT =
  /(?=\p{M})[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Hebrew}\p{scx=Arabic}\p{scx=Syriac}\p{scx=Inherited}]/gu;
/** Characters that have accents. The stroke of ≠ is none. */
const WITH_ACCENTS = /^[\p{L}\p{M}\p{N}\s]/u;

/**
 * Returns a text for comparison where only the letters count: letter case, accents, ligatures, compatibility forms,
 * invisible characters and the kinds of quotes, dashes and blanks are folded; a run of blanks is one. All four letters
 * i of Turkish are one, since the language of what is looked for is not known, and the digits of all scripts are. A
 * Hangul syllable becomes its letters, so that it is found while it is typed. In linear time.
 */
export function foldText(text: string): string {
  if (!UNPLAIN.test(text)) return text.toLowerCase();
  return fold(text, lettersOf).text;
}

/** Returns a text folded as by {@link foldText}, but with its letters, their case and their accents as they are. */
export function foldForms(text: string): FoldedText {
  return fold(text, (form) => form);
}

function fold(text: string, foldLetters: (form: string) => string): FoldedText {
  let folded = '';
  // Looking at the end of a growing text takes time proportional to its length.
  let endsInBlank = false;
  const starts: number[] = [];
  const ends: number[] = [];
  const known = new Map<string, string>();
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = characterEnd(text, start);
    const character = text.slice(start, end);
    let form = known.get(character);
    if (form === undefined) {
      form = foldLetters(formOf(character));
      known.set(character, form);
    }
    for (let index = 0; index < form.length; index++) {
      const isBlank = form[index] === ' ';
      if (isBlank && endsInBlank) continue;
      endsInBlank = isBlank;
      folded += form[index];
      starts.push(start);
      ends.push(end);
    }
  }
  return { text: folded, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Returns the end of the character at a place, with what is read as one with it. */
function characterEnd(text: string, start: number): number {
  let end = start + lengthAt(text, start);
  for (let count = 0; count < MAX_FOLLOWERS && end < text.length; count++) {
    // No follower is below; most characters of most texts are.
    if (text.charCodeAt(end) < 0x300 || !FOLLOWER.test(String.fromCodePoint(text.codePointAt(end) ?? 0))) break;
    end += lengthAt(text, end);
  }
  return end;
}

function lengthAt(text: string, place: number): number {
  return (text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1;
}

/** Returns a character in the form that all its forms share. */
function formOf(character: string): string {
  let form = '';
  for (const one of character.normalize('NFC')) {
    if (IGNORED.test(one)) continue;
    const plain = FORMS.get(one) ?? (BLANK.test(one) ? ' ' : one.normalize('NFKD'));
    // Unicode decomposes a sign such as ¨ to a blank and a mark.
    form += plain.startsWith(' ') && !BLANK.test(one) ? one : plain;
  }
  return [...form.normalize('NFC')].map((one) => FORMS.get(one) ?? one).join('');
}

/** Returns the form of a character in lower case and without accents. */
function lettersOf(form: string): string {
  const bare = WITH_ACCENTS.test(form) ? [...form].map(withoutAccents).join('').normalize('NFC') : form;
  // In both cases, since ẞ becomes ß and only then SS.
  return [...bare.toLowerCase().toUpperCase().toLowerCase()]
    .map((one) => LETTERS.get(one) ?? syllableLetters(asciiDigit(one)))
    .join('');
}

function syllableLetters(character: string): string {
  return character >= '\uac00' && character <= '\ud7a3' ? character.normalize('NFD') : character;
}

function withoutAccents(character: string): string {
  // Й is a letter of its own.
  return /[Йй]/u.test(character) ? character : character.normalize('NFD').replace(ACCENT, '');
}

function foldingOf(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(table).flatMap(([to, from]) => [...from].map((one) => [one, to] as const)));
}
