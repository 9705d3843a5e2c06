/**
 * The arguments of an ICU message, read from its pattern by the type checker: `{name} has {count, plural, one
 * {one claim} other {# claims}}` takes a `name` and a number `count`.
 *
 * Source: https://unicode-org.github.io/icu/userguide/format_parse/messages/ (apostrophes: the default mode).
 */

/** A value that a plain argument takes. The items of a list are separated by commas. */
export type MessageValue = string | number | Date | readonly string[];

/** The values that a pattern takes, by the names of its arguments. */
export type ValuesOf<Pattern extends string> = string extends Pattern
  ? Readonly<Record<string, MessageValue>>
  : Values<PlaceholdersOf<Pattern>>;

/** The names of the arguments of a pattern, as a union. */
export type PlaceholderNames<Pattern extends string> = Name<PlaceholdersOf<Pattern>>;

/** An argument: its name, and its format or '' for a plain one. */
type Placeholder = readonly [name: string, format: string];

declare const noPlaceholders: unique symbol;

/** An object type without properties would take any object, hence a property that nobody can name. */
type Values<Found> = [Found] extends [never]
  ? { readonly [noPlaceholders]?: never }
  : { readonly [Key in Name<Found>]: ValueOf<Found extends readonly [Key, infer Format] ? Format : never> };

type Name<Found> = Found extends Placeholder ? Found[0] : never;

/** The value for an argument that stands in a pattern with these formats, a union. */
type ValueOf<Formats> = [Formats] extends [''] ? MessageValue : FormattedValue<Exclude<Formats, ''>>;

type FormattedValue<Format> = Format extends 'plural' | 'selectordinal' | 'number'
  ? number
  : Format extends 'date' | 'time'
    ? Date
    : string;

type PlaceholdersOf<Pattern extends string> = Scan<Unquoted<Pattern>, '', never>;

/** Removes double apostrophes and quoted text such as `'{'`. A single apostrophe elsewhere is only a letter. */
type Unquoted<Pattern extends string> = Pattern extends `${infer Before}''${infer After}`
  ? Unquoted<`${Before}${After}`>
  : Pattern extends `${infer Before}'${infer After}`
    ? After extends `${'{' | '}' | '<' | '>' | '#'}${string}`
      ? After extends `${string}'${infer Rest}`
        ? `${Before}${Unquoted<Rest>}`
        : Before
      : `${Before}${Unquoted<After>}`
    : Pattern;

/**
 * Walks from brace to brace. `Open` has a letter for each open brace, the innermost first: `a` for an argument,
 * `o` for an option of a plural or select, in which there is text again. Tail-recursive, so that patterns of
 * some 900 braces are read.
 */
type Scan<Rest extends string, Open extends string, Found> = Rest extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${string}`
    ? Close<Rest, Open, Found>
    : Open extends `a${string}`
      ? Scan<After, `o${Open}`, Found>
      : Scan<After, `a${Open}`, Found | ParsePlaceholder<UpToBrace<After>>>
  : Found;

type Close<Rest extends string, Open extends string, Found> = Rest extends `${string}}${infer After}`
  ? Open extends `${infer _Innermost}${infer Outer}`
    ? Scan<After, Outer, Found>
    : never
  : Found;

type UpToBrace<Text extends string> = Text extends `${infer Before}}${string}`
  ? Before extends `${infer Inner}{${string}`
    ? Inner
    : Before
  : Text;

type ParsePlaceholder<Text extends string> = Text extends `${infer Key},${infer Format},${string}`
  ? [Trim<Key>, Trim<Format>]
  : Text extends `${infer Key},${infer Format}`
    ? [Trim<Key>, Trim<Format>]
    : [Trim<Text>, ''];

type Trim<Text extends string> = Text extends `${' ' | '\n'}${infer Inner}` | `${infer Inner}${' ' | '\n'}`
  ? Trim<Inner>
  : Text;
