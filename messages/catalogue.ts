import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageValue, PlaceholderNames, ValuesOf } from './pattern';

/** A sentence with arguments. It is called with their values by name and returns the text in the current locale. */
export interface Message<Pattern extends string = string> {
  (values: ValuesOf<Pattern>): string;
  /** Its English, as an ICU message. */
  readonly pattern: Pattern;
}

/** The catalogue that a program reads: the shape of the English one, in the current locale. */
export type Catalogue<English> = English extends string
  ? string
  : English extends (...values: never[]) => string
    ? English
    : { readonly [Key in keyof English]: Catalogue<English[Key]> };

/** A catalogue in another language: the same keys, a text for a text and an ICU message for a message. */
export type Translation<English> = English extends string | ((...values: never[]) => string)
  ? string
  : { readonly [Key in keyof English]: Translation<English[Key]> };

/** Keeps the keys of a translation to those of the English, and the arguments of each message to the English ones. */
type SamePlaceholders<English, Foreign> = English extends string
  ? string
  : English extends { readonly pattern: infer Pattern extends string }
    ? Foreign extends string
      ? MessageWith<PlaceholderNames<Pattern>, Foreign>
      : string
    : { readonly [Key in keyof English & keyof Foreign]: SamePlaceholders<English[Key], Foreign[Key]> } & {
        readonly [Key in Exclude<keyof Foreign, keyof English>]: never;
      };

type MessageWith<Names extends string, Foreign extends string> = string extends Foreign
  ? string
  : [Names, PlaceholderNames<Foreign>] extends [PlaceholderNames<Foreign>, Names]
    ? string
    : { readonly expected: Names; readonly found: PlaceholderNames<Foreign> };

/** Returns `foreign` as it is; it compiles only with the keys of `english` and, in each message, the same arguments. */
export function translation<English, const Foreign extends Translation<English>>(
  _english: English,
  foreign: Foreign & SamePlaceholders<English, Foreign>,
): Translation<English> {
  return foreign;
}

/** A language with its catalogues by name. It is plain data and can be sent to another thread. */
export interface Locale {
  /** The BCP 47 tag, by which plurals, numbers and dates are formed too. */
  readonly tag: string;
  readonly catalogues: Readonly<Record<string, unknown>>;
}

/** English, which needs no translation. */
export const ENGLISH: Locale = { tag: 'en-GB', catalogues: {} };

let current: Locale = ENGLISH;
let formats = new Map<string, IntlMessageFormat>();

/** Sets the language of every catalogue of this thread. A text that the locale does not have stays English. */
export function setLocale(locale: Locale): void {
  current = locale;
  formats = new Map();
}

/** Returns the locale that was set last in this thread. */
export function currentLocale(): Locale {
  return current;
}

type Lookup = () => unknown;

const translations = new WeakMap<object, Lookup>();

/**
 * Makes a message of the English catalogue from an ICU message. The values it takes are those that the pattern
 * names.
 */
export function message<const Pattern extends string>(pattern: Pattern): Message<Pattern> {
  const format = (values: ValuesOf<Pattern>): string => {
    const translated = translations.get(made)?.();
    const entries = Object.entries(values).map(([name, value]) => [name, formatted(value as MessageValue)] as const);
    return String(formatOf(typeof translated === 'string' ? translated : pattern).format(Object.fromEntries(entries)));
  };
  const made: Message<Pattern> = Object.assign(format, { pattern });
  return made;
}

function formatted(value: MessageValue): string | number | Date {
  return typeof value === 'object' && !(value instanceof Date) ? value.join(', ') : value;
}

function formatOf(pattern: string): IntlMessageFormat {
  let format = formats.get(pattern);
  if (!format) {
    format = new IntlMessageFormat(pattern, current.tag, undefined, { ignoreTag: true });
    formats.set(pattern, format);
  }
  return format;
}

/**
 * Makes a catalogue from English texts, nested as deeply as one likes. Each text is looked up in the current
 * locale when it is read. A part of the catalogue may be kept (`const words = messages.article`), a single text
 * may not.
 */
export function catalogue<const English extends object>(name: string, english: English): Catalogue<English> {
  return live(english, () => current.catalogues[name]) as Catalogue<English>;
}

function live(english: object, lookup: Lookup): object {
  const made = {};
  for (const [key, value] of Object.entries(english)) {
    const translated: Lookup = () => (lookup() as Record<string, unknown> | undefined)?.[key];
    if (typeof value === 'string') {
      const get = () => {
        const text = translated();
        return typeof text === 'string' ? text : value;
      };
      Object.defineProperty(made, key, { enumerable: true, get });
      continue;
    }
    if (typeof value === 'function') translations.set(value, translated);
    Object.defineProperty(made, key, {
      enumerable: true,
      value: typeof value === 'object' ? live(value, translated) : value,
    });
  }
  return made;
}
