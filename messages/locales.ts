import { ENGLISH, type Language, speak, spokenLanguage } from './catalogue';

/** The languages that Counterpoint speaks, each by its own name. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;

/** One of {@link LANGUAGES}. */
export type LanguageId = keyof typeof LANGUAGES;

/** The words are loaded when they are wanted first. English is always there. */
const MESSAGE_LOADERS: Readonly<Record<LanguageId, () => Promise<Language['words']>>> = {
  en: async () => ENGLISH.words,
  de: async () => (await import('./de/german')).german,
};

/** The language that is meant by a BCP 47 tag such as "de-AT", or null for one that is not spoken here or is no tag. */
export function matchLanguage(tag: string): LanguageId | null {
  const [primary = ''] = tag.toLowerCase().split('-');
  return Object.hasOwn(LANGUAGES, primary) ? (primary as LanguageId) : null;
}

/**
 * Speaks the first of these languages that is spoken here, by BCP 47 tags, else English. The region counts for numbers and
 * dates. Answers the tag.
 */
export async function activateFirstSupportedLanguage(tags: readonly string[]): Promise<string> {
  const tag = tags.find((wanted) => matchLanguage(wanted) !== null && isLanguageTag(wanted)) ?? ENGLISH.tag;
  const language = matchLanguage(tag) ?? 'en';
  const words = await MESSAGE_LOADERS[language]();
  speak({ tag: tag.toLowerCase() === 'en' ? ENGLISH.tag : tag, words });
  return spokenLanguage().tag;
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
