import { LANGUAGES, type LanguageId, speakFirstOf } from '../messages/locales';
import { strings } from '../messages/messages';
import { wrongUsage } from './complaint';

/**
 * Takes `--lang` out of what was given, wherever it stands, and speaks that language, else the one of the system. Answers
 * the rest, and what is spoken, best first. Throws a complaint for a language that is not spoken here.
 */
export async function speakAsAsked(
  given: readonly string[],
): Promise<{ readonly args: string[]; readonly languages: readonly string[] }> {
  const system = systemLanguages();
  // What goes wrong from here on is said in the language of the system.
  await speakFirstOf(system);
  const at = given.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return { args: [...given], languages: system };
  const joined = given[at]?.slice('--lang='.length);
  const asked = joined || given[at + 1] || '';
  if (!isLanguage(asked)) throw wrongUsage(strings.cli.notOneOf('lang', asked, Object.keys(LANGUAGES)));
  await speakFirstOf([asked]);
  return { args: given.filter((_, place) => place !== at && (joined || place !== at + 1)), languages: [asked] };
}

/** The language of the system as a program on a terminal is told of it. */
function systemLanguages(): readonly string[] {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const told = LC_ALL || LC_MESSAGES || LANG;
  // Such as "de_DE.UTF-8@euro"; "C" and "POSIX" are no language. Windows and a Mac may tell of none: there Node knows it.
  if (told) return [told.replace(/[.@].*$/, '').replaceAll('_', '-')];
  return process.platform === 'linux' ? [] : [Intl.DateTimeFormat().resolvedOptions().locale];
}

function isLanguage(asked: string): asked is LanguageId {
  return Object.hasOwn(LANGUAGES, asked);
}
