import { currentLocale, ENGLISH, type Locale, setLocale } from './catalogue';

/** The languages of Counterpoint, each by its own name. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;

/** One of {@link LANGUAGES}. */
export type LanguageId = keyof typeof LANGUAGES;

/** Each language is loaded when it is first needed. English is always there. */
const MESSAGE_LOADERS: Readonly<Record<LanguageId, () => Promise<Locale['catalogues']>>> = {
  en: async () => ENGLISH.catalogues,
  de: async () => (await import('./de/german')).german,
};

/** Returns the language of a BCP 47 tag such as "de-AT", or null when Counterpoint does not have it. */
export function matchLanguage(tag: string): LanguageId | null {
  const [primary = ''] = tag.toLowerCase().split('-');
  return Object.hasOwn(LANGUAGES, primary) ? (primary as LanguageId) : null;
}

/**
 * Sets the first of these BCP 47 tags whose language Counterpoint has, otherwise English. The region decides
 * how numbers and dates are written. Returns the tag of the locale.
 */
export async function setPreferredLocale(tags: readonly string[]): Promise<string> {
  const tag = tags.find((preferred) => matchLanguage(preferred) !== null && isLanguageTag(preferred)) ?? ENGLISH.tag;
  const language = matchLanguage(tag) ?? 'en';
  const catalogues = await MESSAGE_LOADERS[language]();
  setLocale({ tag: tag.toLowerCase() === 'en' ? ENGLISH.tag : tag, catalogues });
  return currentLocale().tag;
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
