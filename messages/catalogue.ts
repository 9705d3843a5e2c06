import { IntlMessageFormat } from 'intl-messageformat';

/** What can be put into a message. The items of a list are separated by commas. */
export type MessageValue = string | number | Date | readonly string[];

type ValuesFor<Names extends string> = Names extends `${string} ${infer Rest}`
  ? [value: MessageValue, ...ValuesFor<Rest>]
  : [value: MessageValue];

/** A sentence with gaps: called with what goes into them, in the order of its names, it answers in the language spoken now. */
export interface Message<Names extends string = string> {
  (...values: ValuesFor<Names>): string;
  /** The names of its gaps, one space between them. */
  readonly names: Names;
  /** Its English, as an ICU message. */
  readonly pattern: string;
}

/** The catalogue that a program reads: the shape of the English one, in whatever language is spoken. */
export type Catalogue<English> = English extends string
  ? string
  : English extends (...values: never[]) => string
    ? English
    : { readonly [Key in keyof English]: Catalogue<English[Key]> };

/** A catalogue in another language: the same keys, words for words and an ICU message for a message. */
export type Translation<English> = English extends string | ((...values: never[]) => string)
  ? string
  : { readonly [Key in keyof English]: Translation<English[Key]> };

/** A language with its words, by the names of the catalogues. It is plain data and can be sent to another thread. */
export interface Language {
  /** The BCP 47 tag, by which plurals, numbers and dates are formed too. */
  readonly tag: string;
  readonly words: Readonly<Record<string, unknown>>;
}

/** English needs no translation. */
export const ENGLISH: Language = { tag: 'en-GB', words: {} };

let spoken: Language = ENGLISH;
let formats = new Map<string, IntlMessageFormat>();

/** Chooses the language of every catalogue of this thread, until it is called again. What it has no words for stays English. */
export function speak(language: Language): void {
  spoken = language;
  formats = new Map();
}

/** The language that is spoken now. */
export function spokenLanguage(): Language {
  return spoken;
}

type Lookup = () => unknown;

const places = new WeakMap<object, Lookup>();

/**
 * A message of the English catalogue. `names` are those of its gaps, in the order in which a caller gives what goes into
 * them; `pattern` is an ICU message with just these names.
 */
export function message<const Names extends string>(names: Names, pattern: string): Message<Names> {
  const gaps = names.split(' ');
  const say = (...values: ValuesFor<Names>): string => {
    const translated = places.get(said)?.();
    const given = values as readonly MessageValue[];
    const entries = gaps.map((gap, at) => [gap, inText(given[at] ?? '')] as const);
    return String(formatOf(typeof translated === 'string' ? translated : pattern).format(Object.fromEntries(entries)));
  };
  const said: Message<Names> = Object.assign(say, { names, pattern });
  return said;
}

function inText(value: MessageValue): string | number | Date {
  return typeof value === 'object' && !(value instanceof Date) ? value.join(', ') : value;
}

function formatOf(pattern: string): IntlMessageFormat {
  let format = formats.get(pattern);
  if (!format) {
    format = new IntlMessageFormat(pattern, spoken.tag, undefined, { ignoreTag: true });
    formats.set(pattern, format);
  }
  return format;
}

/**
 * Makes of English words, nested as one likes, the catalogue of this name, which answers in the language that is spoken
 * when it is asked. A part of it may be kept (`const words = strings.article`), a single word may not: it is read anew.
 */
export function catalogue<const English extends object>(name: string, english: English): Catalogue<English> {
  return live(english, () => spoken.words[name]) as Catalogue<English>;
}

function live(english: object, translation: Lookup): object {
  const made = {};
  for (const [key, value] of Object.entries(english)) {
    const translated: Lookup = () => (translation() as Record<string, unknown> | undefined)?.[key];
    if (typeof value === 'string') {
      const get = () => {
        const word = translated();
        return typeof word === 'string' ? word : value;
      };
      Object.defineProperty(made, key, { enumerable: true, get });
      continue;
    }
    if (typeof value === 'function') places.set(value, translated);
    Object.defineProperty(made, key, {
      enumerable: true,
      value: typeof value === 'object' ? live(value, translated) : value,
    });
  }
  return made;
}
