import { LANGUAGES, type LanguageId, setPreferredLocale } from '../messages/locales';
import { messages } from '../messages/messages';
import { usageError } from './cli-error';

/**
 * Takes `--lang` out of what was given, wherever it stands, and speaks that language, else the one of the system. Answers
 * the rest, and what is spoken, best first. Throws a complaint for a language that is not spoken here.
 */
export async function activateRequestedLanguage(
  given: readonly string[],
): Promise<{ readonly args: string[]; readonly languages: readonly string[] }> {
  const system = systemLanguages();
  // What goes wrong from here on is said in the language of the system.
  await setPreferredLocale(system);
  const index = given.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (index < 0) return { args: [...given], languages: system };
  const inlineValue = given[index]?.slice('--lang='.length);
  const requested = inlineValue || given[index + 1] || '';
  if (!isLanguage(requested))
    throw usageError(messages.cli.notOneOf({ option: 'lang', value: requested, choices: Object.keys(LANGUAGES) }));
  await setPreferredLocale([requested]);
  return {
    args: given.filter((_, place) => place !== index && (inlineValue || place !== index + 1)),
    languages: [requested],
  };
}

/** The language of the system as a program on a terminal is told of it. */
function systemLanguages(): readonly string[] {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const setting = LC_ALL || LC_MESSAGES || LANG;
  // Such as "de_DE.UTF-8@euro"; "C" and "POSIX" are no language. Windows and a Mac may tell of none: there Node knows it.
  if (setting) return [setting.replace(/[.@].*$/, '').replaceAll('_', '-')];
  return process.platform === 'linux' ? [] : [Intl.DateTimeFormat().resolvedOptions().locale];
}

function isLanguage(asked: string): asked is LanguageId {
  return Object.hasOwn(LANGUAGES, asked);
}
