import type { Session } from 'electron';
import { PAGE_ORIGIN } from './page-protocol';

/** The base address of the dictionaries that Electron uses by default, "the Chromium CDN". */
const CHROMIUM_DICTIONARIES = 'https://redirector.gvt1.com/edgedl/chrome/dict/';

/** A base address without any dictionary, which leads nowhere outside the app. */
const NO_DICTIONARIES = `${PAGE_ORIGIN}/no-dictionary/`;

/**
 * Keeps a new session from fetching a dictionary; to be called as it is created. Electron's documentation says: "By
 * default Electron will download hunspell dictionaries from the Chromium CDN", and of the languages: "By default on
 * launch if this setting is an empty list Electron will try to populate this setting with the current OS locale". So a
 * new session begins to fetch by itself, and switching the check off later, or in the window, does not stop it. Its
 * address is only read after a look at the disk.
 */
export function forbidDictionaries(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(NO_DICTIONARIES);
  session.setSpellCheckerEnabled(false);
}

/** Switches the check of spelling on or off. Only when it is on, a dictionary that is not there is fetched. */
export function setSpelling(session: Session, on: boolean): void {
  if (!on) {
    forbidDictionaries(session);
    return;
  }
  session.setSpellCheckerDictionaryDownloadURL(CHROMIUM_DICTIONARIES);
  // A dictionary that was not to be had is looked for again only when the languages change.
  const languages = session.getSpellCheckerLanguages();
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerLanguages(languages);
  session.setSpellCheckerEnabled(true);
}
