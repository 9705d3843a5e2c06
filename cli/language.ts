import { LANGUAGES, type LanguageId, setPreferredLocale } from '../messages/locales';
import { messages } from '../messages/messages';
import { usageError } from './cli-error';

/**
 * Removes `--lang` from the arguments, wherever it is, and activates that language, else that of
 * the system. Returns the other arguments and the languages, best first. Throws CliError for a
 * language that is not available.
 */
export async function activateRequestedLanguage(
  argv: readonly string[],
): Promise<{ readonly args: string[]; readonly languages: readonly string[] }> {
  const system = systemLanguages();
  // Errors from here on are in the language of the system.
  await setPreferredLocale(system);
  const index = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (index < 0) return { args: [...argv], languages: system };
  const inlineValue = argv[index]?.slice('--lang='.length);
  const requested = inlineValue || argv[index + 1] || '';
  if (!isLanguage(requested))
    throw usageError(messages.cli.notOneOf({ option: 'lang', value: requested, choices: Object.keys(LANGUAGES) }));
  await setPreferredLocale([requested]);
  return {
    args: argv.filter((_, argIndex) => argIndex !== index && (inlineValue || argIndex !== index + 1)),
    languages: [requested],
  };
}

/** Returns the language of the system as a BCP 47 tag, taken from the environment of the terminal. */
function systemLanguages(): readonly string[] {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const setting = LC_ALL || LC_MESSAGES || LANG;
  // For example "de_DE.UTF-8@euro"; "C" and "POSIX" are no languages. On Windows and macOS these
  // variables may be missing, but there Node knows the language.
  if (setting) return [setting.replace(/[.@].*$/, '').replaceAll('_', '-')];
  return process.platform === 'linux' ? [] : [Intl.DateTimeFormat().resolvedOptions().locale];
}

function isLanguage(tag: string): tag is LanguageId {
  return Object.hasOwn(LANGUAGES, tag);
}
